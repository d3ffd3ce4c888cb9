import { bare, names } from './contentNames.ts'
import type { DomElement } from './dom.ts'
import type { PageMetadata } from './metadata.ts'
import { walkTree } from './walkTree.ts'

/** Letters of text, in UTF-16 code units, that may stand around a picture as its caption. */
const longestCaption = 400
const shortestCaption = 15
const ofTheSite = /avatar|author|byline|logo|icon|profile|rounded-full/i
/** An image at least this wide, CSS pixels, is a picture of the article, not of its site. */
const leastWidth = 300

/**
 * The picture an article opens with, where it stands above the element that holds the text:
 * between the headline and it, or right over the headline. With what is said under it. Undefined
 * when there is none, or the text has it.
 */
export function findLeadFigure(
  body: DomElement,
  root: DomElement,
  metadata: PageMetadata,
): DomElement | undefined {
  const headline = headlineOf(body, bare(metadata.title))
  if (!headline || root.contains(headline)) return undefined
  const around = commonAncestor(headline, root)
  if (!around || around === root) return undefined
  const own = fileName(metadata.image)
  if (own !== '' && imagesIn(root).some((image) => namesOf(image).includes(own))) return undefined
  for (const image of imagesBefore(root, around)) {
    const isNamed = own !== '' && namesOf(image).includes(own)
    const box = boxOf(image, around)
    if (isNamed || isPicture(image, box, around)) return box
  }
  return undefined
}

function headlineOf(body: DomElement, title: string): DomElement | undefined {
  if (title === '') return undefined
  for (const heading of body.querySelectorAll('h1, h2'))
    if (bare(heading.textContent).endsWith(title)) return heading
  return undefined
}

function commonAncestor(one: DomElement, other: DomElement): DomElement | undefined {
  for (let at = one.parentElement; at; at = at.parentElement) if (at.contains(other)) return at
  return undefined
}

function imagesIn(element: DomElement): DomElement[] {
  return [...element.getElementsByTagName('img')]
}

/** Images within an element that come before the text, in the order of the page. */
function imagesBefore(text: DomElement, around: DomElement): DomElement[] {
  const found: DomElement[] = []
  let isPast = false
  walkTree(around, {
    enter: (element) => {
      isPast ||= element === text
      if (isPast) return undefined
      if (element.localName === 'img') found.push(element)
      return () => {}
    },
    text: () => {},
  })
  return found
}

/** Told from the site's own images and the faces of writers by size, caption and surroundings. */
function isPicture(image: DomElement, box: DomElement, around: DomElement): boolean {
  const width = Number.parseInt(image.getAttribute('width') ?? '', 10)
  if (width < leastWidth) return false
  for (let at: DomElement | null = image; at && at !== around; at = at.parentElement)
    if (/^(?:a|li)$/.test(at.localName) || ofTheSite.test(names(at))) return false
  const hasCaption = box.textContent.trim().length >= shortestCaption
  return width >= leastWidth || box.localName === 'figure' || hasCaption
}

/** The figure around an image, or the element that holds it and its caption alone. */
function boxOf(image: DomElement, around: DomElement): DomElement {
  const figure = image.closest('figure')
  if (figure && around.contains(figure) && figure !== around) return figure
  let box = image
  for (let at = image.parentElement; at && at !== around; at = at.parentElement) {
    if (at.textContent.trim().length > longestCaption) break
    if (at.querySelector('h1, h2, h3, time, p + p') !== null || imagesIn(at).length > 1) break
    box = at
  }
  return box
}

/** The last part of an address, by which sites name one picture in all its sizes. */
function fileName(address: string): string {
  const path = address.split(/[?#]/)[0] ?? ''
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  return name.length > 4 ? name : ''
}

function namesOf(image: DomElement): string {
  return ['src', 'data-src', 'srcset', 'data-srcset', 'data-original']
    .map((name) => image.getAttribute(name) ?? '')
    .join(' ')
    .toLowerCase()
}
