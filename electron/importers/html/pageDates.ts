import type { DayOrder } from '../writtenDate.ts'
import type { JsonLdFacts } from './jsonLdArticle.ts'
import { metaDate } from './metaDate.ts'
import type { PageSurvey } from './pageSurvey.ts'
import { visibleDates } from './visibleDate.ts'
import type { Headline } from './visibleHeadline.ts'

/** Names of `<meta>` that mean the day of publication and nothing else, the surest first. */
const published = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'article.published',
  'datepublished',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'publish-date',
  'publish_date',
  'publishdate',
  'publishedat',
  'published_time',
  'published-date',
  'published_date',
  'publication_date',
  'publication-date',
  'pubdate',
  'bt:pubdate',
  'iso-8601-publish-date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.available',
  'prism.publicationdate',
  'dc.date.published',
  'og:pubdate',
  'article_date_original',
  'originalpublicationdate',
  'displaydate',
  'rnews:datepublished',
]
/** Those that say when it was made, or only "date". */
const made = [
  'dc.date.created',
  'dcterms.created',
  'datecreated',
  'dc.date',
  'dcterms.date',
  'dc.dates',
  'date',
  'created',
  'pdate',
  'release_date',
  'article_date',
  'article:post_date',
  'eprints.date',
]
const modified = [
  'article:modified_time',
  'og:article:modified_time',
  'article:modified',
  'datemodified',
  'og:updated_time',
  'dcterms.modified',
  'dc.date.modified',
  'article:update_time',
  'dateupdate',
  'last-modified',
  'lastmod',
  'updated_time',
  'revised',
]

export type PageDates = { published: string | null; modified: string | null }

/** When the article was published and last changed, from all that says so. */
export function pageDates(
  survey: PageSurvey,
  {
    ld,
    headline,
    order,
    address,
  }: {
    ld: JsonLdFacts | undefined
    headline: Headline
    order: DayOrder
    address: string
  },
): PageDates {
  const { meta } = survey
  const first = (names: readonly string[]): string[] =>
    names
      .flatMap((name) => meta.get(name) ?? [])
      .map((text) => metaDate(text, order))
      .filter(isDay)
  const told = [metaDate(ld?.published ?? '', order), ...first(published)].filter(isDay)
  const seen = visibleDates(survey, headline, order)
  const changed = [metaDate(ld?.modified ?? '', order), ...first(modified)].filter(isDay)
  const inAddress = addressDate(address)
  // A page that only tells when it was last changed was published as it stands on that day.
  const candidates = [...told, seen.published, ...first(made), inAddress, seen.modified]
  const chosen = candidates.find(Boolean) ?? ''
  const later = [...changed, seen.modified].find((date) => date !== '')
  return {
    published: closest(chosen, candidates) || null,
    modified: later ? closest(later, [...changed, seen.modified]) : null,
  }
}

function isDay(date: string): boolean {
  return date.length >= 10
}

/** The same day as precisely as any source says it. */
function closest(date: string, others: readonly string[]): string {
  if (date.length > 10 || date.length < 10) return date
  return others.find((other) => other.length > 10 && other.startsWith(date)) ?? date
}

/** The day in an address: /2026/03/14/, /2026-03-14-…, /20260314/. */
function addressDate(address: string): string {
  const path = address.replace(/^https?:\/\/[^/]*/i, '').slice(0, 1_000)
  const match =
    /(?:^|[/_-])((?:19|20)\d{2})([/_-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?=[/_.-]|$)/i.exec(path) ??
    /(?:^|[/_-])((?:19|20)\d{2})()([01]\d)([0-3]\d)(?=[/_.-]|$)/.exec(path)
  if (!match) return ''
  const [, year, , month = '', day = ''] = match
  return metaDate(/\d/.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`)
}
