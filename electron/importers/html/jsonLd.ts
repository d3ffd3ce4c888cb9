import { looseJson } from './jsonLdText.ts'

/** An object of JSON-LD: hostile, every value is looked at before it is used. */
export type JsonNode = Readonly<Record<string, unknown>>

/** In UTF-16 code units, of one script and of all together. */
const longestScript = 1_000_000
const mostText = 3_000_000
const mostNodes = 5_000
const mostValues = 20_000
const deepest = 12

export type JsonLd = {
  /** What the page is about and what that is about, never the parts of a list. */
  nodes: JsonNode[]
  byId: ReadonlyMap<string, JsonNode>
}

/** Keys under which a description of the page names the thing it is about. */
const about = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemReviewed', 'review']

/** The objects in a page's JSON-LD scripts, whatever state those are in. */
export function readJsonLd(scripts: readonly string[]): JsonLd {
  const nodes: JsonNode[] = []
  const byId = new Map<string, JsonNode>()
  let left = mostText
  for (const script of scripts) {
    if (script.length > longestScript || script.length > left) continue
    left -= script.length
    const waiting = looseJson(script).map((value) => ({ value, depth: 0 }))
    for (let at = 0; at < waiting.length && at < mostValues && nodes.length < mostNodes; at += 1) {
      const { value, depth = 0 } = waiting[at] ?? {}
      if (depth > deepest) continue
      if (Array.isArray(value)) {
        for (const each of value.slice(0, mostNodes))
          waiting.push({ value: each, depth: depth + 1 })
      } else if (isNode(value)) {
        nodes.push(value)
        const id = value['@id']
        if (typeof id === 'string' && (!byId.has(id) || Object.keys(value).length > 2))
          byId.set(id, value)
        for (const key of about) {
          if (typeof value[key] === 'object') waiting.push({ value: value[key], depth: depth + 1 })
        }
      }
    }
  }
  return { nodes, byId }
}

export function isNode(value: unknown): value is JsonNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The types of an object, without the schema's address. */
export function typesOf(node: JsonNode): string[] {
  return listOf(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.slice(0, 200).replace(/^.*[/#:]/, ''))
}

/** A value that may stand alone or in a list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.slice(0, 100) : [value]
}

/** A value as text: itself, the first of a list, or what a language-tagged value says. */
export function textOf(value: unknown): string {
  for (const each of listOf(value)) {
    if (typeof each === 'string' && each.trim() !== '') return each.slice(0, 4_000)
    if (typeof each === 'number') return String(each)
    if (isNode(each) && typeof each['@value'] === 'string') return each['@value'].slice(0, 4_000)
  }
  return ''
}
