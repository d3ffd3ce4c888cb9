import type { Passage } from '../domain/passage.ts'

/** Abbreviations that end in a full stop without ending the sentence. */
const abbreviation =
  /(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep|Gov|St|Jr|Sr|No|Nos|vs|etc|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|e\.g|i\.e|z\.B|bzw|Nr|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u

/**
 * The sentences of a text as passages (UTF-16 code units) without surrounding white space.
 * Unicode's rules (UAX 29) by the platform, joined again where an abbreviation broke them.
 */
export function sentences(text: string, locale?: string): Passage[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' })
  const found: Passage[] = []
  let start: number | undefined
  for (const { index, segment } of segmenter.segment(text)) {
    start ??= index
    const end = index + segment.length
    if (abbreviation.test(text.slice(Math.max(start, end - 24), end)) && end < text.length) continue
    const passage = trimPassage(text, { start, end })
    if (passage) found.push(passage)
    start = undefined
  }
  return found
}

/** The words of a text as passages, punctuation and white space left out. */
export function words(text: string, locale?: string): Passage[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  return Array.from(segmenter.segment(text))
    .filter((segment) => segment.isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }))
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu
const wordless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/**
 * How many words a text has, for reading times. Two characters of a script without spaces count
 * as one word. Linear.
 */
export function wordCount(text: string): number {
  const dense = text.match(wordless)?.length ?? 0
  const spaced = dense > 0 ? text.replace(wordless, ' ') : text
  return (spaced.match(word)?.length ?? 0) + Math.ceil(dense / 2)
}

/** How far around an offset a grapheme cluster is looked for, UTF-16 code units. */
const graphemeReach = 64

/**
 * A passage widened so that neither end cuts a surrogate pair or a grapheme cluster (UAX 29).
 * Clusters of more than 64 units are not seen whole.
 */
export function snapToGraphemes(text: string, passage: Passage): Passage {
  return {
    start: graphemeBoundary(text, passage.start, 'before'),
    end: graphemeBoundary(text, passage.end, 'after'),
  }
}

/** The grapheme boundary at an offset, else the nearest one before or after it. */
export function graphemeBoundary(text: string, offset: number, side: 'before' | 'after'): number {
  if (offset <= 0 || offset >= text.length) return Math.max(0, Math.min(offset, text.length))
  if (isPlain(text.charCodeAt(offset - 1)) && isPlain(text.charCodeAt(offset))) return offset
  const from = Math.max(0, offset - graphemeReach)
  const around = text.slice(from, offset + graphemeReach)
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  for (const { index, segment } of segmenter.segment(around)) {
    const start = from + index
    const end = start + segment.length
    if (start === offset || end === offset) return offset
    if (start < offset && offset < end) return side === 'before' ? start : end
  }
  return offset
}

/** The passage without white space at its ends, or undefined when nothing is left. */
export function trimPassage(text: string, passage: { start: number; end: number }): Passage | undefined {
  let { start, end } = passage
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  return start < end ? { start, end } : undefined
}

/** ASCII but for CR and LF, which cluster: no grapheme spans two such units. */
function isPlain(unit: number): boolean {
  return unit >= 0x20 && unit < 0x7f
}
