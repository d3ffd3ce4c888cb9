import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { ArticleSummary } from '#shared/domain/article.ts'
import type { ArticleView } from '#shared/ipc/articleCalls.ts'
import { articlePage, pageSize, queryClient } from '../queries.ts'

/** A long list by pages: only those rows are asked for that are about to be seen. */
export function useArticleList(view: ArticleView) {
  const [range, setRange] = useState({ first: 0, last: 0 })
  const firstPage = Math.floor(range.first / pageSize)
  const lastPage = Math.floor(range.last / pageSize)
  const wanted = [
    ...new Set([
      0,
      ...Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index),
    ]),
  ]
  const answers = useQueries({ queries: wanted.map((page) => articlePage(view, page)) })
  const total = answers[0]?.data?.total
  const rows = new Map<number, ArticleSummary>()
  wanted.forEach((page, index) => {
    answers[index]?.data?.rows.forEach((row, offset) => {
      rows.set(page * pageSize + offset, row)
    })
  })
  const see = (first: number, last: number) => {
    if (Math.floor(first / pageSize) !== firstPage || Math.floor(last / pageSize) !== lastPage)
      setRange({ first, last })
  }
  const indexOf = (articleId: string) => [...rows].find(([, { id }]) => id === articleId)?.[0]
  return { total, rowAt: (index: number) => rows.get(index), indexOf, see }
}

/** Ids of the rows from one index to another, both included, in either order; unseen pages are asked for. */
export async function articleIdsBetween(
  view: ArticleView,
  from: number,
  to: number,
): Promise<string[]> {
  const [low, high] = [Math.min(from, to), Math.max(from, to)]
  const firstPage = Math.floor(low / pageSize)
  const pages = await Promise.all(
    Array.from({ length: Math.floor(high / pageSize) - firstPage + 1 }, (_, index) =>
      queryClient.fetchQuery(articlePage(view, firstPage + index)),
    ),
  )
  const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id))
  return ids.slice(low - firstPage * pageSize, high + 1 - firstPage * pageSize)
}
