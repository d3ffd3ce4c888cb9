import type { Highlight, Placement } from '../domain/highlight.ts'
import { placedPassage } from '../domain/highlight.ts'
import type { Passage } from '../domain/passage.ts'
import { normalised } from '../text/normalise.ts'
import { type Alignment, alignTexts, type Token } from './alignTexts.ts'
import { anchor } from './anchor.ts'
import { indexText, matchWords, type TextIndex } from './matchQuote.ts'

/** A passage of which less than this share of words is left is looked for elsewhere. */
const leastLeft = 0.6
/**
 * How many highlights are searched for through the whole text. Beyond it (a text rewritten from
 * end to end) they are `unsure` without candidates, which loses nothing and takes no time.
 */
const mostSearches = 60

type Marked = Pick<Highlight, 'quote' | 'position' | 'placement'>

/**
 * Moves all highlights of a text over to a new state of it, by one alignment of the two; only
 * what falls into changed ground is searched for by its words. Answers in the order given.
 */
export function reanchor(request: {
  oldText: string
  newText: string
  highlights: readonly Marked[]
}): Placement[] {
  const { oldText, newText, highlights } = request
  if (highlights.length === 0) return []
  const alignment = alignTexts(oldText, newText)
  let index: TextIndex | undefined
  let searches = 0
  /** For words that are not where they should be: to the letter anywhere, else what is alike. */
  const search = (highlight: Marked, remains: Passage | undefined): Placement => {
    index ??= indexText(newText)
    const { quote } = highlight
    if (matchWords(index, quote).length > 0) return anchor(index, { quote })
    if (remains) return { state: 'unsure', candidates: [remains] }
    searches += 1
    return searches > mostSearches ? { state: 'unsure', candidates: [] } : anchor(index, { quote })
  }
  return highlights.map((highlight) => {
    const passage = placedPassage(highlight)
    const mapped = passage && mapPassage(alignment, passage)
    if (!mapped) return search(highlight, undefined)
    const { start, end, left } = mapped
    if (normalised(newText.slice(start, end)) === normalised(highlight.quote.exact)) {
      return { state: 'same', start, end }
    }
    if (left >= leastLeft) return { state: 'moved', start, end, score: left }
    return search(highlight, { start, end })
  })
}

/**
 * Where a passage went, with the share of its words that are left (0 to 1); undefined when
 * nothing of it is left where it was.
 */
function mapPassage({ old, new: fresh, toNew }: Alignment, passage: Passage): (Passage & { left: number }) | undefined {
  const first = firstTokenEndingAfter(old, passage.start)
  const last = firstTokenEndingAfter(old, passage.end - 1)
  const lastInside = (old[last]?.start ?? Number.POSITIVE_INFINITY) < passage.end ? last : last - 1
  if (first > lastInside) return undefined
  let low = -1
  let high = -1
  let kept = 0
  for (let at = first; at <= lastInside; at += 1) {
    const target = toNew[at] ?? -1
    if (target < 0) continue
    if (low < 0) low = target
    high = target
    kept += 1
  }
  if (low < 0) return undefined
  const start = edge(old[first], fresh[toNew[first] ?? -1], passage.start, 'start') ?? fresh[low]?.start
  const end = edge(old[lastInside], fresh[toNew[lastInside] ?? -1], passage.end, 'end') ?? fresh[high]?.end
  if (start === undefined || end === undefined || start >= end) return undefined
  const count = Math.max(lastInside - first + 1, high - low + 1)
  return { start, end, left: kept / count }
}

/** An end of a passage that lies in a token, at the same place of what the token became. */
function edge(
  from: Token | undefined,
  to: Token | undefined,
  offset: number,
  side: 'start' | 'end',
): number | undefined {
  if (!from || !to) return undefined
  const isSameLength = from.end - from.start === to.end - to.start
  if (side === 'start') return offset <= from.start || !isSameLength ? to.start : to.start + offset - from.start
  return offset >= from.end || !isSameLength ? to.end : to.end - (from.end - offset)
}

function firstTokenEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
