import type { TextQuoteSelector } from '../domain/highlight.ts'
import { fromOriginal, normalise, normalised, toOriginal } from '../text/normalise.ts'
import { contextOf, hasContext, likeContext, standingContext } from './context.ts'
import { exactStarts } from './gramIndex.ts'
import { matchRoughly } from './matchRoughly.ts'
import type { TextIndex } from './textIndex.ts'

/** Where a quote may lie. Offsets count in the original text, UTF-16 code units. */
export type Match = {
  start: number
  end: number
  /** How alike the words are: 1 the same after normalisation, 0 nothing. */
  likeness: number
  /** How much of the context given stands around it, 0 to 1; 1 when none was given. */
  context: number
  /** Both together, 0 to 1, the words weighing three times as much. */
  score: number
}

export type Matches = {
  /** The best first. */
  matches: Match[]
  /** False when the quote stands in more places than were looked at, so that none is sure. */
  isComplete: boolean
}

/** A quote that stands in more places than this is not looked for further, and never sure. */
const mostPlaces = 1_000
/** Units compared before giving up, so that a periodic text does not take quadratic time. */
const mostCompared = 30_000_000
/** Longer quotes are found by this much of their beginning, which bounds the search itself. */
const probeLength = 64
/** With no more places than this their surroundings are compared with changes allowed. */
const fewPlaces = 64
const mostMatches = 20
/** Where the surroundings are less like the context, the quote may stand elsewhere, changed. */
const likePlace = 0.7

/**
 * The places of a text that a quote may mean. First those where quote and context stand to the
 * letter; then those where its words stand after normalisation; and when there are none of these,
 * or none in like surroundings, also those where the words are only alike. `hint` is the offset
 * at which it is expected; it orders what is otherwise alike and does not count in the score. At
 * most 20 matches. Linear in the length of the text, with at most 30 million units compared.
 */
export function matchQuote(index: TextIndex, quote: TextQuoteSelector, hint?: number): Matches {
  const hasWords = normalised(quote.exact).trim() !== ''
  if (!index.isShared || !hasWords) {
    const letters = matchToTheLetter(index, quote)
    if (letters.matches.length > 0) return best(letters, hint)
  }
  const words = matchWords(index, quote)
  const letters = words.matches.filter((match) => standsToTheLetter(index.text, quote, match))
  if (letters.length > 0 && words.isComplete) {
    return best({ matches: letters, isComplete: true }, hint)
  }
  const hasPlace = words.matches.some((match) => match.context >= likePlace)
  if (hasPlace || !words.isComplete) return best(words, hint)
  const rough = matchAlike(index, quote).filter(
    (match) => !words.matches.some(({ start, end }) => match.start < end && match.end > start),
  )
  return best({ matches: [...words.matches, ...rough], isComplete: true }, hint)
}

/**
 * The places where a quote stands word for word after normalisation, in text order, in the whole
 * text or within a stretch of it; no more than `most` are looked at.
 */
export function matchWords(
  index: TextIndex,
  quote: TextQuoteSelector,
  { most = mostPlaces, within }: { most?: number; within?: { start: number; end: number } } = {},
): Matches {
  const { normal } = index
  const words = normalised(quote.exact).trim()
  const offset = within ? fromOriginal(normal, within.start) : 0
  const ground = within ? normal.text.slice(offset, fromOriginal(normal, within.end)) : normal.text
  const { places, isComplete } = within
    ? placesOf(ground, words, most)
    : placesInText(index, words, most)
  const context = contextOf(quote)
  const measure = places.length <= fewPlaces ? likeContext : standingContext
  const lead = leadLength(quote.exact)
  const matches = places.map((place) => {
    const start = offset + place
    const end = start + words.length
    const alike = measure(normal.text, context, { start, end })
    const original = toOriginal(normal, start, end)
    const from = original.start - lead
    const isToTheLetter = from >= 0 && index.text.startsWith(quote.exact, from)
    const passage = isToTheLetter ? { start: from, end: from + quote.exact.length } : original
    return matchOf(passage, { likeness: 1, context: alike })
  })
  return { matches, isComplete }
}

/** White space and what normalisation drops at the beginning of a quote, UTF-16 units. */
function leadLength(exact: string): number {
  const { text, starts } = normalise(exact)
  return starts[text.startsWith(' ') ? 1 : 0] ?? 0
}

/** The places where the words are only alike, in the whole text or within a stretch of it. */
export function matchAlike(
  index: TextIndex,
  quote: TextQuoteSelector,
  within?: { start: number; end: number },
): Match[] {
  const { normal } = index
  const context = contextOf(quote)
  return matchRoughly(index, quote, within).map((match) =>
    matchOf(toOriginal(normal, match.start, match.end), {
      likeness: match.likeness,
      context: likeContext(normal.text, context, match),
    }),
  )
}

function standsToTheLetter(
  text: string,
  { exact, prefix, suffix }: TextQuoteSelector,
  { start, end }: Match,
): boolean {
  return (
    prefix + suffix !== '' &&
    end - start === exact.length &&
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(exact, start) &&
    text.startsWith(suffix, end)
  )
}

/** Quote and context without normalising, so that a passage may begin and end anywhere. */
function matchToTheLetter(index: TextIndex, quote: TextQuoteSelector): Matches {
  const { exact, prefix, suffix } = quote
  if (!hasContext(contextOf(quote)) && normalised(exact).trim() !== '') {
    return { matches: [], isComplete: true }
  }
  const { places, isComplete } = placesOf(index.text, exact && prefix + exact + suffix, mostPlaces)
  const matches = places.map((place) => {
    const start = place + prefix.length
    return matchOf({ start, end: start + exact.length }, { likeness: 1, context: 1 })
  })
  return { matches, isComplete }
}

function matchOf(
  { start, end }: { start: number; end: number },
  { likeness, context }: { likeness: number; context: number },
): Match {
  return { start, end, likeness, context, score: 0.75 * likeness + 0.25 * context }
}

function best({ matches, isComplete }: Matches, hint = 0): Matches {
  const distance = ({ start }: Match) => Math.abs(start - hint)
  const sorted = matches.sort(
    (one, other) => other.score - one.score || distance(one) - distance(other),
  )
  return { matches: sorted.slice(0, mostMatches), isComplete }
}

/** In the whole text: by the index of its stretches when that is made or worth making. */
function placesInText(
  index: TextIndex,
  words: string,
  most: number,
): { places: number[]; isComplete: boolean } {
  const starts = index.isShared && exactStarts(index.grams(), index.normal.text, words)
  if (starts && starts.length <= most) return { places: starts, isComplete: true }
  return placesOf(index.normal.text, words, most)
}

function placesOf(
  text: string,
  words: string,
  most: number,
): { places: number[]; isComplete: boolean } {
  const places: number[] = []
  if (words === '') return { places, isComplete: true }
  const probe = words.slice(0, probeLength)
  let compared = 0
  for (let at = text.indexOf(probe); at >= 0; at = text.indexOf(probe, at + 1)) {
    compared += words.length
    if (compared > mostCompared || places.length >= most) return { places, isComplete: false }
    if (text.startsWith(words, at)) places.push(at)
  }
  return { places, isComplete: true }
}
