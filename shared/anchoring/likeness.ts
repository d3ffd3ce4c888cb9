/** Longer texts than this are compared by their words instead of unit by unit, UTF-16 units. */
const longestCompared = 1_200

/**
 * How alike two texts are: 1 the same, 0 nothing in common. One less the edit distance as a share
 * of the longer one; texts of more than 1,200 UTF-16 units are compared by the words they share,
 * without their order.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const longer = Math.max(one.length, other.length)
  if (longer > longestCompared) return sharedWords(one, other)
  let from = 0
  while (one.charCodeAt(from) === other.charCodeAt(from)) from += 1
  let oneEnd = one.length
  let otherEnd = other.length
  while (
    oneEnd > from &&
    otherEnd > from &&
    one.charCodeAt(oneEnd - 1) === other.charCodeAt(otherEnd - 1)
  ) {
    oneEnd -= 1
    otherEnd -= 1
  }
  return 1 - editDistance(one.slice(from, oneEnd), other.slice(from, otherEnd)) / longer
}

/**
 * Levenshtein distance by bit vectors of 32 units (G. Myers, 1999, with the column start of
 * H. Hyyrö, 2003, for whole texts instead of a search).
 */
function editDistance(pattern: string, text: string): number {
  if (pattern === '' || text === '') return pattern.length + text.length
  const blocks = Math.ceil(pattern.length / 32)
  const bits = new Map<number, Int32Array>()
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern.charCodeAt(at)
    let row = bits.get(unit)
    if (!row) {
      row = new Int32Array(blocks)
      bits.set(unit, row)
    }
    row[at >> 5] = (row[at >> 5] ?? 0) | (1 << (at & 31))
  }
  const none = new Int32Array(blocks)
  const plus = new Int32Array(blocks).fill(-1)
  const minus = new Int32Array(blocks)
  const lastBit = (pattern.length - 1) & 31
  let distance = pattern.length
  for (let at = 0; at < text.length; at += 1) {
    const row = bits.get(text.charCodeAt(at)) ?? none
    let carry = 1
    for (let block = 0; block < blocks; block += 1) {
      const vertical = plus[block] ?? 0
      const fallen = minus[block] ?? 0
      const same = (row[block] ?? 0) | (carry < 0 ? 1 : 0)
      const diagonal = (row[block] ?? 0) | fallen
      const zero = (((same & vertical) + vertical) ^ vertical) | same
      const up = fallen | ~(zero | vertical)
      const down = vertical & zero
      const top = block === blocks - 1 ? lastBit : 31
      const next = ((up >>> top) & 1) - ((down >>> top) & 1)
      const shiftedUp = (up << 1) | (carry > 0 ? 1 : 0)
      const shiftedDown = (down << 1) | (carry < 0 ? 1 : 0)
      plus[block] = shiftedDown | ~(diagonal | shiftedUp)
      minus[block] = shiftedUp & diagonal
      carry = next
    }
    distance += carry
  }
  return distance
}

function sharedWords(one: string, other: string): number {
  const counts = new Map<string, number>()
  const words = one.split(' ')
  const others = other.split(' ')
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of others) {
    const left = counts.get(word) ?? 0
    if (left > 0) shared += 1
    counts.set(word, left - 1)
  }
  return (2 * shared) / (words.length + others.length)
}
