import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '#shared/domain/block.ts'
import { exporterOf } from '../../../electron/exporters/index.ts'
import { markdown } from '../../../electron/exporters/markdown.ts'
import { passageLines } from '../../../electron/exporters/passageLines.ts'
import { articleWords } from './hostileText.ts'
import { parseTree, shownText } from './markdownTree.ts'
import { type ArticleInput, selectionFrom } from './selectionFrom.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, marks: [] })

const article = (number: number): ArticleInput => ({
  article: { id: `019c9a10-0000-7000-8000-00000000000${number}`, title: 'Same', tags: ['b', 'a'] },
  blocks: [paragraph('One. Two. Three.')],
  highlights: ['Three', 'One', 'Two', 'One. Two'].map((exact, index) => ({
    id: `019c9a20-0000-7000-8000-0000000${number}000${index}`,
    exact,
    note: `note ${index}`,
  })),
})

test('the same library gives the same bytes, in whatever order its highlights come', () => {
  const inputs = [article(1), article(2)]
  const written = markdown.write(selectionFrom({ articles: inputs }), { oneFile: false })
  const shuffled = inputs.map((input) => ({ ...input, highlights: input.highlights.toReversed() }))
  expect(markdown.write(selectionFrom({ articles: shuffled }), { oneFile: false })).toEqual(written)
  expect(written.map(({ name }) => name)).toEqual(['Same.md', 'Same (2).md'])
})

test('highlights come in text order, the longer first where two begin together', () => {
  const [file] = markdown.write(selectionFrom({ articles: [article(1)] }), { oneFile: false })
  expect(file?.highlightIds.map((id) => id.at(-1))).toEqual(['3', '1', '2', '0'])
  expect(file?.text.match(/note \d/g)).toEqual(['note 3', 'note 1', 'note 2', 'note 0'])
})

test('writing leaves the selection as it was', () => {
  const selection = selectionFrom({ articles: [article(1)] })
  const before = structuredClone(selection)
  markdown.write(selection, { oneFile: false })
  markdown.write(selection, { oneFile: true })
  expect(selection).toEqual(before)
})

test('every block id stands on a line of its own between empty lines', () => {
  const [file] = markdown.write(selectionFrom({ articles: [article(1)] }), { oneFile: false })
  const lines = file?.text.split('\n') ?? []
  const ids = lines.flatMap((line, index) => (line.startsWith('^') ? [index] : []))
  expect(ids).toHaveLength(4)
  for (const index of ids) {
    expect(lines[index]).toMatch(/^\^hl-[0-9a-f]{12}$/)
    expect([lines[index - 1], lines[index + 1]]).toEqual(['', ''])
  }
})

test('nothing selected gives no file', () => {
  for (const oneFile of [true, false])
    expect(markdown.write(selectionFrom({ articles: [] }), { oneFile })).toEqual([])
})

test('a format that does not exist is an error that names those that do', () => {
  expect(() => exporterOf('scroll')).toThrow('There are: markdown.')
})

test('code in a quote is shown to the letter and names no language', () => {
  fc.assert(
    fc.property(articleWords, (code) => {
      const text = `x${code}x`
      const block: Block = { kind: 'code', language: 'dataviewjs', text, marks: [] }
      const lines = passageLines([paragraph('before'), block], { start: 7, end: 7 + text.length })
      const tree = parseTree(lines.map((line) => (line ? `> ${line}` : '>')).join('\n'))
      expect(shownText(tree)).toBe(text)
      expect(JSON.stringify(tree)).not.toContain('dataviewjs')
    }),
    { numRuns: 500 },
  )
})

test('only the part of a block that lies in the passage is written', () => {
  const blocks = [paragraph('First one.'), paragraph(''), paragraph('Second one.')]
  expect(passageLines(blocks, { start: 6, end: 18 })).toEqual(['one.', '', 'Second'])
  expect(passageLines(blocks, { start: 10, end: 12 })).toEqual([])
})
