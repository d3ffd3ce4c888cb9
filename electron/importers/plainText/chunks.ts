/** Lines that follow one another without an empty line between. */
export type Chunk = { lines: string[]; isWrapped: boolean }

/** The widths at which text is broken by hand or by mail programs, in characters. */
const narrowest = 50
const widest = 100

export function chunksOf(lines: readonly string[]): Chunk[] {
  const groups: string[][] = []
  let group: string[] = []
  for (const line of lines) {
    if (line.trim() === '') {
      if (group.length > 0) groups.push(group)
      group = []
    } else group.push(line)
  }
  if (group.length > 0) groups.push(group)
  const width = wrapWidth(groups)
  return groups.map((group) => ({ lines: group, isWrapped: isWrapped(group, width) }))
}

/** The width a text seems to be broken at: that of its longest lines, when none is longer than wrapped text is. */
function wrapWidth(groups: readonly string[][]): number {
  const lengths = groups
    .filter((group) => group.length > 1)
    .flatMap((group) => group.slice(0, -1).map((line) => line.trimEnd().length))
    .filter((length) => length <= widest)
    .sort((one, other) => one - other)
  if (lengths.length < 2) return lengths[0] ?? 0
  return lengths[Math.floor(lengths.length * 0.95)] ?? 0
}

/**
 * Whether the breaks inside a group come from a fixed width: at nearly every one the first word
 * of the next line would not have fitted. Verse, lists and addresses break where more would fit.
 */
export function isWrapped(group: readonly string[], width: number): boolean {
  if (group.length < 2 || width < narrowest) return false
  let full = 0
  for (let at = 0; at + 1 < group.length; at += 1) {
    const line = (group[at] ?? '').trimEnd()
    const firstWord = /^\s*(\S+)/.exec(group[at + 1] ?? '')?.[1] ?? ''
    if (line.length > widest + 10) return false
    // Three characters of slack: the longest line may have been a little short of the width.
    if (line.length + 1 + firstWord.length > width - 3) full += 1
  }
  return full >= (group.length - 1) * 0.8
}

/**
 * The lines of a wrapped paragraph as one. A hyphen at the end of a line divides a word unless
 * both halves are words of this text; it is then kept, as it always is when `joinsWords` is off.
 */
export function unwrap(
  lines: readonly string[],
  options: { joinsWords: boolean; words: ReadonlySet<string> },
): { text: string; joinedWords: number } {
  let text = (lines[0] ?? '').trim()
  let joinedWords = 0
  for (const next of lines.slice(1)) {
    const line = next.trim()
    const division = /(\p{L}{2,})-$/u.exec(text.slice(-40))
    const second = /^\p{Ll}+/u.exec(line)?.[0]
    if (division?.[1] && second) {
      const isCompound = options.words.has(division[1].toLowerCase()) && options.words.has(second)
      if (isCompound || !options.joinsWords) text += line
      else {
        text = text.slice(0, -1) + line
        joinedWords += 1
      }
    } else {
      text += /[—–/]$/.test(text) ? line : ` ${line}`
    }
  }
  return { text, joinedWords }
}
