import type { Block, Mark } from '#shared/domain/block.ts'
import { firstWithin, textLengthWithin } from './boundedSearch.ts'
import { type DomElement, isElement } from './dom.ts'
import type { Inline } from './inlineText.ts'
import { isLineNumber } from './lineNumbers.ts'

const mostColumns = 200
/** A larger table is read as the paragraphs of its cells. */
const mostCells = 100_000
/** Cells of data are short; UTF-16 code units on average. */
const longestAverageCell = 300

/** The rows of a table and their cells, those of tables within it left out. */
export function rowsOf(table: DomElement): DomElement[][] {
  const rows: DomElement[][] = []
  for (const part of table.children) {
    const owners =
      part.localName === 'tr'
        ? [part]
        : /^t(?:head|body|foot)$/.test(part.localName)
          ? [...part.children]
          : []
    for (const row of owners) {
      if (row.localName !== 'tr') continue
      const cells = [...row.children].filter(
        ({ localName }) => localName === 'td' || localName === 'th',
      )
      if (cells.length > 0) rows.push(cells)
    }
  }
  return rows
}

/** What a table is there for: data in rows and columns, a listing beside its line numbers, or mere layout. */
export function tableUse(
  table: DomElement,
  rows: readonly DomElement[][],
): 'data' | 'code' | 'layout' {
  const cells = rows.flat()
  if (
    cells.length === 0 ||
    cells.length > mostCells ||
    rows.some((row) => row.length > mostColumns)
  )
    return 'layout'
  if (isListing(table, cells)) return 'code'
  const role = table.getAttribute('role')
  if (role === 'presentation' || role === 'none') return 'layout'
  const columns = Math.max(...rows.slice(0, 200).map((row) => row.length))
  const hasHeads = cells.some(({ localName }) => localName === 'th')
  if (columns < 2 && !hasHeads) return 'layout'
  if (cells.some((cell) => holdsLayout(cell))) return 'layout'
  if (rows.length < 2 && !hasHeads) return 'layout'
  if (
    hasHeads ||
    [...table.children].some(({ localName }) => /^(?:caption|thead)$/.test(localName))
  )
    return 'data'
  let length = 0
  const sample = cells.slice(0, 500)
  for (const cell of sample) length += textLengthWithin(cell, longestAverageCell * 4)
  return length / sample.length > longestAverageCell ? 'layout' : 'data'
}

/** A table as a block, or undefined when it is empty or spans make it too large: cells over several columns are followed by empty ones, as are those over rows. */
export function tableBlock(
  rows: readonly DomElement[][],
  inlineOf: (cell: DomElement) => Inline,
): Block | undefined {
  const marks: Mark[] = []
  const grid: Inline[][] = []
  /** How many rows below still belong to a cell above, per column. */
  const covered: number[] = []
  for (const cells of rows) {
    const row: Inline[] = []
    const skipCovered = () => {
      while ((covered[row.length] ?? 0) > 0) {
        covered[row.length] = (covered[row.length] ?? 0) - 1
        row.push(emptyCell)
      }
    }
    for (const cell of cells) {
      skipCovered()
      if (row.length >= mostColumns) break
      const inline = inlineOf(cell)
      const columns = Math.min(spanOf(cell, 'colspan', 100), mostColumns - row.length)
      const below = spanOf(cell, 'rowspan', 1_000) - 1
      for (let column = 0; column < columns; column += 1) {
        covered[row.length] = below
        row.push(column === 0 ? inline : emptyCell)
      }
    }
    skipCovered()
    if (row.some(({ text }) => text !== '')) grid.push(row)
  }
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0)
  if (grid.length === 0 || width * grid.length > mostCells * 2) return undefined
  const lines: string[] = []
  let offset = 0
  const ranges = grid.map((row) => {
    const texts: string[] = []
    const cells = Array.from({ length: width }, (_, column) => {
      const { text, marks: inner } = row[column] ?? emptyCell
      for (const mark of inner)
        marks.push({ ...mark, start: mark.start + offset, end: mark.end + offset })
      const range = { start: offset, end: offset + text.length }
      offset = range.end + 1
      texts.push(text.replace(/[\t\n]/g, ' '))
      return range
    })
    lines.push(texts.join('\t'))
    return cells
  })
  return { kind: 'table', rows: ranges, text: lines.join('\n'), marks }
}

const emptyCell: Inline = { text: '', marks: [] }

function spanOf(cell: DomElement, name: 'colspan' | 'rowspan', most: number): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), most) : 1
}

function isListing(table: DomElement, cells: readonly DomElement[]): boolean {
  if (cells.length < 2 || cells.length > 20_000) return false
  const isInPre = table.closest('pre') !== null
  if (isInPre) return true
  const numbers = cells.filter(
    (cell) => isLineNumber(cell) || firstWithin(cell, isLineNumber, 20) !== undefined,
  )
  return (
    numbers.length > 0 &&
    numbers.length * 2 >= cells.length &&
    (cells.length > 3 ||
      cells.some(({ className }) => /(?:^|[\s_-])code(?:$|[\s_-])/.test(className)) ||
      firstWithin(table, ({ localName }) => localName === 'pre' || localName === 'code') !==
        undefined)
  )
}

/** Whether a cell holds what no cell of data does: headings, several paragraphs, tables. */
function holdsLayout(cell: DomElement): boolean {
  let paragraphs = 0
  for (const child of cell.children) {
    if (/^(?:h[1-6]|table|article|section|main|blockquote|form)$/.test(child.localName)) return true
    if (child.localName === 'p' && textLengthWithin(child, 80) >= 80) paragraphs += 1
    if (
      isElement(child) &&
      /^(?:div|center|font)$/.test(child.localName) &&
      firstWithin(child, ({ localName }) => /^(?:table|h[1-3])$/.test(localName), 100)
    )
      return true
  }
  return paragraphs > 2
}
