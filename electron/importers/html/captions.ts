import type { Block } from '#shared/domain/block.ts'
import { type Figured, inQuote, textBlock, type Writer } from './blockWriter.ts'
import { firstWithin } from './boundedSearch.ts'
import { type DomElement, textNode } from './dom.ts'
import { isNamedByAddress } from './embedName.ts'
import { saysAlso, saysSame } from './foldedWords.ts'
import { type Inline, joinInlines } from './inlineText.ts'

/** A caption is a line or two; UTF-16 code units. */
const longestCaption = 250
const sections = new Set(['body', 'article', 'main', 'section', 'li', 'dd', 'blockquote', 'header'])

/**
 * Gives the captions read since to the last of the figures after `from`, or makes a paragraph of
 * them there: at the end, or at `otherwise`.
 */
export function settleCaptions(
  writer: Writer,
  from: number,
  otherwise: number = writer.blocks.length,
): void {
  if (writer.captions.length === 0) return
  const caption = joinInlines(writer.captions.splice(0), ' ')
  const at = writer.blocks.findLastIndex((block, index) => index >= from && isFigured(block))
  const figure = writer.blocks[at]
  if (figure && isFigured(figure)) writer.blocks[at] = withCaption(figure, caption)
  else writer.blocks.splice(otherwise, 0, textBlock(writer.place, caption))
}

/**
 * At the end of a `figure`: what is said in it outside of its caption is the caption where it has
 * none, else a label of a button ("Enlarge").
 */
export function settleFigure(writer: Writer, from: number, element: DomElement): void {
  const inside = writer.blocks.slice(from)
  const hasCaption = writer.captions.length > 0
  if (hasCaption && inside.length === 0) {
    // The image is missing; what it showed is said all the same.
    writer.blocks.push(inQuote(writer.place, { kind: 'figure', alt: '', text: '', marks: [] }))
  }
  // Over a listing or a table stands what it is called.
  const isFirst = element.firstElementChild?.localName === 'figcaption'
  settleCaptions(writer, from, isFirst ? from : writer.blocks.length)
  if (!inside.some((block) => block.kind === 'figure')) return
  const texts = inside.filter((block) => block.kind === 'paragraph')
  if (texts.length === 0 || texts.some(({ text }) => text.length > longestCaption * 2)) return
  const others = writer.blocks.splice(from).filter((block) => block.kind !== 'paragraph')
  for (const block of others) writer.blocks.push(block)
  if (hasCaption) return
  for (const text of texts) writer.captions.push(text)
  settleCaptions(writer, from)
}

/** At the end of an element that held one image and then one line of text: the line is its caption. */
export function settleImageBox(writer: Writer, from: number, element: DomElement): void {
  if (writer.blocks.length !== from + 2 || sections.has(element.localName)) return
  const [figure, text] = writer.blocks.slice(from)
  if (figure?.kind !== 'figure' || hasCaption(figure) || text?.kind !== 'paragraph') return
  const isCaption = saysSame(figure.alt, text.text) || isSetOff(element, text)
  if (text.text.length > longestCaption || !isCaption) return
  writer.blocks.splice(from, 2, withCaption(figure, text))
}

/** A caption is all of a figure's text; of an embed only where its title says no more. */
function withCaption(block: Figured, { text, marks }: Inline): Figured {
  if (block.kind === 'figure')
    return { ...block, alt: saysAlso(text, block.alt) ? '' : block.alt, text, marks }
  if (saysAlso(text, block.text) || isNamedByAddress(block)) return { ...block, text, marks }
  const title = { text: block.text, marks: block.marks }
  return { ...block, ...joinInlines([title, { text, marks }], ' – ') }
}

export function isFigured(block: Block | undefined): block is Figured {
  return block?.kind === 'figure' || block?.kind === 'embed'
}

function hasCaption(figure: Extract<Block, { kind: 'figure' }>): boolean {
  return figure.text !== '\ufffc' && figure.text !== figure.alt
}

/** A line in the same element as the image must look otherwise than the text around. */
function isSetOff(element: DomElement, { text, marks }: Block): boolean {
  if (!/^(?:p|td|center)$/.test(element.localName)) {
    for (const node of element.childNodes)
      if (node.nodeType === textNode && /\S/.test(node.nodeValue ?? '')) return false
    return true
  }
  const isSlanted = marks.some(
    ({ kind, start, end }) => kind === 'emphasis' && start === 0 && end === text.length,
  )
  return isSlanted || firstWithin(element, isSmall, 50) !== undefined
}

function isSmall(element: DomElement): boolean {
  return (
    element.localName === 'small' ||
    (element.localName === 'font' && /^(?:-\d|1)$/.test(element.getAttribute('size') ?? ''))
  )
}
