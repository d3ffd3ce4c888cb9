import { mixed } from './tokenise.ts'

/** Where every short stretch of a text stands; a filter for finding stretches alike. */
export type GramIndex = { firsts: Int32Array; places: Int32Array; mask: number }

/** Length of the stretches and the step between those that are kept, UTF-16 units. */
const gramLength = 6
const step = 2
/** Stretches that stand oftener than this say nothing about where. */
const mostPlaces = 48
/** Of a longer pattern only this many stretches, spread evenly, are looked up. */
const mostGrams = 512
/** Places within this many units of each other (a power of two) count for the same stretch. */
const bandBits = 5
/** Of words to be found to the letter so much is looked through for a rare stretch … */
const mostTried = 96
/** … that stands in no more places than this, which are all compared. */
const mostSeeds = 400
/** So many stretches must agree on a place. */
const leastVotes = 3

/** Linear in time; 4 bytes for every other unit of the text and up to 4 MB besides. */
export function indexGrams(text: string): GramIndex {
  let size = 1 << 8
  while (size < text.length && size < 1 << 20) size *= 2
  const mask = size - 1
  const firsts = new Int32Array(size + 1)
  const last = text.length - gramLength
  const slots = new Int32Array(Math.max(0, Math.floor(last / step) + 1))
  for (let index = 0; index < slots.length; index += 1) {
    const slot = gramAt(text, index * step) & mask
    slots[index] = slot
    firsts[slot + 1] = (firsts[slot + 1] ?? 0) + 1
  }
  for (let slot = 0; slot < size; slot += 1) {
    firsts[slot + 1] = (firsts[slot + 1] ?? 0) + (firsts[slot] ?? 0)
  }
  const places = new Int32Array(firsts[size] ?? 0)
  const filled = firsts.slice(0, size)
  slots.forEach((slot, index) => {
    const place = filled[slot] ?? 0
    places[place] = index * step
    filled[slot] = place + 1
  })
  return { firsts, places, mask }
}

/**
 * Offsets in the indexed text at which `pattern` may begin, those most stretches agree on first,
 * at most `most`; exact to some 64 units. At most 512 × 48 places are looked at.
 */
export function likelyStarts(
  { firsts, places, mask }: GramIndex,
  pattern: string,
  most: number,
): number[] {
  const votes = new Map<number, number>()
  const last = pattern.length - gramLength
  const stride = Math.max(1, Math.ceil(last / mostGrams))
  for (let at = 0; at <= last; at += stride) {
    const slot = gramAt(pattern, at) & mask
    const from = firsts[slot] ?? 0
    const to = firsts[slot + 1] ?? 0
    if (to - from > mostPlaces) continue
    for (let index = from; index < to; index += 1) {
      const band = ((places[index] ?? 0) - at) >> bandBits
      votes.set(band, (votes.get(band) ?? 0) + 1)
    }
  }
  const sums = Array.from(votes, ([band, count]) => ({
    band,
    count: count + (votes.get(band + 1) ?? 0),
  })).filter(({ count }) => count >= leastVotes)
  sums.sort((one, other) => other.count - one.count || one.band - other.band)
  const kept: number[] = []
  for (const { band } of sums) {
    if (kept.length >= most) break
    if (kept.every((other) => Math.abs(other - band) > 1)) kept.push(band)
  }
  return kept.map((band) => band << bandBits)
}

/**
 * Where `words` stand to the letter in the indexed text, in order, found by the rarest of their
 * stretches instead of reading the whole text; undefined when they are too short or too frequent
 * for that. Stretches of the text are kept at even offsets, so one at an even and one at an odd
 * offset of the words find every place.
 */
export function exactStarts(
  { firsts, places, mask }: GramIndex,
  text: string,
  words: string,
): number[] | undefined {
  if (words.length <= gramLength) return undefined
  const starts: number[] = []
  for (let phase = 0; phase < step; phase += 1) {
    let rarest = -1
    let fewest = mostSeeds + 1
    const last = Math.min(words.length - gramLength, mostTried)
    for (let at = phase; at <= last; at += step) {
      const slot = gramAt(words, at) & mask
      const count = (firsts[slot + 1] ?? 0) - (firsts[slot] ?? 0)
      if (count >= fewest) continue
      fewest = count
      rarest = at
      if (count <= 1) break
    }
    if (rarest < 0) return undefined
    const slot = gramAt(words, rarest) & mask
    for (let index = firsts[slot] ?? 0; index < (firsts[slot + 1] ?? 0); index += 1) {
      const start = (places[index] ?? 0) - rarest
      if (start >= 0 && text.startsWith(words, start)) starts.push(start)
    }
  }
  return starts.sort((one, other) => one - other)
}

function gramAt(text: string, at: number): number {
  let hash = 0
  for (let unit = 0; unit < gramLength; unit += 1) {
    hash = Math.imul(hash, 0x0100_0193) ^ text.charCodeAt(at + unit)
  }
  return mixed(hash)
}
