import search from 'approx-string-match'
import type { TextQuoteSelector } from '../domain/highlight.ts'
import { fromOriginal, normalised } from '../text/normalise.ts'
import { likelyStarts } from './gramIndex.ts'
import { likeness } from './likeness.ts'
import type { TextIndex } from './textIndex.ts'

/** A stretch of the normalised text that is like a quote. */
export type RoughMatch = { start: number; end: number; likeness: number }

/** Matches less like the quote than this are not told apart from chance. */
const leastLikeness = 0.55
/** So many places of a whole text are compared with the quote. */
const mostWindows = 6
/** Texts up to this long are compared whole, UTF-16 units. */
const shortText = 4_000
/** Longer quotes are looked for by their first and last stretch. */
const longestPattern = 384
const endPattern = 160
/** How far an end is moved to where a word begins or ends. */
const wordReach = 24

/**
 * Stretches of a text that are like a quote whose words changed, the likest first, no two of them
 * overlapping. `within` (offsets of the original text) limits the search. Without it at most six
 * places are compared, those that share the most short stretches with the quote and its context,
 * so the cost does not grow with the text (its index of stretches is made once).
 */
export function matchRoughly(
  index: TextIndex,
  quote: TextQuoteSelector,
  within?: { start: number; end: number },
): RoughMatch[] {
  const words = normalised(quote.exact).trim()
  if (words.length < 4) return []
  const found = windowsFor(index, quote, words, within).flatMap((window) =>
    matchInWindow(index.normal.text, words, window),
  )
  const tidy = found.map((match) => tidied(index.normal.text, quote, words, match))
  return withoutOverlaps(tidy.filter((match) => match.likeness >= leastLikeness))
}

type Window = { start: number; end: number }

function windowsFor(
  index: TextIndex,
  quote: TextQuoteSelector,
  words: string,
  within: Window | undefined,
): Window[] {
  const { normal } = index
  if (within) {
    return [{ start: fromOriginal(normal, within.start), end: fromOriginal(normal, within.end) }]
  }
  if (normal.text.length <= shortText) return [{ start: 0, end: normal.text.length }]
  const lead = normalised(quote.prefix)
  const pattern = normalised(quote.prefix + quote.exact + quote.suffix)
  const slack = 80 + Math.ceil(words.length / 3)
  return likelyStarts(index.grams(), pattern, mostWindows).map((start) => ({
    start: Math.max(0, start + lead.length - slack),
    end: Math.min(normal.text.length, start + lead.length + words.length + slack),
  }))
}

/** The best match in a window, and the best in what it leaves on both sides. */
function matchInWindow(text: string, words: string, window: Window): RoughMatch[] {
  const best = bestIn(text, words, window)
  if (!best) return []
  const left = bestIn(text, words, { start: window.start, end: best.start })
  const right = bestIn(text, words, { start: best.end, end: window.end })
  return [best, left, right].filter((match) => match !== undefined)
}

function bestIn(text: string, words: string, window: Window): RoughMatch | undefined {
  if (window.end - window.start < words.length * leastLikeness) return undefined
  if (words.length > longestPattern) return bestByEnds(text, words, window)
  return bestOf(text.slice(window.start, window.end), words, window.start)
}

/** Ties are decided for the length that is most like the quote's. */
function bestOf(window: string, words: string, offset: number): RoughMatch | undefined {
  const matches = search(window, words, Math.floor(words.length * (1 - leastLikeness)))
  let best: RoughMatch | undefined
  let difference = Number.POSITIVE_INFINITY
  for (const { start, end, errors } of matches) {
    const off = Math.abs(end - start - words.length)
    if (end <= start || off >= difference) continue
    difference = off
    best = { start: start + offset, end: end + offset, likeness: 1 - errors / words.length }
  }
  return best
}

/** A long quote from where its first words stand to where its last words do. */
function bestByEnds(text: string, words: string, window: Window): RoughMatch | undefined {
  const slice = text.slice(window.start, window.end)
  const head = bestOf(slice, words.slice(0, endPattern), window.start)
  if (!head) return undefined
  const tail = bestOf(text.slice(head.end, window.end), words.slice(-endPattern), head.end)
  if (!tail) return undefined
  const whole = text.slice(head.start, tail.end)
  return { start: head.start, end: tail.end, likeness: likeness(words, whole) }
}

const letter = /[\p{L}\p{N}\p{M}]/u

/** The match with ends that do not cut words where those of the quote did not. */
function tidied(
  text: string,
  quote: TextQuoteSelector,
  words: string,
  match: RoughMatch,
): RoughMatch {
  let { start, end } = match
  const isInWord = (at: number) => letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at))
  const startsWord = !letter.test(quote.prefix.slice(-1)) || !letter.test(words.charAt(0))
  const endsWord = !letter.test(quote.suffix.charAt(0)) || !letter.test(words.slice(-1))
  if (startsWord && isInWord(start)) {
    start = nearestEdge(start, -1, (at) => at <= 0 || at >= end || !isInWord(at))
  }
  if (endsWord && isInWord(end)) {
    end = nearestEdge(end, 1, (at) => at <= start || at >= text.length || !isInWord(at))
  }
  while (start < end && text.charAt(start) === ' ') start += 1
  while (end > start && text.charAt(end - 1) === ' ') end -= 1
  if (start >= end || (start === match.start && end === match.end)) return match
  return { start, end, likeness: likeness(words, text.slice(start, end)) }
}

/** Of two edges as near, the one outwards. */
function nearestEdge(from: number, outwards: 1 | -1, isEdge: (at: number) => boolean): number {
  for (let distance = outwards; Math.abs(distance) <= wordReach; distance += outwards) {
    if (isEdge(from + distance)) return from + distance
    if (isEdge(from - distance)) return from - distance
  }
  return from
}

function withoutOverlaps(matches: RoughMatch[]): RoughMatch[] {
  const kept: RoughMatch[] = []
  for (const match of matches.sort((one, other) => other.likeness - one.likeness)) {
    if (kept.every(({ start, end }) => match.end <= start || match.start >= end)) kept.push(match)
  }
  return kept
}
