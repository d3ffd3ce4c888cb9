import { type Article, byline } from '../domain/article.ts'
import { citationDate } from './citationDate.ts'

/** What a quote says of its source when it leaves its file; parts not known are empty. */
export type Citation = { authors: string; title: string; site: string; date: string; url: string }

/** What an article is cited by. A site that only repeats the author is not named twice. */
export function citationOf(
  article: Pick<Article, 'authors' | 'title' | 'site' | 'publishedAt' | 'url'>,
): Citation {
  const authors = oneLine(byline(article))
  const site = oneLine(article.site)
  return {
    authors,
    title: oneLine(article.title),
    site: site.toLowerCase() === authors.toLowerCase() ? '' : site,
    date: citationDate(article.publishedAt),
    url: article.url.trim(),
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
