import { type DomDocument, type DomElement, parseHtml } from './dom.ts'

/** The most of one script that is looked through, UTF-16 code units; and the most values in it. */
const longestScript = 5_000_000
const mostValues = 200_000
/** Fewer letters than this are no article. */
const leastText = 300
/** Strings shorter than this are labels, not paragraphs. */
const leastParagraph = 60

/**
 * The article of a page that holds it only as data for its scripts: JSON-LD, or the state a
 * framework starts from. As elements, so that it is read like any other; undefined when there is
 * no article in any of it.
 */
export function contentFromState(document: DomDocument): DomElement | undefined {
  let best: Found | undefined
  for (const script of document.getElementsByTagName('script')) {
    const found = bestIn(jsonOf(script))
    if (found && found.length > (best?.length ?? leastText)) best = found
  }
  return best && toElement(document, best)
}

type Found = { length: number; html?: string; paragraphs?: string[] }

function jsonOf(script: DomElement): unknown {
  const text = script.textContent
  if (text.length > longestScript || text.length < leastText) return undefined
  const start = text.search(/[{[]/)
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'))
  const isData = /json/i.test(script.getAttribute('type') ?? '')
  // Of scripts only what is one assignment: `window.__STATE__ = {…};`
  if (!isData && !/^[\s\w.$"'[\]]*=\s*$/.test(text.slice(0, start))) return undefined
  try {
    return JSON.parse(text.slice(start, end + 1))
  } catch {
    return undefined
  }
}

/** The longest text in a value: one string of HTML or lines, or the paragraphs of one list. */
function bestIn(root: unknown): Found | undefined {
  let best: Found | undefined
  const take = (found: Found) => {
    if (found.length > (best?.length ?? 0)) best = found
  }
  const stack: { value: unknown; list: string[] | undefined }[] = [{ value: root, list: undefined }]
  const lists: string[][] = []
  for (let count = 0; stack.length > 0 && count < mostValues; count += 1) {
    const top = stack.pop()
    if (!top) break
    const { value } = top
    if (typeof value === 'string') {
      if (value.length < leastParagraph || !/\s\S+\s/.test(value)) continue
      if (/<p[\s>]/i.test(value))
        take({ length: value.replace(/<[^>]*>/g, '').length, html: value })
      else if (value.includes('\n')) take({ length: value.length, paragraphs: value.split(/\n+/) })
      else if (top.list && !/^(?:https?:|\/|data:)|[{};]\s*$/.test(value)) top.list.push(value)
      else take({ length: value.length, paragraphs: [value] })
    } else if (Array.isArray(value)) {
      // The paragraphs of a list may lie in objects in it; an inner list is part of the outer one.
      const list: string[] = top.list ?? []
      if (!top.list) lists.push(list)
      for (let at = value.length - 1; at >= 0; at -= 1) stack.push({ value: value[at], list })
    } else if (typeof value === 'object' && value !== null) {
      const inner = Object.values(value).reverse()
      for (const one of inner) stack.push({ value: one, list: top.list })
    }
  }
  for (const list of lists) {
    take({ length: list.reduce((sum, text) => sum + text.length, 0), paragraphs: list })
  }
  return best
}

function toElement(document: DomDocument, { html, paragraphs = [] }: Found): DomElement {
  if (html !== undefined) return parseHtml(html).body
  const root = document.createElement('div')
  for (const text of paragraphs) {
    if (text.trim() === '') continue
    const paragraph = document.createElement('p')
    paragraph.textContent = text.replace(/<[^>]*>/g, '')
    root.appendChild(paragraph)
  }
  return root
}
