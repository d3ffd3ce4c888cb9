import search from 'approx-string-match'
import type { TextQuoteSelector } from '../domain/highlight.ts'
import { type NormalisedText, normalise, normalised, toOriginal } from '../text/normalise.ts'

/** A text made ready for finding many quotes in it. */
export type TextIndex = { text: string; normal: NormalisedText }

/** Where a quote may lie. Offsets count in the original text, UTF-16 code units. */
export type Match = {
  start: number
  end: number
  /** How alike the words are: 1 the same after normalisation, 0 nothing. */
  likeness: number
  /** How much of the context given stands around it, 0 to 1; 1 when none was given. */
  context: number
}

/** No more places than this are looked at: a quote that occurs oftener is not told apart anyway. */
const mostMatches = 500
/** Longer quotes are looked for by their first and last stretch of this length. */
const longestPattern = 240
/** Share of a quote's characters that may differ. */
const tolerance = 0.25

export function indexText(text: string): TextIndex {
  return { text, normal: normalise(text) }
}

/**
 * The places where a quote stands word for word after normalisation, those whose surroundings
 * are most like its context first. At most 500.
 */
export function matchWords(index: TextIndex, quote: TextQuoteSelector): Match[] {
  const words = normalised(quote.exact).trim()
  if (words === '') return []
  const { normal } = index
  const context = contextOf(quote)
  const matches: Match[] = []
  let at = normal.text.indexOf(words)
  while (at >= 0 && matches.length < mostMatches) {
    const end = at + words.length
    matches.push({
      ...toOriginal(normal, at, end),
      likeness: 1,
      context: contextLikeness(normal.text, context, at, end),
    })
    at = normal.text.indexOf(words, at + 1)
  }
  return matches.sort((one, other) => other.context - one.context)
}

/**
 * The places most like a quote that no longer stands there word for word, the likest first, no
 * two of them overlapping. Costs time in proportion to text length times differences allowed.
 */
export function matchRoughly(
  index: TextIndex,
  quote: TextQuoteSelector,
  within?: { start: number; end: number },
): Match[] {
  const words = normalised(quote.exact).trim()
  if (words.length < 4) return []
  const { normal } = index
  const context = contextOf(quote)
  const from = within?.start ?? 0
  const text = within ? normal.text.slice(within.start, within.end) : normal.text
  const found = words.length <= longestPattern ? matchShort(text, words) : matchLong(text, words)
  const matches = found.map(({ start, end, errors }) => ({
    ...toOriginal(normal, from + start, from + end),
    likeness: 1 - errors / words.length,
    context: contextLikeness(normal.text, context, from + start, from + end),
  }))
  return withoutOverlaps(matches)
}

type Rough = { start: number; end: number; errors: number }

function matchShort(text: string, words: string): Rough[] {
  return search(text, words, Math.floor(words.length * tolerance)).filter(({ start, end }) => start < end)
}

/** Finds both ends of a long quote and joins those that lie about as far apart as they should. */
function matchLong(text: string, words: string): Rough[] {
  const headWords = words.slice(0, longestPattern)
  const tailWords = words.slice(-longestPattern)
  const heads = matchShort(text, headWords).slice(0, 50)
  const tails = matchShort(text, tailWords).slice(0, 50)
  const slack = words.length * tolerance
  return heads.flatMap((head) =>
    tails
      .map((tail) => ({
        start: head.start,
        end: tail.end,
        errors: Math.max(
          Math.abs(tail.end - head.start - words.length),
          ((head.errors + tail.errors) / (2 * longestPattern)) * words.length,
        ),
      }))
      .filter(({ start, end, errors }) => start < end && errors <= slack),
  )
}

type Context = { prefix: string; suffix: string }

function contextOf({ prefix, suffix }: TextQuoteSelector): Context {
  return { prefix: normalised(prefix), suffix: normalised(suffix) }
}

/** How much of the context stands right beside a place, counted outwards from it. */
function contextLikeness(text: string, context: Context, start: number, end: number): number {
  const prefix = context.prefix.trimEnd()
  const suffix = context.suffix.trimStart()
  const given = prefix.length + suffix.length
  if (given === 0) return 1
  const before = text.slice(Math.max(0, start - prefix.length - 2), start).trimEnd()
  const after = text.slice(end, end + suffix.length + 2).trimStart()
  let same = 0
  while (same < prefix.length && prefix.at(-1 - same) === before.at(-1 - same)) same += 1
  let sameAfter = 0
  while (sameAfter < suffix.length && suffix[sameAfter] === after[sameAfter]) sameAfter += 1
  return (same + sameAfter) / given
}

function withoutOverlaps(matches: Match[]): Match[] {
  const kept: Match[] = []
  const better = (match: Match) => match.likeness + match.context / 4
  for (const match of matches.sort((one, other) => better(other) - better(one))) {
    if (kept.length >= 20) break
    if (kept.every((other) => match.end <= other.start || match.start >= other.end)) kept.push(match)
  }
  return kept
}
