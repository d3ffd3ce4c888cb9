import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '#shared/domain/block.ts'
import { blockStarts } from '#shared/text/articleText.ts'
import {
  offsetAtPoint,
  offsetOf,
  rangeOf,
  visiblePassage,
} from '../../../renderer/highlighting/domText.ts'
import { figure, listItem, mixedBlocks, paragraph, table } from '../support/blocks.ts'
import { showText, wordsOf } from '../support/showText.tsx'

const words = fc
  .string({ unit: 'grapheme', minLength: 0, maxLength: 24 })
  .map((text) => text.replace(/[\r\n\t\0]/g, ' '))

const markedParagraph = fc
  .record({ text: words, cuts: fc.array(fc.nat(24), { minLength: 2, maxLength: 6 }) })
  .map(({ text, cuts }): Block => {
    const at = cuts.map((cut) => Math.min(cut, text.length)).sort((one, other) => one - other)
    const [a = 0, b = 0, c = 0, d = text.length] = at
    return paragraph(text, [
      { kind: 'strong', start: a, end: c },
      { kind: 'emphasis', start: b, end: d },
    ])
  })

const anyBlock = fc.oneof(
  markedParagraph,
  fc
    .record({ text: words, depth: fc.nat(2), ordered: fc.boolean(), continues: fc.boolean() })
    .map(({ text, ...more }) => listItem(text, more)),
  fc.constantFrom(figure('\ufffc'), figure('A caption'), {
    kind: 'divider',
    text: '',
    marks: [],
  } as Block),
  fc
    .array(fc.array(words, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((rows) => table(...rows)),
  words.map((text): Block => ({ kind: 'verse', text, marks: [] })),
  words.map((text): Block => ({ kind: 'footnote', note: '1', text, marks: [] })),
  fc
    .record({ text: words, quoteDepth: fc.integer({ min: 1, max: 3 }) })
    .map(({ text, quoteDepth }): Block => ({ ...paragraph(text), quoteDepth })),
)

test('every passage of any article comes back from the page as it went there', () => {
  fc.assert(
    fc.property(
      fc.array(anyBlock, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.nat(),
      (blocks, one, other) => {
        const { map, text, place } = showText(blocks)
        try {
          expect(map.pieces.map(({ start, end }) => text.slice(start, end))).toEqual(
            map.pieces.map(({ element }) => element.textContent),
          )
          const ends = [one % (text.length + 1), other % (text.length + 1)]
          const passage = { start: Math.min(...ends), end: Math.max(...ends) }
          const range = rangeOf(map, passage)
          const covered = map.pieces
            .filter(({ start, end }) => start < passage.end && end > passage.start)
            .map(({ start, end }) => ({
              start: Math.max(start, passage.start),
              end: Math.min(end, passage.end),
            }))
          const [first, last] = [covered[0], covered.at(-1)]
          if (!range || !first || !last) {
            expect(range).toBeUndefined()
            expect(covered).toEqual([])
            return
          }
          const { startContainer, startOffset, endContainer, endOffset } = range
          expect(offsetOf(map, { node: startContainer, offset: startOffset }, 'start')).toBe(
            first.start,
          )
          expect(offsetOf(map, { node: endContainer, offset: endOffset }, 'end')).toBe(last.end)
          expect(wordsOf(map, range)).toBe(
            covered.map(({ start, end }) => text.slice(start, end)).join(''),
          )
        } finally {
          place.remove()
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('all that a reader sees of every kind of block is in the map, and nothing else', () => {
  const { map, text } = showText(mixedBlocks)
  expect(
    map.pieces.every(({ start, end, element }) => element.textContent === text.slice(start, end)),
  ).toBe(true)
  const starts = blockStarts(mixedBlocks)
  const shown = map.pieces.map(({ start }) => start)
  mixedBlocks.forEach((block, index) => {
    if (block.text !== '') expect(shown).toContain(starts[index])
  })
})

test('a point on a character gives its offset, whichever half it is on', () => {
  const { map, text } = showText([paragraph('One two three four five six seven.')])
  for (const word of ['One', 'three', 'seven']) {
    const at = text.indexOf(word)
    const rect = rangeOf(map, { start: at, end: at + 1 })?.getBoundingClientRect() as DOMRect
    const y = (rect.top + rect.bottom) / 2
    expect(offsetAtPoint(map, rect.left + rect.width * 0.2, y)).toBe(at)
    expect(offsetAtPoint(map, rect.left + rect.width * 0.8, y)).toBe(at)
  }
})

test('a point beside the text is on no character', () => {
  const { map, place } = showText([paragraph('Short.'), paragraph('Also short.')])
  const line = rangeOf(map, { start: 0, end: 6 })?.getBoundingClientRect() as DOMRect
  const y = (line.top + line.bottom) / 2
  expect(offsetAtPoint(map, line.right + 60, y)).toBeUndefined()
  const outside = place.querySelector('#before')?.getBoundingClientRect() as DOMRect
  expect(offsetAtPoint(map, outside.left + 5, outside.top + 5)).toBeUndefined()
})

test('a place between two blocks is the end of the one and the start of the other', () => {
  const { map, text, place } = showText([paragraph('One.'), paragraph('Two.')])
  const root = place.querySelector('#text') as HTMLElement
  expect(offsetOf(map, { node: root, offset: 1 }, 'end')).toBe(text.indexOf('\n'))
  expect(offsetOf(map, { node: root, offset: 1 }, 'start')).toBe(text.indexOf('Two'))
})

test('what is seen between two heights is found without looking at every block', () => {
  const { map } = showText(
    Array.from({ length: 60 }, (_, index) => paragraph(`Paragraph number ${index}.`)),
  )
  const middle = map.pieces[30]?.element.getBoundingClientRect() as DOMRect
  const seen = visiblePassage(map, middle.top + 1, middle.bottom - 1)
  expect(seen).toEqual({ start: map.pieces[30]?.start, end: map.pieces[30]?.end })
  expect(visiblePassage(map, -5_000, -4_000)).toBeUndefined()
})
