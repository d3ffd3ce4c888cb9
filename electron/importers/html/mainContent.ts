import type { DomDocument, DomElement } from './dom.ts'
import type { PageMetadata } from './metadata.ts'

/**
 * The elements that are the article, in order, with everything in them that is not the article
 * taken out. May change the document; the headline, byline and date are not part of it.
 * @returns an empty list when the page has no article
 */
export function findMainContent(document: DomDocument, _metadata: PageMetadata): DomElement[] {
  return [document.body]
}
