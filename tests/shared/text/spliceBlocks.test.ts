import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Mark } from '#shared/domain/block.ts'
import { spliceBlocks } from '#shared/text/spliceBlocks.ts'

function paragraph(text: string, ...marked: [kind: 'strong' | 'emphasis', words: string][]): Block {
  const marks = marked.map(([kind, words]): Mark => {
    const start = text.indexOf(words)
    return { kind, start, end: start + words.length }
  })
  return { kind: 'paragraph', text, marks }
}

const markedWords = (block: Block | undefined) =>
  (block?.marks ?? []).map(({ kind, start, end }) => [kind, block?.text.slice(start, end)])

const change = (at: number, text: string) => ({ at, count: 1, blocks: [{ text, like: at }] })

describe('spliceBlocks', () => {
  test('marks stay on words that were not touched, and move along with them', () => {
    const before = [
      paragraph('The old boat leaves at nine.', ['strong', 'boat'], ['emphasis', 'nine']),
    ]
    const [after] = spliceBlocks(before, [change(0, 'The very old boat finally leaves at nine.')])
    expect(markedWords(after)).toEqual([
      ['strong', 'boat'],
      ['emphasis', 'nine'],
    ])
  })

  test('a mark around a changed word stays around it', () => {
    const before = [paragraph('Ask the harbour office at once.', ['strong', 'the harbour office'])]
    const [after] = spliceBlocks(before, [change(0, 'Ask the harbor office at once.')])
    expect(markedWords(after)).toEqual([['strong', 'the harbor office']])
  })

  test('what says what its words are goes when they change', () => {
    const text = 'As a2 says.'
    const note: Mark = { kind: 'footnoteRef', note: '2', start: 4, end: 5 }
    const before: Block[] = [{ kind: 'paragraph', text, marks: [note] }]
    expect(spliceBlocks(before, [change(0, 'As a2 often says.')])[0]?.marks).toEqual([note])
    expect(spliceBlocks(before, [change(0, 'As b says.')])[0]?.marks).toEqual([])
  })

  test('a paragraph in two, and two in one, keep their marks', () => {
    const one = paragraph('First words. Second words here.', ['strong', 'words. Second'])
    const like = 0
    const parted = spliceBlocks(
      [one],
      [
        {
          at: 0,
          count: 1,
          blocks: [
            { text: 'First words.', like },
            { text: 'Second words here.', like },
          ],
        },
      ],
    )
    expect(parted.map(markedWords)).toEqual([[['strong', 'words.']], [['strong', 'Second']]])
    const joined = spliceBlocks(parted, [
      { at: 0, count: 2, blocks: [{ text: 'First words. Second words here.', like }] },
    ])
    expect(joined.map(({ text }) => text)).toEqual([one.text])
    expect(markedWords(joined[0])).toEqual([
      ['strong', 'words.'],
      ['strong', 'Second'],
    ])
  })

  test('a heading stays one, a second half of a footnote becomes a paragraph', () => {
    const before: Block[] = [
      { kind: 'heading', level: 2, text: 'What is lost', marks: [] },
      { kind: 'footnote', note: '1', text: 'See there. And here.', marks: [] },
    ]
    const after = spliceBlocks(before, [
      change(0, 'What was lost'),
      {
        at: 1,
        count: 1,
        blocks: [
          { text: 'See there.', like: 1 },
          { text: 'And here.', like: 1 },
        ],
      },
    ])
    expect(after.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'What was lost'],
      ['footnote', 'See there.'],
      ['paragraph', 'And here.'],
    ])
  })

  test('paragraphs come and go, and an empty one is none', () => {
    const before = [paragraph('One.'), paragraph('Two.'), paragraph('Three.')]
    const after = spliceBlocks(before, [
      { at: 0, count: 0, blocks: [{ text: 'Zero.', like: null }] },
      { at: 1, count: 1, blocks: [] },
      { at: 2, count: 1, blocks: [{ text: '  ', like: 2 }] },
    ])
    expect(after.map(({ text }) => text)).toEqual(['Zero.', 'One.'])
  })

  test('cells of a table follow its text, and a figure without a caption is still one', () => {
    const before: Block[] = [
      {
        kind: 'table',
        text: 'Year\tBoats\n1987\t2',
        marks: [],
        rows: [
          [
            { start: 0, end: 4 },
            { start: 5, end: 10 },
          ],
          [
            { start: 11, end: 15 },
            { start: 16, end: 17 },
          ],
        ],
      },
      { kind: 'figure', alt: '', text: 'The quay', marks: [], media: 'a' },
    ]
    const [table, figure] = spliceBlocks(before, [
      change(0, 'Year\tBoats\n1987\t12'),
      change(1, ''),
    ])
    expect(table?.kind === 'table' && table.rows[1]).toEqual([
      { start: 11, end: 15 },
      { start: 16, end: 18 },
    ])
    expect(figure).toMatchObject({ kind: 'figure', media: 'a', text: '\ufffc' })
  })

  test('what a text never holds does not come in', () => {
    const before = [paragraph('One.')]
    const [after] = spliceBlocks(before, [change(0, 'One\r\ntwo\0 three\ud800.')])
    expect(after?.text).toBe('One two three\ufffd.')
  })

  test('splices that do not fit are refused', () => {
    const before = [paragraph('One.'), paragraph('Two.')]
    expect(() => spliceBlocks(before, [{ at: 1, count: 2, blocks: [] }])).toThrow(/do not fit/)
    expect(() => spliceBlocks(before, [change(1, 'a'), change(0, 'b')])).toThrow(/do not fit/)
    expect(() =>
      spliceBlocks(before, [{ at: 0, count: 1, blocks: [{ text: 'a', like: 9 }] }]),
    ).toThrow(/do not fit/)
  })

  test('marks always lie within their block, and untouched blocks are the same ones', () => {
    const words = fc.array(fc.constantFrom('the', 'boat', 'sea.', 'Ærø', '👩‍👧', '漢字', '…'), {
      minLength: 1,
      maxLength: 12,
    })
    const block = fc.tuple(words, fc.nat(20), fc.nat(20)).map(([some, one, other]): Block => {
      const text = some.join(' ')
      const start = Math.min(one, other, text.length - 1)
      const end = Math.min(Math.max(one, other) + 1, text.length)
      return { kind: 'paragraph', text, marks: [{ kind: 'strong', start, end }] }
    })
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(3),
        fc.array(words, { maxLength: 3 }),
        (blocks, where, most, texts) => {
          const at = where % blocks.length
          const count = Math.min(most, blocks.length - at)
          const after = spliceBlocks(blocks, [
            { at, count, blocks: texts.map((text) => ({ text: text.join(' '), like: at })) },
          ])
          expect(after.slice(0, at)).toEqual(blocks.slice(0, at))
          const rest = blocks.slice(at + count)
          expect(after.slice(after.length - rest.length)).toEqual(rest)
          for (const { text, marks } of after)
            for (const { start, end } of marks) {
              expect(start).toBeGreaterThanOrEqual(0)
              expect(end).toBeGreaterThan(start)
              expect(end).toBeLessThanOrEqual(text.length)
            }
        },
      ),
    )
  })
})
