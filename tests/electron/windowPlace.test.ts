import { expect, test } from 'vitest'
import { windowPlace } from '../../electron/windowPlace.ts'

const display = { x: 0, y: 25, width: 1440, height: 875 }

test('a window opens where it was', () => {
  const was = { x: 100, y: 100, width: 1000, height: 700, maximized: false }
  expect(windowPlace(was, [display])).toEqual({ x: 100, y: 100, width: 1000, height: 700 })
})

test('a window left on a display that is gone comes back onto one that is there', () => {
  const was = { x: 2500, y: -400, width: 1600, height: 1200, maximized: false }
  const place = windowPlace(was, [display])
  expect(place.x).toBeGreaterThanOrEqual(display.x)
  expect(place.y).toBeGreaterThanOrEqual(display.y)
  expect((place.x ?? 0) + place.width).toBeLessThanOrEqual(display.x + display.width)
  expect((place.y ?? 0) + place.height).toBeLessThanOrEqual(display.y + display.height)
})

test('a window that was never placed leaves its place to the system', () => {
  expect(windowPlace(null, [display])).toEqual({ width: 1280, height: 800 })
})
