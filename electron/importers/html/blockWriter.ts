import type { Block } from '#shared/domain/block.ts'
import { isDialogue } from './dialogue.ts'
import {
  type Inline,
  type InlineText,
  inlineText,
  joinInlines,
  sliceInline,
  splitInline,
  takeInline,
} from './inlineText.ts'

/** An item of a list, from its beginning to its end. */
export type Item = { ordered: boolean; depth: number; label?: string; hasBlock: boolean }

/** A list, as it counts its items. */
export type List = {
  ordered: boolean
  depth: number
  next: number
  step: 1 | -1
  /** As in HTML: `1`, `a`, `A`, `i`, `I`. */
  type: string
  /** Of a list of definitions: the term last named. */
  term?: Item
}

/** What the text at the current place of the page is part of. */
export type Place = {
  quoteDepth: number
  isPull: boolean
  /** Line breaks are part of the text: poems, addresses. */
  isVerse: boolean
  /** White space is kept as it was written. */
  keepsLines: boolean
  isCaption: boolean
  level?: number
  note?: string
  list?: List | undefined
  item?: Item | undefined
}

export const outermost: Place = {
  quoteDepth: 0,
  isPull: false,
  isVerse: false,
  keepsLines: false,
  isCaption: false,
}

export type Figured = Extract<Block, { kind: 'figure' | 'embed' }>

export type Writer = {
  blocks: Block[]
  inline: InlineText
  place: Place
  /** Images met in the middle of a paragraph, which follow it. */
  waiting: Block[]
  /** Captions read and not yet given to a figure. */
  captions: Inline[]
}

/** Lines longer than this are paragraphs of their own, not lines of a verse; UTF-16 code units. */
const longestLine = 100
const longestHeading = 400

export function blockWriter(): Writer {
  return { blocks: [], inline: inlineText(), place: outermost, waiting: [], captions: [] }
}

/** Ends the block being read. */
export function endBlock(writer: Writer): void {
  const { place } = writer
  const taken = takeInline(writer.inline)
  if (taken.text !== '') {
    if (place.isCaption) writer.captions.push(onOneLine(taken))
    else
      for (const part of splitInline(taken, /\n[ \u00a0]*(?:\n[ \u00a0]*)+/g))
        writePart(writer, part)
  }
  if (writer.waiting.length > 0)
    for (const block of writer.waiting.splice(0)) writer.blocks.push(block)
}

/** Adds a block that is not running text: at once, or after the paragraph it stands in. */
export function addBlock(writer: Writer, block: Block): void {
  const placed = inQuote(writer.place, block)
  if (!writer.inline.isFilled && !writer.place.isCaption) writer.blocks.push(placed)
  else writer.waiting.push(placed)
}

function writePart(writer: Writer, part: Inline): void {
  const { place } = writer
  if (part.text.includes('\n') && !isWhole(place)) {
    const lines = splitInline(part, /\n/g)
    const isVerse =
      place.isVerse || (lines.every(({ text }) => text.length <= longestLine) && !isDialogue(lines))
    if (isVerse) {
      if (place.item === undefined && place.note === undefined) {
        writer.blocks.push(inQuote(place, { kind: 'verse', ...joinInlines(lines, '\n') }))
        return
      }
      writer.blocks.push(textBlock(place, joinInlines(lines, ' ')))
      return
    }
    for (const line of lines) writer.blocks.push(textBlock(place, line))
    return
  }
  writer.blocks.push(textBlock(place, onOneLine(part)))
}

/** Headings and pull quotes are one block whatever their lines. */
function isWhole(place: Place): boolean {
  return place.level !== undefined || place.isPull
}

/** Running text as the block its place asks for. */
export function textBlock(place: Place, inline: Inline): Block {
  if (place.note !== undefined) return { kind: 'footnote', note: place.note, ...inline }
  if (place.level !== undefined && inline.text.length <= longestHeading)
    return inQuote(place, { kind: 'heading', level: place.level, ...inline })
  if (place.isPull) return { kind: 'quote', pull: true, ...inline }
  if (isDivider(inline.text)) return inQuote(place, { kind: 'divider', text: '', marks: [] })
  if (place.item) return itemBlock(place, place.item, inline)
  if (place.isVerse) return inQuote(place, { kind: 'verse', ...inline })
  if (place.quoteDepth > 0) return inQuote(place, { kind: 'quote', pull: false, ...inline })
  return { kind: 'paragraph', ...inline }
}

function itemBlock(place: Place, item: Item, inline: Inline): Block {
  const { ordered, depth, label, hasBlock } = item
  item.hasBlock = true
  return inQuote(place, {
    kind: 'listItem',
    ordered,
    depth,
    ...(hasBlock && { continues: true }),
    ...(!hasBlock && label !== undefined && { label }),
    ...inline,
  })
}

/** A block as it stands in the quotations around it. */
export function inQuote(place: Place, block: Block): Block {
  return place.quoteDepth > 0 ? { ...block, quoteDepth: place.quoteDepth } : block
}

/** A row of signs between two parts of a text. */
function isDivider(text: string): boolean {
  return (
    text.length <= 20 &&
    /^(?:[*•·⁂＊◆❦_~—–=-]\s*){1,10}$/u.test(text) &&
    (text.length >= 3 || /^[⁂❦]/u.test(text))
  )
}

/** The text of an inline without its line breaks. */
export function onOneLine(inline: Inline): Inline {
  return inline.text.includes('\n')
    ? joinInlines(splitInline(inline, /\n+/g), ' ')
    : sliceInline(inline, 0, inline.text.length)
}

/** All texts of some blocks as one line, for cells and captions. */
export function asInline(blocks: readonly Block[]): Inline {
  const texts = blocks.filter(
    ({ kind, text }) => kind !== 'figure' && kind !== 'divider' && text !== '',
  )
  return onOneLine(
    joinInlines(texts.length > 0 ? texts : blocks.filter(({ text }) => text !== '\ufffc'), '\n'),
  )
}

/**
 * At the end of a stanza whose lines were elements of their own: one block with a line for each.
 * Stanzas that are whole already stay as they are.
 */
export function joinVerse(writer: Writer, from: number): void {
  const lines = writer.blocks.slice(from)
  const isStanza =
    lines.length > 1 &&
    lines.every(
      ({ kind, text }) => kind === 'verse' && text.length <= longestLine && !text.includes('\n'),
    )
  if (!isStanza) return
  writer.blocks.length = from
  writer.blocks.push(inQuote(writer.place, { kind: 'verse', ...joinInlines(lines, '\n') }))
}
