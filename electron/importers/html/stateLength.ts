import { isNode, type JsonNode } from './jsonLd.ts'
import { contentOf, isNoText, type Lookup } from './stateMarkup.ts'

const deepest = 30
/** Shorter strings outside of an object that says they are text are labels. */
const shortestText = 60

/**
 * Measures lists of blocks: the letters in them, UTF-16 code units, tags left out. Objects with a
 * name and an address of their own are other articles and count for nothing. Each list is
 * measured once.
 */
export function stateLength(lookup: Lookup): (list: readonly unknown[]) => number {
  const known = new Map<unknown, number>()
  const measure = (named: unknown, depth: number, isSaid: boolean): number => {
    const value = lookup(named)
    if (typeof value === 'string') return lengthOf(value, isSaid)
    if (typeof value !== 'object' || value === null || depth > deepest) return 0
    const before = known.get(value)
    if (before !== undefined) return before
    known.set(value, 0)
    let length = 0
    if (Array.isArray(value)) for (const item of value) length += measure(item, depth + 1, isSaid)
    else if (isNode(value) && !isNoText(value) && !isOther(value))
      length = measure(contentOf(value, lookup), depth + 1, true)
    known.set(value, length)
    return length
  }
  return (list) => measure(list, 0, false)
}

function lengthOf(text: string, isSaid: boolean): number {
  if (/^(?:https?:|data:|\/[\w/-]+$|#)/.test(text)) return 0
  if (!isSaid && text.length < shortestText) return 0
  return text.includes('<') ? text.replace(/<[^>]*>/g, '').length : text.length
}

/** Has what an article has besides a text: a name of its own, and an address, a date or an author. */
function isOther(node: JsonNode): boolean {
  const isNamed = [node.headline, node.headlines, node.title].some(
    (said) => typeof said === 'string' || isNode(said),
  )
  return (
    isNamed &&
    [
      'slug',
      'url',
      'href',
      'link',
      'path',
      'canonical_url',
      'author',
      'authors',
      'byline',
      'date',
      'publishedAt',
      'datePublished',
      'published_at',
    ].some((key) => node[key] !== undefined && node[key] !== null)
  )
}
