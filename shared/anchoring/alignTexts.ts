import { normalised } from '../text/normalise.ts'

/** A word or a sign of a text; offsets in UTF-16 code units. */
export type Token = { start: number; end: number }

/** Which token of the new text each token of the old one became; -1 for none. */
export type Alignment = { old: Token[]; new: Token[]; toNew: Int32Array }

const token = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu
/** Length of the word sequences that anchor the alignment. */
const gramLength = 4
/** Differences beyond this in one gap are not resolved word by word: that gap counts as rewritten. */
const mostDifferences = 1_500

/**
 * Aligns two states of a text once: word sequences that occur exactly once in both are anchors
 * (longest increasing run of them, as in patience diff), and the gaps between are compared word
 * by word (Myers, "An O(ND) Difference Algorithm", 1986). Near linear for texts alike.
 */
export function alignTexts(oldText: string, newText: string): Alignment {
  const ids = new Map<string, number>()
  const oldSide = tokenise(oldText, ids)
  const newSide = tokenise(newText, ids)
  const toNew = new Int32Array(oldSide.tokens.length).fill(-1)
  const anchors = commonAnchors(oldSide.ids, newSide.ids)
  let oldAt = 0
  let newAt = 0
  for (const [oldAnchor, newAnchor] of [...anchors, [oldSide.ids.length, newSide.ids.length] as const]) {
    if (oldAnchor < oldAt || newAnchor < newAt) continue
    compareGap(oldSide.ids, newSide.ids, { oldAt, oldEnd: oldAnchor, newAt, newEnd: newAnchor }, toNew)
    oldAt = oldAnchor
    newAt = newAnchor
    while (oldAt < oldSide.ids.length && newAt < newSide.ids.length && oldSide.ids[oldAt] === newSide.ids[newAt]) {
      toNew[oldAt] = newAt
      oldAt += 1
      newAt += 1
    }
  }
  return { old: oldSide.tokens, new: newSide.tokens, toNew }
}

function tokenise(text: string, ids: Map<string, number>): { tokens: Token[]; ids: number[] } {
  const tokens: Token[] = []
  const found: number[] = []
  for (const match of text.matchAll(token)) {
    const word = isAscii(match[0]) ? match[0] : normalised(match[0])
    let id = ids.get(word)
    if (id === undefined) {
      id = ids.size
      ids.set(word, id)
    }
    tokens.push({ start: match.index, end: match.index + match[0].length })
    found.push(id)
  }
  return { tokens, ids: found }
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}

/** Places of word sequences that occur once in each text, in an order both share. */
function commonAnchors(oldIds: number[], newIds: number[]): [number, number][] {
  const oldGrams = uniqueGrams(oldIds)
  const newGrams = uniqueGrams(newIds)
  const pairs: [number, number][] = []
  for (const [gram, oldAt] of oldGrams) {
    const newAt = newGrams.get(gram)
    if (oldAt >= 0 && newAt !== undefined && newAt >= 0) pairs.push([oldAt, newAt])
  }
  pairs.sort((one, other) => one[0] - other[0])
  return longestIncreasing(pairs)
}

/** Start of every sequence of words; -1 when it occurs more than once. */
function uniqueGrams(ids: number[]): Map<string, number> {
  const grams = new Map<string, number>()
  for (let at = 0; at + gramLength <= ids.length; at += 1) {
    const gram = `${ids[at]},${ids[at + 1]},${ids[at + 2]},${ids[at + 3]}`
    grams.set(gram, grams.has(gram) ? -1 : at)
  }
  return grams
}

/** The longest run of pairs in which the second numbers rise too (patience sorting). */
function longestIncreasing(pairs: readonly [number, number][]): [number, number][] {
  const piles: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  pairs.forEach(([, value], index) => {
    let low = 0
    let high = piles.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (piles[low - 1] ?? -1) : -1
    piles[low] = index
  })
  const run: [number, number][] = []
  for (let index = piles.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index]
    if (pair) run.push(pair)
  }
  return run.reverse()
}

type Gap = { oldAt: number; oldEnd: number; newAt: number; newEnd: number }

/** Myers' greedy algorithm on one gap; writes the pairs it finds into `toNew`. */
function compareGap(oldIds: number[], newIds: number[], gap: Gap, toNew: Int32Array): void {
  let { oldAt, oldEnd, newAt, newEnd } = gap
  while (oldAt < oldEnd && newAt < newEnd && oldIds[oldAt] === newIds[newAt]) {
    toNew[oldAt] = newAt
    oldAt += 1
    newAt += 1
  }
  while (oldAt < oldEnd && newAt < newEnd && oldIds[oldEnd - 1] === newIds[newEnd - 1]) {
    oldEnd -= 1
    newEnd -= 1
    toNew[oldEnd] = newEnd
  }
  const oldLength = oldEnd - oldAt
  const newLength = newEnd - newAt
  if (oldLength === 0 || newLength === 0) return
  const most = Math.min(oldLength + newLength, mostDifferences)
  const furthest = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d += 1) {
    trace.push(furthest.slice(most - d, most + d + 3))
    for (let k = -d; k <= d; k += 2) {
      const down = furthest[most + 1 + k + 1] ?? 0
      const right = (furthest[most + 1 + k - 1] ?? 0) + 1
      let x = k === -d || (k !== d && right - 1 < down) ? down : right
      let y = x - k
      while (x < oldLength && y < newLength && oldIds[oldAt + x] === newIds[newAt + y]) {
        x += 1
        y += 1
      }
      furthest[most + 1 + k] = x
      if (x >= oldLength && y >= newLength) {
        backtrack(trace, { d, k, x, y }, (oldIndex, newIndex) => {
          toNew[oldAt + oldIndex] = newAt + newIndex
        })
        return
      }
    }
  }
}

/** Walks Myers' trace back; `trace[d]` holds diagonals -d-1 … d+1 as they were before step d. */
function backtrack(
  trace: readonly Int32Array[],
  end: { d: number; k: number; x: number; y: number },
  pair: (oldIndex: number, newIndex: number) => void,
): void {
  let { k, x, y } = end
  for (let d = end.d; d >= 0; d -= 1) {
    const row = trace[d]
    const at = (diagonal: number) => row?.[diagonal + d + 1] ?? 0
    const isDown = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const previousK = isDown ? k + 1 : k - 1
    const previousX = d === 0 ? 0 : at(previousK)
    const previousY = d === 0 ? 0 : previousX - previousK
    const startX = d === 0 ? 0 : isDown ? previousX : previousX + 1
    while (x > startX) {
      x -= 1
      y -= 1
      pair(x, y)
    }
    x = previousX
    y = previousY
    k = previousK
  }
}
