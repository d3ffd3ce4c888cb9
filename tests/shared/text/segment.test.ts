import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  graphemeBoundary,
  sentences,
  snapToGraphemes,
  trimPassage,
  wordCount,
  words,
} from '#shared/text/segment.ts'
import { hostile, marked } from './hostileStrings.ts'

const slices = (text: string, locale?: string) =>
  sentences(text, locale).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  test.each([
    ['titles', ['Mr. Smith met Dr. Jones.', 'Gen. Lee did not come.']],
    ['initials', ['J. K. Rowling and George W. Bush spoke.', 'So did I.', 'Then we left.']],
    ['numbers after an abbreviation', ['No. 5 was chosen.', 'He said no.', 'Then he left.']],
    ['abbreviations in the middle', ['The U.S. Senate met at 5 p.m. Monday.', 'It voted.']],
    ['abbreviations at the end', ['He lives in the U.S.', 'The officials came.']],
    ['companies', ['Acme Inc. Chairman Bob Ray left.', 'He sold Acme Inc.', 'He was glad.']],
    ['quotations that go on', ['“Stop!” he said.', '“Why?”', 'Nobody knew.']],
    ['German ordinals', ['Er kam am 3. Mai.', 'Dann ging er.']],
    ['lettered plans', ['We need a plan B.', 'Teachers agree.']],
    ['Latin', ['Fruit, e.g. Apples, is sold.', 'Buy some.']],
  ])('%s', (_name, expected) => {
    expect(slices(expected.join(' '))).toEqual(expected)
  })

  test('a line feed ends a sentence, even after an abbreviation', () => {
    expect(slices('Said Mr.\nSmith left')).toEqual(['Said Mr.', 'Smith left'])
  })

  test('Japanese sentences end without spaces', () => {
    expect(slices('今日は晴れ。明日は雨。', 'ja')).toEqual(['今日は晴れ。', '明日は雨。'])
  })

  test('a malformed locale counts as none', () => {
    expect(slices('One. Two.', 'not a locale!')).toEqual(['One.', 'Two.'])
  })

  test('sentences stand in order, do not overlap, and leave out white space only', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let at = 0
        for (const { start, end } of sentences(text)) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(start).toBeLessThan(end)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})

describe('words', () => {
  test('punctuation and white space are left out', () => {
    const text = 'Don’t stop, “now”: 東京へ'
    const found = words(text, 'ja').map(({ start, end }) => text.slice(start, end))
    expect(found.slice(0, 3)).toEqual(['Don’t', 'stop', 'now'])
    expect(found.slice(3).join('')).toBe('東京へ')
  })

  test.each([
    ['', 0],
    ['— … “ ”', 0],
    ["Don't stop at twenty-one, or 3,000.5.", 6],
    ['two\nlines', 2],
    ['東京タワーへ', 3],
    ['Привет, мир', 2],
    ['cafe\u0301 society', 2],
  ])('wordCount of %j is %i', (text, expected) => {
    expect(wordCount(text)).toBe(expected)
  })
})

describe('graphemes', () => {
  test.each([
    ['a surrogate pair', 'ab😀cd', { start: 3, end: 4 }, '😀'],
    ['a letter with its mark', 'ae\u0301b', { start: 2, end: 3 }, 'e\u0301'],
    ['a family', 'x👩‍👩‍👧y', { start: 3, end: 5 }, '👩‍👩‍👧'],
    ['a flag among flags', '🇫🇷🇩🇪🇮🇹', { start: 6, end: 7 }, '🇩🇪'],
    ['a flag far into a row of flags', `x${'🇫🇷'.repeat(40)}y`, { start: 83, end: 84 }, '🇫🇷'],
    ['nothing where nothing is cut', 'plain text', { start: 2, end: 5 }, 'ain'],
  ])('%s is not cut', (_name, text, passage, expected) => {
    const { start, end } = snapToGraphemes(text, passage)
    expect(text.slice(start, end)).toBe(expected)
  })

  test('offsets outside the text are brought to its ends', () => {
    expect(graphemeBoundary('abc', -5, 'before')).toBe(0)
    expect(graphemeBoundary('abc', 50, 'after')).toBe(3)
  })

  test('a snapped passage holds the given one and cuts no cluster', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
    fc.assert(
      fc.property(marked, ({ text, passage }) => {
        const snapped = snapToGraphemes(text, passage)
        const ends = new Set([text.length])
        for (const { index } of segmenter.segment(text)) ends.add(index)
        expect(snapped.start).toBeLessThanOrEqual(passage.start)
        expect(snapped.end).toBeGreaterThanOrEqual(passage.end)
        expect(ends).toContain(snapped.start)
        expect(ends).toContain(snapped.end)
      }),
      { numRuns: 1_000 },
    )
  })

  test('in a row of a million flags no pair is cut', () => {
    const text = '🇫🇷'.repeat(250_000)
    const at = graphemeBoundary(text, 500_001, 'after')
    expect(at % 2).toBe(0)
    expect(Math.abs(at - 500_001)).toBeLessThan(8)
  })
})

describe('trimPassage', () => {
  test('white space at both ends goes', () => {
    expect(trimPassage('a \n word\u00a0\t b', { start: 1, end: 10 })).toEqual({ start: 4, end: 8 })
  })

  test('a passage of white space is nothing', () => {
    expect(trimPassage('a  b', { start: 1, end: 3 })).toBeUndefined()
  })
})
