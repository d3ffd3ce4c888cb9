import { byline } from '#shared/domain/article.ts'
import { type Highlight, placedPassage } from '#shared/domain/highlight.ts'
import { getArticle, getArticleRow, listArticleIds } from '../db/article.ts'
import { listHighlights } from '../db/highlight.ts'
import type { LibraryDb } from '../db/open.ts'
import { blocksOf, getRevisionRow } from '../db/revision.ts'
import { findInLibrary } from '../db/search.ts'
import type { Print } from './runCommand.ts'

export function listAll(library: LibraryDb, print: Print): number {
  const count = library.db
    .prepare<[string], number>(
      `SELECT count(*) FROM highlight JOIN article ON article.id = highlight.article_id
       WHERE article.uid = ?`,
    )
    .pluck()
  for (const id of listArticleIds(library)) {
    const article = getArticle(library, id)
    const highlightCount = count.get(id) ?? 0
    print(
      {
        id,
        title: article.title,
        byline: byline(article),
        site: article.site,
        url: article.url,
        addedAt: article.addedAt,
        highlightCount,
      },
      `${id}  ${article.title} (${highlightCount})`,
    )
  }
  return 0
}

/** One line: the article with its text, blocks and highlights in text order. */
export function showOne(library: LibraryDb, id: string, print: Print): number {
  const { revision_id: revisionId } = getArticleRow(library, id)
  const article = getArticle(library, id)
  const revision = getRevisionRow(library, revisionId)
  const highlights = listHighlights(library, id)
  const facts = {
    id,
    title: article.title,
    subtitle: article.subtitle,
    byline: byline(article),
    site: article.site,
    url: article.url,
    publishedAt: article.publishedAt,
    language: article.language,
    direction: article.direction,
    tags: article.tags,
    addedAt: article.addedAt,
    updatedAt: article.updatedAt,
    text: revision.text,
    blocks: blocksOf(revision),
    note: article.note,
    highlights: highlights.map((highlight) => ({
      ...toFacts(highlight),
      state: highlight.placement.state,
      createdAt: highlight.createdAt,
      updatedAt: highlight.updatedAt,
    })),
  }
  const marks = highlights.map(
    (one) => `  [${one.color}] ${one.quote.exact}${one.note ? `\n      ${one.note}` : ''}`,
  )
  print(facts, [article.title, '', revision.text, '', ...marks].join('\n'))
  return 0
}

export function searchAll(library: LibraryDb, query: string, print: Print): number {
  for (const hit of findInLibrary(library, { query, limit: 1_000 })) {
    const { kind, articleId, highlightId, title, snippet, score } = hit
    print(
      { kind, articleId, ...(highlightId ? { highlightId } : {}), title, snippet, score },
      `${kind}  ${title}: ${snippet}`,
    )
  }
  return 0
}

/** A highlight as the command line prints it: where it lies now, its words as marked. */
export function toFacts(highlight: Highlight) {
  const passage = placedPassage(highlight) ?? highlight.position
  return {
    id: highlight.id,
    start: passage.start,
    end: passage.end,
    ...highlight.quote,
    color: highlight.color,
    note: highlight.note,
    tags: highlight.tags,
  }
}
