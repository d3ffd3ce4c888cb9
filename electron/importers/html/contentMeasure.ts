import { type DomElement, type DomNode, elementNode, textNode } from './dom.ts'

/** What an element holds, in UTF-16 code units of text that is shown. */
export type Measure = {
  text: number
  /** Within links. */
  linked: number
  /** In paragraphs long enough to be prose. */
  prose: number
  /** As Readability scores: paragraphs by length and commas, falling off with distance. */
  score: number
}

const inlineNames = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr math'.split(
    ' ',
  ),
)
const silent = new Set(
  'script style noscript template svg select option textarea button iframe head title'.split(' '),
)
const commas = /[,،、，；;]/g

export function isInline(node: DomNode): boolean {
  return node.nodeType === textNode || inlineNames.has((node as DomElement).localName)
}

/** An element being walked, with the run of text that is open in it. */
type Frame = {
  element: DomElement
  own: Measure
  isInLink: boolean
  run: number
  runLinked: number
  runCommas: number
  /** Short lines that lead nowhere, and their length: verse, or a list. */
  lines: number
  lineText: number
  next: DomNode | null
}

/** What a paragraph is worth to the elements around it. */
type Points = { element: DomElement; points: number }

/** Runs shorter than these, in UTF-16 code units, score nothing; are lines; are no prose. */
const leastScored = 25
const leastProse = 60

/** Measures every element below a root. One walk, no recursion: pages may nest deep. */
export function measure(root: DomElement): Map<DomElement, Measure> {
  const measures = new Map<DomElement, Measure>()
  const scored: Points[] = []
  const stack: Frame[] = [frameOf(root, false)]
  while (stack.length > 0) {
    const top = stack[stack.length - 1] as Frame
    const node = top.next
    if (node) {
      top.next = node.nextSibling
      if (node.nodeType === textNode) addText(top, node.nodeValue ?? '')
      else if (node.nodeType === elementNode) {
        const child = node as DomElement
        if (silent.has(child.localName)) continue
        if (!isInline(child)) closeRun(top, stack[stack.length - 2], scored)
        stack.push(frameOf(child, top.isInLink))
      }
      continue
    }
    stack.pop()
    const parent = stack[stack.length - 1]
    closeElement(top, parent, scored)
    measures.set(top.element, top.own)
  }
  scoreAncestors(measures, scored)
  return measures
}

function frameOf(element: DomElement, isInLink: boolean): Frame {
  return {
    element,
    own: { text: 0, linked: 0, prose: 0, score: 0 },
    isInLink: isInLink || element.localName === 'a',
    run: 0,
    runLinked: 0,
    runCommas: 0,
    lines: 0,
    lineText: 0,
    next: element.firstChild,
  }
}

function addText(frame: Frame, text: string): void {
  const value = text.replace(/\s+/g, ' ')
  const length = value === ' ' ? 0 : value.length
  frame.run += length
  frame.own.text += length
  if (frame.isInLink) {
    frame.own.linked += length
    frame.runLinked += length
  }
  frame.runCommas += value.match(commas)?.length ?? 0
}

/** Ends a run of text: as a paragraph of its element, or as a line of the element around that. */
function closeRun(at: Frame, around: Frame | undefined, scored: Points[]): void {
  const { run, runLinked, runCommas } = at
  at.run = 0
  at.runLinked = 0
  at.runCommas = 0
  if (run > 0 && run < leastProse && runLinked === 0) {
    const holder = run === at.own.text ? (around ?? at) : at
    holder.lines += 1
    holder.lineText += run
  }
  if (run < leastScored || runLinked > run * 0.5) return
  if (run >= leastProse) at.own.prose += run - runLinked
  const points = 1 + runCommas + Math.min(3, Math.floor(run / 100))
  scored.push({ element: at.element, points })
}

function closeElement(at: Frame, parent: Frame | undefined, scored: Points[]): void {
  const { element, own } = at
  if (isInline(element) && parent) {
    // Its words belong to the run of the paragraph around it.
    parent.run += at.run
    parent.runLinked += at.runLinked
    parent.runCommas += at.runCommas
  } else closeRun(at, parent, scored)
  if (at.lines >= 3 && at.lineText >= leastProse) {
    own.prose += at.lineText
    scored.push({ element, points: 1 + Math.min(3, Math.floor(at.lineText / 100)) })
  }
  if (!parent) return
  parent.own.text += own.text
  parent.own.linked += own.linked
  parent.own.prose += own.prose
}

function scoreAncestors(measures: Map<DomElement, Measure>, scored: readonly Points[]): void {
  for (const { element, points } of scored) {
    let at: DomElement | null = isParagraph(element) ? element.parentElement : element
    for (let level = 0; at && level < 5; level += 1) {
      const found = measures.get(at)
      if (!found) break
      found.score += points / (level === 0 ? 1 : level === 1 ? 2 : level * 3)
      at = at.parentElement
    }
  }
}

function isParagraph({ localName }: DomElement): boolean {
  return (
    localName === 'p' ||
    localName === 'li' ||
    localName === 'td' ||
    localName === 'pre' ||
    localName === 'blockquote' ||
    /^h[1-6]$/.test(localName)
  )
}
