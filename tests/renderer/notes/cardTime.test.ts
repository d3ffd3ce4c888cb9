import { expect, test } from 'vitest'
import { cardTime } from '../../../renderer/notes/cardTime.ts'

const now = new Date('2026-03-14T12:00:00.000Z')
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString()

test('a time is said as shortly as it can be', () => {
  const said = (milliseconds: number) => cardTime(ago(milliseconds), now, 'just now')
  expect(said(20_000)).toBe('just now')
  expect(said(5 * 60_000)).toMatch(/5/)
  expect(said(3 * 3_600_000)).toMatch(/3/)
  expect(said(10 * 86_400_000)).toMatch(/4/)
  expect(said(10 * 86_400_000)).not.toMatch(/2026/)
  expect(said(400 * 86_400_000)).toMatch(/2025/)
})
