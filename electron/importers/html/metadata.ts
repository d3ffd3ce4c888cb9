import type { DayOrder } from '../writtenDate.ts'
import type { DomDocument } from './dom.ts'
import { readJsonLd } from './jsonLd.ts'
import { jsonLdFacts } from './jsonLdArticle.ts'
import { oneLine } from './metaWords.ts'
import { nextPage, pageAddress } from './pageAddress.ts'
import { pageAuthors } from './pageAuthors.ts'
import { pageDates } from './pageDates.ts'
import { leadImage } from './pageImage.ts'
import { pageLanguage } from './pageLanguage.ts'
import { outsideOf } from './pageParts.ts'
import { pageSite, siteNames } from './pageSite.ts'
import { pageStateFacts, withStateFacts } from './pageStateFacts.ts'
import { pageSubtitle } from './pageSubtitle.ts'
import { surveyPage } from './pageSurvey.ts'
import { shortText } from './pageText.ts'
import { pageTitle } from './pageTitle.ts'
import type { Headline } from './visibleHeadline.ts'

/** What a page says about itself, wherever it says it. */
export type PageMetadata = {
  /** Without the site's name. */
  title: string
  subtitle: string
  /** Names only: no dates, job titles, "By". */
  authors: string[]
  site: string
  /** Canonical address without trackers; empty when none is known. */
  url: string
  /** As precisely as it was said, see `ArticleDetails.publishedAt`. */
  publishedAt: string | null
  modifiedAt: string | null
  /** BCP 47, or null. */
  language: string | null
  direction: 'ltr' | 'rtl' | null
  /** Absolute http(s) address of the lead image; empty when none. */
  image: string
  /** Absolute http(s) address of the page that continues this one; empty when none. */
  nextPage: string
  /** The host of the reader's rule that said some of it; absent when none did. */
  rule?: string
}

/**
 * Reads what a page says about itself. Does not change the document.
 * @param address where the page came from, or empty when that is not known
 */
export function readMetadata(document: DomDocument, address: string): PageMetadata {
  const survey = surveyPage(document)
  const { meta, links, headings } = survey
  const said = (...names: string[]) => names.flatMap((name) => meta.get(name) ?? [])
  const linked = (rel: string) =>
    links.filter((link) => link.rel.split(/\s+/).includes(rel)).map(({ href }) => href)
  const jsonLd = readJsonLd(survey.jsonLd)
  const tops = headings.filter(({ element }) => element.localName === 'h1').slice(0, 4)
  const titles = [
    survey.title,
    ...said('og:title'),
    ...tops.map(({ element }) => shortText(element)),
  ]
  const state = pageStateFacts(document, survey)
  const ld = withStateFacts(jsonLdFacts(jsonLd, { address, titles }), state, survey)
  const url = pageAddress([...linked('canonical'), ...said('og:url'), ...(ld?.urls ?? [])], address)
  const base = address || url
  const site = siteNames(survey, {
    publisher: oneLine(ld?.publisher ?? ''),
    address: base,
    headlines: [ld?.headline ?? '', ...said('og:title', 'twitter:title')],
  })
  const sites = site.all
  const title = pageTitle(survey, { headline: ld?.headline ?? '', sites })
  const headline: Headline = {
    line: title.placed?.line ?? 0,
    isSeen: title.placed !== undefined,
    isOutside: outsideOf(title.placed?.element),
  }
  const { language, direction } = pageLanguage(document, survey, ld?.language ?? '')
  const order = dayOrder(language, base)
  const dates = pageDates(survey, { ld, headline, order, address: base })
  return {
    title: title.text,
    subtitle:
      pageSubtitle(survey, {
        headline,
        title: title.text,
        declared: [ld?.alternative ?? '', ld?.description ?? ''],
      }) || oneLine(state?.subtitle ?? ''),
    authors: pageAuthors(survey, { ld, headline, sites }),
    site: pageSite(survey, { declared: site.declared, headline: title.text }),
    url,
    publishedAt: dates.published,
    modifiedAt: dates.modified,
    language,
    direction,
    image: leadImage(
      [
        ...said(
          'og:image:secure_url',
          'og:image',
          'og:image:url',
          'twitter:image',
          'twitter:image:src',
        ),
        ld?.image ?? '',
        ...linked('image_src'),
        ...said('image', 'thumbnailurl'),
      ],
      base,
    ),
    nextPage: nextPage(linked('next'), base),
  }
}

/** Whether 03/04 is in March or in April, by where the page is from. */
export function dayOrder(language: string | null, address: string): DayOrder {
  if (language === 'en-US') return 'monthFirst'
  if (language !== null && !/^en$/.test(language)) return 'dayFirst'
  const host = URL.parse(address)?.hostname ?? ''
  if (/\.(?:uk|ie|au|nz|in|za|eu|de|fr|es|it|nl)$/.test(host)) return 'dayFirst'
  return /\.(?:com|us|gov|edu|mil)$/.test(host) && language === 'en' ? 'monthFirst' : 'unknown'
}
