import { isInline, type Measure } from './contentMeasure.ts'
import { bare, names } from './contentNames.ts'
import { doubtfulNames, likelyNames, strangeNames } from './contentWords.ts'
import type { DomElement } from './dom.ts'

/** The element, or several side by side, that hold the article. */
export function choose(
  body: DomElement,
  measures: Map<DomElement, Measure>,
  title: string,
): DomElement[] {
  const value = (element: DomElement, own: Measure) => {
    const density = own.text > 0 ? own.linked / own.text : 0
    const weight =
      (likelyNames.test(names(element)) ? 12 : 0) +
      (/^(?:article|main)$/.test(element.localName) ? 12 : 0) +
      (/articlebody/i.test(element.getAttribute('itemprop') ?? '') ? 40 : 0)
    const called = names(element)
    const doubt =
      element.localName === 'header' || strangeNames.test(called) || doubtfulNames.test(called)
        ? 0.6
        : 1
    return (own.score + (own.score > 5 ? weight : 0)) * (1 - density) * doubt
  }
  let best: DomElement = body
  let most = 0
  for (const [element, own] of measures) {
    if (isInline(element) || element.localName === 'p') continue
    const worth = value(element, own)
    if (worth > most) {
      most = worth
      best = element
    }
  }
  best = withLikeSiblings(best, body, measures)
  const own = titled(body, best, measures, title)
  if (own) return [own]
  const all = measures.get(body)?.prose ?? 0
  const proseOf = (element: DomElement) => measures.get(element)?.prose ?? 0
  // A part of an article leads up to the whole of it, while what is added is prose like it.
  const limit = best.closest('article, [itemprop=articleBody]') ?? body
  let at = best
  while (at.parentElement && at !== limit && at !== body) {
    const parent: DomElement = at.parentElement
    const [inner, outer] = [measures.get(best), measures.get(parent)]
    if (!inner || !outer) break
    const gained = outer.prose - inner.prose
    const added = outer.text - inner.text
    const linked = outer.linked - inner.linked
    const isLead = gained >= 60 && parent.closest('article, main, [role=main]') !== null
    const isMore = gained > 0.05 * inner.prose || isLead
    if (isMore && gained > (isLead ? 0.5 : 0.75) * added && linked < 0.15 * added) best = parent
    at = parent
  }
  if (proseOf(best) < all * 0.2 && all > 0) return [body]
  return [best]
}

/** Posts of a thread, entries of a live report: like elements side by side, each with prose. */
function withLikeSiblings(
  best: DomElement,
  body: DomElement,
  measures: Map<DomElement, Measure>,
): DomElement {
  let at = best
  for (let level = 0; level < 5 && at.parentElement && at !== body; level += 1) {
    const parent: DomElement = at.parentElement
    let like = 0
    for (const sibling of parent.children) {
      if (sibling === at || sibling.localName !== at.localName) continue
      if (sibling.className.split(' ')[0] !== at.className.split(' ')[0]) continue
      const own = measures.get(sibling)
      const isProse = own !== undefined && own.prose >= 80 && own.linked < own.text * 0.25
      // Posts of a thread carry their subject as a small heading that leads to themselves.
      if (isProse && sibling.querySelector('h1 a, h2 a, a h1, a h2') === null) like += 1
    }
    if (like > 0) return parent
    at = parent
  }
  return best
}

/** Of several articles on a page, the one under the page's own title. */
function titled(
  body: DomElement,
  best: DomElement,
  measures: Map<DomElement, Measure>,
  title: string,
): DomElement | undefined {
  if (title.length < 8) return undefined
  const own = best.closest('article')
  const least = (measures.get(best)?.prose ?? 0) * 0.1
  for (const article of body.getElementsByTagName('article')) {
    if (article === own || article.contains(best)) continue
    if ((measures.get(article)?.prose ?? 0) < least) continue
    for (const heading of article.querySelectorAll('h1, h2')) {
      if (bare(heading.textContent) === title) return article
    }
  }
  return undefined
}
