import type { SiteRule } from '#shared/domain/siteRule.ts'
import { publishedDate } from '../publishedDate.ts'
import { type DomDocument, type DomElement, parseHtml } from './dom.ts'
import { metaDate } from './metaDate.ts'
import { dayOrder, type PageMetadata } from './metadata.ts'
import { namesIn } from './metaNames.ts'
import { oneLine } from './metaWords.ts'

const mostNames = 100

/** The rule for a page: of those whose host it is on the one that says it most precisely. */
export function ruleFor(rules: readonly SiteRule[], address: string): SiteRule | undefined {
  const host = URL.parse(address)?.hostname ?? ''
  let best: SiteRule | undefined
  for (const rule of rules) {
    if (host !== rule.host && !host.endsWith(`.${rule.host}`)) continue
    if (!best || rule.host.length > best.host.length) best = rule
  }
  return best
}

/** What the page says of itself, where the rule says it stands; else as it was. */
export function withRuledFacts(
  metadata: PageMetadata,
  document: DomDocument,
  rule: SiteRule,
): PageMetadata {
  const [title = ''] = said(document, rule.title)
  const sites = [metadata.site]
  const authors = said(document, rule.byline).flatMap((text) =>
    namesIn(text, { sites, isNamed: true }),
  )
  const order = dayOrder(metadata.language, metadata.url)
  const date = said(document, rule.date)
    .map((text) => metaDate(text, order) || (publishedDate(text, order)?.date ?? ''))
    .find(Boolean)
  return {
    ...metadata,
    rule: rule.host,
    ...(title !== '' && { title }),
    ...(authors.length > 0 && { authors: [...new Set(authors)] }),
    ...(date && { publishedAt: date }),
  }
}

/** Takes out what the rule says is no part of the article; changes the document. */
export function removeRuled(document: DomDocument, rule: SiteRule): void {
  for (const selector of rule.remove) {
    for (const element of selected(document, selector))
      if (element !== document.body && element !== document.documentElement) element.remove()
  }
}

/** The elements the rule says are the article; none of them lies in another. */
export function ruledRoots(document: DomDocument, rule: SiteRule): DomElement[] {
  if (rule.content === undefined) return []
  const found = new Set(selected(document, rule.content))
  return [...found].filter((element) => {
    for (let up = element.parentElement; up; up = up.parentElement) if (found.has(up)) return false
    return /\S/.test(element.textContent)
  })
}

/** Tells whether a text is a CSS selector. */
export function selectorCheck(): (text: string) => boolean {
  // On an empty page nothing would be compared with what is no selector.
  const page = parseHtml('<p>x</p>')
  return (text) => {
    if (/[>+~,]\s*$/.test(text)) return false
    try {
      page.querySelectorAll(text)
      return true
    } catch {
      return false
    }
  }
}

function said(document: DomDocument, selector: string | undefined): string[] {
  if (selector === undefined) return []
  return selected(document, selector)
    .slice(0, mostNames)
    .map((element) => {
      const attribute = element.localName === 'time' ? 'datetime' : 'content'
      return oneLine(element.getAttribute(attribute) || element.textContent.slice(0, 2_000))
    })
    .filter(Boolean)
}

function selected(document: DomDocument, selector: string): DomElement[] {
  try {
    return [...document.querySelectorAll(selector)]
  } catch {
    return []
  }
}
