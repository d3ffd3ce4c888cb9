import type { NormalisedText } from '../text/normalise.ts'
import { diffWords, type Gap } from './diffWords.ts'
import { longestIncreasing } from './longestIncreasing.ts'
import { mixed, vocabulary, type Words } from './tokenise.ts'

/** Two texts as words, and which word of the one became which of the other; -1 for none. */
export type Alignment = {
  old: Words
  new: Words
  toNew: Int32Array
  toOld: Int32Array
  /** For each old word the nearest one that is left, itself or before it; -1 for none. */
  leftBefore: Int32Array
  /** For each old word the nearest one that is left, itself or after it; their number for none. */
  leftAfter: Int32Array
}

type WordList = Pick<Words, 'ids'>

/** Words in a row that anchor the alignment, tried one after the other in what is left over. */
const sequenceLengths = [4, 1]
/** Gaps shorter than this on both sides are compared at once. */
const shortGap = 24

/**
 * Aligns two states of a text once. Sequences of words that occur exactly once in both are
 * anchors, the longest run of them that is in order in both counts (as in patience diff); the
 * gaps between are compared word by word. Near linear: n log n for the anchors, and for a gap
 * its length times at most 128 differences.
 */
export function alignTexts(oldNormal: NormalisedText, newNormal: NormalisedText): Alignment {
  const tokenise = vocabulary()
  const old = tokenise(oldNormal)
  const fresh = tokenise(newNormal)
  const toNew = new Int32Array(old.ids.length).fill(-1)
  const whole = { oldAt: 0, oldEnd: old.ids.length, newAt: 0, newEnd: fresh.ids.length }
  alignGap(old, fresh, whole, toNew, 0)
  return { old, new: fresh, toNew, ...waysBack(toNew, fresh.ids.length) }
}

function waysBack(
  toNew: Int32Array,
  newLength: number,
): Pick<Alignment, 'toOld' | 'leftBefore' | 'leftAfter'> {
  const toOld = new Int32Array(newLength).fill(-1)
  const leftBefore = new Int32Array(toNew.length)
  const leftAfter = new Int32Array(toNew.length)
  let left = -1
  toNew.forEach((target, source) => {
    if (target >= 0) {
      toOld[target] = source
      left = source
    }
    leftBefore[source] = left
  })
  left = toNew.length
  for (let source = toNew.length - 1; source >= 0; source -= 1) {
    if ((toNew[source] ?? -1) >= 0) left = source
    leftAfter[source] = left
  }
  return { toOld, leftBefore, leftAfter }
}

function alignGap(
  old: WordList,
  fresh: WordList,
  gap: Gap,
  toNew: Int32Array,
  level: number,
): void {
  let { oldAt, oldEnd, newAt, newEnd } = gap
  const extend = () => {
    while (oldAt < oldEnd && newAt < newEnd && old.ids[oldAt] === fresh.ids[newAt]) {
      toNew[oldAt] = newAt
      oldAt += 1
      newAt += 1
    }
  }
  extend()
  while (oldAt < oldEnd && newAt < newEnd && old.ids[oldEnd - 1] === fresh.ids[newEnd - 1]) {
    oldEnd -= 1
    newEnd -= 1
    toNew[oldEnd] = newEnd
  }
  const length = sequenceLengths[level]
  const rest = { oldAt, oldEnd, newAt, newEnd }
  if (oldAt === oldEnd || newAt === newEnd) return
  if (length === undefined || Math.max(oldEnd - oldAt, newEnd - newAt) < shortGap) {
    diffWords(old.ids, fresh.ids, rest, toNew)
    return
  }
  for (const anchor of anchorsIn(old.ids, fresh.ids, rest, length)) {
    if (anchor.old < oldAt || anchor.new < newAt) continue
    const before = { oldAt, oldEnd: anchor.old, newAt, newEnd: anchor.new }
    alignGap(old, fresh, before, toNew, level + 1)
    oldAt = anchor.old
    newAt = anchor.new
    extend()
  }
  alignGap(old, fresh, { oldAt, oldEnd, newAt, newEnd }, toNew, level + 1)
}

/** Where sequences of `length` words stand that occur once in each side of a gap, in order. */
function anchorsIn(
  oldIds: Int32Array,
  newIds: Int32Array,
  gap: Gap,
  length: number,
): { old: number; new: number }[] {
  const oldCount = gap.oldEnd - gap.oldAt - length + 1
  if (oldCount <= 0) return []
  let size = 64
  while (size < oldCount * 2) size *= 2
  /** First old place of a sequence plus one, 0 for free. */
  const places = new Int32Array(size)
  /** How often in old and new, 2 for more than once: old in bits 0 and 1, new in bits 2 and 3. */
  const counts = new Uint8Array(size)
  const newPlaces = new Int32Array(size)
  const slotOf = (ids: Int32Array, at: number): number => {
    let hash = 0
    for (let word = 0; word < length; word += 1) hash = mixed(hash ^ ((ids[at + word] ?? 0) + word))
    let slot = hash & (size - 1)
    for (;;) {
      const place = (places[slot] ?? 0) - 1
      if (place < 0 || isSameSequence(oldIds, place, ids, at, length)) return slot
      slot = (slot + 1) & (size - 1)
    }
  }
  const oldSlots = new Int32Array(oldCount)
  for (let at = gap.oldAt; at + length <= gap.oldEnd; at += 1) {
    const slot = slotOf(oldIds, at)
    oldSlots[at - gap.oldAt] = slot
    if (places[slot] === 0) {
      places[slot] = at + 1
      counts[slot] = 1
    } else counts[slot] = 2
  }
  for (let at = gap.newAt; at + length <= gap.newEnd; at += 1) {
    const slot = slotOf(newIds, at)
    if (places[slot] === 0) continue
    const count = counts[slot] ?? 0
    counts[slot] = (count & 3) | (count >> 2 === 0 ? 4 : 8)
    newPlaces[slot] = at
  }
  const pairs: { old: number; new: number }[] = []
  oldSlots.forEach((slot, index) => {
    if (counts[slot] === 5) pairs.push({ old: gap.oldAt + index, new: newPlaces[slot] ?? 0 })
  })
  return longestIncreasing(pairs)
}

function isSameSequence(
  ids: Int32Array,
  at: number,
  otherIds: Int32Array,
  otherAt: number,
  length: number,
): boolean {
  for (let word = 0; word < length; word += 1) {
    if (ids[at + word] !== otherIds[otherAt + word]) return false
  }
  return true
}
