import type { Block, Mark } from '#shared/domain/block.ts'
import { withoutCodeLabels } from './codeLabels.ts'
import { withFigureTexts } from './figureTexts.ts'
import { foldedWords } from './foldedWords.ts'
import { withLooseNotes } from './looseNotes.ts'

/** Whether a first heading or paragraph repeats the headline is looked for in this many blocks. */
const opening = 6
const shortestRepetition = 20
const longestRepetition = 400
/** The share of a page's text that is in block quotes when these only indent it. */
const mostFramed = 0.85
const longestBoldLine = 80
const mostCompared = 5_000

/**
 * What can only be seen in the whole: the headline said again goes, headings begin at the second
 * level without gaps, quotations lifted from the text are pull quotes, dividers divide something.
 */
export function tidyBlocks(blocks: readonly Block[], title: string): Block[] {
  const notes = withLooseNotes(blocks).map(withoutNoteSign)
  const kept = withoutCodeLabels(withoutHeadline(notes.filter(isSomething), title)).filter(
    (block, index, all) =>
      !isRepeatedFigure(block, all[index - 1]) && !isRepeatedEmbed(block, all[index - 1]),
  )
  const told = withFigureTexts(kept, title)
  return withPullQuotes(withDividers(withLevels(withSetHeadings(withoutFrame(told)))))
}

function isSomething(block: Block): boolean {
  return block.kind === 'divider' || block.text.trim() !== ''
}

/** Old pages indent all of their text by a block quote, which then quotes nothing. */
function withoutFrame(blocks: Block[]): Block[] {
  let all = 0
  let framed = 0
  for (const { text, quoteDepth } of blocks) {
    all += text.length
    if (quoteDepth !== undefined) framed += text.length
  }
  if (framed < all * mostFramed || blocks.length < 4) return blocks
  return blocks.map((block) => {
    const { quoteDepth = 0, ...rest } = block
    if (quoteDepth === 0) return block
    if (quoteDepth > 1) return { ...block, quoteDepth: quoteDepth - 1 }
    if (rest.kind !== 'quote' || rest.pull) return rest
    return { kind: 'paragraph', text: rest.text, marks: rest.marks }
  })
}

/** A headline is never a block, however it is set. */
function withoutHeadline(blocks: Block[], title: string): Block[] {
  const headline = foldedWords(title)
  if (headline === '') return blocks
  for (const [at, block] of blocks.slice(0, opening).entries()) {
    const isText = block.kind === 'paragraph' || block.kind === 'heading'
    if (isText && saysHeadline(foldedWords(block.text), headline, block.kind === 'heading'))
      return blocks.filter((_, index) => index !== at)
  }
  return blocks
}

function saysHeadline(text: string, headline: string, isHeading: boolean): boolean {
  if (text === headline) return true
  if (!isHeading || text.length < 12) return false
  const [short, long] = text.length < headline.length ? [text, headline] : [headline, text]
  return short.length > long.length * 0.6 && (long.startsWith(short) || long.endsWith(short))
}

/**
 * Lines in bold alone between paragraphs are headings of pages that have no others: two or more
 * of them, each different, none a sentence or a question.
 */
function withSetHeadings(blocks: Block[]): Block[] {
  if (blocks.some(({ kind }) => kind === 'heading')) return blocks
  const found = new Set<Block>()
  const texts = new Set<string>()
  for (const [index, block] of blocks.entries()) {
    if (!isBoldLine(block) || !followsWell(blocks[index + 1])) continue
    found.add(block)
    texts.add(block.text)
  }
  if (found.size < 2 || texts.size < found.size) return blocks
  // In an interview some of what is asked ends as no question does.
  const asked = blocks.filter((block) => isAllStrong(block) && /[?？؟]["”»’)]*$/.test(block.text))
  if (asked.length > 2 && asked.length >= found.size * 2) return blocks
  return blocks.map((block) => (found.has(block) ? { ...block, kind: 'heading', level: 2 } : block))
}

function isBoldLine({ kind, text, marks }: Block): boolean {
  if (kind !== 'paragraph' || text.length > longestBoldLine || /[.!?:,;…]["”»’)]*$/.test(text))
    return false
  return isAllStrong({ text, marks })
}

function isAllStrong({ text, marks }: Pick<Block, 'text' | 'marks'>): boolean {
  return marks.some(
    (mark) => mark.kind === 'strong' && mark.start === 0 && mark.end === text.length,
  )
}

function followsWell(block: Block | undefined): boolean {
  if (block?.kind === 'paragraph') return block.text.length > longestBoldLine
  return block?.kind === 'listItem' || block?.kind === 'figure' || block?.kind === 'table'
}

/** The levels a page uses, from the second on: the first is the headline's. */
function withLevels(blocks: Block[]): Block[] {
  const used = new Set<number>()
  for (const block of blocks) if (block.kind === 'heading') used.add(block.level)
  const levels = [...used].sort((one, other) => one - other)
  return blocks.map((block) =>
    block.kind === 'heading'
      ? {
          ...block,
          text: block.text.replace(/\s*[¶🔗⚓]\ufe0f?$/u, ''),
          level: Math.min(6, levels.indexOf(block.level) + 2),
          marks: block.marks.filter(isInHeading),
        }
      : block,
  )
}

/** Headings are strong of themselves. */
function isInHeading(mark: Mark): boolean {
  return mark.kind !== 'strong'
}

function withDividers(blocks: Block[]): Block[] {
  const last = blocks.findLastIndex(({ kind }) => kind !== 'divider')
  return blocks.filter(
    (block, index) =>
      block.kind !== 'divider' ||
      (index > 0 && index < last && blocks[index - 1]?.kind !== 'divider'),
  )
}

/** A short quotation or set-off paragraph whose words stand in another paragraph was lifted from it. */
function withPullQuotes(blocks: Block[]): Block[] {
  const quotes = blocks.filter(isLiftable)
  if (quotes.length === 0 || quotes.length > 50) return blocks
  const texts = blocks
    .slice(0, mostCompared)
    .flatMap((block) =>
      block.kind === 'paragraph' || block.kind === 'listItem' ? [foldedWords(block.text)] : [],
    )
  return blocks.map((block, index) => {
    if (!isLiftable(block)) return block
    // A longer quotation is shown as one: its neighbours are quotations too.
    if (blocks[index - 1]?.kind === 'quote' && blocks[index + 1]?.kind === 'quote') return block
    const words = foldedWords(block.text)
    if (words.length < shortestRepetition || !texts.some((text) => text.includes(words)))
      return block
    const { quoteDepth: _, ...lifted } = block
    return { ...lifted, pull: true }
  })
}

function isLiftable(block: Block): block is Extract<Block, { kind: 'quote' }> {
  return block.kind === 'quote' && !block.pull && block.text.length <= longestRepetition
}

function isRepeatedFigure(block: Block, before: Block | undefined): boolean {
  if (block.kind !== 'figure' || before?.kind !== 'figure') return false
  if (block.url === undefined && block.media === undefined) return false
  return (
    block.url === before.url &&
    block.media === before.media &&
    (block.text === before.text || block.text === '\ufffc')
  )
}

/** The frame that a script would show in place of the quotation before it, or a player said twice. */
function isRepeatedEmbed(block: Block, before: Block | undefined): boolean {
  return (
    block.kind === 'embed' && before?.kind === 'embed' && pageOf(block.url) === pageOf(before.url)
  )
}

function pageOf(url: string): string {
  return (url.split('#', 1)[0] ?? '').replace(/(?:\/embed)?\/?$/, '')
}

/** A footnote without the number it is found by and the sign that leads back. */
function withoutNoteSign(block: Block): Block {
  if (block.kind !== 'footnote') return block
  const name = block.note.replace(/-\d+$/, '')
  const start = /^(?:[\^↑]\s*)?/.exec(block.text)?.[0].length ?? 0
  const rest = block.text.slice(start)
  const marker = rest.match(/^\s*[[(]?([^\s[\]().:]{1,8})\s?[\])]?[.:)]?(?:\s+|$)/)
  const lead = start + (marker?.[1]?.toLowerCase() === name.toLowerCase() ? marker[0].length : 0)
  const end = block.text.replace(/[\s↩↑⤴⏎↵\ufe0e\ufe0f]{1,20}$/, '').length
  if (lead === 0 && end === block.text.length) return block
  const marks = block.marks.map((mark) => ({
    ...mark,
    start: Math.max(0, mark.start - lead),
    end: Math.min(mark.end, end) - lead,
  }))
  return {
    ...block,
    text: block.text.slice(lead, end),
    marks: marks.filter((mark) => mark.start < mark.end),
  }
}
