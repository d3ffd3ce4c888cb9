import type { Item, List, Place } from './blockWriter.ts'
import { firstWithin } from './boundedSearch.ts'
import type { DomElement } from './dom.ts'

const romans: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** More terms tell no more of what a list is. */
const mostTerms = 200

/** The place inside a list: one deeper than the list around it. */
export function listPlace(place: Place, element: DomElement): Partial<Place> {
  const ordered = element.localName === 'ol'
  const isReversed = ordered && element.hasAttribute('reversed')
  const start = numberIn(element, 'start')
  const list: List = {
    ordered,
    depth: place.list ? place.list.depth + 1 : 0,
    next: start ?? (isReversed ? itemsIn(element) : 1),
    step: isReversed ? -1 : 1,
    type: typeOf(element),
  }
  return { list, item: undefined }
}

/** The place inside an item of a list, labelled as its list counts. */
export function itemPlace({ list }: Place, element: DomElement): Partial<Place> {
  // Entries of a live report, cards: sections that are counted, not items of a list.
  if (firstWithin(element, isSection, 60)) {
    if (list) list.next += list.step
    return { list: undefined, item: undefined }
  }
  if (!list) return { item: { ordered: false, depth: 0, hasBlock: false } }
  const { ordered, depth } = list
  if (!ordered) return { item: { ordered, depth, hasBlock: false } }
  const count = numberIn(element, 'value') ?? list.next
  list.next = count + list.step
  return { item: { ordered, depth, hasBlock: false, label: `${counted(count, list.type)}.` } }
}

/** The place inside a term of a list of definitions, or of what defines it, which continues it. */
export function termPlace({ list }: Place, isTerm: boolean): Partial<Place> {
  const fresh: Item = { ordered: false, depth: list?.depth ?? 0, hasBlock: false }
  const item = isTerm ? fresh : (list?.term ?? fresh)
  if (list && isTerm) list.term = item
  return { item }
}

/**
 * Whether a list of definitions is none, but who said what (the same terms again, or all with a
 * colon) or what was asked and answered.
 */
export function isConversation(list: DomElement): boolean {
  const terms: string[] = []
  const take = (element: DomElement) => {
    if (element.localName !== 'dt' || terms.length >= mostTerms) return
    terms.push(element.textContent.slice(0, 200).trim())
  }
  for (const child of list.children) {
    if (child.localName === 'div') for (const inner of child.children) take(inner)
    else take(child)
    if (terms.length >= mostTerms) break
  }
  const questions = terms.filter((term) => /[?？؟;]["”»’)]*$/.test(term)).length
  if (terms.length >= 2 && questions * 4 >= terms.length * 3) return true
  if (terms.length < 3) return false
  return new Set(terms).size * 3 <= terms.length * 2 || terms.every((term) => term.endsWith(':'))
}

function counted(count: number, type: string): string {
  if (count < 1 || count > 3_999) return String(count)
  switch (type) {
    case 'a':
      return letters(count)
    case 'A':
      return letters(count).toUpperCase()
    case 'i':
      return roman(count)
    case 'I':
      return roman(count).toUpperCase()
    default:
      return String(count)
  }
}

function letters(count: number): string {
  let text = ''
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text
}

function roman(count: number): string {
  let text = ''
  let rest = count
  for (const [value, sign] of romans) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}

function typeOf(element: DomElement): string {
  const type = element.getAttribute('type')
  if (type && /^[aAiI1]$/.test(type)) return type
  const style = /list-style(?:-type)?\s*:[^;]*?\b(lower|upper)-(alpha|latin|roman)/i.exec(
    element.getAttribute('style') ?? '',
  )
  if (!style) return '1'
  const sign = /roman/i.test(style[2] ?? '') ? 'i' : 'a'
  return /upper/i.test(style[1] ?? '') ? sign.toUpperCase() : sign
}

function numberIn(element: DomElement, name: string): number | undefined {
  const value = Number.parseInt(element.getAttribute(name) ?? '', 10)
  return Number.isSafeInteger(value) ? value : undefined
}

function itemsIn(list: DomElement): number {
  let count = 0
  for (const { localName } of list.children) if (localName === 'li') count += 1
  return count
}

function isSection({ localName }: DomElement): boolean {
  return /^(?:article|section|h[1-6]|header)$/.test(localName)
}
