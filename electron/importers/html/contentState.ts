import { type DomDocument, type DomElement, parseHtml } from './dom.ts'
import { stateArticle } from './stateArticle.ts'

/**
 * The article of a page that holds it only as data for its scripts: JSON-LD, or the state a
 * framework starts from. As elements, so that it is read like any other; undefined when there is
 * no article in any of it.
 */
export function contentFromState(document: DomDocument): DomElement | undefined {
  const article = stateArticle(document)
  return article && parseHtml(article.markup).body
}
