import type { DomElement } from './dom.ts'
import { elementsIn } from './pageText.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that stand within a line of text. All others begin a line and end it. */
export const withinLine = set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr',
)

/** Elements without a word a reader sees. */
export const unseen = set(
  'template noscript svg math object embed iframe video audio canvas map select datalist textarea style',
)

/** Elements that never hold the facts of the article itself. */
const outsideElements = set('nav footer aside menu dialog')
/** Elements whose classes speak of the page as a whole. */
const wholePage = set('html body main')

const outsideWords =
  /(?:^|[\s_-])(?:nav|navi|navbar|navigation|menu|(?<!(?:post|entry|article|story)[_-])footer|footernav|sidebar|side-?bar|aside|comments?|comment-?list|kommentare?|respond|disqus|related|recommend(?:ed|ations?)?|similar|popular|trending|most-?read|latest|read-?next|newsletter|promo|cookies?|consent|breadcrumbs?|ticker|banner|advert(?:isement)?|widgets?|pager|pagination|post-?navigation|replies)(?:$|[\s_-])/

/** The words an element says about itself, lower case: `itemprop`, `rel`, `class` and `id`. */
export function markOf(element: DomElement): string {
  const kind = element.getAttribute('class') ?? ''
  const property = element.getAttribute('itemprop')
  const relation = element.getAttribute('rel')
  const id = element.getAttribute('id') ?? ''
  if (property === null && relation === null && id === '') return kind.toLowerCase()
  return `${property ?? ''} ${relation ?? ''} ${kind} ${id}`.toLowerCase()
}

/**
 * Tells what lies beside the article: in navigation, a sidebar, comments, a list of other articles
 * or the foot of the page. Nothing that holds `title` does.
 */
export function outsideOf(title: DomElement | undefined): (element: DomElement) => boolean {
  const around = new Set<DomElement>()
  for (let up: DomElement | null = title ?? null; up; up = up.parentElement) around.add(up)
  const known = new Map<DomElement, boolean>()
  return (element) => {
    const passed: DomElement[] = []
    let found = false
    for (let up: DomElement | null = element; up && !around.has(up); up = up.parentElement) {
      const before = known.get(up)
      found = before ?? isOutside(up, around)
      passed.push(up)
      if (before !== undefined || found) break
    }
    for (const each of passed) known.set(each, found)
    return found
  }
}

function isOutside(element: DomElement, around: ReadonlySet<DomElement>): boolean {
  const name = element.localName
  if (wholePage.has(name)) return false
  if (outsideWords.test(markOf(element))) return true
  if (!outsideElements.has(name)) return false
  // An article has a foot and a margin of its own, and says there who wrote it.
  const article = name === 'footer' || name === 'aside' ? element.closest('article') : null
  return article === null || (around.size > 0 && !around.has(article))
}

/** Whether there are several paragraphs at its beginning: then it is named for something else in it. */
function holdsText(element: DomElement): boolean {
  let paragraphs = 0
  for (const { localName } of elementsIn(element)) if (localName === 'p') paragraphs += 1
  return paragraphs >= 5
}

/** Whether a heading is that of a sidebar, a menu or the site, not of what the page is about. */
export function isBesideText(heading: DomElement): boolean {
  for (let up: DomElement | null = heading; up; up = up.parentElement)
    if (isOutside(up, new Set()) && !holdsText(up)) return true
  return false
}
