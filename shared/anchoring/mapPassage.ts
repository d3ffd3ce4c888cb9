import type { Passage } from '../domain/passage.ts'
import { normalise, normalised, toOriginal } from '../text/normalise.ts'
import type { Alignment } from './alignTexts.ts'
import { firstEndingAfter, lastStartingBefore } from './tokenise.ts'

/** Two states of a text and their alignment. */
export type Aligned = { oldText: string; newText: string; alignment: Alignment }

export type Mapped = {
  /** Where the passage lies now, or undefined when none of its words is left. */
  passage: Passage | undefined
  /** Between the words around it that are left: the ground it stood on. */
  ground: { start: number; end: number }
}

/**
 * Where a passage of the old text lies in the new one, by the words around and in it. Ends that
 * lie in a changed word are put where the change begins or ends. Logarithmic in the length of
 * the texts.
 */
export function mapPassage(aligned: Aligned, passage: Passage): Mapped {
  const { old, new: fresh, toNew, leftBefore, leftAfter } = aligned.alignment
  const first = firstEndingAfter(old, passage.start)
  const last = lastStartingBefore(old, passage.end)
  const before = toNew[leftBefore[first - 1] ?? -1] ?? -1
  const after = toNew[leftAfter[last + 1] ?? -1] ?? -1
  const ground = {
    start: before < 0 ? 0 : (fresh.ends[before] ?? 0),
    end: after < 0 ? aligned.newText.length : (fresh.starts[after] ?? aligned.newText.length),
  }
  if (first > last) return { passage: mapBetween(aligned, passage, first), ground }
  if ((leftAfter[first] ?? last + 1) > last) {
    return { passage: mapRewritten(aligned, { first, last }), ground }
  }
  const start = mapStart(aligned, passage.start, first)
  const end = mapEnd(aligned, passage.end, last)
  return { passage: start < end ? { start, end } : undefined, ground }
}

/** A passage without a word in it lies between two words, and stays there while they touch. */
function mapBetween(
  { oldText, newText, alignment }: Aligned,
  passage: Passage,
  next: number,
): Passage | undefined {
  const { old, new: fresh, toNew } = alignment
  const left = next > 0 ? (toNew[next - 1] ?? -1) : -1
  const right = next < toNew.length ? (toNew[next] ?? -1) : fresh.ids.length
  if (right !== left + 1 || (next > 0 && left < 0)) return undefined
  const oldFrom = old.ends[next - 1] ?? 0
  const newFrom = fresh.ends[left] ?? 0
  const oldGap = oldText.slice(oldFrom, old.starts[next] ?? oldText.length)
  const newGap = newText.slice(newFrom, fresh.starts[right] ?? newText.length)
  if (oldGap !== newGap) return undefined
  return { start: passage.start - oldFrom + newFrom, end: passage.end - oldFrom + newFrom }
}

/** Words that were all replaced by as many, or that were just what was replaced. */
function mapRewritten(
  { alignment }: Aligned,
  { first, last }: { first: number; last: number },
): Passage | undefined {
  const { new: fresh } = alignment
  const change = changeAround(alignment, first)
  const isWhole = change.oldFrom === first && change.oldTo === last + 1
  const isEven = change.oldTo - change.oldFrom === change.newTo - change.newFrom
  if (change.newFrom === change.newTo || !(isWhole || isEven)) return undefined
  const shift = change.newFrom - change.oldFrom
  const start = fresh.starts[isEven ? first + shift : change.newFrom]
  const end = fresh.ends[isEven ? last + shift : change.newTo - 1]
  return start === undefined || end === undefined ? undefined : { start, end }
}

type Change = { oldFrom: number; oldTo: number; newFrom: number; newTo: number }

/** The run of words around a lost one that became another run, ends exclusive. */
function changeAround(alignment: Alignment, at: number): Change {
  const { toNew, new: fresh, leftBefore, leftAfter } = alignment
  const oldFrom = (leftBefore[at] ?? -1) + 1
  const oldTo = leftAfter[at] ?? toNew.length
  return {
    oldFrom,
    oldTo,
    newFrom: oldFrom > 0 ? (toNew[oldFrom - 1] ?? -1) + 1 : 0,
    newTo: oldTo < toNew.length ? (toNew[oldTo] ?? 0) : fresh.ids.length,
  }
}

function mapStart(aligned: Aligned, offset: number, first: number): number {
  const { new: fresh, toNew } = aligned.alignment
  const target = toNew[first] ?? -1
  if (target >= 0) return mapOffset(aligned, offset, { from: first, to: target, side: 'start' })
  const change = changeAround(aligned.alignment, first)
  const inside = change.oldTo - first
  const room = change.newTo - change.newFrom
  const isEven = room === change.oldTo - change.oldFrom
  const kept = first === change.oldFrom && !isEven ? room : Math.min(inside, room)
  return fresh.starts[change.newTo - kept] ?? aligned.newText.length
}

function mapEnd(aligned: Aligned, offset: number, last: number): number {
  const { new: fresh, toNew } = aligned.alignment
  const target = toNew[last] ?? -1
  if (target >= 0) return mapOffset(aligned, offset, { from: last, to: target, side: 'end' })
  const change = changeAround(aligned.alignment, last)
  const inside = last + 1 - change.oldFrom
  const room = change.newTo - change.newFrom
  const isEven = room === change.oldTo - change.oldFrom
  const kept = last + 1 === change.oldTo && !isEven ? room : Math.min(inside, room)
  return fresh.ends[change.newFrom + kept - 1] ?? 0
}

/** An end in or beside a word that is left; what lies between it and the word goes along. */
function mapOffset(
  { oldText, newText, alignment }: Aligned,
  offset: number,
  { from, to, side }: { from: number; to: number; side: 'start' | 'end' },
): number {
  const oldStart = alignment.old.starts[from] ?? 0
  const oldEnd = alignment.old.ends[from] ?? 0
  const newStart = alignment.new.starts[to] ?? 0
  const newEnd = alignment.new.ends[to] ?? 0
  if (offset <= oldStart) {
    const lead = oldText.slice(offset, oldStart)
    const at = newStart - lead.length
    return at >= 0 && newText.startsWith(lead, at) ? at : newStart
  }
  if (offset >= oldEnd) {
    const tail = oldText.slice(oldEnd, offset)
    return newText.startsWith(tail, newEnd) ? newEnd + tail.length : newEnd
  }
  const word = newText.slice(newStart, newEnd)
  if (word === oldText.slice(oldStart, oldEnd)) return newStart + offset - oldStart
  const normal = normalise(word)
  const units = normalised(oldText.slice(oldStart, offset)).length
  if (units === 0 || units >= normal.text.length) return units === 0 ? newStart : newEnd
  return side === 'start'
    ? newStart + toOriginal(normal, units, units + 1).start
    : newStart + toOriginal(normal, units - 1, units).end
}
