import fc from 'fast-check'
import { expect, describe as group, test } from 'vitest'
import { contextLength, describe } from '#shared/anchoring/describe.ts'
import { marked } from '../text/hostileStrings.ts'

group('describe', () => {
  test('context reaches 64 units to each side', () => {
    const text = `${'a'.repeat(100)}QUOTE${'b'.repeat(100)}`
    expect(describe(text, { start: 100, end: 105 })).toEqual({
      quote: { exact: 'QUOTE', prefix: 'a'.repeat(64), suffix: 'b'.repeat(64) },
      position: { start: 100, end: 105 },
    })
  })

  test('context is not cut within a character', () => {
    const text = `${'😀'.repeat(40)}xQUOTEx${'e\u0301'.repeat(40)}`
    const { quote } = describe(text, { start: 81, end: 86 })
    expect(quote.prefix).toBe(`${'😀'.repeat(31)}x`)
    expect(quote.suffix).toBe(`x${'e\u0301'.repeat(31)}`)
  })

  test('prefix, quote and suffix stand together in any text', () => {
    fc.assert(
      fc.property(marked, ({ text, passage }) => {
        const { quote, position } = describe(text, passage)
        expect(position).toEqual(passage)
        expect(quote.exact).toBe(text.slice(passage.start, passage.end))
        const whole = quote.prefix + quote.exact + quote.suffix
        expect(text.startsWith(whole, passage.start - quote.prefix.length)).toBe(true)
        expect(quote.prefix.length).toBeLessThanOrEqual(contextLength)
        expect(quote.suffix.length).toBeLessThanOrEqual(contextLength)
      }),
      { numRuns: 1_000 },
    )
  })
})
