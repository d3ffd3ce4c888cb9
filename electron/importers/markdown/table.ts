import type { Table } from 'mdast'
import type { Block } from '#shared/domain/block.ts'
import { inlineOf } from './inline.ts'
import type { References } from './references.ts'

/** A table with as many cells in each row as in its head; cells are ranges of the text. */
export function tableBlock(node: Table, references: References): Block {
  const marks: Block['marks'] = []
  const columns = node.children[0]?.children.length ?? 0
  let offset = 0
  const lines: string[] = []
  const rows = node.children.map((row) => {
    const cells: string[] = []
    const ranges = Array.from({ length: Math.max(columns, row.children.length) }, (_, column) => {
      const inline = inlineOf(row.children[column]?.children ?? [], references)
      // One character for one, so that marks stay where they are.
      const text = inline.text.replace(/[\t\n\r]/g, ' ')
      for (const mark of inline.marks)
        marks.push({ ...mark, start: mark.start + offset, end: mark.end + offset })
      const range = { start: offset, end: offset + text.length }
      offset = range.end + 1
      cells.push(text)
      return range
    })
    lines.push(cells.join('\t'))
    return ranges
  })
  return { kind: 'table', rows, text: lines.join('\n'), marks }
}
