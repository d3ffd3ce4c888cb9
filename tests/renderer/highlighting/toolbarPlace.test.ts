import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, toolbarPlace } from '../../../renderer/highlighting/toolbarPlace.ts'

const frame: Box = { left: 100, top: 50, right: 700, bottom: 650 }
const bar = { width: 280, height: 44 }
const line = (top: number, left = 200, right = 600): Box => ({ left, top, right, bottom: top + 24 })

test('the bar stands above the first line where there is room', () => {
  expect(toolbarPlace([line(300), line(330)], bar, frame)).toEqual({ left: 200, top: 300 - 8 - 44 })
})

test('under the upper edge it goes below the last line', () => {
  expect(toolbarPlace([line(60), line(90)], bar, frame)).toEqual({ left: 200, top: 90 + 24 + 8 })
})

test('it is not where its words are out of sight', () => {
  expect(toolbarPlace([line(-200), line(-170)], bar, frame)).toBeUndefined()
  expect(toolbarPlace([], bar, frame)).toBeUndefined()
})

test('it stays within the frame and covers no line wherever there is a place that does not', () => {
  const lines = fc
    .record({
      top: fc.integer({ min: -300, max: 800 }),
      count: fc.integer({ min: 1, max: 30 }),
      left: fc.integer({ min: 100, max: 650 }),
    })
    .map(({ top, count, left }) =>
      Array.from({ length: count }, (_, index) => line(top + index * 30, left, left + 50)),
    )
  fc.assert(
    fc.property(lines, (all) => {
      const place = toolbarPlace(all, bar, frame)
      if (!place) return
      expect(place.left).toBeGreaterThanOrEqual(frame.left)
      expect(place.left + bar.width).toBeLessThanOrEqual(frame.right)
      expect(place.top).toBeGreaterThanOrEqual(frame.top)
      expect(place.top + bar.height).toBeLessThanOrEqual(frame.bottom)
      const seen = all.filter((one) => one.bottom > frame.top && one.top < frame.bottom)
      const isRoom =
        (seen[0]?.top ?? 0) - frame.top >= bar.height + 8 ||
        frame.bottom - (seen.at(-1)?.bottom ?? 0) >= bar.height + 16
      if (!isRoom) return
      for (const one of seen)
        expect(place.top + bar.height <= one.top || place.top >= one.bottom).toBe(true)
    }),
  )
})
