import { choose } from './contentChoice.ts'
import { clean } from './contentClean.ts'
import { findLeadFigure } from './contentLead.ts'
import { measure } from './contentMeasure.ts'
import { bare } from './contentNames.ts'
import { prune } from './contentPrune.ts'
import { contentFromState } from './contentState.ts'
import { removeTeasers } from './contentTeasers.ts'
import type { DomDocument, DomElement } from './dom.ts'
import type { PageMetadata } from './metadata.ts'

/** Pages with less prose in their elements may hold it as data, UTF-16 code units. */
const leastProse = 400

/**
 * The elements that are the article, in order, with everything in them that is not the article
 * taken out. Changes the document; the headline, byline and date are not part of it. What
 * surrounds articles everywhere goes first; then the element with the most prose is found, as
 * Readability does (paragraphs score by length and commas for the elements around them), and
 * grown to what belongs to it; last, what stands between its paragraphs is looked at.
 * @returns an empty list when the page has no article
 */
export function findMainContent(document: DomDocument, metadata: PageMetadata): DomElement[] {
  const { body } = document
  if (!body) return []
  const total = measure(body)
  if ((total.get(body)?.prose ?? 0) < leastProse) {
    const fromState = contentFromState(document)
    if (fromState) return [fromState]
  }
  prune(body, total)
  const measures = measure(body)
  const chosen = choose(body, measures, bare(metadata.title))
  for (const root of chosen) removeTeasers(root, measures)
  for (const root of chosen) clean(root, measure(root), metadata)
  const [first] = chosen
  const lead = first && findLeadFigure(body, first, metadata)
  return lead ? [lead, ...chosen] : chosen
}
