import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CardBox, cardGap, layOutCards } from '../../../renderer/notes/cardLayout.ts'

const first = 80

const cards = fc
  .array(
    fc.record({
      wanted: fc.integer({ min: 0, max: 3_000 }),
      height: fc.integer({ min: 20, max: 400 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((boxes) =>
    boxes
      .sort((one, other) => one.wanted - other.wanted)
      .map((box, index): CardBox => ({ id: `${index}`, ...box })),
  )

const topsOf = (all: readonly CardBox[], activeId: string | null = null) => {
  const laid = layOutCards(all, { first, activeId })
  return all.map(({ id }) => laid.get(id) ?? Number.NaN)
}

test('cards with room stand exactly beside their passages', () => {
  const all = [100, 300, 600].map((wanted, index) => ({ id: `${index}`, wanted, height: 90 }))
  expect(topsOf(all)).toEqual([100, 300, 600])
})

test('no card overlaps another, none stands above the first place, and the order is kept', () => {
  fc.assert(
    fc.property(cards, fc.nat(), (all, pick) => {
      const activeId = pick % 3 === 0 ? null : `${pick % all.length}`
      const tops = topsOf(all, activeId)
      expect(tops[0]).toBeGreaterThanOrEqual(first)
      for (let index = 1; index < all.length; index += 1) {
        const bottom = (tops[index - 1] ?? 0) + (all[index - 1]?.height ?? 0)
        expect(tops[index]).toBeGreaterThanOrEqual(bottom + cardGap)
      }
    }),
  )
})

test('the active card stands beside its passage whenever those before it have room above', () => {
  fc.assert(
    fc.property(cards, fc.nat(), (all, pick) => {
      const at = pick % all.length
      const active = all[at] as CardBox
      const needed = all.slice(0, at).reduce((sum, { height }) => sum + height + cardGap, first)
      expect(topsOf(all, active.id)[at]).toBe(Math.max(active.wanted, needed))
    }),
  )
})

test('cards before the active one move up no further than they must', () => {
  const all = [
    { id: 'a', wanted: 100, height: 50 },
    { id: 'b', wanted: 500, height: 200 },
    { id: 'c', wanted: 520, height: 100 },
  ]
  expect(topsOf(all, 'c')).toEqual([100, 520 - cardGap - 200, 520])
})
