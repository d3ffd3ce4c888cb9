import { expect, test } from 'vitest'
import { chosenAt, stepInOutline } from '../../../renderer/dialogs/outlineSteps.ts'
import { outline } from '../support/webPages.ts'

test('arrows go along the page, in and out of its elements, and stop at its ends', () => {
  const from = (index: number, key: string) => stepInOutline(outline, index, key)
  expect(from(2, 'ArrowDown')).toBe(3)
  expect(from(0, 'ArrowUp')).toBe(0)
  expect(from(4, 'ArrowDown')).toBe(4)
  expect(from(2, 'ArrowRight')).toBe(3)
  expect(from(3, 'ArrowRight')).toBe(3)
  expect(from(4, 'ArrowLeft')).toBe(2)
  expect(from(0, 'ArrowLeft')).toBe(0)
  expect(from(3, 'Home')).toBe(0)
  expect(from(3, 'End')).toBe(4)
  expect(from(3, 'x')).toBeUndefined()
})

test('choosing begins with what was chosen before, else with the innermost that holds most', () => {
  expect(chosenAt(outline, [1, 1])).toBe(4)
  expect(chosenAt(outline, [])).toBe(0)
  expect(chosenAt(outline, [7])).toBe(3)
  expect(chosenAt(outline, undefined)).toBe(3)
})
