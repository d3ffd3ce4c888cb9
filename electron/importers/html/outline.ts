import type { PageElement } from '#shared/domain/webPage.ts'
import type { ImportFile } from '../importer.ts'
import { type DomElement, type DomNode, isElement, textNode } from './dom.ts'
import { isBlockElement, isNotShown } from './elementKinds.ts'
import { openPage } from './html.ts'
import { mhtml, openMhtml } from './mhtml.ts'
import { walkTree } from './walkTree.ts'

const mostElements = 300
const fewestWords = 20
const sampleLength = 200
const notContainers = new Set(
  'p h1 h2 h3 h4 h5 h6 li dd dt tr td th thead tbody tfoot figcaption pre'.split(' '),
)

type Measured = {
  element: DomElement
  steps: number[]
  words: number
  sample: string
  depth: number
}

/**
 * The elements of a page that could be its article, in the order of the page: containers with 20
 * words or more, but those that hold the same text as the one they lie in. At most 300, the
 * wordiest.
 * @throws AppError when the file cannot be read
 */
export function outline(file: ImportFile): PageElement[] {
  const { document } = openPage(mhtml.detect(file) > 0.9 ? openMhtml(file).page : file)
  const found = measured(document.body)
  const kept = new Set(
    [...found].sort((one, other) => other.words - one.words).slice(0, mostElements),
  )
  return found
    .filter((item) => kept.has(item))
    .map(({ element, steps, words, sample, depth }) => ({
      steps,
      depth,
      label: labelOf(element),
      words,
      sample,
    }))
}

function measured(body: DomElement): Measured[] {
  const found: Measured[] = []
  const open: (Measured & { next: number; isContainer: boolean })[] = []
  walkTree(body, {
    enter: (element) => {
      const parent = open.at(-1)
      const index = parent ? parent.next++ : 0
      if (element !== body && isNotShown(element)) return undefined
      const steps = parent ? [...parent.steps, index] : []
      const isContainer =
        element === body || (isBlockElement(element) && !notContainers.has(element.localName))
      const entry = { element, steps, words: 0, sample: '', depth: 0, next: 0, isContainer }
      entry.depth = open.filter((other) => other.isContainer).length
      open.push(entry)
      if (isContainer) found.push(entry)
      return () => {
        open.pop()
        if (!parent) return
        parent.words += entry.words
        if (parent.sample.length < sampleLength) parent.sample = joined(parent.sample, entry.sample)
      }
    },
    text: (node) => {
      const entry = open.at(-1)
      if (entry) addWords(entry, node)
    },
  })
  return found.filter((item) => item.words >= fewestWords && !isWrapper(item))
}

function addWords(entry: Measured, node: DomNode): void {
  if (node.nodeType !== textNode) return
  const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim()
  if (text === '') return
  entry.words += wordsIn(text)
  if (entry.sample.length < sampleLength) entry.sample = joined(entry.sample, text)
}

/** Scripts without spaces are counted by two characters a word. */
function wordsIn(text: string): number {
  const unspaced =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ??
    0
  return text.split(' ').length + Math.floor(unspaced / 2)
}

/** Has but one element in it and no words of its own: the inner one says more. */
function isWrapper({ element }: Measured): boolean {
  let only: DomElement | undefined
  for (const node of element.childNodes) {
    if (node.nodeType === textNode && /\S/.test(node.nodeValue ?? '')) return false
    if (!isElement(node) || isNotShown(node)) continue
    if (only) return false
    only = node
  }
  return only !== undefined && isBlockElement(only) && !notContainers.has(only.localName)
}

function joined(one: string, other: string): string {
  return (one === '' ? other : `${one} ${other}`).slice(0, sampleLength).toWellFormed()
}

function labelOf(element: DomElement): string {
  const name = element.id
    ? `#${element.id}`
    : element.className.trim()
      ? `.${element.className.trim().split(/\s+/)[0]}`
      : ''
  return `${element.localName}${name.slice(0, 60)}`
}
