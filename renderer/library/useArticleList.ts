import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { ArticleSummary } from '#shared/domain/article.ts'
import type { ArticleView } from '#shared/ipc/articleCalls.ts'
import { articlePage, pageSize } from '../queries.ts'

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
  return { total, rowAt: (index: number) => rows.get(index), see }
}
