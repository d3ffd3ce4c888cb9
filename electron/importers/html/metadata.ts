import type { DomDocument } from './dom.ts'

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
}

/**
 * Reads what a page says about itself. Does not change the document.
 * @param address where the page came from, or empty when that is not known
 */
export function readMetadata(document: DomDocument, address: string): PageMetadata {
  return {
    title: document.title,
    subtitle: '',
    authors: [],
    site: '',
    url: address,
    publishedAt: null,
    modifiedAt: null,
    language: null,
    direction: null,
    image: '',
    nextPage: '',
  }
}
