export const plain = 1
export const space = 2
export const dropped = 3
/** Combines with what stands before it: marks, and the Hangul letters that close a syllable. */
const extending = 4
/** Folded, changed by NFC, or half of a surrogate pair. */
const other = 5

/** Soft hyphen, joiners, zero-width spaces, variation selectors, marks of direction. */
const isDropped =
  /[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/
const isExtending = /[\p{M}\u1160-\u11ff\u{16d63}-\u{16d6a}]/u

/**
 * Unicode's Stream-Safe Text Format (UAX 15, 13) allows 30 marks in a row. Longer runs are
 * composed in stretches of that length: NFC takes quadratic time in the length of a run.
 */
const mostMarks = 30

const folds = new Map<string, string>([
  ...[...'“”„‟«»″〝〞〟＂'].map((sign) => [sign, '"'] as const),
  ...[...'‘’‚‛‹›′ʼ´＇'].map((sign) => [sign, "'"] as const),
  ...[...'‐‑‒–—―−﹘﹣－'].map((sign) => [sign, '-'] as const),
  ['…', '...'],
  ...[...'ﬀﬁﬂﬃﬄﬅﬆﬓﬔﬕﬖﬗ'].map((sign) => [sign, sign.normalize('NFKC')] as const),
])

/** What kind each UTF-16 unit is, found out when first met; 0 is not known yet. */
const kinds = new Uint8Array(0x1_0000)

/** What kind of thing a UTF-16 unit is: one of the numbers above. */
export function kindOf(unit: number): number {
  const known = kinds[unit] ?? 0
  if (known !== 0) return known
  const kind = findKind(String.fromCharCode(unit))
  kinds[unit] = kind
  return kind
}

function findKind(character: string): number {
  if (isDropped.test(character)) return dropped
  if (/\s/.test(character)) return space
  if (isExtending.test(character)) return extending
  if (/[\ud800-\udfff]/.test(character)) return other
  return foldCluster(character) === character ? plain : other
}

/** Whether something at `at` combines with what stands before it. */
export function extendsAt(text: string, at: number): boolean {
  if (at >= text.length) return false
  const unit = text.charCodeAt(at)
  if (unit < 0x300) return false
  if (unit >= 0xd800 && unit < 0xdc00) {
    return isExtending.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
  }
  return kindOf(unit) === extending
}

/** Where the code point at `at` and the marks on it end. */
export function clusterEnd(text: string, at: number): number {
  let end = at + widthAt(text, at)
  for (let marks = 0; marks < mostMarks && extendsAt(text, end); marks += 1) {
    end += widthAt(text, end)
  }
  return end
}

function widthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** A code point with its marks as it is compared: composed, signs as their plain forms. */
export function foldCluster(raw: string): string {
  let folded = ''
  for (const character of raw.normalize('NFC')) folded += folds.get(character) ?? character
  return folded
}
