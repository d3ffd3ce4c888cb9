import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { ArticleSummary } from '#shared/domain/article.ts'
import { showError } from '../queries.ts'
import { uiState } from '../uiState.ts'

type Grid = {
  total: number
  rowAt: (index: number) => ArticleSummary | undefined
  /** Undefined when it is not among the rows that have come. */
  indexOf: (articleId: string) => number | undefined
  idsBetween: (from: number, to: number) => Promise<string[]>
  listKey: string
  articleId: string | null
  chosenIds: readonly string[]
  rowsPerPage: () => number
  reveal: (index: number) => void
  onOpen: (row: ArticleSummary) => void
  onRemove: (ids: string[]) => void
  onMenu: (row: ArticleSummary, x: number, y: number) => void
}

const choose = (chosenIds: string[]) => uiState.setState({ chosenIds })

/**
 * Focus and selection of the list, as lists have them: a click or an arrow chooses one, Shift the
 * rows from where the last choice began, Ctrl or ⌘ one more or one less.
 */
export function useGridKeys(grid: Grid) {
  const { total, rowAt, chosenIds } = grid
  const [place, setPlace] = useState({ focused: 0, anchor: 0, listKey: grid.listKey })
  const lastAsked = useRef(0)
  const isOther = place.listKey !== grid.listKey
  if (isOther) setPlace({ focused: 0, anchor: 0, listKey: grid.listKey })
  const focused = isOther ? 0 : Math.max(0, Math.min(place.focused, total - 1))
  const anchor = Math.max(0, Math.min(place.anchor, total - 1))
  const stand = (at: number, from = at) => setPlace({ ...place, focused: at, anchor: from })
  useFollowing(grid, (index) => stand(index))

  /** Rows that were never seen have to be asked for; of two such answers the later question counts. */
  const chooseBetween = (from: number, to: number) => {
    lastAsked.current += 1
    const asked = lastAsked.current
    grid.idsBetween(from, to).then((ids) => {
      if (asked === lastAsked.current) choose(ids)
    }, showError)
  }
  const toggle = (id: string) =>
    choose(chosenIds.includes(id) ? chosenIds.filter((one) => one !== id) : [...chosenIds, id])

  const press = (event: MouseEvent, row: ArticleSummary, index: number) => {
    if (event.shiftKey) {
      chooseBetween(anchor, index)
      stand(index, anchor)
    } else if (event.metaKey || event.ctrlKey) {
      toggle(row.id)
      stand(index)
    } else {
      choose([row.id])
      stand(index)
      grid.onOpen(row)
    }
  }
  const go = (to: number, event: KeyboardEvent) => {
    const next = Math.max(0, Math.min(total - 1, to))
    grid.reveal(next)
    if (event.shiftKey) {
      chooseBetween(anchor, next)
      stand(next, anchor)
    } else {
      if (!event.ctrlKey && !event.metaKey) chooseBetween(next, next)
      stand(next)
    }
  }
  const keys = (event: KeyboardEvent) => {
    if (event.altKey || total === 0) return
    const isModified = event.ctrlKey || event.metaKey
    const row = rowAt(focused)
    const moves: Record<string, number> = {
      ArrowDown: focused + 1,
      ArrowUp: focused - 1,
      PageDown: focused + grid.rowsPerPage(),
      PageUp: focused - grid.rowsPerPage(),
      Home: 0,
      End: total - 1,
    }
    const target = moves[event.key]
    if (target !== undefined) go(target, event)
    else if (isModified && event.key.toLowerCase() === 'a') chooseBetween(0, total - 1)
    else if (event.key === ' ' && row) toggle(row.id)
    else if (event.key === 'Enter' && row && !isModified) grid.onOpen(row)
    else if (event.key === 'Escape' && chosenIds.length > 1) choose(row ? [row.id] : [])
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const ids = chosenIds.length > 0 ? [...chosenIds] : row ? [row.id] : []
      if (ids.length > 0) grid.onRemove(ids)
    } else if (row && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
      const rect = document.getElementById(`article-row-${focused}`)?.getBoundingClientRect()
      if (rect) grid.onMenu(row, rect.left + rect.height, rect.bottom)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  /** A menu is about to open on a row: it is chosen, unless it is among the chosen already. */
  const point = (row: ArticleSummary, index: number) => {
    if (!chosenIds.includes(row.id)) choose([row.id])
    stand(index, chosenIds.includes(row.id) ? anchor : index)
  }
  return { focused, press, keys, point }
}

/** The place in the list follows when another article is opened from elsewhere. */
function useFollowing({ articleId, indexOf, reveal }: Grid, stand: (index: number) => void): void {
  const followed = useRef<string | null>(null)
  useEffect(() => {
    if (!articleId || followed.current === articleId) return
    const index = indexOf(articleId)
    if (index === undefined) return
    followed.current = articleId
    stand(index)
    reveal(index)
  })
}
