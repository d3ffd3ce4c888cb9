import type { Block, Mark } from '#shared/domain/block.ts'

const noteLine = /^\s*\[(\d{1,4}|\*{1,3})\]\s+(\S.*)$/u
const reference = /\[(\d{1,4}|\*{1,3})\]/g

/**
 * Turns notes at the end of a text ("[1] Town ledger, sheet 14.") into footnotes, and where they
 * are referred to into marks. Only a row of paragraphs that ends the text counts, and only when
 * each of them is referred to before it; otherwise the blocks come back as they were.
 */
export function withFootnotes(blocks: readonly Block[]): readonly Block[] {
  let first = blocks.length
  const notes = new Map<string, string>()
  while (first > 0) {
    const block = blocks[first - 1]
    const match = block?.kind === 'paragraph' ? noteLine.exec(block.text) : null
    if (!match?.[1] || notes.has(match[1])) break
    notes.set(match[1], match[2] ?? '')
    first -= 1
  }
  if (notes.size === 0) return blocks
  const referred = new Set<string>()
  const body = blocks.slice(0, first).map((block): Block => {
    const marks: Mark[] = []
    for (const match of block.kind === 'code' ? [] : block.text.matchAll(reference)) {
      const note = match[1] ?? ''
      if (!notes.has(note) || match.index === 0) continue
      referred.add(note)
      marks.push({
        kind: 'footnoteRef',
        note,
        start: match.index,
        end: match.index + match[0].length,
      })
    }
    return marks.length === 0 ? block : { ...block, marks: [...block.marks, ...marks] }
  })
  if (referred.size < notes.size) return blocks
  const footnotes = blocks.slice(first).map((block): Block => {
    const match = noteLine.exec(block.text)
    const text = match?.[2] ?? ''
    const shift = block.text.length - text.length
    const marks = block.marks.map((mark) => ({
      ...mark,
      start: mark.start - shift,
      end: mark.end - shift,
    }))
    return { kind: 'footnote', note: match?.[1] ?? '', text, marks }
  })
  return [...body, ...footnotes]
}
