import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  intervalsOf,
  layersOf,
  type Marked,
  marksAt,
  overlapping,
} from '../../../renderer/highlighting/intervals.ts'

const marks = fc
  .array(
    fc.record({
      start: fc.nat(200),
      length: fc.integer({ min: 1, max: 80 }),
      color: fc.constantFrom('yellow', 'blue'),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(
      ({ start, length, color }, index): Marked => ({
        id: `${index}`,
        start,
        end: start + length,
        color,
      }),
    ),
  )

const overlap = (one: Marked, other: Marked) => one.start < other.end && other.start < one.end

test('what overlaps a passage is all that shares a character with it, in text order', () => {
  fc.assert(
    fc.property(marks, fc.nat(220), fc.integer({ min: 1, max: 60 }), (all, start, length) => {
      const passage = { start, end: start + length }
      const found = overlapping(intervalsOf(all), passage)
      expect(found.map(({ id }) => id).sort()).toEqual(
        all
          .filter((mark) => mark.start < passage.end && mark.end > passage.start)
          .map(({ id }) => id)
          .sort(),
      )
      expect(found.map((mark) => mark.start)).toEqual(
        found.map((mark) => mark.start).sort((a, b) => a - b),
      )
    }),
  )
})

test('of the marks on a character the shortest comes first', () => {
  const intervals = intervalsOf([
    { id: 'outer', start: 0, end: 100, color: 'yellow' },
    { id: 'inner', start: 40, end: 50, color: 'yellow' },
    { id: 'middle', start: 30, end: 60, color: 'blue' },
    { id: 'elsewhere', start: 50, end: 60, color: 'blue' },
  ])
  expect(marksAt(intervals, 45).map(({ id }) => id)).toEqual(['inner', 'middle', 'outer'])
  expect(marksAt(intervals, 49).map(({ id }) => id)).toEqual(['inner', 'middle', 'outer'])
  expect(marksAt(intervals, 50).map(({ id }) => id)).toEqual(['elsewhere', 'middle', 'outer'])
  expect(marksAt(intervals, 100)).toEqual([])
})

test('two marks of one colour that overlap are never on one layer', () => {
  fc.assert(
    fc.property(marks, (all) => {
      const { sorted } = intervalsOf(all)
      const layers = layersOf(sorted)
      for (const one of sorted) {
        for (const other of sorted) {
          if (one === other || one.color !== other.color || !overlap(one, other)) continue
          expect(layers.get(one.id)).not.toBe(layers.get(other.id))
        }
      }
    }),
  )
})

test('marks that do not overlap stay on the first layer', () => {
  const layers = layersOf([
    { id: 'one', start: 0, end: 10, color: 'yellow' },
    { id: 'two', start: 10, end: 20, color: 'yellow' },
    { id: 'blue', start: 5, end: 15, color: 'blue' },
  ])
  expect([...layers.values()]).toEqual([0, 0, 0])
})
