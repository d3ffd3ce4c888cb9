/** A text as single spaces, entities that were written twice undone. */
export function oneLine(text: string): string {
  return text
    .slice(0, 4_000)
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&(?:quot|#0*34);/g, '"')
    .replace(/&(?:apos|#0*39|#x27|rsquo|#8217);/gi, '’')
    .replace(/&(?:lt|gt|nbsp|#160);/g, ' ')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/[\s\u00ad\u200b\ufeff]+/g, (run) =>
      /\s/.test(run.replace(/\ufeff/g, '')) ? ' ' : '',
    )
    .trim()
}

/** The words of a text for comparing it, lower case, at most 200; characters in scripts without spaces. */
export function wordsOf(text: string): string[] {
  const words = text
    .slice(0, 2_000)
    .normalize('NFKC')
    .toLowerCase()
    .match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu,
    )
  return words ? words.slice(0, 200) : []
}

/** How many words two texts have in common, 0 to 1. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of other) {
    const count = left.get(word) ?? 0
    if (count > 0) shared += 1
    left.set(word, count - 1)
  }
  return (2 * shared) / (one.length + other.length)
}

/** Whether the words of `part` stand in `whole` in a row. */
export function holds(whole: readonly string[], part: readonly string[]): boolean {
  return part.length > 0 && ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `)
}
