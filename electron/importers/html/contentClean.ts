import { bylineNames } from '../bylineNames.ts'
import { publishedDate } from '../publishedDate.ts'
import { isInline, type Measure } from './contentMeasure.ts'
import { bare } from './contentNames.ts'
import { endingLine, strangeLine } from './contentWords.ts'
import { type DomElement, isElement } from './dom.ts'
import type { PageMetadata } from './metadata.ts'

function textOf(element: DomElement): string {
  return element.textContent.replace(/\s+/g, ' ').trim()
}

/** Takes out of the article what is not the article. */
export function clean(
  root: DomElement,
  measures: Map<DomElement, Measure>,
  metadata: PageMetadata,
): void {
  const blocks = leaves(root)
  const title = bare(metadata.title)
  const isProse = blocks.map((block) => {
    const own = measures.get(block)
    return (own?.prose ?? 0) > 0 && (own?.linked ?? 0) < (own?.text ?? 0) * 0.5
  })
  const first = isProse.indexOf(true)
  const last = isProse.lastIndexOf(true)
  const proseTotal = blocks.reduce((sum, block) => sum + (measures.get(block)?.prose ?? 0), 0)
  let seen = 0
  let isOver = false
  for (const [index, block] of blocks.entries()) {
    const text = textOf(block)
    if (text === '') continue
    const own = measures.get(block) ?? { text: 0, linked: 0, prose: 0, score: 0 }
    seen += own.prose
    const isHeading = /^h[1-6]$/.test(block.localName)
    if (isOver) {
      block.remove()
      continue
    }
    if (text.length < 90 && endingLine.test(text) && seen > proseTotal * 0.7) {
      isOver = true
      block.remove()
      continue
    }
    const density = own.text > 0 ? own.linked / own.text : 0
    const inTable = block.closest('table') !== null
    const after = measures.get(blocks[index + 1] ?? block)
    const leadsAway = isHeading && endingLine.test(text) && isLinked(after)
    if (isHead(text, index, { first, last }, metadata) && !isHeading && !inTable) block.remove()
    else if (leadsAway || (strangeLine.test(text) && text.length < 260 && !isHeading))
      block.remove()
    else if (density > 0.95 && !inTable && text.length > 20 && isPointer(block, text))
      block.remove()
    else if (isHeading && saysTitle(text, title) && index <= Math.max(first, 3)) block.remove()
    else if ((index <= first + 1 || seen > proseTotal * 0.85) && isAboutAuthor(text, metadata))
      block.remove()
    else if (
      density > 0.9 &&
      !inTable &&
      !block.closest('sup') &&
      (block.localName !== 'p' || index > last || index < first)
    )
      block.remove()
    else if (
      index < first &&
      !isHeading &&
      ((text.length < 60 && !/(?:[.!?。！？]['"”’)]*|\p{Extended_Pictographic})$/u.test(text)) ||
        (density > 0.3 && own.text - own.linked < 80)) &&
      !block.closest('figure')
    )
      block.remove()
    else if (index > last && !isHeading && !inTable && density > 0.3 && !block.closest('figure'))
      block.remove()
  }
}

/** A paragraph that is one link and no sentence: the way to another article. */
function isPointer(block: DomElement, text: string): boolean {
  if (block.closest('li, figure, sup, h1, h2, h3, h4, h5, h6') !== null) return false
  return !/[.?!…:。！？]["'”’)\]]*$/.test(text) && block.querySelector('a') !== null
}

function isLinked(own: Measure | undefined): boolean {
  return own !== undefined && own.linked > own.text * 0.6
}

/** Whether a heading is the headline, perhaps behind a word or two of its department. */
function saysTitle(text: string, title: string): boolean {
  const said = bare(text)
  return title !== '' && said.endsWith(title) && said.length < title.length + 30
}

/** Who wrote it, told in a sentence or two: `Ada Berg is a reporter who …`. */
function isAboutAuthor(text: string, { authors }: PageMetadata): boolean {
  if (text.length > 600) return false
  return authors.some(
    (name) =>
      name.includes(' ') &&
      text.toLowerCase().startsWith(name.toLowerCase()) &&
      /[\s(,]/.test(text.charAt(name.length)),
  )
}

/** A line of the article's head or foot that says who wrote it or when. */
function isHead(
  text: string,
  index: number,
  { first, last }: { first: number; last: number },
  { authors, publishedAt }: PageMetadata,
): boolean {
  if (text.length > 110 || (index > first + 1 && index <= last)) return false
  if (publishedAt && /\d{4}|\d{1,2}[:.]\d{2}/.test(text) && publishedDate(text) !== undefined)
    return true
  if (/^(?:by|von|par|por|di|door)\s/i.test(text) && /\b(?:19|20)\d\d\b/.test(text)) return true
  const key = bare(text)
  if (authors.some((name) => key === bare(name))) return true
  const names = bylineNames(text)
  return names !== undefined && names.length > 0
}

/**
 * The blocks of text in order: elements that hold text themselves and no other block, and what
 * stands beside such blocks without one of its own (a link over a headline).
 */
function leaves(root: DomElement): DomElement[] {
  const found: DomElement[] = []
  const stack: DomElement[] = [root]
  while (stack.length > 0) {
    const element = stack.pop() as DomElement
    const inner: DomElement[] = []
    let hasBlocks = false
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (!isElement(node)) continue
      hasBlocks ||= !isInline(node)
      inner.push(node)
    }
    if (!hasBlocks) found.push(element)
    else for (let at = inner.length - 1; at >= 0; at -= 1) stack.push(inner[at] as DomElement)
  }
  return found
}
