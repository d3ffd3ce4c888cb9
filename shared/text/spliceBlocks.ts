import { alignTexts } from '../anchoring/alignTexts.ts'
import { type Aligned, mapPassage } from '../anchoring/mapPassage.ts'
import type { Block, Mark } from '../domain/block.ts'
import type { TextSplice } from '../domain/textSplice.ts'
import { AppError } from '../errors.ts'
import { articleText, blockIndexAt, blockStarts } from './articleText.ts'
import { normalise } from './normalise.ts'

/** Stands for the words of a figure that has none. */
const objectSign = '\ufffc'
/** Kinds in whose text a line feed means one. */
const keepsLines: ReadonlySet<Block['kind']> = new Set([
  'code',
  'verse',
  'table',
  'figure',
  'embed',
])

/**
 * The blocks of a text with the reader's changes. Links, emphasis and the like stay on the words
 * that are left, wherever these went within a splice; a block without words goes, except where
 * there were none before. Linear in the length of what changed.
 * @throws AppError `invalid-input` when the splices do not fit the blocks or one another.
 */
export function spliceBlocks(blocks: readonly Block[], splices: readonly TextSplice[]): Block[] {
  const edited: Block[] = []
  let at = 0
  for (const splice of splices) {
    if (splice.at < at || splice.at + splice.count > blocks.length) {
      throw new AppError('invalid-input', 'These changes do not fit the text.')
    }
    for (; at < splice.at; at += 1) edited.push(blocks[at] as Block)
    at += splice.count
    edited.push(...replacement(blocks, splice))
  }
  return [...edited, ...blocks.slice(at)]
}

function replacement(blocks: readonly Block[], splice: TextSplice): Block[] {
  const old = blocks.slice(splice.at, splice.at + splice.count)
  const likes = new Set<number>()
  const shapes = splice.blocks.flatMap(({ text, like }) => {
    const model = like === null ? undefined : blocks[like]
    if (like !== null && !model) {
      throw new AppError('invalid-input', 'These changes do not fit the text.')
    }
    const isSecond = like !== null && likes.has(like)
    if (like !== null) likes.add(like)
    const shape = shapeOf(model, { text, isSecond })
    return shape ? [shape] : []
  })
  const marks = mapMarks(old, shapes)
  return shapes.map((shape, index) => ({ ...shape, marks: marks[index] ?? [] }))
}

/** A block of the kind of another, with this text; undefined when it would say nothing. */
function shapeOf(
  model: Block | undefined,
  { text: given, isSecond }: { text: string; isSecond: boolean },
): Block | undefined {
  if (model && model.text === given && !isSecond) return model
  const text = cleaned(given, model?.kind ?? 'paragraph')
  const quoted = model?.quoteDepth === undefined ? {} : { quoteDepth: model.quoteDepth }
  const plain: Block = { kind: 'paragraph', text, marks: [], ...quoted }
  if (text.trim() === '') return model?.kind === 'figure' ? figureWithout(model) : undefined
  // What there can be but one of is not doubled by parting it.
  if (!model || (isSecond && !['heading', 'listItem', 'quote', 'verse'].includes(model.kind))) {
    return plain
  }
  switch (model.kind) {
    case 'table':
      return { ...model, text, rows: cellsOf(text) }
    case 'listItem': {
      const { label: _, ...item } = model
      return isSecond ? { ...item, text } : { ...model, text }
    }
    // A rule with words is a paragraph.
    case 'divider':
      return plain
    default:
      return { ...model, text }
  }
}

/** A figure whose caption was taken away is still a picture. */
function figureWithout(figure: Extract<Block, { kind: 'figure' }>): Block {
  return { ...figure, text: figure.alt.trim() === '' ? objectSign : figure.alt }
}

/** Free of what an article text never holds. */
function cleaned(text: string, kind: Block['kind']): string {
  const plain = text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\0', '')
  return keepsLines.has(kind)
    ? plain.replace(/\n$/, '')
    : plain.replace(/[^\S\n]*\n\s*/g, ' ').trim()
}

/** Cells as ranges in the text of a table, which joins cells by tab and rows by line feed. */
function cellsOf(text: string): { start: number; end: number }[][] {
  let start = 0
  return text.split('\n').map((row) =>
    row.split('\t').map((cell) => {
      const range = { start, end: start + cell.length }
      start = range.end + 1
      return range
    }),
  )
}

/** Where the marks of some blocks lie in those that took their place. */
function mapMarks(old: readonly Block[], fresh: readonly Block[]): Mark[][] {
  const found = fresh.map((): Mark[] => [])
  const marks = old.flatMap((block) => block.marks)
  if (marks.length === 0 || fresh.length === 0) return found
  const oldText = articleText(old)
  const newText = articleText(fresh)
  const aligned = {
    oldText,
    newText,
    alignment: alignTexts(normalise(oldText), normalise(newText)),
  }
  const oldStarts = blockStarts(old)
  const newStarts = blockStarts(fresh)
  for (const [index, block] of old.entries()) {
    for (const mark of block.marks) {
      const moved = mappedMark(aligned, mark, oldStarts[index] ?? 0)
      if (!moved) continue
      // A mark that ends up in several blocks is parted with them.
      for (let at = blockIndexAt(newStarts, moved.start); at < fresh.length; at += 1) {
        const from = newStarts[at] ?? 0
        const text = fresh[at]?.text ?? ''
        if (from >= moved.end) break
        const start = Math.max(0, moved.start - from)
        const end = Math.min(text.length, moved.end - from)
        if (start < end) found[at]?.push({ ...mark, start, end })
      }
    }
  }
  return found
}

function mappedMark(
  aligned: Aligned,
  mark: Mark,
  shift: number,
): { start: number; end: number } | undefined {
  if (mark.start >= mark.end) return undefined
  const passage = { start: mark.start + shift, end: mark.end + shift }
  const moved = mapPassage(aligned, passage).passage
  if (!moved) return undefined
  // These say what their words are; of other words that would not be true.
  const isExact = mark.kind === 'math' || mark.kind === 'footnoteRef'
  const words = (text: string, at: { start: number; end: number }) => text.slice(at.start, at.end)
  const isSame = words(aligned.oldText, passage) === words(aligned.newText, moved)
  return isExact && !isSame ? undefined : moved
}
