import { textLengthWithin } from './boundedSearch.ts'
import type { DomElement } from './dom.ts'
import type { Footnotes } from './footnotes.ts'
import type { MarkKind } from './inlineText.ts'
import { linkOf } from './links.ts'

/** What an inline element says about the text in it; undefined when nothing a reader would miss. */
export function markOf(
  element: DomElement,
  { baseUrl, footnotes }: { baseUrl: string; footnotes: Footnotes },
): MarkKind | undefined {
  const style = element.getAttribute('style') ?? ''
  switch (element.localName) {
    case 'a': {
      const href = linkOf(element.getAttribute('href') ?? '', baseUrl)
      return href === '' ? undefined : { kind: 'link', href }
    }
    case 'strong':
    case 'b':
      // Pasted from word processors, a whole page stands in a bold that is none.
      return /font-weight\s*:\s*(?:normal|[1-4]00)\b/i.test(style) ? undefined : { kind: 'strong' }
    case 'em':
    case 'i':
    case 'cite':
    case 'dfn':
    case 'var':
      return /font-style\s*:\s*normal\b/i.test(style) ? undefined : { kind: 'emphasis' }
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return { kind: 'code' }
    case 's':
    case 'strike':
    case 'del':
      return { kind: 'strikethrough' }
    case 'sup':
      return holdsReference(element, footnotes) ? undefined : { kind: 'superscript' }
    case 'sub':
      return { kind: 'subscript' }
    default:
      return styledMark(style)
  }
}

function styledMark(style: string): MarkKind | undefined {
  if (style === '') return undefined
  if (/font-weight\s*:\s*(?:bold|[6-9]00)\b/i.test(style)) return { kind: 'strong' }
  if (/font-style\s*:\s*italic\b/i.test(style)) return { kind: 'emphasis' }
  if (/vertical-align\s*:\s*super\b/i.test(style)) return { kind: 'superscript' }
  if (/vertical-align\s*:\s*sub\b/i.test(style)) return { kind: 'subscript' }
  return undefined
}

function holdsReference(element: DomElement, { references }: Footnotes): boolean {
  if (references.size === 0) return false
  for (const child of element.children) {
    if (references.has(child)) return true
    for (const inner of child.children) if (references.has(inner)) return true
  }
  return false
}

/** A link of a heading to itself, shown as a sign beside its words. */
export function isPermalink(element: DomElement): boolean {
  if (element.localName !== 'a' || textLengthWithin(element, 20) >= 20) return false
  const text = element.textContent.trim()
  if (text !== '' && !/[\p{L}\p{N}]/u.test(text))
    return /#/.test(element.getAttribute('href') ?? '#')
  const isCalledSo =
    /(?:^|[\s_-])(?:permalink|headerlink|header-?anchor|heading-?anchor|anchor-?link|hash-?link)(?:$|[\s_-])/i.test(
      element.className,
    )
  return isCalledSo && text.length <= 1
}
