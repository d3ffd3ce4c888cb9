/**
 * A word as an Obsidian tag without `#`: letters of any script, digits, `_`, `-`, `/`, and never
 * digits alone. Undefined when nothing of it can stand in a tag.
 */
export function toTag(tag: string): string | undefined {
  const cleaned = tag
    .normalize('NFC')
    .replace(/\s*\/\s*/g, '/')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '')
    .replace(/\/{2,}/g, '/')
    .replace(/^[/-]+|[/-]+$/g, '')
  if (cleaned === '') return undefined
  return /^[\p{N}/-]+$/u.test(cleaned) ? `_${cleaned}` : cleaned
}

/** Several words as tags; those that differ in case only are one tag, as Obsidian sees it. */
export function toTags(tags: readonly string[]): string[] {
  const known = new Map<string, string>()
  for (const tag of tags) {
    const written = toTag(tag)
    const folded = written?.toLowerCase()
    if (written && folded && !known.has(folded)) known.set(folded, written)
  }
  return [...known.values()]
}
