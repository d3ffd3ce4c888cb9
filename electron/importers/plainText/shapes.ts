import type { Block } from '#shared/domain/block.ts'

/** White space before a line's first character, a tab counted as four columns. */
export function indentOf(line: string): number {
  const white = /^[ \t]*/.exec(line)?.[0] ?? ''
  return white.replace(/\t/g, '    ').length
}

/** Rows of cells divided by tabs: two lines or more, each with a tab; short rows are filled up. */
export function tableOf(lines: readonly string[]): Block | undefined {
  if (lines.length < 2 || !lines.every((line) => line.trimStart().includes('\t'))) return undefined
  const cells = lines.map((line) =>
    line
      .replace(/^[ \t]+/, '')
      .split('\t')
      .map((cell) => cell.trim()),
  )
  const columns = Math.max(...cells.slice(0, 1_000).map((row) => row.length))
  if (columns < 2 || columns > 200 || cells.some((row) => row.length > columns)) return undefined
  let offset = 0
  const rows = cells.map((row) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = row[column] ?? ''
      const range = { start: offset, end: offset + cell.length }
      offset = range.end + 1
      return range
    }),
  )
  const text = cells.map((row) => row.join('\t') + '\t'.repeat(columns - row.length)).join('\n')
  return { kind: 'table', rows, text, marks: [] }
}

/** Lines indented by four spaces or a tab, a third of which use the signs of programs. */
export function codeOf(lines: readonly string[]): Block | undefined {
  const filled = lines.filter((line) => line !== '')
  if (!filled.every((line) => /^(?: {4}|\t)/.test(line))) return undefined
  const signs = filled.filter((line) => /[{};=<>$\\|]|\(\)|^\s*(?:#|\/\/|--)/.test(line)).length
  if (signs * 3 < filled.length) return undefined
  return { kind: 'code', text: withoutCommonIndent(lines).join('\n'), marks: [] }
}

const shortestVerse = 2
const longestVerseLine = 64

/**
 * Verse: three or more short lines that mostly do not end as sentences do. In a poem two lines do,
 * and how they end does not matter. What is broken at a fixed width has been told apart before.
 */
export function isVerse(lines: readonly string[], isPoem: boolean): boolean {
  if (lines.length < (isPoem ? shortestVerse : 3)) return false
  const texts = lines.map((line) => line.trim())
  if (texts.some((text) => text.length > longestVerseLine || text.length < 2)) return false
  if (isPoem) return true
  const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  const open = texts.slice(0, -1).filter((text) => !/[.!?]["”’)]*$/u.test(text)).length
  return average <= 50 && open * 2 >= texts.length - 1
}

/** A text of short lines alone, most of its groups verse by themselves. */
export function isPoem(groups: readonly (readonly string[])[]): boolean {
  const stanzas = groups.filter((lines) => lines.length > 1)
  const isShort = groups.every((lines) =>
    lines.every((line) => line.trim().length <= longestVerseLine),
  )
  return (
    isShort &&
    stanzas.length > 0 &&
    stanzas.filter((lines) => isVerse(lines, false)).length * 2 >= stanzas.length
  )
}

/** The lines as they stand to one another, without the indent all of them share. */
export function verseText(lines: readonly string[]): string {
  return withoutCommonIndent(lines.map((line) => line.trimEnd().replace(/\t/g, '    '))).join('\n')
}

function withoutCommonIndent(lines: readonly string[]): string[] {
  let common = Number.POSITIVE_INFINITY
  for (const line of lines)
    if (line.trim() !== '') common = Math.min(common, /^[ \t]*/.exec(line)?.[0].length ?? 0)
  return lines.map((line) => line.slice(Math.min(common, line.length)))
}
