import type { DomDocument, DomElement } from './dom.ts'
import { readString, scriptLiteral } from './scriptLiteral.ts'

/** The most of one script that is looked through, UTF-16 code units; and of all together. */
const longestScript = 5_000_000
const mostText = 8_000_000
/** Shorter ones hold no article. */
const shortest = 300
/** Assignments of one script that are looked at, and that may turn out to be no literal. */
const mostAssignments = 200
const mostFailures = 20

/**
 * What a page's scripts hold as data: JSON of any kind, and what is assigned as a literal
 * (`window.__STATE__ = {…}`, `JSON.parse("…")`). Nothing is run; bounded, linear.
 */
export function pageState(document: DomDocument): unknown[] {
  const values: unknown[] = []
  let left = mostText
  for (const script of document.getElementsByTagName('script')) {
    const text = script.textContent
    if (text.length < shortest || text.length > Math.min(longestScript, left)) continue
    left -= text.length
    if (/json/i.test(script.getAttribute('type') ?? '')) {
      const value = jsonOf(text)
      if (value !== undefined) values.push(isIndexed(script, value) ? revived(value) : value)
    } else for (const value of assigned(text)) values.push(value)
  }
  return values
}

function jsonOf(text: string): unknown {
  const start = text.search(/[{[]/)
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'))
  if (start < 0) return undefined
  return parsed(text.slice(start, end + 1)) ?? scriptLiteral(text, start)?.value
}

/** The literals a program assigns, its largest data in all likelihood. */
function assigned(text: string): unknown[] {
  const values: unknown[] = []
  const assignment =
    /[\w$\])"']\s{0,9}=\s{0,9}(?=([{["'])|JSON\s?\.\s?parse\s?\(|decodeURIComponent\s?\()/g
  let failures = 0
  for (let count = 0; count < mostAssignments && failures < mostFailures; count += 1) {
    const found = assignment.exec(text)
    if (!found) break
    const at = assignment.lastIndex
    const literal = /^[{[]$/.test(found[1] ?? '') ? literalAt(text, at) : wrappedAt(text, at)
    if (!literal) {
      failures += 1
      continue
    }
    assignment.lastIndex = literal.end
    if (literal.end - at >= shortest && typeof literal.value === 'object')
      values.push(literal.value)
  }
  return values
}

/** A script that is one assignment of JSON is read at once. */
function literalAt(text: string, at: number): { value: unknown; end: number } | undefined {
  const end = /[}\]](?=\s*;?\s*$)/.exec(text.slice(-100))
  if (end && at < 200) {
    const last = Math.max(text.length - 100, 0) + end.index + 1
    const value = parsed(text.slice(at, last))
    if (value !== undefined) return { value, end: last }
  }
  return scriptLiteral(text, at)
}

/** JSON in a string, as it stands or within `JSON.parse`, escaped once more or not. */
function wrappedAt(text: string, at: number): { value: unknown; end: number } | undefined {
  const call = /(?:(?:JSON\s?\.\s?parse|decodeURIComponent)\s?\(\s{0,9}){0,2}/y
  call.lastIndex = at
  call.exec(text)
  const string = readString(text, call.lastIndex)
  if (!string) return undefined
  const { value, end } = string
  if (value.length < shortest) return { value: undefined, end }
  const json = /^\s*%[57]b/i.test(value) ? decoded(value) : value
  return { value: /^\s*[{[]/.test(json) ? parsed(json) : undefined, end }
}

/** Lists in which each number is the place of what it stands for, as Nuxt writes its state. */
function isIndexed(script: DomElement, value: unknown): value is unknown[] {
  return (
    Array.isArray(value) && /nuxt/i.test(`${script.id} ${script.getAttribute('data-ssr') ?? ''}`)
  )
}

function revived(entries: readonly unknown[]): unknown {
  const made = entries.map((entry): unknown => {
    if (Array.isArray(entry)) return []
    return typeof entry === 'object' && entry !== null ? {} : entry
  })
  const at = (index: unknown) => (typeof index === 'number' ? made[index] : undefined)
  for (const [index, entry] of entries.entries()) {
    const target = made[index]
    if (Array.isArray(entry) && Array.isArray(target)) {
      // The first of a list may name its kind: a reactive value, a date.
      const isNamed = typeof entry[0] === 'string'
      for (const inner of isNamed ? entry.slice(1) : entry)
        target.push(typeof inner === 'number' ? at(inner) : inner)
    } else if (typeof entry === 'object' && entry !== null && typeof target === 'object') {
      for (const [key, inner] of Object.entries(entry)) {
        if (key !== '__proto__' && target) Object.assign(target, { [key]: at(inner) })
      }
    }
  }
  return made[0]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
