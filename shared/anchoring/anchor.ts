import type { Placement, TextPositionSelector, TextQuoteSelector } from '../domain/highlight.ts'
import type { Passage } from '../domain/passage.ts'
import { indexText, type Match, matchRoughly, matchWords, type TextIndex } from './matchQuote.ts'

/** A best match less like the quote than this is not believed. */
const floor = 0.78
/** The best match must be better than the next by this much. */
const margin = 0.08
/** Context decides between equal words only when it differs by this share. */
const contextMargin = 0.12
/** Words shorter than this, in other surroundings than they were marked in, are not believed. */
const shortQuote = 16

/**
 * Where a highlight lies in a text, by its selectors. Never guesses: equal words without
 * deciding context, or a match that is too unlike or too close to another, are `unsure` with
 * their candidates; nothing alike is `lost`.
 */
export function anchor(
  text: string | TextIndex,
  selectors: { quote: TextQuoteSelector; position?: TextPositionSelector | undefined },
): Placement {
  const index = typeof text === 'string' ? indexText(text) : text
  const { quote, position } = selectors
  if (position && standsAt(index.text, quote, position)) {
    return { state: 'same', start: position.start, end: position.end }
  }
  const matches = matchWords(index, quote)
  const [best, next] = matches
  if (best) {
    const isOutOfPlace =
      best.context < 0.1 && quote.exact.length < shortQuote && quote.prefix + quote.suffix !== ''
    const isAlone = !next || best.context - next.context >= contextMargin
    if (isAlone && !isOutOfPlace) return { state: 'same', ...range(best) }
    return unsure(matches)
  }
  return placeRoughly(matchRoughly(index, quote))
}

/** The policy for words that changed: believed above a floor and with a margin over the next. */
export function placeRoughly(matches: readonly Match[]): Placement {
  const [best, next] = matches
  if (!best) return { state: 'lost' }
  const worth = (match: Match) => match.likeness + match.context / 8
  const isClear = !next || worth(best) - worth(next) >= margin
  if (best.likeness >= floor && isClear) {
    return { state: 'moved', ...range(best), score: best.likeness }
  }
  return unsure(matches.slice(0, 5))
}

/**
 * A quote as somebody gives it by hand: all of its words must be there, compared after
 * normalisation; prefix and suffix, when given, must stand beside it. Undefined when it does not
 * occur, `ambiguous` when it occurs more than once.
 */
export function findQuote(
  text: string,
  quote: { exact: string; prefix?: string; suffix?: string },
): { passage: Passage } | { ambiguous: Passage[] } | undefined {
  const { exact, prefix = '', suffix = '' } = quote
  const found = matchWords(indexText(text), { exact, prefix, suffix })
  const hasContext = (prefix + suffix).trim() !== ''
  const matches = hasContext ? found.filter((match) => match.context === 1) : found
  const [only] = matches
  if (!only) return undefined
  if (matches.length > 1) {
    return { ambiguous: matches.map(range).sort((one, other) => one.start - other.start) }
  }
  return { passage: range(only) }
}

/** Whether words and surroundings are to the letter where they were, so that nothing is searched. */
function standsAt(text: string, quote: TextQuoteSelector, { start, end }: TextPositionSelector): boolean {
  return (
    text.startsWith(quote.exact, start) &&
    end === start + quote.exact.length &&
    text.startsWith(quote.suffix, end) &&
    start >= quote.prefix.length &&
    text.startsWith(quote.prefix, start - quote.prefix.length)
  )
}

function unsure(matches: readonly Match[]): Placement {
  return { state: 'unsure', candidates: matches.slice(0, 20).map(range) }
}

function range({ start, end }: { start: number; end: number }): Passage {
  return { start, end }
}
