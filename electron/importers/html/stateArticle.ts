import type { DomDocument } from './dom.ts'
import { foldedWords } from './foldedWords.ts'
import { isNode, type JsonNode } from './jsonLd.ts'
import { pageState } from './pageState.ts'
import { type StateFacts, stateFacts } from './stateFacts.ts'
import { stateLength } from './stateLength.ts'
import { isMarkup, type Lookup, stateMarkup } from './stateMarkup.ts'

/** An article that a page holds as data for its scripts. */
export type StateArticle = {
  /** What is in its body, as markup that is still to be limited. */
  markup: string
  facts: StateFacts
}

const mostValues = 200_000
/** Objects that name each other have no end. */
const mostLookups = 5_000_000
/** Fewer letters are no article; UTF-16 code units. */
const leastText = 300
/** What else a page keeps for its scripts. */
const elsewhere =
  /comment|related|recommend|teaser|trending|popular|translation|i18n|messages|locale|legal|cookie|consent|privacy|terms|footer|header|navigation|menu|sidebar|newsletter|css|styles?$|script|svg|query$|prompt|seo|schema/i
const bodyKey =
  /^(?:article_?body|body(?:_?html|_?text|_?model|_?content)?|content(?:_?html|_?elements|_?blocks)?|html|blocks|paragraphs|story|rich_?text|document|text|main)$/i

type Found = { value: unknown; weight: number; records: readonly JsonNode[]; lookup: Lookup }
type Frame = {
  value: unknown
  key: string
  /** The objects with a name that it lies in, from the innermost out. */
  records: readonly JsonNode[]
  /** Lies in one of several objects of a list: what else the site has. */
  isOneOfMany: boolean
}

const known = new WeakMap<DomDocument, { article: StateArticle | undefined }>()

/**
 * The article among the data of a page's scripts: the object with the longest body, be it markup,
 * a text or a list of blocks; that of the page's own headline before others. Undefined when there
 * is none. Found once for each document, while its scripts are in it.
 */
export function stateArticle(document: DomDocument): StateArticle | undefined {
  const before = known.get(document)
  if (before) return before.article
  const title = foldedWords(document.title)
  let best: Found | undefined
  for (const root of pageState(document)) {
    const found = longest(root, title)
    if (found && found.weight > (best?.weight ?? 0)) best = found
  }
  const article = best && {
    markup: stateMarkup(best.value, best.lookup),
    facts: stateFacts(best.records, best.lookup),
  }
  known.set(document, { article })
  return article
}

function longest(root: unknown, title: string): Found | undefined {
  const lookup = lookupIn(root)
  const lengths = stateLength(lookup)
  const seen = new Set<unknown>()
  const stack: Frame[] = [{ value: root, key: '', records: [], isOneOfMany: false }]
  let best: Found | undefined
  const take = ({ value, key, records, isOneOfMany }: Frame, length: number) => {
    if (length < leastText) return
    const weight =
      length *
      (bodyKey.test(key) ? 1.3 : 1) *
      (isOneOfMany ? 0.3 : 1) *
      namedWeight(records[0], title)
    if (weight > (best?.weight ?? 0)) best = { value, weight, records, lookup }
  }
  for (let count = 0; stack.length > 0 && count < mostValues; count += 1) {
    const frame = stack.pop() as Frame
    const { value, records, isOneOfMany } = frame
    if (typeof value === 'string') take(frame, textLength(value))
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    if (Array.isArray(value)) {
      take(frame, lengths(value))
      const isMany = isOneOfMany || (value.length > 2 && value.slice(0, 3).every(isRecord))
      for (let at = value.length - 1; at >= 0; at -= 1)
        stack.push({ value: value[at], key: frame.key, records, isOneOfMany: isMany })
    } else if (isNode(value)) {
      const inner = isRecord(value) ? [value, ...records.slice(0, 3)] : records
      for (const [key, next] of Object.entries(value).reverse())
        if (!elsewhere.test(key)) stack.push({ value: next, key, records: inner, isOneOfMany })
    }
  }
  return best
}

/** What is named as the page is, is what the page shows. */
function namedWeight(record: JsonNode | undefined, title: string): number {
  if (!record) return 1
  const headline = foldedWords(stateFacts([record], (value) => value).headline)
  return headline.length > 8 && (title.includes(headline) || headline.includes(title || ' '))
    ? 6
    : 1.5
}

/** Whether an object is about something that has a name, an article or another. */
function isRecord(value: unknown): value is JsonNode {
  if (!isNode(value)) return false
  return [value.headline, value.headlines, value.title, value.name].some(
    (said) => (typeof said === 'string' && said.length > 2) || isNode(said),
  )
}

/** A string of data is a text when it has sentences in it: its letters, tags left out. */
function textLength(value: string): number {
  if (value.length < leastText || !/\s\S+\s/.test(value.slice(0, 1_000))) return 0
  if (/<(?:p|div|h[1-6]|br|blockquote|section|article)\b/i.test(value))
    return value.replace(/<[^>]*>/g, '').length
  const isOther =
    /^\s*(?:https?:|data:|[{[<]|import |function|var |@|\.[\w-]+\s*\{)|[{};]\s*$/.test(value)
  return isOther || isMarkup(value) ? 0 : value.length * 0.9
}

/** Caches of queries keep objects by name beside each other, and only name them where they belong. */
function lookupIn(root: unknown): Lookup {
  const caches: JsonNode[] = []
  const waiting: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }]
  for (let at = 0; at < waiting.length && at < 2_000; at += 1) {
    const { value, depth } = waiting[at] ?? { depth: 0 }
    if (!isNode(value)) continue
    if (Object.hasOwn(value, 'ROOT_QUERY')) caches.push(value)
    if (depth < 4)
      for (const inner of Object.values(value).slice(0, 200))
        if (isNode(inner)) waiting.push({ value: inner, depth: depth + 1 })
  }
  let left = mostLookups
  return (value) => {
    left -= 1
    if (left < 0) return undefined
    if (caches.length === 0 || !isNode(value)) return value
    const name = value.__ref ?? (value.type === 'id' ? value.id : undefined)
    if (typeof name !== 'string') return value
    return caches.find((cache) => Object.hasOwn(cache, name))?.[name] ?? value
  }
}
