import type { Block } from '#shared/domain/block.ts'

/** Rows of cells divided by tabs, the same number in each. */
export function tableOf(lines: readonly string[]): Block | undefined {
  const rows = lines.map((line) =>
    line
      .trim()
      .split('\t')
      .map((cell) => cell.trim()),
  )
  const columns = rows[0]?.length ?? 0
  if (rows.length < 2 || columns < 2 || rows.some((row) => row.length !== columns)) return undefined
  let offset = 0
  const ranges = rows.map((row) =>
    row.map((cell) => {
      const range = { start: offset, end: offset + cell.length }
      offset = range.end + 1
      return range
    }),
  )
  return {
    kind: 'table',
    rows: ranges,
    text: rows.map((row) => row.join('\t')).join('\n'),
    marks: [],
  }
}

/** Lines indented by four spaces or a tab that use the signs of programs. */
export function codeOf(lines: readonly string[]): Block | undefined {
  if (!lines.every((line) => /^(?: {4}|\t)/.test(line))) return undefined
  const signs = lines.filter((line) => /[{};=<>$]|\(\)|^\s*(?:#|\/\/)/.test(line)).length
  if (signs * 3 < lines.length) return undefined
  const text = lines.map((line) => line.replace(/^(?: {4}|\t)/, '')).join('\n')
  return { kind: 'code', text, marks: [] }
}

/**
 * Verse: at least three short lines of uneven length that do not end as sentences do. What is
 * broken at a fixed width has been told apart before.
 */
export function isVerse(lines: readonly string[]): boolean {
  if (lines.length < 3) return false
  const texts = lines.map((line) => line.trim())
  if (texts.some((text) => text.length > 64 || text.length < 3)) return false
  const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  const open = texts.slice(0, -1).filter((text) => !/[.!?]["”’)]*$/u.test(text)).length
  return average <= 50 && open * 2 >= texts.length - 1
}
