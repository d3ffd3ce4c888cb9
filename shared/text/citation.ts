import { type Article, byline } from '../domain/article.ts'

/** What a quote says of its source when it leaves its file; parts not known are empty. */
export type Citation = { authors: string; title: string; site: string; date: string; url: string }

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]

export function citationOf(
  article: Pick<Article, 'authors' | 'title' | 'site' | 'publishedAt' | 'url'>,
): Citation {
  return {
    authors: byline(article),
    title: article.title,
    site: article.site,
    date: citationDate(article.publishedAt),
    url: article.url,
  }
}

/**
 * A date as precisely as it was said: `2026-03` is "March 2026", `2026-03-03T14:05+01:00` is
 * "3 March 2026". The time of day belongs to no citation. What is no date stays as it stands.
 */
export function citationDate(publishedAt: string | null): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(publishedAt ?? '')
  if (!match) return publishedAt ?? ''
  const [, year, month, day] = match
  const name = month && months[Number(month) - 1]
  return [day && Number(day), name, year].filter(Boolean).join(' ')
}

/** A quote and its source as plain text. The words of the quote are never changed. */
export function quoteAsText(exact: string, citation: Citation): string {
  const { authors, title, site, date, url } = citation
  const source = [authors, title && `“${title}”`, site, date, url].filter(Boolean).join(', ')
  const isQuoted = /^["“„«]/.test(exact) && /["”“»]$/.test(exact)
  return `${isQuoted ? exact : `“${exact}”`}\n— ${source}`
}
