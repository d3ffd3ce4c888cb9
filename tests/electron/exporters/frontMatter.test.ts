import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Article } from '#shared/domain/article.ts'
import { markdown } from '../../../electron/exporters/markdown.ts'
import { toTag, toTags } from '../../../electron/exporters/obsidianTag.ts'
import { hostileText } from './hostileText.ts'
import { type HighlightInput, selectionFrom } from './selectionFrom.ts'

const id = '019c9a10-0000-7000-8000-0000000000a1'

function propertiesOf(
  article: Partial<Article>,
  highlights: HighlightInput[] = [],
  version: '1.1' | '1.2' = '1.2',
): Record<string, unknown> {
  const selection = selectionFrom({
    articles: [
      {
        article: { id, title: 'A Title', ...article },
        blocks: [{ kind: 'paragraph', text: 'One. Two.', marks: [] }],
        highlights,
      },
    ],
  })
  const [file] = markdown.write(selection, { oneFile: false })
  const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n\n# /.exec(file?.text ?? '') ?? []
  return parse(yaml, { version, schema: version === '1.1' ? 'yaml-1.1' : 'core' })
}

test('every property comes back from YAML 1.1 and 1.2 as the same string', () => {
  const name = hostileText.map((text) => text.slice(0, 100)).filter((text) => text.trim() !== '')
  fc.assert(
    fc.property(
      name,
      hostileText,
      hostileText,
      fc.constantFrom('1.1', '1.2'),
      (title, site, url, version) => {
        const article = { title, site, url, subtitle: site, publishedAt: url.slice(0, 40) || null }
        const properties = propertiesOf(article, [], version)
        const kept = (text: string) => (text.trim() === '' ? undefined : text.toWellFormed())
        expect(properties.title).toBe(title.trim().toWellFormed())
        expect(properties.site).toBe(kept(site))
        expect(properties.source).toBe(kept(url))
        expect(properties.description).toBe(kept(site))
        expect(properties.pullquote_id).toBe(id)
        expect(properties.highlights).toBe(0)
      },
    ),
    { numRuns: 500 },
  )
})

test('words that mean something in YAML stay words', () => {
  for (const word of [
    'true',
    'null',
    'no',
    '2026',
    '1e3',
    '~',
    '2026-03-03',
    '',
    '- a',
    'a: b',
    '#x',
    '&a',
    '*a',
    '---',
  ]) {
    const properties = propertiesOf({ subtitle: word, tags: ['null', 'true', 'no'] }, [], '1.1')
    expect(properties.description ?? '').toBe(word)
    expect(properties.tags).toEqual(['clippings', 'null', 'true', 'no'])
  }
})

test('an author is one wiki link, whatever stands in the name', () => {
  fc.assert(
    fc.property(hostileText, (name) => {
      fc.pre(name.trim() !== '' && name.trim().length <= 500)
      const { author } = propertiesOf({ authors: [name, 'Ann Lee'] })
      expect(author).toSatisfy(
        (links) =>
          Array.isArray(links) &&
          links.at(-1) === '[[Ann Lee]]' &&
          links.every((link) => /^\[\[[^[\]|#^\n\r]+\]\]$/.test(link)),
      )
    }),
    { numRuns: 300 },
  )
})

test('what is not known is left out', () => {
  expect(Object.keys(propertiesOf({}))).toEqual([
    'title',
    'created',
    'updated',
    'tags',
    'highlights',
    'pullquote_id',
  ])
})

test('a date is a date only when it names a day that exists', () => {
  const published = (publishedAt: string) => propertiesOf({ publishedAt }, [], '1.1').published
  expect(published('2026-03-03')).toEqual(new Date('2026-03-03'))
  for (const text of [
    '2026',
    '2026-03',
    '2026-02-31',
    '2026-03-03T14:05',
    '2026-03-03T14:05+01:00',
    'spring',
  ]) {
    expect(published(text)).toBe(text)
  }
})

test('updated is the day of the last change in UTC, to the article or a highlight', () => {
  const updatedAt = '2026-03-02T23:59:59.999Z'
  const highlight = { id: '019c9a20-0000-7000-8000-00000000b001', exact: 'One' }
  expect(propertiesOf({ updatedAt }).updated).toBe('2026-03-02')
  expect(propertiesOf({ updatedAt }, [highlight]).updated).toBe('2026-03-02')
  const later = { ...highlight, updatedAt: '2026-03-05T00:00:00.000Z' }
  expect(propertiesOf({ updatedAt }, [later]).updated).toBe('2026-03-05')
})

test('a tag holds letters of any script, digits, underscore, hyphen and slash only', () => {
  expect(toTag('Local Politics')).toBe('Local-Politics')
  expect(toTag('#shout!')).toBe('shout')
  expect(toTag('2026')).toBe('_2026')
  expect(toTag('2026/03')).toBe('_2026/03')
  expect(toTag('reading / slow')).toBe('reading/slow')
  expect(toTag('préavis हिन्दी 字')).toBe('préavis-हिन्दी-字')
  expect(toTag('!!!')).toBeUndefined()
  expect(toTags(['Pier', 'pier', '?', 'quay'])).toEqual(['Pier', 'quay'])
  fc.assert(
    fc.property(hostileText, (text) => {
      const tag = toTag(text)
      if (tag !== undefined) expect(tag).toMatch(/^(?!\p{N}+$)[\p{L}\p{M}\p{N}_/-]+$/u)
      if (tag !== undefined) expect(toTag(tag)).toBe(tag)
    }),
  )
})
