/**
 * A text as texts are compared, with the way back: unit `i` of `text` came from the original
 * units `starts[i]` to `ends[i]` (UTF-16 code units, end exclusive). Both arrays never decrease.
 */
export type NormalisedText = { text: string; starts: Int32Array; ends: Int32Array }

const special = /\s+|\S\p{M}+|[^\x00-\x7f]/gu
const dropped = /^[\u00ad\u034f\u200b-\u200f\u2060-\u2064\ufeff]$/
const folds: readonly [RegExp, string][] = [
  [/[“”„‟«»″〝〞＂]/g, '"'],
  [/[‘’‚‛′ʼ‹›＇]/g, "'"],
  [/[‐‑‒–—―−﹘－]/g, '-'],
  [/…/g, '...'],
  [/[ﬀ-ﬆ]/g, 'ligature'],
]

/**
 * The one normalisation texts are compared after: NFC, runs of white space as one space, soft
 * hyphens and zero-width characters dropped, typographic quotes, dashes, ellipses and ligatures
 * as their plain forms. Case stays. Linear in the length of the text.
 */
export function normalise(text: string): NormalisedText {
  const pieces: string[] = []
  let starts = new Int32Array(text.length + 16)
  let ends = new Int32Array(text.length + 16)
  let length = 0
  let endsInSpace = false
  const room = (more: number) => {
    if (length + more <= starts.length) return
    const larger = Math.max(starts.length * 2, length + more)
    const copy = (old: Int32Array<ArrayBuffer>) => {
      const grown = new Int32Array(larger)
      grown.set(old)
      return grown
    }
    starts = copy(starts)
    ends = copy(ends)
  }
  const copyPlain = (from: number, to: number) => {
    if (from === to) return
    room(to - from)
    pieces.push(text.slice(from, to))
    for (let offset = from; offset < to; offset += 1) {
      starts[length] = offset
      ends[length] = offset + 1
      length += 1
    }
    endsInSpace = false
  }
  const put = (folded: string, from: number, to: number) => {
    room(folded.length)
    pieces.push(folded)
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts[length] = from
      ends[length] = to
      length += 1
    }
  }
  let copied = 0
  for (const match of text.matchAll(special)) {
    const raw = match[0]
    const from = match.index
    if (raw === ' ' && !endsInSpace) {
      copyPlain(copied, from + 1)
      copied = from + 1
      endsInSpace = true
      continue
    }
    copyPlain(copied, from)
    copied = from + raw.length
    const folded = fold(raw)
    if (folded === ' ' && endsInSpace) ends[length - 1] = copied
    else if (folded !== '') put(folded, from, copied)
    if (folded !== '') endsInSpace = folded === ' '
  }
  copyPlain(copied, text.length)
  return { text: pieces.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length) }
}

/** The text alone, for comparing two short ones. */
export function normalised(text: string): string {
  return normalise(text).text
}

/** The original passage behind a stretch of a normalised text; `start` < `end`. */
export function toOriginal(
  normal: NormalisedText,
  start: number,
  end: number,
): { start: number; end: number } {
  return { start: normal.starts[start] ?? 0, end: normal.ends[end - 1] ?? 0 }
}

/** The first unit of the normalised text that came from at or after an original offset. */
export function fromOriginal(normal: NormalisedText, offset: number): number {
  let low = 0
  let high = normal.starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((normal.starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function fold(raw: string): string {
  if (/^\s/u.test(raw) && raw !== '\ufeff') return ' '
  if (dropped.test(raw)) return ''
  let folded = raw.normalize('NFC')
  for (const [pattern, plain] of folds) {
    if (pattern.test(folded)) {
      folded = plain === 'ligature' ? folded.normalize('NFKC') : folded.replace(pattern, plain)
    }
    pattern.lastIndex = 0
  }
  return folded
}
