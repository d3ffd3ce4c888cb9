import type { Block, Mark } from '#shared/domain/block.ts'

const sign = /^\[?(\d{1,3}|[*†‡§]{1,3})\]?$/
const leadingSign = /^\s*\[?(\d{1,3}|[*†‡§]{1,3})[\])]?[.:]?(?=\s)/
const notesHeading =
  /^(?:foot|end)?notes?(?: and references)?$|^references$|^(?:anmerkung|fußnote|endnote)n?(?:en)?$|^notes? de (?:bas de page|fin)$|^notas?(?: al pie)?$|^note$|^noter$|^przypisy$|^примечания$|^脚注$|^注释?$|^註$/i

/**
 * Notes that nothing links to: raised numbers in the text, and at its end a list under a heading
 * that says so, or paragraphs that begin with those numbers. Only where each number has its note.
 */
export function withLooseNotes(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some((block) => block.kind === 'footnote')) return blocks
  const notes = listedNotes(blocks) ?? paragraphNotes(blocks)
  if (!notes) return blocks
  const names = new Set(notes.names.values())
  const referred = new Set<string>()
  const body = blocks.slice(0, notes.from).map((block): Block => {
    const marks = block.marks.map((mark): Mark => {
      const note = noteOf(block, mark)
      if (note === undefined || !names.has(note)) return mark
      referred.add(note)
      return { kind: 'footnoteRef', note, start: mark.start, end: mark.end }
    })
    return { ...block, marks }
  })
  if (referred.size < names.size) return blocks
  const end = blocks.slice(notes.from).map((block, index): Block => {
    const note = notes.names.get(notes.from + index)
    return note === undefined
      ? block
      : { kind: 'footnote', note, text: block.text, marks: block.marks }
  })
  return [...body, ...end].map(bracketed)
}

/** What a raised number or sign in the text refers to. */
function noteOf({ text, kind }: Block, mark: Mark): string | undefined {
  if (mark.kind !== 'superscript' || mark.start === 0 || kind === 'code' || kind === 'table')
    return undefined
  return sign.exec(text.slice(mark.start, mark.end))?.[1]
}

type Notes = { from: number; names: Map<number, string> }

/** The list that ends the text under a heading that names it. */
function listedNotes(blocks: readonly Block[]): Notes | undefined {
  const heading = blocks.findLastIndex(
    ({ kind, text }) =>
      (kind === 'heading' || kind === 'paragraph') &&
      text.length < 40 &&
      notesHeading.test(text.trim()),
  )
  if (heading < 1) return undefined
  const names = new Map<number, string>()
  let count = 0
  for (const [offset, block] of blocks.slice(heading + 1).entries()) {
    if (block.kind !== 'listItem' || !block.ordered || block.depth > 0) return undefined
    if (!block.continues) count += 1
    names.set(heading + 1 + offset, block.label?.replace(/\.$/, '') ?? String(count))
  }
  return names.size > 0 ? { from: heading + 1, names } : undefined
}

/** What follows the last divider, when it begins with the sign of a note. */
function paragraphNotes(blocks: readonly Block[]): Notes | undefined {
  const divider = blocks.findLastIndex(({ kind }) => kind === 'divider')
  if (divider < 1 || divider === blocks.length - 1) return undefined
  const names = new Map<number, string>()
  for (const [offset, block] of blocks.slice(divider + 1).entries()) {
    const name = block.kind === 'paragraph' ? leadingSign.exec(block.text)?.[1] : undefined
    if (name === undefined && names.size === 0) return undefined
    if (name !== undefined) names.set(divider + 1 + offset, name)
  }
  return { from: divider + 1, names }
}

/** References in brackets, as all are, so that a number never reads as part of a word. */
function bracketed(block: Block): Block {
  const cuts = block.marks
    .filter(({ kind, start }) => kind === 'footnoteRef' && block.text[start] !== '[')
    .sort((one, other) => one.start - other.start)
  if (cuts.length === 0) return block
  let text = ''
  let from = 0
  for (const { start, end } of cuts) {
    text += `${block.text.slice(from, start)}[${block.text.slice(start, end)}]`
    from = end
  }
  text += block.text.slice(from)
  const moved = (at: number) => {
    let signs = 0
    for (const { start, end } of cuts) signs += (start < at ? 1 : 0) + (end <= at ? 1 : 0)
    return at + signs
  }
  const marks = block.marks.map((mark) => ({
    ...mark,
    start: moved(mark.start),
    end: moved(mark.end),
  }))
  return { ...block, text, marks }
}
