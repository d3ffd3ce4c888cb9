import fc from 'fast-check'
import type { Blockquote, Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { markdown } from '../../../electron/exporters/markdown.ts'
import { noteLines } from '../../../electron/exporters/noteLines.ts'
import { hostileText } from './hostileText.ts'
import { parseTree, shownText, withoutPositions } from './markdownTree.ts'
import { obsidianSigns } from './obsidianSigns.ts'
import { selectionFrom } from './selectionFrom.ts'

const pieces = fc.constantFrom(
  'a line',
  '- item',
  '\t- nested',
  '  - nested',
  '1. one',
  '\t1. two',
  '> quoted',
  'lazy',
  '```',
  '````js',
  '~~~',
  '\t',
  '',
  '# head',
  '---',
  '===',
  '| a | b |',
  '|---|---|',
  '    code',
  '\tcode',
  '<div>',
  '</div>',
  '<pre>',
  '</pre>',
  '<!-- c',
  '-->',
  '<?php',
  '?>',
  'text ^hl-00000000b001',
  '^id',
  '- ^id',
  '`^id`',
  '%%',
  '%% c %%',
  '$$',
  '$$ x $$',
  'two  ',
  '[a]: b',
  '[a]',
  '[^1]: f',
  '- ```',
  '> ```',
  '> <!--',
  '1. <pre>',
  '*em',
  'em*',
  '- [ ] task',
  'back\\',
)
const structuredNote = fc.array(pieces, { maxLength: 12 }).map((lines) => lines.join('\n'))
const anyNote = fc.oneof(structuredNote, hostileText)

function bodyOf(note: string): string {
  const selection = selectionFrom({
    articles: [
      {
        article: { id: '019c9a10-0000-7000-8000-0000000000a1', title: 'A Title', note },
        blocks: [{ kind: 'paragraph', text: 'Words.', marks: [] }],
        highlights: [
          { id: '019c9a20-0000-7000-8000-00000000b001', exact: 'Words', note, tags: ['last'] },
          { id: '019c9a20-0000-7000-8000-00000000b002', exact: '.' },
        ],
      },
    ],
  })
  const [file] = markdown.write(selection, { oneFile: false })
  return file?.text.replace(/^---\n[\s\S]*?\n---\n/, '') ?? ''
}

test('no note breaks out of its callout or swallows the tags after it', () => {
  fc.assert(
    fc.property(anyNote, (note) => {
      const body = bodyOf(note)
      const children = parseTree(body).children
      const hasNote = note.trim() !== ''
      expect(children.map(({ type }) => type)).toEqual([
        'heading',
        ...(hasNote ? ['blockquote', 'paragraph'] : []),
        'heading',
        'blockquote',
        'paragraph',
        'blockquote',
        'paragraph',
      ])
      const callout = children.at(-4) as Blockquote
      const tags = callout.children.at(-1)
      expect(tags?.type).toBe('paragraph')
      expect(tags && shownText(tags)).toBe('#last')
    }),
    { numRuns: 300 },
  )
})

const blockId = /(?:^|[ \t>])\^[A-Za-z0-9-]+[ \t]*$/

test('no line of a note names a block or leaves a comment or formula open', () => {
  fc.assert(
    fc.property(anyNote, (note) => {
      const ids = bodyOf(note)
        .split('\n')
        .filter((line) => /^\^/.test(line))
      const expected = ['^hl-00000000b001', '^hl-00000000b002']
      expect(ids).toEqual(note.trim() === '' ? expected : ['^note-0000000000a1', ...expected])
      const outsideCode = withoutCode(noteLines(note).join('\n'))
      const signs = obsidianSigns(outsideCode)
      expect(signs.filter((sign) => sign === '%%').length % 2).toBe(0)
      expect(outsideCode.replaceAll('\\$', '').split('$$').length % 2).toBe(1)
      expect(outsideCode.split('\n').filter((line) => blockId.test(line))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('a note that needs no repair means the same in the callout as by itself', () => {
  fc.assert(
    fc.property(structuredNote, (note) => {
      const alone = note.replace(/^(?:[ \t]*\n)+|\s+$/g, '')
      const kept = noteLines(note).join('\n')
      // References and footnotes reach over the whole file, so a second copy changes nothing here.
      fc.pre(
        alone !== '' &&
          !kept.includes('\\') &&
          kept.split('\n').length === alone.split('\n').length,
      )
      const callout = parseTree(
        noteLines(note)
          .map((line) => (line ? `> ${line}` : '>'))
          .join('\n'),
      )
      const [quote] = callout.children as Blockquote[]
      expect(withoutPositions({ type: 'root', children: quote?.children ?? [] })).toEqual(
        withoutPositions(parseTree(alone)),
      )
    }),
    { numRuns: 300 },
  )
})

test('a note is kept to the letter where nothing of it reaches past its end', () => {
  const note =
    'Two spaces  \nbreak the line; **bold**, #tag, [[link]], x^2 and `^code`.\n\n```\n\t^id\n```'
  expect(noteLines(note).join('\n')).toBe(note)
})

test('a fence left open inside a list ends with the list and gets no second fence', () => {
  expect(noteLines('- ```\n  code')).toEqual(['- ```', '  code'])
})

test('HTML that hides an open fence is made text, and the fence closed', () => {
  expect(noteLines('<script>\n```\ncode')).toEqual(['\\<script>', '```', 'code', '```'])
})

/** A letter for every character of code in a text. */
function withoutCode(markdown: string): string {
  const blank = (text: string, node: Nodes): string => {
    if (node.type !== 'code' && node.type !== 'inlineCode') {
      return 'children' in node ? (node.children as Nodes[]).reduce(blank, text) : text
    }
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    return text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end)
  }
  return blank(markdown, parseTree(markdown))
}
