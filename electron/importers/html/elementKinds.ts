import { firstWithin, textLengthWithin } from './boundedSearch.ts'
import type { DomElement } from './dom.ts'

const set = (names: string) => new Set(names.split(' '))

/** Elements that begin and end a line of their own. */
const blocks = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul amp-story-page',
)
/** Elements whose content is never text of the page. */
const withoutText = set(
  'script style template head title meta link base select input textarea option datalist svg canvas area map rp rt rtc noframes noembed param source track col colgroup amp-ad amp-analytics amp-pixel amp-consent amp-sidebar',
)

export function isBlockElement(element: DomElement): boolean {
  if (blocks.has(element.localName)) return true
  const style = element.getAttribute('style')
  return (
    style !== null && /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(style)
  )
}

/** Whether a page does not show the element: by its kind, or because it says so itself. */
export function isNotShown(element: DomElement): boolean {
  if (withoutText.has(element.localName)) return true
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found')
    return true
  const style = element.getAttribute('style')
  if (style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style))
    return true
  return isForEyesOnly(element) || isForEarsOnly(element)
}

/** Long texts marked `aria-hidden` stand behind a dialog that was open when the page was saved. */
const longestOrnament = 200
const pictures = set('img picture iframe video amp-img')

function isForEyesOnly(element: DomElement): boolean {
  if (element.getAttribute('aria-hidden') !== 'true') return false
  // An image is looked at, not read out, and may still be part of the article.
  return (
    textLengthWithin(element, longestOrnament) < longestOrnament &&
    firstWithin(element, ({ localName }) => pictures.has(localName)) === undefined &&
    !pictures.has(element.localName)
  )
}

const visuallyHidden =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-only|-text)?|screenreader|assistive-text|a11y-hidden|offscreen)(?:$|[\s_])/i

/** Words for screen readers alone, but those that stand for ornamented ones (a drop cap). */
function isForEarsOnly(element: DomElement): boolean {
  if (!element.className || !visuallyHidden.test(element.className)) return false
  if (textLengthWithin(element, longestOrnament) >= longestOrnament) return true
  const said = element.textContent.toLowerCase()
  const beside = [element.previousElementSibling, element.nextElementSibling]
  return !beside.some(
    (other) => other?.getAttribute('aria-hidden') === 'true' && standsFor(said, other),
  )
}

function standsFor(said: string, ornament: DomElement): boolean {
  if (textLengthWithin(ornament, longestOrnament) >= longestOrnament) return false
  const shown = ornament.textContent.trim().toLowerCase()
  return shown !== '' && said.includes(shown)
}

/** The level of a heading element (1 to 6), or undefined. */
export function headingLevel(element: DomElement): number | undefined {
  const { localName } = element
  if (localName.length === 2 && localName >= 'h1' && localName <= 'h6') return Number(localName[1])
  if (element.getAttribute('role') !== 'heading') return undefined
  const level = Number(element.getAttribute('aria-level') ?? 2)
  return level >= 1 && level <= 6 ? Math.floor(level) : 2
}

/** Whether a class or id of the element has this word in it. */
export function isNamed(element: DomElement, word: RegExp): boolean {
  return (
    (element.className !== '' && word.test(element.className)) ||
    (element.id !== '' && word.test(element.id))
  )
}

/** The first attribute of these that says something. */
export function firstAttribute(element: DomElement, names: readonly string[]): string {
  for (const name of names) {
    const value = element.getAttribute(name)?.trim()
    if (value) return value
  }
  return ''
}
