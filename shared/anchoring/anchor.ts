import type { Placement, TextPositionSelector, TextQuoteSelector } from '../domain/highlight.ts'
import type { Passage } from '../domain/passage.ts'
import { contextOf, hasContext } from './context.ts'
import { type Matches, matchQuote, matchWords } from './matchQuote.ts'
import { indexText, type TextIndex } from './textIndex.ts'

/** A best match less like the quote than this is not believed. */
const floor = 0.7
/** By how much the score of the best match must exceed the next one's. */
const margin = 0.05
/** Surroundings less like the context than this are another place. */
const otherPlace = 0.25
/** Words shorter than this, in other surroundings than they were marked in, are not believed. */
const shortQuote = 16
/** Matches less like the quote than this are not worth showing. */
const worthShowing = 0.6

/**
 * Where a highlight lies in a text, by its selectors. Where quote, context and position agree to
 * the letter, nothing is searched. Never guesses: equal words without deciding context, or a
 * match that is too unlike or too close to another, are `unsure` with their candidates, the best
 * first; nothing alike is `lost`. Takes any strings and positions.
 */
export function anchor(
  text: string | TextIndex,
  selectors: { quote: TextQuoteSelector; position?: TextPositionSelector | undefined },
): Placement {
  const { quote, position } = selectors
  const words = typeof text === 'string' ? text : text.text
  if (position && standsAt(words, quote, position)) {
    return { state: 'same', start: position.start, end: position.end }
  }
  const index = typeof text === 'string' ? indexText(text) : text
  return place(matchQuote(index, quote, position?.start), quote)
}

/** The policy: which of several matches is believed, and in which state. */
export function place({ matches, isComplete }: Matches, quote: TextQuoteSelector): Placement {
  const [best, next] = matches
  if (!best) return { state: 'lost' }
  const isFar = best.context < otherPlace && hasContext(contextOf(quote))
  const isClear = isComplete && (!next || best.score - next.score >= margin)
  const isTooShort = isFar && quote.exact.trim().length < shortQuote
  if (isClear && !isTooShort && best.likeness >= floor) {
    const { start, end, likeness } = best
    if (likeness === 1 && !isFar) return { state: 'same', start, end }
    return { state: 'moved', start, end, score: likeness }
  }
  return unsure(matches.filter((match) => match.likeness >= worthShowing))
}

/** `unsure` with these candidates, or `lost` when there are none. */
export function unsure(candidates: readonly Passage[]): Placement {
  if (candidates.length === 0) return { state: 'lost' }
  return { state: 'unsure', candidates: candidates.map(passageOf) }
}

/** A context given by hand decides when so much of it stands beside one place … */
const leastContext = 0.5
/** … and by this much less beside the next. */
const contextMargin = 0.25
/** Places of a quote that are looked at; of more than this none is decided for. */
const mostGiven = 50_000

/**
 * A quote as somebody gives it by hand, compared after normalisation; all of its words must be
 * there. Prefix and suffix decide between several places and need not stand beside an only one.
 * Places inside other words count when there are no others. Undefined when the quote does not
 * occur; `ambiguous`, in text order, when it occurs more than once and the context does not
 * decide.
 */
export function findQuote(
  text: string,
  { exact, prefix = '', suffix = '' }: { exact: string; prefix?: string; suffix?: string },
): { passage: Passage } | { ambiguous: Passage[] } | undefined {
  const quote = { exact: exact.trim(), prefix, suffix }
  const { matches: all, isComplete } = matchWords(indexText(text), quote, { most: mostGiven })
  const wholeWords = all.filter((match) => !cutsWord(text, match.start, match.end))
  const matches = wholeWords.length > 0 ? wholeWords : all
  const [first] = matches
  if (!first) return undefined
  if (matches.length === 1) return { passage: passageOf(first) }
  if (!isComplete || !hasContext(contextOf(quote))) return { ambiguous: matches.map(passageOf) }
  const standing = matches.filter((match) => match.context === 1)
  if (standing.length > 1) return { ambiguous: standing.map(passageOf) }
  const [best, next] = matches.toSorted((one, other) => other.context - one.context)
  const isClear = best && next && best.context - next.context >= contextMargin
  if (best && (standing.length === 1 || (isClear && best.context >= leastContext))) {
    return { passage: passageOf(best) }
  }
  return { ambiguous: matches.map(passageOf) }
}

const letter = /[\p{L}\p{N}\p{M}]/u
const unsegmented =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

function cutsWord(text: string, start: number, end: number): boolean {
  const isInWord = (at: number) => {
    const sides = [text.charAt(at - 1), text.charAt(at)]
    return sides.every((side) => letter.test(side) && !unsegmented.test(side))
  }
  return isInWord(start) || isInWord(end)
}

function passageOf({ start, end }: Passage): Passage {
  return { start, end }
}

/** Whether words and surroundings are to the letter where they were, so that nothing is searched. */
function standsAt(
  text: string,
  quote: TextQuoteSelector,
  { start, end }: TextPositionSelector,
): boolean {
  const from = start - quote.prefix.length
  return (
    start >= 0 &&
    start < end &&
    end === start + quote.exact.length &&
    from >= 0 &&
    text.startsWith(quote.prefix + quote.exact + quote.suffix, from)
  )
}
