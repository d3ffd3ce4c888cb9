import type { Block, Mark } from '#shared/domain/block.ts'

/** Kinds whose text keeps its line feeds; in the others a line feed is a space. */
const keepsLines = new Set<Block['kind']>(['verse', 'code', 'table'])
/** Lists and quotations deeper than this look all the same. */
const deepest = 12
/** In UTF-16 code units; longer ones are no labels but text. */
const longestLabel = 12

/**
 * A block with nothing in it later code would trip over. Characters are replaced one for one, so
 * offsets of marks and cells stay true; only the end of the text is cut.
 */
export function finishBlock(block: Block): Block {
  const shown = showable(block.text)
  if (block.kind === 'table') {
    // Cells end where the text ends, so nothing is trimmed.
    return { ...block, text: shown, marks: marksWithin(block.marks, shown.length) }
  }
  const text = (keepsLines.has(block.kind) ? shown : shown.replace(/[\n\t]/g, ' ')).trimEnd()
  const finished: Block = { ...block, text, marks: marksWithin(block.marks, text.length) }
  if (finished.kind === 'listItem') {
    finished.depth = Math.min(finished.depth, deepest)
    if (finished.label !== undefined) finished.label = finished.label.slice(0, longestLabel)
    if (!finished.label) delete finished.label
  }
  if (finished.kind === 'figure')
    finished.alt = showable(finished.alt)
      .replace(/[\n\t]/g, ' ')
      .slice(0, 2_000)
  if (finished.quoteDepth !== undefined)
    finished.quoteDepth = Math.min(finished.quoteDepth, deepest)
  return finished
}

/** Carriage returns and form feeds as spaces, other controls and half pairs as U+FFFD. */
function showable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\v\f\r\x85\u2028\u2029]/g, ' ')
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f]/g, '\ufffd')
}

/** Marks cut to the text, the empty ones left out; by start, the longer of two first, then by kind. */
function marksWithin(marks: readonly Mark[], length: number): Mark[] {
  return marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(mark.end, length) }))
    .filter((mark) => mark.start < mark.end)
    .sort(
      (one, other) =>
        one.start - other.start || other.end - one.end || (one.kind < other.kind ? -1 : 1),
    )
}
