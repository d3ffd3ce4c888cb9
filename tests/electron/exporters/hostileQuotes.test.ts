import fc from 'fast-check'
import type { Blockquote, Link } from 'mdast'
import { expect, test } from 'vitest'
import { markdown } from '../../../electron/exporters/markdown.ts'
import { articleWords, hostileText } from './hostileText.ts'
import { kindsIn, parseTree, shownText } from './markdownTree.ts'
import { obsidianSigns } from './obsidianSigns.ts'
import { type ArticleInput, selectionFrom } from './selectionFrom.ts'

const articleId = '019c9a10-0000-7000-8000-0000000000a1'
const highlightId = '019c9a20-0000-7000-8000-00000000b001'

/** What stands after the front matter of the file for one article. */
function bodyOf(input: ArticleInput, colorName = 'Quote'): string {
  const colors = [{ key: 'yellow', name: colorName, hue: 95, pattern: 'background' as const }]
  const [file] = markdown.write(selectionFrom({ articles: [input], colors }), { oneFile: false })
  return file?.text.replace(/^---\n[\s\S]*?\n---\n/, '') ?? ''
}

function quoting(words: string, state?: 'lost'): ArticleInput {
  return {
    article: { id: articleId, title: 'A Title' },
    blocks: words.split('\n').map((text) => ({ kind: 'paragraph', text, marks: [] })),
    highlights: [{ id: highlightId, exact: words, ...(state ? { state } : { from: 0 }) }],
  }
}

/** Lines without white space around them; none empty. */
function linesOf(text: string): string[] {
  return text
    .split(/[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

const header = '[!quote|yellow] Quote · Open'

test('a quote stands in the file as plain text, whatever it holds', () => {
  fc.assert(
    fc.property(articleWords, fc.constantFrom('lost' as const, undefined), (words, state) => {
      const body = bodyOf(quoting(words, state))
      const tree = parseTree(body)
      expect(tree.children.map(({ type }) => type)).toEqual([
        'heading',
        'heading',
        'blockquote',
        'paragraph',
      ])
      const quote = tree.children[2] as Blockquote
      const shown = linesOf(shownText(quote))
      if (state) expect(shown.pop()).toMatch(/^As marked; /)
      expect(shown).toEqual([header, ...linesOf(words)])
      const allowed = [
        'blockquote',
        'paragraph',
        'text',
        'link',
        'break',
        ...(state ? ['emphasis'] : []),
      ]
      expect(allowed).toEqual(expect.arrayContaining([...kindsIn(quote)]))
      const ours = body
        .replace(`[Open](pullquote://highlight/${highlightId})`, '')
        .replace('[!quote|yellow]', '')
      expect(obsidianSigns(ours)).toEqual(['^hl-00000000b001'])
    }),
    { numRuns: 500 },
  )
})

test('the signs that would be found in a quote are found when it is not escaped', () => {
  const hazards = [
    '#tag',
    'word ^id',
    '%%',
    '==',
    '[[x]]',
    '$',
    '`a`',
    '<b>',
    'https://x.example',
    'a:: b',
    '[^1]',
  ]
  for (const hazard of hazards) expect(obsidianSigns(hazard), hazard).not.toEqual([])
})

test('a title and a colour name stand as plain text on one line', () => {
  fc.assert(
    fc.property(articleWords, articleWords, (title, colorName) => {
      fc.pre(title.trim().length > 0 && colorName.trim().length <= 60)
      const input = { ...quoting('Words.'), article: { id: articleId, title } }
      const body = bodyOf(input, colorName)
      const tree = parseTree(body)
      expect(tree.children.map(({ type }) => type)).toEqual([
        'heading',
        'heading',
        'blockquote',
        'paragraph',
      ])
      const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
      expect(shownText(tree.children[0] as never)).toBe(oneLine(title))
      expect(shownText(tree.children[2] as never)).toBe(
        `[!quote|yellow] ${oneLine(colorName)} · Open\nWords.`,
      )
      expect(kindsIn(tree)).toEqual(
        new Set(['root', 'heading', 'text', 'blockquote', 'paragraph', 'link']),
      )
      const ours = body.replace(/\[Open]\(pullquote:[^)]*\)|\[!quote\|yellow]/g, '')
      expect(obsidianSigns(ours)).toEqual(['^hl-00000000b001'])
    }),
    { numRuns: 300 },
  )
})

test('in one file for all, the source is one link to the same place and nothing else', () => {
  fc.assert(
    fc.property(articleWords, articleWords, hostileText, (title, author, query) => {
      fc.pre(author.trim().length <= 500)
      const url = `https://x.example/p?q=${query.toWellFormed()}`
      const input = {
        ...quoting('Words.'),
        article: { id: articleId, title, authors: [author], url },
      }
      const [file] = markdown.write(selectionFrom({ articles: [input] }), { oneFile: true })
      const tree = parseTree(file?.text ?? '')
      const kinds = tree.children.map(({ type }) => type)
      expect(kinds).toEqual([
        'heading',
        'heading',
        'paragraph',
        'heading',
        'blockquote',
        'paragraph',
      ])
      expect(kindsIn(tree)).toEqual(
        new Set(['root', 'heading', 'text', 'paragraph', 'blockquote', 'link']),
      )
      const source = tree.children[2]
      const links = (source && 'children' in source ? source.children : []).filter(
        (child): child is Link => child.type === 'link',
      )
      expect(links).toHaveLength(1)
      const followed = (address: string) => decodeBytes(new URL(address).href)
      expect(followed(links[0]?.url ?? '')).toBe(followed(url.trim()))
    }),
    { numRuns: 300 },
  )
})

/** Percent-encoding undone byte by byte, so that two ways to write one address are alike. */
function decodeBytes(address: string): string {
  return address.replace(/%([0-9a-f]{2})/gi, (_, digits) =>
    String.fromCharCode(parseInt(digits, 16)),
  )
}
