import { firstWithin, textLengthWithin } from './boundedSearch.ts'
import { type DomElement, isElement } from './dom.ts'
import { walkTree } from './walkTree.ts'

/** The notes of a page, found by the links that lead to them and back. */
export type Footnotes = {
  /** Links to a note, with what the note is called. */
  references: ReadonlyMap<DomElement, string>
  /** Elements that hold a note each, or that one begins with. */
  notes: ReadonlyMap<DomElement, string>
  /** Links from a note back into the text. */
  backLinks: ReadonlySet<DomElement>
  /** How many notes beside the text were met that nothing links to. */
  sidenotes: { count: number }
}

type Link = { element: DomElement; at: number; target: string; marker: string }

const noteMarker =
  /^[[(]?\s*(\d{1,4}[a-z]?|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶]{1,4}|note \d{1,3})\s*[\])]?[.:]?$/i
const backMarker =
  /^[\s^↩↑⏎⤴⬆↵\ufe0e\ufe0f[\]().:]*$|^(?:back|return|zurück|retour|jump up|volver)\b.{0,40}$/i
const noteNames =
  /(?:^|[^a-z])(?:_?s?d?f(?:oo)?tn?(?:ote)?|_?edn|endnote|note|cite|ref|easy-footnote)s?(?:ref|[^a-z]|$)/i
/** A longer "note" is a section of the page; UTF-16 code units. */
const longestNote = 6_000
const holder = new Set(['li', 'p', 'dd', 'div', 'aside', 'section', 'tr', 'td'])

/**
 * Finds notes: a short marker ("1", "[2]", "*") that links to an element further down which is
 * short and no heading. Links whose note is not found are left alone.
 */
export function findFootnotes(roots: readonly DomElement[], baseUrl: string): Footnotes {
  const places = new Map<string, { element: DomElement; at: number }>()
  const links: Link[] = []
  let at = 0
  const page = baseUrl.split('#', 1)[0] ?? ''
  for (const root of roots) {
    walkTree(root, {
      enter: (element) => {
        at += 1
        if (element.id !== '' && !places.has(element.id)) places.set(element.id, { element, at })
        if (element.localName === 'a') {
          const name = element.getAttribute('name')
          if (name && !places.has(name)) places.set(name, { element, at })
          const target = fragmentOf(element.getAttribute('href') ?? '', page)
          if (target !== '')
            links.push({
              element,
              at,
              target,
              marker: textLengthWithin(element, 200) < 200 ? element.textContent.trim() : '',
            })
        }
        return nothing
      },
      text: nothing,
    })
  }
  return connect(links, places)
}

function connect(
  links: readonly Link[],
  places: ReadonlyMap<string, { element: DomElement; at: number }>,
): Footnotes {
  const names = new Map<DomElement, string>()
  const counts = new Map<string, number>()
  const references = new Map<DomElement, string>()
  const found: { link: Link; note: DomElement; place: DomElement; marker: string }[] = []
  for (const link of links) {
    const marker = noteMarker.exec(link.marker)?.[1]
    const place = places.get(link.target)
    if (!marker || !place || place.at <= link.at || !looksLikeReference(link)) continue
    const note = noteAround(place.element, link.element)
    if (note) found.push({ link, note, place: place.element, marker })
  }
  const targets = new Map<DomElement, Set<string>>()
  for (const { note, link } of found) {
    const known = targets.get(note) ?? new Set()
    targets.set(note, known.add(link.target))
  }
  for (const { link, note, place, marker } of found) {
    // An element in which several links end holds several notes, each from such a place on.
    const holdsOne = targets.get(note)?.size === 1
    if (!holdsOne && holder.has(place.localName)) continue
    const start = holdsOne ? note : place
    let name = names.get(start)
    if (name === undefined) {
      const count = (counts.get(marker) ?? 0) + 1
      counts.set(marker, count)
      name = count === 1 ? marker : `${marker}-${count}`
      names.set(start, name)
    }
    references.set(link.element, name)
  }
  return {
    references,
    notes: names,
    backLinks: backLinksOf(links, places, names),
    sidenotes: { count: 0 },
  }
}

/** Raised, in brackets, after a word without a space, or called a note: a bare number may lead to an equation. */
function looksLikeReference({ element, target, marker }: Link): boolean {
  if (
    /^[[*†‡§¶]/.test(marker) ||
    /[^\s(]$/.test(element.previousSibling?.nodeValue?.slice(-1) ?? '')
  )
    return true
  const names = [target, element.id, element.className, element.getAttribute('role') ?? '']
  if (noteNames.test(names.join(' '))) return true
  const around = [
    element,
    element.firstElementChild,
    element.parentElement,
    element.parentElement?.parentElement,
  ]
  return around.some(
    (near) =>
      near?.localName === 'sup' ||
      /vertical-align\s*:\s*super/i.test(near?.getAttribute('style') ?? ''),
  )
}

function backLinksOf(
  links: readonly Link[],
  places: ReadonlyMap<string, { at: number }>,
  notes: ReadonlyMap<DomElement, string>,
): Set<DomElement> {
  const back = new Set<DomElement>()
  if (notes.size === 0) return back
  for (const { element, target, at, marker } of links) {
    const place = places.get(target)
    const leadsBack = place === undefined || place.at <= at
    if (!leadsBack || !(backMarker.test(marker) || noteMarker.test(marker))) continue
    if (isWithin(element, notes)) back.add(element)
  }
  return back
}

function isWithin(element: DomElement, notes: ReadonlyMap<DomElement, string>): boolean {
  let up: DomElement | null = element
  for (let steps = 0; up && steps < 8; steps += 1) {
    if (notes.has(up)) return true
    up = up.parentElement
  }
  return false
}

/** The element that holds the whole note, from the place the link leads to. */
function noteAround(place: DomElement, reference: DomElement): DomElement | undefined {
  let element: DomElement | null = place
  for (let steps = 0; element && steps < 4; steps += 1) {
    if (/^(?:h[1-6]|body|main|article|ol|ul|dl|table)$/.test(element.localName)) return undefined
    if (holder.has(element.localName)) break
    element = element.parentElement
  }
  if (!element || !holder.has(element.localName) || element.contains(reference)) return undefined
  // The cell that holds the marker of a note is beside the one that holds its text.
  if (element.localName === 'td' && isElement(element.parentElement))
    element = element.parentElement
  const length = textLengthWithin(element, longestNote)
  if (length >= longestNote || length < 2) return undefined
  return firstWithin(element, ({ localName }) => /^h[1-6]$/.test(localName)) ? undefined : element
}

/** The in-page target of a link; empty when it leads elsewhere. */
function fragmentOf(href: string, page: string): string {
  const hash = href.indexOf('#')
  if (hash < 0 || hash === href.length - 1) return ''
  if (
    hash > 0 &&
    (page === '' || !(href.slice(0, hash) === page || page.endsWith(href.slice(0, hash))))
  )
    return ''
  try {
    return decodeURIComponent(href.slice(hash + 1))
  } catch {
    return href.slice(hash + 1)
  }
}

function nothing(): void {}
