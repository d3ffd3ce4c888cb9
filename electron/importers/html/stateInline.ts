import { isNode, type JsonNode } from './jsonLd.ts'

const inlineKind =
  /^(?:text|span|link|(?:\w+-)?hyperlink|a|mark|strong|bold|em|italic|emphasis|b|i|u|underline|code|inline-?code|hard-?break|br|break|line-?break)$/i
const marks: readonly [RegExp, string][] = [
  [/^(?:bold|strong|b)$/i, 'strong'],
  [/^(?:italic|em|emphasis|i)$/i, 'em'],
  [/^(?:code|inline-?code)$/i, 'code'],
  [/^sup(?:erscript)?$/i, 'sup'],
  [/^sub(?:script)?$/i, 'sub'],
]
const deepest = 20

/** Whether a list holds the pieces of one line of text, not blocks. */
export function isInlineList(list: readonly unknown[]): boolean {
  let leaves = 0
  for (const item of list) {
    if (typeof item === 'string') continue
    if (!isNode(item) || typeof item.content === 'string') return false
    const kind = kindIn(item)
    if (kind !== '' && !inlineKind.test(kind)) return false
    if (typeof textIn(item) === 'string') leaves += 1
    else if (kind === '' && childrenIn(item) === undefined) return false
  }
  return leaves > 0
}

/** How much may still be written, UTF-16 code units: objects that name each other have no end. */
export type Budget = { left: number }

/** The markup of the pieces of one line, their texts escaped. */
export function inlineMarkup(list: readonly unknown[], budget: Budget, depth = 0): string {
  if (depth > deepest) return ''
  return list.map((item) => piece(item, budget, depth)).join('')
}

function piece(item: unknown, budget: Budget, depth: number): string {
  budget.left -= 20
  if (typeof item === 'string') return budgeted(item, budget)
  if (!isNode(item) || budget.left <= 0) return ''
  const kind = kindIn(item)
  if (/br(?:eak)?$/i.test(kind)) return '<br>'
  const text = textIn(item)
  let markup =
    text !== undefined
      ? budgeted(text, budget)
      : inlineMarkup(childrenIn(item) ?? [], budget, depth + 1)
  const listed = Array.isArray(item.marks) ? item.marks.slice(0, 20) : []
  const names = [kind, ...listed.map((mark) => (isNode(mark) ? kindIn(mark) : String(mark)))]
  for (const [pattern, tag] of marks) {
    const isSaid = names.some((name) => pattern.test(name))
    const isSet = Object.keys(item).some((key) => item[key] === true && pattern.test(key))
    if (isSaid || isSet) markup = `<${tag}>${markup}</${tag}>`
  }
  const href = [item, ...listed].map(addressIn).find(Boolean)
  return href ? `<a href="${escaped(href)}">${markup}</a>` : markup
}

function budgeted(text: string, budget: Budget): string {
  budget.left -= text.length
  return budget.left < 0 ? '' : escaped(text)
}

function textIn({ text, value }: JsonNode): string | undefined {
  if (typeof text === 'string') return text
  return typeof value === 'string' ? value : undefined
}

function childrenIn({ children, content, nodes }: JsonNode): unknown[] | undefined {
  for (const list of [children, content, nodes]) if (Array.isArray(list)) return list
  return undefined
}

function kindIn(node: JsonNode): string {
  for (const kind of [node.type, node._type, node.nodeType, node.object])
    if (typeof kind === 'string') return kind
  return ''
}

function addressIn(node: unknown): string {
  if (!isNode(node)) return ''
  for (const holder of [node, node.attrs, node.data, node.attributes]) {
    if (!isNode(holder)) continue
    for (const said of [holder.href, holder.url, holder.uri])
      if (typeof said === 'string' && /^(?:https?:)?\/|^mailto:/i.test(said)) return said
  }
  return ''
}

/** A stretch of a text that looks otherwise, or is a link; offsets in UTF-16 code units. */
type Range = { start: number; end: number; open: string; close: string }
const mostRanges = 200

/**
 * The markup of a text whose marks are kept beside it, by their offsets (`inlineStyleRanges`,
 * `markups`); undefined for one that has none.
 */
export function rangedMarkup(node: JsonNode): string | undefined {
  const { text } = node
  const listed = [node.inlineStyleRanges, node.markups].find(
    (list) => Array.isArray(list) && list.length > 0,
  )
  if (typeof text !== 'string' || !Array.isArray(listed)) return undefined
  const ranges = listed.slice(0, mostRanges).flatMap(rangeOf)
  const cuts = [0, text.length, ...ranges.flatMap(({ start, end }) => [start, end])]
  const edges = [...new Set(cuts)].filter((at) => at <= text.length).sort((one, two) => one - two)
  return edges
    .map((start, index) => {
      const end = edges[index + 1] ?? start
      const here = ranges.filter((range) => range.start <= start && range.end >= end)
      const inner = escaped(text.slice(start, end))
      if (inner === '') return ''
      const opens = here.map(({ open }) => open).join('')
      return (
        opens +
        inner +
        here
          .reverse()
          .map(({ close }) => close)
          .join('')
      )
    })
    .join('')
}

function rangeOf(value: unknown): Range[] {
  if (!isNode(value)) return []
  const start = Number(value.offset ?? value.start)
  const end = value.length === undefined ? Number(value.end) : start + Number(value.length)
  if (!(start >= 0 && end > start)) return []
  const name = String(value.style ?? value.type)
  const tag = marks.find(([pattern]) => pattern.test(name))?.[1]
  if (tag) return [{ start, end, open: `<${tag}>`, close: `</${tag}>` }]
  const href = addressIn(value)
  return href ? [{ start, end, open: `<a href="${escaped(href)}">`, close: '</a>' }] : []
}

/** A text as markup says it. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
