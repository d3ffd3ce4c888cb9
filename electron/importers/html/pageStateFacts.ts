import type { DomDocument } from './dom.ts'
import type { JsonLdFacts } from './jsonLdArticle.ts'
import type { PageSurvey } from './pageSurvey.ts'
import { stateArticle } from './stateArticle.ts'
import type { StateFacts } from './stateFacts.ts'

/** Lines of text shorter than this are labels; UTF-16 code units. */
const shortestProse = 80
/** A page that shows less prose holds its article as data, if at all. */
const leastProse = 400

/** What a page's scripts say of the article they hold; undefined where the page shows its text. */
export function pageStateFacts(
  document: DomDocument,
  { lines }: PageSurvey,
): StateFacts | undefined {
  let prose = 0
  for (const { text, isLink } of lines) {
    if (!isLink && text.length >= shortestProse) prose += text.length
    if (prose >= leastProse) return undefined
  }
  return stateArticle(document)?.facts
}

/** What a page's JSON-LD says, and what neither it nor the page's head does but its scripts do. */
export function withStateFacts(
  ld: JsonLdFacts | undefined,
  facts: StateFacts | undefined,
  { meta }: PageSurvey,
): JsonLdFacts | undefined {
  if (!facts) return ld
  const isSaid = (names: RegExp) => [...meta.keys()].some((name) => names.test(name))
  const hasAuthors = ld !== undefined && ld.authors.length > 0
  const authors = isSaid(/author|creator|^byl$/) ? [] : facts.authors
  const isDated = isSaid(/publi|^(?:dc(?:terms)?\.)?date|created/)
  return {
    alternative: facts.subtitle,
    description: '',
    publisher: '',
    image: '',
    urls: [],
    ...ld,
    headline: ld?.headline || (isSaid(/title$/) ? '' : facts.headline),
    authors: hasAuthors ? ld.authors : authors,
    isBody: hasAuthors && ld.isBody,
    published: ld?.published || (isDated ? '' : facts.published),
    modified: ld?.modified || facts.modified,
    language: ld?.language || facts.language,
  }
}
