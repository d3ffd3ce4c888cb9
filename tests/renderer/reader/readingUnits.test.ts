import { expect, test } from 'vitest'
import { articleText } from '#shared/text/articleText.ts'
import { grown, nudged, readingUnits, unitBeside } from '../../../renderer/reader/readingUnits.ts'
import { heading, paragraph } from '../support/blocks.ts'

const blocks = [
  paragraph('The ferry waited. Mr. Lien did not sing.'),
  heading('What is next'),
  paragraph('The council votes again. Nobody knows when.'),
]
const text = articleText(blocks)
const units = readingUnits(blocks, 'en')
const said = (passage: { start: number; end: number } | undefined) =>
  passage && text.slice(passage.start, passage.end)

test('units are the sentences of each block, and none goes from one block into the next', () => {
  expect(units.map(said)).toEqual([
    'The ferry waited.',
    'Mr. Lien did not sing.',
    'What is next',
    'The council votes again.',
    'Nobody knows when.',
  ])
})

test('the unit beside one is the next or the one before, and at the ends the last or the first', () => {
  const [first, second] = units as [(typeof units)[0], (typeof units)[0]]
  expect(unitBeside(units, first?.start ?? 0, 1)).toBe(second)
  expect(unitBeside(units, second?.start ?? 0, -1)).toBe(first)
  expect(unitBeside(units, first?.start ?? 0, -1)).toBe(first)
  expect(unitBeside(units, units.at(-1)?.start ?? 0, 1)).toBe(units.at(-1))
})

test('a passage grows by a unit over the end of a block, and shrinks back, but not to nothing', () => {
  const second = units[1] as (typeof units)[0]
  const larger = grown(units, second, 1)
  expect(said(larger)).toBe('Mr. Lien did not sing.\nWhat is next')
  expect(grown(units, larger, -1)).toEqual(second)
  expect(grown(units, second, -1)).toEqual(second)
})

test('each end moves by a word, and one word always stays', () => {
  const start = text.indexOf('ferry waited')
  const passage = { start, end: start + 'ferry'.length }
  const longer = nudged(text, passage, { side: 'end', direction: 1 })
  expect(said(longer)).toBe('ferry waited')
  expect(said(nudged(text, longer, { side: 'start', direction: 1 }))).toBe('waited')
  expect(said(nudged(text, longer, { side: 'start', direction: -1 }))).toBe('The ferry waited')
  expect(nudged(text, passage, { side: 'end', direction: -1 })).toEqual(passage)
  expect(nudged(text, passage, { side: 'start', direction: 1 })).toEqual(passage)
})

test('far into a long text the ends move as well', () => {
  const long = `${'word '.repeat(2_000)}end.`
  const passage = { start: 0, end: 5_004 }
  expect(nudged(long, passage, { side: 'end', direction: 1 }).end).toBe(5_009)
})
