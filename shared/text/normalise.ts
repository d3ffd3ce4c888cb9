import { clusterEnd, dropped, extendsAt, foldCluster, kindOf, plain, space } from './foldCluster.ts'

/**
 * A text as texts are compared, with the way back: unit `i` of `text` came from the original
 * units `starts[i]` (inclusive) to `ends[i]` (exclusive). Both arrays never decrease; all
 * offsets are UTF-16 code units.
 */
export type NormalisedText = { text: string; starts: Int32Array; ends: Int32Array }

/**
 * The one normalisation texts are compared after: NFC, every run of white space as one space,
 * soft hyphens, zero-width characters and marks of direction dropped, typographic quotes,
 * apostrophes, dashes, ellipses and ligatures as their plain forms. Case stays. Takes any string,
 * lone surrogates too. Linear in time and memory (8 bytes a unit besides the text).
 */
export function normalise(text: string): NormalisedText {
  const pieces: string[] = []
  let starts = new Int32Array(text.length + 16)
  let ends = new Int32Array(text.length + 16)
  let length = 0
  let runStart = 0
  let endsInSpace = false

  /** Writes what was taken over unchanged since `runStart`; its offsets are in place already. */
  const closeRun = (at: number) => {
    if (at > runStart) pieces.push(text.slice(runStart, at))
  }
  const put = (folded: string, from: number, to: number) => {
    closeRun(from)
    runStart = to
    pieces.push(folded)
    // Folding at most triples a stretch, so there must be room for what is left unchanged too.
    const needed = length + folded.length + text.length - to
    if (needed > starts.length) {
      starts = grown(starts, needed)
      ends = grown(ends, needed)
    }
    starts.fill(from, length, length + folded.length)
    ends.fill(to, length, length + folded.length)
    length += folded.length
  }

  for (let at = 0; at < text.length; ) {
    const plainEnd = plainAsciiEnd(text, at, endsInSpace)
    if (plainEnd > at) {
      for (; at < plainEnd; at += 1) {
        starts[length] = at
        ends[length] = at + 1
        length += 1
      }
      endsInSpace = text.charCodeAt(at - 1) === 0x20
      continue
    }
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    if (kind === plain || (unit === 0x20 && !endsInSpace)) {
      if (kind === space || !extendsAt(text, at + 1)) {
        starts[length] = at
        at += 1
        ends[length] = at
        length += 1
        endsInSpace = kind === space
        continue
      }
    }
    if (kind === space) {
      if (endsInSpace) {
        closeRun(at)
        runStart = at + 1
        ends[length - 1] = at + 1
      } else put(' ', at, at + 1)
      endsInSpace = true
      at += 1
      continue
    }
    if (kind === dropped) {
      closeRun(at)
      at += 1
      runStart = at
      continue
    }
    const to = clusterEnd(text, at)
    const raw = text.slice(at, to)
    const folded = foldCluster(raw)
    if (folded === raw) {
      for (; at < to; at += 1) {
        starts[length] = at
        ends[length] = at + 1
        length += 1
      }
    } else put(folded, at, to)
    endsInSpace = false
    at = to
  }
  closeRun(text.length)
  return {
    text: pieces.join(''),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  }
}

/** Without any of this a text is its own normalisation. */
const changes = /[^\x20-\x7e]| {2}/

/** The normalised text alone, for comparing two short ones. */
export function normalised(text: string): string {
  return changes.test(text) ? normalise(text).text : text
}

/**
 * The original stretch behind units `start` to `end` of a normalised text, 0 ≤ start < end ≤ its
 * length. It covers whole what was folded or composed into one.
 */
export function toOriginal(
  { starts, ends }: NormalisedText,
  start: number,
  end: number,
): { start: number; end: number } {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
}

/**
 * The first unit of the normalised text that reaches past an original offset: the one that came
 * from there, or, where nothing did, the next. The length of the text when there is none.
 */
export function fromOriginal({ ends }: NormalisedText, offset: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Where the stretch of ASCII that stays as it is ends: printable, single spaces, no mark behind. */
function plainAsciiEnd(text: string, from: number, endsInSpace: boolean): number {
  let wasSpace = endsInSpace
  let at = from
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7e || unit < 0x20 || (unit === 0x20 && wasSpace)) break
    wasSpace = unit === 0x20
  }
  return at < text.length && at > from && text.charCodeAt(at) >= 0x300 ? at - 1 : at
}

function grown(old: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed, Math.ceil(old.length * 1.5)))
  larger.set(old)
  return larger
}
