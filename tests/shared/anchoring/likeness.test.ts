import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likeness } from '#shared/anchoring/likeness.ts'
import { anyUnits } from '../text/hostileStrings.ts'

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let left = 1; left <= one.length; left += 1) {
    const next = [left]
    for (let right = 1; right <= other.length; right += 1) {
      const replaced = (row[right - 1] ?? 0) + (one[left - 1] === other[right - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[right] ?? 0) + 1, (next[right - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '漢'), maxLength: 150 })

describe('likeness', () => {
  test('it is the edit distance as a share of the longer text', () => {
    fc.assert(
      fc.property(fc.oneof(few, anyUnits), fc.oneof(few, anyUnits), (one, other) => {
        const longer = Math.max(one.length, other.length)
        const expected = longer === 0 ? 1 : 1 - editDistance(one, other) / longer
        expect(likeness(one, other)).toBeCloseTo(expected, 10)
      }),
      { numRuns: 1_000 },
    )
  })

  test('long texts are compared by the words they share', () => {
    const words = Array.from({ length: 1_000 }, (_, index) => `word${index}`)
    const changed = words.map((word, index) => (index % 4 === 0 ? 'other' : word))
    expect(likeness(words.join(' '), changed.join(' '))).toBeCloseTo(0.75, 2)
    expect(likeness(words.join(' '), words.join(' '))).toBe(1)
  })
})
