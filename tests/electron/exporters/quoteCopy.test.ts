import fc from 'fast-check'
import type { Blockquote } from 'mdast'
import { expect, test } from 'vitest'
import { type Citation, citationOf } from '#shared/text/citation.ts'
import { citationDate } from '#shared/text/citationDate.ts'
import { inQuotationMarks } from '#shared/text/quotationMarks.ts'
import { quoteAsMarkdown, quoteAsText, quotesToCopy } from '#shared/text/quoteCopy.ts'
import { articleWords, hostileText } from './hostileText.ts'
import { kindsIn, parseTree } from './markdownTree.ts'
import { obsidianSigns } from './obsidianSigns.ts'

const full: Citation = {
  authors: 'Ines Okafor, Tomás Reyes',
  title: 'The Ferry That Would Not Sink',
  site: 'Harbour Post',
  date: '3 March 2026',
  url: 'https://harbour.example/ferry',
}
const none: Citation = { authors: '', title: '', site: '', date: '', url: '' }

test('a quote as text carries its source', () => {
  expect(quoteAsText('The hull was sound.', full)).toBe(
    '“The hull was sound.”\n— Ines Okafor, Tomás Reyes, “The Ferry That Would Not Sink”, Harbour Post, 3 March 2026, https://harbour.example/ferry',
  )
})

test('a quote as Markdown carries its source, the title as a link', () => {
  expect(quoteAsMarkdown('The *hull*\nwas sound.', full)).toBe(
    [
      '> The \\*hull\\*',
      '>',
      '> was sound.',
      '>',
      '> — Ines Okafor, Tomás Reyes, [“The Ferry That Would Not Sink”](https://harbour.example/ferry), Harbour Post, 3 March 2026',
    ].join('\n'),
  )
})

test('a source of which little is known still reads like one', () => {
  expect(quoteAsText('Yes.', { ...none, title: 'Minutes' })).toBe('“Yes.”\n— “Minutes”')
  expect(quoteAsText('Yes.', { ...none, date: '2026', url: 'https://x.example' })).toBe(
    '“Yes.”\n— 2026, https://x.example',
  )
  expect(quoteAsText('Yes.', none)).toBe('“Yes.”')
  expect(quoteAsMarkdown('Yes.', none)).toBe('> Yes.')
  expect(quoteAsMarkdown('Yes.', { ...none, url: 'https://x.example/a' })).toBe(
    '> Yes.\n>\n> — [https\\://x.example/a](https://x.example/a)',
  )
  expect(quoteAsMarkdown('Yes.', { ...none, title: 'T', url: 'javascript:alert(1)' })).toBe(
    '> Yes.\n>\n> — “T”, javascript:alert(1)',
  )
})

test('a site that only repeats the author is named once', () => {
  const article = {
    authors: ['REUTERS'],
    title: ' A\n title ',
    site: 'Reuters',
    publishedAt: '2026-03',
    url: '',
  }
  expect(citationOf(article)).toEqual({
    ...none,
    authors: 'REUTERS',
    title: 'A title',
    date: 'March 2026',
  })
})

test('quotation marks go around the words and change none of them', () => {
  expect(inQuotationMarks('plain')).toBe('“plain”')
  expect(inQuotationMarks('“No,” he said')).toBe('‘“No,” he said’')
  expect(inQuotationMarks('“No,” he said. “Yes.”')).toBe('‘“No,” he said. “Yes.”’')
  expect(inQuotationMarks('“All of it.”')).toBe('“All of it.”')
  expect(inQuotationMarks('"')).toBe('‘"’')
  fc.assert(
    fc.property(hostileText, (words) => {
      expect(quoteAsText(words, none)).toContain(words)
    }),
  )
})

test('a copied quote is one block quote of plain text, whatever the article holds', () => {
  fc.assert(
    fc.property(articleWords, articleWords, articleWords, (exact, title, authors) => {
      const written = quoteAsMarkdown(
        exact,
        citationOf({ authors: [authors], title, site: '', publishedAt: null, url: '' }),
      )
      const tree = parseTree(written)
      expect(tree.children.map(({ type }) => type)).toEqual(['blockquote'])
      expect(kindsIn(tree.children[0] as Blockquote)).toEqual(
        new Set(['blockquote', 'paragraph', 'text']),
      )
      expect(obsidianSigns(written)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('several quotes each carry the source, and the note stands below its quote', () => {
  const citation = { ...none, title: 'Minutes' }
  const quotes = [
    { exact: 'Yes.', note: ' Whose?\n' },
    { exact: 'No.', note: '' },
  ]
  expect(quotesToCopy(quotes, { citation, format: 'text' })).toBe(
    '“Yes.”\n— “Minutes”\n\nWhose?\n\n“No.”\n— “Minutes”',
  )
  expect(quotesToCopy(quotes, { citation, format: 'markdown' })).toBe(
    '> Yes.\n>\n> — “Minutes”\n\nWhose?\n\n> No.\n>\n> — “Minutes”',
  )
})

test('a date is as precise as it was said, and the day is the one named there', () => {
  expect(citationDate(null)).toBe('')
  expect(citationDate('2026')).toBe('2026')
  expect(citationDate('2026-03')).toBe('March 2026')
  expect(citationDate('2026-03-03')).toBe('3 March 2026')
  expect(citationDate('2026-03-03T23:05')).toBe('3 March 2026')
  expect(citationDate('2026-12-31T23:05-08:00')).toBe('31 December 2026')
  expect(citationDate('2026-01-01T00:30:10+13:00')).toBe('1 January 2026')
})

test('what is no date is cited as it stands', () => {
  for (const text of [
    'spring 2026',
    '2026-13',
    '2026-00-10',
    '2026-02-30',
    '2026-3-3',
    '20260303',
  ]) {
    expect(citationDate(text)).toBe(text)
  }
})
