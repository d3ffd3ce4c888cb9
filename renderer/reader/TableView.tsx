import type { ReactNode } from 'react'
import type { Block } from '#shared/domain/block.ts'
import styles from './Blocks.module.css'
import { inline } from './inline.tsx'
import { strings } from './strings.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

/** A table, its first row as the head. Each cell is a stretch of the article text of its own. */
export function TableView({ block, start }: { block: TableBlock; start: number }) {
  const [head = [], ...rows] = block.rows
  const hasNumbers = head.map((_, column) => isNumberColumn(block, rows, column))
  return (
    <div
      className={styles.table}
      role="group"
      aria-label={strings.table}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside itself, by keyboard too
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            {head.map((range, column) => (
              <th
                key={range.start}
                scope="col"
                data-start={start + range.start}
                data-number={hasNumbers[column] || undefined}
              >
                {cellWords(block, range)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row[0]?.start ?? `empty-${index}`}>
              {row.map((range, column) => (
                <td
                  key={range.start}
                  data-start={start + range.start}
                  data-number={hasNumbers[column] || undefined}
                >
                  {cellWords(block, range)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Range = { start: number; end: number }

/** A cell's words with those parts of the block's marks that lie in it. */
function cellWords({ text, marks }: TableBlock, { start, end }: Range): ReactNode {
  const within = marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    }))
  return inline(text.slice(start, end), within)
}

/** Numbers stand at the end of their column, so that their digits are under one another. */
function isNumberColumn({ text }: TableBlock, rows: TableBlock['rows'], column: number): boolean {
  const cells = rows
    .flatMap((row) => row[column] ?? [])
    .map(({ start, end }) => text.slice(start, end))
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.every((cell) => number.test(cell))
}

const number = /^[\s\p{Sc}+−-]*\d[\d\s.,]*[%\p{Sc}]?\s*$/u
