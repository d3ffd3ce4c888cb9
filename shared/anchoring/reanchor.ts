import type { Highlight, Placement } from '../domain/highlight.ts'
import { placedPassage } from '../domain/highlight.ts'
import type { Passage } from '../domain/passage.ts'
import { normalise, normalised } from '../text/normalise.ts'
import { type Alignment, alignTexts } from './alignTexts.ts'
import { anchor, place, unsure } from './anchor.ts'
import { likeness } from './likeness.ts'
import { type Aligned, mapPassage } from './mapPassage.ts'
import { type Match, matchAlike, matchQuote, matchWords } from './matchQuote.ts'
import { indexText, type TextIndex } from './textIndex.ts'
import { firstEndingAfter, lastStartingBefore } from './tokenise.ts'

type Marked = Pick<Highlight, 'quote' | 'placement'>

/** Where the text around says so, words may be less alike than anywhere else. */
const floorInPlace = 0.6
/** With this share of its words left in place a passage is there, whatever was put between them. */
const mostlyKept = 0.6
/** Words in place less alike than this are not worth showing. */
const worthShowing = 0.4
/** The ground a passage stood on is searched when it is not much longer than the passage. */
const groundSlack = 2_000
/** So far around its ground (UTF-16 units) a passage may really stand. */
const slide = 64
/** With more highlights than this an index of the text's stretches pays. */
const fewHighlights = 8
/** A place is another passage's when this share of its words already stood elsewhere. */
const foreignShare = 0.5

/**
 * Moves all highlights of a text over to a new state of it, by one alignment of the two. What
 * lies in words that are left follows them and is `same`; what changed in place is `moved` when
 * it is alike enough; only the rest is searched for, in the ground it stood on and then in the
 * whole text, but never where words stand that the alignment knows from elsewhere: a copy of a
 * deleted sentence is not that sentence. A highlight that was nowhere in the old text is searched
 * for in the new one. Answers in the order given. Near linear in the length of the texts, plus
 * the length of the passages.
 */
export function reanchor(request: {
  oldText: string
  newText: string
  highlights: readonly Marked[]
}): Placement[] {
  const { oldText, newText, highlights } = request
  if (highlights.length === 0) return []
  const newNormal = normalise(newText)
  const index = indexText(newText, {
    normal: newNormal,
    isShared: highlights.length > fewHighlights,
  })
  const alignment = alignTexts(normalise(oldText), newNormal)
  const aligned = { oldText, newText, alignment }
  return highlights.map((highlight) => {
    const passage = placedPassage(highlight)
    if (!passage) return anchor(index, { quote: highlight.quote })
    return placeFromOld({ aligned, index }, highlight, passage)
  })
}

type Ground = { aligned: Aligned; index: TextIndex }

function placeFromOld({ aligned, index }: Ground, { quote }: Marked, old: Passage): Placement {
  const { newText, alignment } = aligned
  const { passage, ground } = mapPassage(aligned, old)
  const inPlace = passage && likenessAt(newText, passage, quote.exact)
  if (passage && inPlace === 1) return { state: 'same', ...passage }
  const isNotForeign = (match: Match) => !isForeign(alignment, match, old)
  const isNear = ground.end - ground.start <= 4 * quote.exact.length + groundSlack
  if (isNear) {
    // Where inserted words are equal to those beside them, an alignment may cut a passage in two.
    const within = { start: ground.start - slide, end: ground.end + slide }
    const words = matchWords(index, quote, { within })
    const matches = words.matches.filter(isNotForeign)
    const [only] = matches
    if (only && matches.length === 1) return { state: 'same', start: only.start, end: only.end }
    const placement = place({ ...words, matches }, quote)
    if (placement.state === 'same') return placement
  }
  if (passage && inPlace !== undefined && inPlace >= floorInPlace) {
    return { state: 'moved', ...passage, score: inPlace }
  }
  const kept = passage ? keptShare(alignment, old, passage) : 0
  if (passage && inPlace !== undefined && kept === 1) {
    return { state: 'moved', ...passage, score: inPlace }
  }
  if (passage && kept >= mostlyKept) {
    // Its words are here, others between them: more of those than of its own, so that it may as
    // well be one part or all of it.
    return unsure([passage, ...matchAlike(index, quote, ground)])
  }
  if (isNear) {
    const placement = place({ matches: matchAlike(index, quote, ground), isComplete: true }, quote)
    if (placement.state === 'same' || placement.state === 'moved') return placement
  }
  const { matches, isComplete } = matchQuote(index, quote, ground.start)
  const placement = place({ matches: matches.filter(isNotForeign), isComplete }, quote)
  if (placement.state !== 'lost' || !passage || !inPlace || inPlace < worthShowing) return placement
  return unsure([passage])
}

function likenessAt(text: string, { start, end }: Passage, exact: string): number {
  const words = text.slice(start, end)
  return words === exact ? 1 : likeness(normalised(exact).trim(), normalised(words).trim())
}

/** How many of the words of an old passage lie in a new one, 0 to 1. */
function keptShare({ old, new: fresh, toNew }: Alignment, from: Passage, to: Passage): number {
  const first = firstEndingAfter(old, from.start)
  const last = lastStartingBefore(old, from.end)
  const newFirst = firstEndingAfter(fresh, to.start)
  const newLast = lastStartingBefore(fresh, to.end)
  let kept = 0
  for (let word = first; word <= last; word += 1) {
    const target = toNew[word] ?? -1
    if (target >= newFirst && target <= newLast) kept += 1
  }
  return last < first ? 0 : kept / (last - first + 1)
}

/** Whether most words at a match were in the old text already, but not in the passage. */
function isForeign({ old, new: fresh, toOld }: Alignment, match: Match, passage: Passage): boolean {
  const first = firstEndingAfter(fresh, match.start)
  const last = lastStartingBefore(fresh, match.end)
  const oldFirst = firstEndingAfter(old, passage.start)
  const oldLast = lastStartingBefore(old, passage.end)
  let foreign = 0
  for (let word = first; word <= last; word += 1) {
    const source = toOld[word] ?? -1
    if (source >= 0 && (source < oldFirst || source > oldLast)) foreign += 1
  }
  return foreign > 0 && foreign >= (last - first + 1) * foreignShare
}
