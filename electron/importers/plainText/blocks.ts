import type { Block } from '#shared/domain/block.ts'
import type { RepairKind } from '#shared/domain/repair.ts'
import { linkMarks } from '../linkMarks.ts'
import { type Chunk, chunksOf, unwrap } from './chunks.ts'
import {
  bulletOf,
  couldBeHeading,
  imageOf,
  isBoilerplate,
  isDatelineOnly,
  isDivider,
  speakerOf,
} from './lineKinds.ts'
import { codeOf, isVerse, tableOf } from './shapes.ts'

export type BlocksContext = {
  isOn: (repair: RepairKind) => boolean
  count: (repair: RepairKind, by?: number) => void
  /** Words of the whole text in lower case, to tell compounds from divided words. */
  words: ReadonlySet<string>
  /** The text is a transcript: lines beginning "NAME:" are turns. */
  isTranscript: boolean
  quoteDepth: number
}

/** How deep quotations by `>` are followed; what is deeper stays as it stands. */
const deepestQuote = 8

/** Makes blocks of the lines of a text's body. */
export function blocksOf(lines: readonly string[], context: BlocksContext): Block[] {
  const blocks: Block[] = []
  const chunks = chunksOf(lines)
  chunks.forEach((chunk, index) => {
    const next = chunks[index + 1]
    const chunkBlocks = blocksOfChunk(chunk, context, firstLine(next))
    // An empty line between two items of a list does not end it, so nothing marks it.
    blocks.push(...chunkBlocks)
  })
  return joinDatelines(blocks)
}

function blocksOfChunk(chunk: Chunk, context: BlocksContext, nextLine: string): Block[] {
  const { lines } = chunk
  if (lines.every((line) => /^\s?>/.test(line)) && context.quoteDepth < deepestQuote) {
    const inner = lines.map((line) => line.replace(/^\s?> ?/, ''))
    return blocksOf(inner, { ...context, quoteDepth: context.quoteDepth + 1 })
  }
  const whole = tableOf(lines) ?? codeOf(lines)
  if (whole) return [quoted(whole, context)]
  if (chunk.isWrapped && !hasLineStarts(lines, context)) return [wrappedParagraph(lines, context)]
  if (!context.isTranscript && !chunk.isWrapped && isVerse(lines)) {
    return [
      quoted(
        { kind: 'verse', text: lines.map((line) => line.trimEnd()).join('\n'), marks: [] },
        context,
      ),
    ]
  }
  return blocksOfLines(lines, context, { nextLine, isWrapped: chunk.isWrapped })
}

/** Takes lines one by one; what a fixed width broke is joined to the line it continues. */
function blocksOfLines(
  lines: readonly string[],
  context: BlocksContext,
  { nextLine, isWrapped }: { nextLine: string; isWrapped: boolean },
): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    let end = at + 1
    const starts = (line: string) => startsBlock(line, context)
    const isItem = bulletOf(lines[at] ?? '') !== undefined
    while (
      end < lines.length &&
      !starts(lines[end] ?? '') &&
      (isWrapped || (isItem && /^\s{2,}/.test(lines[end] ?? '')))
    ) {
      end += 1
    }
    const underline = setextLevel(lines[end])
    if (underline && end === at + 1 && couldBeHeading(lines[at] ?? '')) {
      blocks.push(
        quoted(
          { kind: 'heading', level: underline, text: (lines[at] ?? '').trim(), marks: [] },
          context,
        ),
      )
      at = end + 1
      continue
    }
    const following = lines[end] ?? nextLine
    const block = blockOf(lines.slice(at, end), context, following)
    if (block) blocks.push(block)
    at = end
  }
  return blocks
}

function blockOf(
  lines: readonly string[],
  context: BlocksContext,
  following: string,
): Block | undefined {
  const line = lines[0] ?? ''
  if (isBoilerplate(line) && lines.length === 1 && context.isOn('boilerplate')) {
    context.count('boilerplate')
    return undefined
  }
  const shown = lines.length === 1 ? imageOf(line) : undefined
  if (shown !== undefined && context.isOn('imageLine')) {
    context.count('imageLine')
    return quoted({ kind: 'figure', alt: shown, text: shown, marks: [] }, context)
  }
  if (isDivider(line)) return quoted({ kind: 'divider', text: '', marks: [] }, context)
  const item = bulletOf(line)
  if (item && !isNumberedHeading(line, following)) {
    const text = joined([line.slice(item.length), ...lines.slice(1)], context)
    const depth = Math.min(6, Math.floor(item.indent / 2))
    return quoted(
      { kind: 'listItem', ordered: item.isOrdered, depth, text, marks: linkMarks(text) },
      context,
    )
  }
  if (lines.length === 1 && couldBeHeading(line) && isProse(following, context)) {
    return quoted({ kind: 'heading', level: 2, text: line.trim(), marks: [] }, context)
  }
  return paragraph(joined(lines, context), context)
}

function wrappedParagraph(lines: readonly string[], context: BlocksContext): Block {
  if (!context.isOn('unwrap')) {
    return quoted(
      { kind: 'verse', text: lines.map((line) => line.trimEnd()).join('\n'), marks: [] },
      context,
    )
  }
  return paragraph(joined(lines, context), context)
}

function joined(lines: readonly string[], context: BlocksContext): string {
  if (lines.length === 1) return (lines[0] ?? '').trim()
  const { text, joinedWords } = unwrap(lines, {
    joinsWords: context.isOn('hyphenation'),
    words: context.words,
  })
  context.count('unwrap', lines.length - 1)
  context.count('hyphenation', joinedWords)
  return text
}

function paragraph(text: string, context: BlocksContext): Block {
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
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    const next = blocks[index + 1]
    if (block.kind === 'paragraph' && isDatelineOnly(block.text) && next?.kind === 'paragraph')
      return []
    if (block.kind === 'paragraph' && before?.kind === 'paragraph' && isDatelineOnly(before.text)) {
      const text = `${before.text} ${block.text}`
      return [{ ...block, text, marks: linkMarks(text) }]
    }
    return [block]
  })
}

/** Whether a line inside a wrapped chunk begins something of its own. */
function startsBlock(line: string, context: BlocksContext): boolean {
  return (
    bulletOf(line) !== undefined ||
    isDivider(line) ||
    isBoilerplate(line) ||
    imageOf(line) !== undefined ||
    (context.isTranscript && speakerOf(line) !== undefined)
  )
}

function hasLineStarts(lines: readonly string[], context: BlocksContext): boolean {
  return lines.some((line) => startsBlock(line, context))
}

/** Whether a heading may stand above this line. */
function isProse(line: string, context: BlocksContext): boolean {
  const text = line.trim()
  if (text === '') return false
  if (bulletOf(line) || (context.isTranscript && speakerOf(line))) return true
  return text.length > 60 || /[.!?:]["”’)]*$/u.test(text)
}

/** "1. Introduction" above a paragraph is a heading; among items it is one of them. */
function isNumberedHeading(line: string, following: string): boolean {
  if (!/^\d/.test(line) || !couldBeHeading(line)) return false
  return bulletOf(following) === undefined && following.trim().length > 100
}

function setextLevel(line: string | undefined): number | undefined {
  if (line === undefined) return undefined
  if (/^={3,}\s*$/.test(line)) return 1
  return /^-{3,}\s*$/.test(line) ? 2 : undefined
}

function firstLine(chunk: Chunk | undefined): string {
  return chunk?.lines[0] ?? ''
}
