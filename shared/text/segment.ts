import type { Passage } from '../domain/passage.ts'
import { isSentenceBreak } from './sentenceBreaks.ts'

/**
 * The sentences of a text as passages (UTF-16 code units), white space around them left out: the
 * platform's rules (UAX 29) without the breaks that abbreviations make. An unknown or malformed
 * `locale` counts as none. Linear.
 */
export function sentences(text: string, locale?: string): Passage[] {
  const found: Passage[] = []
  let start = 0
  let end = 0
  for (const { index, segment } of segmenter('sentence', locale).segment(text)) {
    if (index > start && isSentenceBreak(text, index)) {
      const passage = trimPassage(text, { start, end })
      if (passage) found.push(passage)
      start = index
    }
    end = index + segment.length
  }
  const last = trimPassage(text, { start, end })
  return last ? [...found, last] : found
}

/** The words of a text as passages (UTF-16 code units), punctuation and white space left out. */
export function words(text: string, locale?: string): Passage[] {
  const found: Passage[] = []
  for (const { index, segment, isWordLike } of segmenter('word', locale).segment(text)) {
    if (isWordLike) found.push({ start: index, end: index + segment.length })
  }
  return found
}

const unsegmented =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30fc]/gu
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.,-](?=[\p{L}\p{N}]))*/gu

/**
 * How many words a text has, for reading times: "don't", "twenty-one" and "3,000.5" are one each.
 * Two characters of a script without spaces count as one word. Linear.
 */
export function wordCount(text: string): number {
  let dense = 0
  const spaced = text.replace(unsegmented, () => {
    dense += 1
    return ' '
  })
  let count = Math.ceil(dense / 2)
  word.lastIndex = 0
  while (word.test(spaced)) count += 1
  return count
}

/** How far around an offset a grapheme cluster is looked for, UTF-16 code units. */
const graphemeReach = 256
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * A passage widened so that neither end cuts a surrogate pair or a grapheme cluster (UAX 29).
 * Looks at 256 units on each side of an end; of a longer cluster (hundreds of marks on one
 * letter, more than 60 flags in a row) the end may be put inside, but never into a pair.
 */
export function snapToGraphemes(text: string, passage: Passage): Passage {
  return {
    start: graphemeBoundary(text, passage.start, 'before'),
    end: graphemeBoundary(text, passage.end, 'after'),
  }
}

/**
 * The offset itself when it is a grapheme boundary, else the nearest one before or after it.
 * Offsets outside the text are brought to its ends. Looks at 256 units on each side.
 */
export function graphemeBoundary(text: string, offset: number, side: 'before' | 'after'): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  if (isSafe(text, offset)) return offset
  let from = offset - 1
  const floor = Math.max(0, offset - graphemeReach)
  while (from > floor && !isSafe(text, from)) from -= 1
  if (cutsPair(text, from)) from -= 1
  let to = Math.min(text.length, offset + graphemeReach)
  if (cutsPair(text, to)) to += 1
  for (const { index, segment } of graphemes.segment(text.slice(from, to))) {
    const start = from + index
    const end = start + segment.length
    if (start === offset) return offset
    if (start < offset && offset < end) return side === 'before' ? start : end
  }
  return offset
}

/** The passage without white space at its ends, or undefined when nothing is left. */
export function trimPassage(
  text: string,
  passage: { start: number; end: number },
): Passage | undefined {
  let { start, end } = passage
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  return start < end ? { start, end } : undefined
}

/** Whether a grapheme boundary lies at an offset whatever stands further around it. */
function isSafe(text: string, offset: number): boolean {
  return isLetterLike(text.charCodeAt(offset - 1)) && isLetterLike(text.charCodeAt(offset))
}

/** Printable ASCII, Latin, Cyrillic, kana or Han: nothing that joins with its neighbours. */
function isLetterLike(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    (unit >= 0xc0 && unit < 0x300) ||
    (unit >= 0x400 && unit < 0x483) ||
    (unit >= 0x3041 && unit < 0x3097) ||
    (unit >= 0x30a1 && unit < 0x30fb) ||
    (unit >= 0x4e00 && unit < 0xa000)
  )
}

function cutsPair(text: string, offset: number): boolean {
  return (
    (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 &&
    (text.charCodeAt(offset) & 0xfc00) === 0xdc00
  )
}

function isSpace(unit: number): boolean {
  return unit < 0x80
    ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
    : /\s/.test(String.fromCharCode(unit))
}

function segmenter(granularity: 'sentence' | 'word', locale: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale ?? 'und', { granularity })
  } catch {
    return new Intl.Segmenter('und', { granularity })
  }
}
