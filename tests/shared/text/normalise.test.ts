import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromOriginal, normalise, normalised, toOriginal } from '#shared/text/normalise.ts'
import { hostile } from './hostileStrings.ts'

describe('normalise', () => {
  test.each([
    ['runs of white space are one space', 'one \n\t two\u00a0\u202fthree', 'one two three'],
    ['white space around a soft hyphen is one space', 'one \u00ad two', 'one two'],
    ['soft hyphens and zero-width characters are dropped', 'ex\u00adam\u200bple\ufeff', 'example'],
    ['quotes and apostrophes are straight', '“It’s” «so» ‚fine‘', '"It\'s" "so" \'fine\''],
    ['dashes and hyphens are one sign', 'a–b — c‐d − e', 'a-b - c-d - e'],
    ['an ellipsis is three full stops', 'well…', 'well...'],
    ['ligatures are letters', 'eﬃcient ﬁsh', 'efficient fish'],
    ['marks are composed', 'cafe\u0301 A\u030a', 'café Å'],
    ['Hangul letters are composed', '\u1112\u1161\u11ab\u1100\u1173\u11af', '한글'],
    ['case and accents stay', 'Élan ÉLAN', 'Élan ÉLAN'],
    ['emoji parts lose what joins them', '❤️', '❤'],
  ])('%s', (_name, text, expected) => {
    expect(normalised(text)).toBe(expected)
  })

  test('the way back covers the whole of what was folded', () => {
    const text = 'say “cafe\u0301” … now'
    const normal = normalise(text)
    const at = normal.text.indexOf('"café"')
    const { start, end } = toOriginal(normal, at, at + 6)
    expect(text.slice(start, end)).toBe('“cafe\u0301”')
    const dot = normal.text.indexOf('.')
    expect(toOriginal(normal, dot + 1, dot + 2)).toEqual({
      start: text.indexOf('…'),
      end: text.indexOf('…') + 1,
    })
  })

  test('a run of white space maps back as a whole', () => {
    const normal = normalise('one \n\n two')
    expect(toOriginal(normal, 3, 4)).toEqual({ start: 3, end: 7 })
  })

  test('an offset of the original finds its unit, or the next one where nothing came of it', () => {
    const normal = normalise('so\u00adft  hy')
    expect(fromOriginal(normal, 1)).toBe(1)
    expect(fromOriginal(normal, 2)).toBe(2)
    expect(fromOriginal(normal, 3)).toBe(2)
    expect(fromOriginal(normal, 6)).toBe(4)
    expect(fromOriginal(normal, 99)).toBe(normal.text.length)
  })

  test('the map never goes back and stays within any string', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { text: normal, starts, ends } = normalise(text)
        expect(starts.length).toBe(normal.length)
        expect(ends.length).toBe(normal.length)
        for (let at = 0; at < normal.length; at += 1) {
          expect(starts[at]).toBeLessThan(ends[at] ?? -1)
          expect(ends[at]).toBeLessThanOrEqual(text.length)
          if (at > 0) {
            expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0)
            expect(ends[at]).toBeGreaterThanOrEqual(ends[at - 1] ?? 0)
          }
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('what a stretch maps back to normalises to that stretch', () => {
    fc.assert(
      fc.property(hostile, fc.nat(), fc.nat(), (text, one, other) => {
        const normal = normalise(text)
        const { starts, ends } = normal
        if (starts.length === 0) return
        let start = Math.min(one % starts.length, other % starts.length)
        let end = Math.max(one % starts.length, other % starts.length) + 1
        while (start > 0 && (ends[start - 1] ?? 0) > (starts[start] ?? 0)) start -= 1
        while (end < starts.length && (starts[end] ?? 0) < (ends[end - 1] ?? 0)) end += 1
        const original = toOriginal(normal, start, end)
        expect(normalised(text.slice(original.start, original.end))).toBe(
          normal.text.slice(start, end),
        )
      }),
      { numRuns: 1_000 },
    )
  })

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = normalised(text)
        fc.pre(!/\p{M}/u.test(once))
        expect(normalised(once)).toBe(once)
      }),
      { numRuns: 1_000 },
    )
  })

  test('a mark repeated a million times is read through', () => {
    const text = `a${'\u0301\u0316'.repeat(500_000)}b`
    const normal = normalise(text)
    expect(normal.text.at(-1)).toBe('b')
    expect(normal.ends.at(-1)).toBe(text.length)
  })
})
