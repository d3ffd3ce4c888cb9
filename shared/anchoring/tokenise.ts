import type { NormalisedText } from '../text/normalise.ts'

/**
 * The words and signs of a text in order: equal numbers in `ids` are equal words, across all
 * texts of one vocabulary. `starts` and `ends` are offsets in the original text, UTF-16 units.
 */
export type Words = { ids: Int32Array; starts: Int32Array; ends: Int32Array }

const space = 1
/** Belongs to a word with its neighbours. */
const inner = 2
/** A word by itself: signs, and characters of scripts without spaces. */
const alone = 3

const unsegmented =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const letter = /[\p{L}\p{N}\p{M}]/u

/** What kind each UTF-16 unit is, found out when first met; 0 is not known yet. */
const kinds = new Uint8Array(0x1_0000)

/** A tokeniser whose texts share one numbering of words. Linear in the length of the texts. */
export function vocabulary(): (normal: NormalisedText) => Words {
  /** Open addressing: number of a word plus one, 0 for free. Never more than half full. */
  let slots = new Int32Array(1 << 12)
  const hashes: number[] = []
  const samples: { text: string; start: number }[] = []
  const lengths: number[] = []

  const numberOf = (text: string, start: number, end: number, hash: number): number => {
    let slot = hash & (slots.length - 1)
    for (;;) {
      const known = (slots[slot] ?? 0) - 1
      if (known < 0) break
      if (
        hashes[known] === hash &&
        lengths[known] === end - start &&
        isSame(samples[known], text, start, end)
      ) {
        return known
      }
      slot = (slot + 1) & (slots.length - 1)
    }
    const id = hashes.length
    hashes.push(hash)
    lengths.push(end - start)
    samples.push({ text, start })
    slots[slot] = id + 1
    if (hashes.length * 2 > slots.length) slots = rehashed(hashes, slots.length * 2)
    return id
  }

  return ({ text, starts, ends }) => {
    const ids = new Int32Array(text.length)
    const from = new Int32Array(text.length)
    const to = new Int32Array(text.length)
    let count = 0
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at)
      const kind = kindOf(unit)
      if (kind === space) {
        at += 1
        continue
      }
      let hash = mixed(unit)
      let end = at + 1
      if (kind === inner) {
        for (; end < text.length; end += 1) {
          const next = text.charCodeAt(end)
          if (kindOf(next) !== inner) break
          hash = mixed(hash ^ next)
        }
      } else if ((text.codePointAt(at) ?? 0) > 0xffff) {
        hash = mixed(hash ^ text.charCodeAt(end))
        end += 1
      }
      ids[count] = numberOf(text, at, end, hash)
      from[count] = starts[at] ?? 0
      to[count] = ends[end - 1] ?? 0
      count += 1
      at = end
    }
    return {
      ids: ids.subarray(0, count),
      starts: from.subarray(0, count),
      ends: to.subarray(0, count),
    }
  }
}

/** The first word that ends after an offset, or the number of words when there is none. */
export function firstEndingAfter({ ends }: Words, offset: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The last word that starts before an offset, or -1 when there is none. */
export function lastStartingBefore({ starts }: Words, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Multiplies and folds the high bits down, so that the low ones can pick a slot. */
export function mixed(value: number): number {
  const product = Math.imul(value ^ (value >>> 15), 0x2c1b_3c6d)
  return product ^ (product >>> 13)
}

function kindOf(unit: number): number {
  const known = kinds[unit] ?? 0
  if (known !== 0) return known
  const character = String.fromCharCode(unit)
  const isInner = letter.test(character) && !unsegmented.test(character)
  const kind = /\s/.test(character) ? space : isInner ? inner : alone
  kinds[unit] = kind
  return kind
}

function isSame(
  sample: { text: string; start: number } | undefined,
  text: string,
  start: number,
  end: number,
): boolean {
  if (!sample) return false
  const shift = sample.start - start
  for (let at = start; at < end; at += 1) {
    if (text.charCodeAt(at) !== sample.text.charCodeAt(at + shift)) return false
  }
  return true
}

function rehashed(hashes: readonly number[], size: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(size)
  hashes.forEach((hash, id) => {
    let slot = hash & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = id + 1
  })
  return slots
}
