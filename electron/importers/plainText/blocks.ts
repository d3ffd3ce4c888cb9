import type { Block } from '#shared/domain/block.ts'
import type { RepairKind } from '#shared/domain/repair.ts'
import { linkMarks } from '../linkMarks.ts'
import { type Chunk, chunksOf } from './chunks.ts'
import type { Outline } from './headings.ts'
import { type ItemSign, itemSigns } from './items.ts'
import {
  couldBeHeading,
  imageOf,
  isBoilerplate,
  isDatelineOnly,
  isDivider,
  underlineLevel,
} from './lineKinds.ts'
import { codeOf, isVerse, tableOf, verseText } from './shapes.ts'
import { speakerOf } from './transcript.ts'
import { unwrap, type WordEvidence } from './unwrap.ts'

export type BlocksContext = {
  isOn: (repair: RepairKind) => boolean
  count: (repair: RepairKind, by?: number) => void
  evidence: WordEvidence
  /** The text is a transcript: lines beginning "NAME:" are turns. */
  isTranscript: boolean
  /** The text is a poem: short lines keep their breaks. */
  isPoem: boolean
  quoteDepth: number
}

/** How deep quotations by `>` are followed; what is deeper stays as it stands. */
const deepestQuote = 8

/** Makes blocks of the lines of a text's body; which of them are headings is decided later. */
export function blocksOf(lines: readonly string[], context: BlocksContext): Outline {
  const candidates = new Set<Block>()
  const blocks: Block[] = []
  const signs = itemSigns(lines)
  for (const chunk of chunksOf(lines)) {
    for (const block of blocksOfChunk(chunk, { ...context, signs, candidates })) blocks.push(block)
  }
  return { blocks: joinDatelines(blocks), candidates }
}

type ChunkContext = BlocksContext & { signs: ReadonlyMap<number, ItemSign>; candidates: Set<Block> }

function blocksOfChunk(chunk: Chunk, context: ChunkContext): Block[] {
  const { lines } = chunk
  if (/^ ?>/.test(lines[0] ?? '') && context.quoteDepth < deepestQuote) {
    const inner = lines.map((line) => line.replace(/^ ?> ?/, ''))
    return blocksOf(inner, { ...context, quoteDepth: context.quoteDepth + 1 }).blocks
  }
  const whole = codeOf(lines) ?? tableOf(lines)
  if (whole) return [quoted(whole, context)]
  const beginsItem = lines.some((_, at) => context.signs.has(chunk.start + at))
  if (!context.isTranscript && !chunk.isWrapped && !beginsItem && isVerse(lines, context.isPoem)) {
    return [quoted({ kind: 'verse', text: verseText(lines), marks: [] }, context)]
  }
  return blocksOfLines(chunk, context)
}

/** Takes lines one by one; what a fixed width broke is joined to the line it continues. */
function blocksOfLines({ start, lines, isWrapped }: Chunk, context: ChunkContext): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const level = underlineLevel(lines[at + 1])
    if (level && couldBeHeading(lines[at] ?? '')) {
      blocks.push(
        quoted({ kind: 'heading', level, text: (lines[at] ?? '').trim(), marks: [] }, context),
      )
      at += 2
      continue
    }
    const sign = context.signs.get(start + at)
    let end = at + 1
    while (
      end < lines.length &&
      !context.signs.has(start + end) &&
      !startsBlock(lines, end, context) &&
      !isAlone(lines[at] ?? '') &&
      (isWrapped || (sign && /^\s{2,}/.test(lines[end] ?? '')))
    ) {
      end += 1
    }
    const piece = lines.slice(at, end)
    const isHeadingOfNumbers =
      sign?.ordered &&
      lines.length === 1 &&
      couldBeHeading(lines[at] ?? '') &&
      !hasItemNear(context, start)
    const made =
      sign && !isHeadingOfNumbers ? itemBlocks(piece, sign, context) : lineBlocks(piece, context)
    for (const block of made) blocks.push(block)
    at = end
  }
  return blocks
}

/** Whether the next line with text, after empty ones, begins an item too. */
function hasItemNear({ signs }: ChunkContext, index: number): boolean {
  return (
    signs.has(index + 1) || signs.has(index + 2) || signs.has(index - 1) || signs.has(index - 2)
  )
}

function itemBlocks(lines: readonly string[], sign: ItemSign, context: ChunkContext): Block[] {
  const { ordered, depth, label } = sign
  const own = [(lines[0] ?? '').slice(sign.textStart), ...lines.slice(1)]
  const item = (text: string, continues: boolean): Block =>
    quoted(
      {
        kind: 'listItem',
        ordered,
        depth,
        ...(continues ? { continues } : label && { label }),
        text,
        marks: linkMarks(text),
      },
      context,
    )
  if (context.isOn('unwrap')) return [item(joined(own, context), false)]
  return own.map((line, at) => item(line.trim(), at > 0))
}

function lineBlocks(lines: readonly string[], context: ChunkContext): Block[] {
  const line = (lines[0] ?? '').trim()
  if (lines.length === 1) {
    if (context.isOn('boilerplate') && isBoilerplate(line)) {
      context.count('boilerplate')
      return []
    }
    const shown = context.isOn('imageLine') ? imageOf(line) : undefined
    if (shown !== undefined) {
      context.count('imageLine')
      return [quoted({ kind: 'figure', alt: shown, text: shown, marks: [] }, context)]
    }
    if (isDivider(line)) return [quoted({ kind: 'divider', text: '', marks: [] }, context)]
    const block = paragraph(line, context)
    if (
      context.quoteDepth === 0 &&
      !block.marks.some(({ kind }) => kind === 'speaker') &&
      couldBeHeading(line)
    ) {
      context.candidates.add(block)
    }
    return [block]
  }
  if (context.isOn('unwrap')) return [paragraph(joined(lines, context), context)]
  return [
    quoted(
      { kind: 'verse', text: lines.map((each) => each.trimEnd()).join('\n'), marks: [] },
      context,
    ),
  ]
}

/** The lines as one paragraph; "unwrap" counts the line breaks taken out. */
function joined(lines: readonly string[], context: ChunkContext): string {
  if (lines.length === 1) return (lines[0] ?? '').trim()
  const { text, joinedWords } = unwrap(lines, {
    joinsWords: context.isOn('hyphenation'),
    evidence: context.evidence,
  })
  context.count('unwrap', lines.length - 1)
  context.count('hyphenation', joinedWords)
  return text
}

function paragraph(text: string, context: ChunkContext): Block {
  const speaker = context.isTranscript ? speakerOf(text) : undefined
  const marks = [...(speaker ? [{ kind: 'speaker' as const, ...speaker }] : []), ...linkMarks(text)]
  if (context.quoteDepth === 0) return { kind: 'paragraph', text, marks }
  return quoted({ kind: 'quote', pull: false, text, marks }, context)
}

function quoted(block: Block, { quoteDepth }: BlocksContext): Block {
  return quoteDepth === 0 ? block : { ...block, quoteDepth }
}

/** A dateline on a line of its own opens the paragraph after it. */
function joinDatelines(blocks: Block[]): Block[] {
  const joinedBlocks: Block[] = []
  for (const block of blocks) {
    const before = joinedBlocks.at(-1)
    if (block.kind === 'paragraph' && before?.kind === 'paragraph' && isDatelineOnly(before.text)) {
      const text = `${before.text} ${block.text}`
      joinedBlocks[joinedBlocks.length - 1] = { ...block, text, marks: linkMarks(text) }
    } else joinedBlocks.push(block)
  }
  return joinedBlocks
}

/** Whether a line within a wrapped chunk begins something of its own. */
function startsBlock(lines: readonly string[], at: number, context: ChunkContext): boolean {
  const line = lines[at] ?? ''
  if (context.isTranscript && speakerOf(line) !== undefined) return true
  return isAlone(line) || (underlineLevel(lines[at + 1]) !== undefined && couldBeHeading(line))
}

/** Whether a line is a block by itself, whatever stands around it. */
function isAlone(line: string): boolean {
  return isDivider(line) || isBoilerplate(line) || imageOf(line) !== undefined
}
