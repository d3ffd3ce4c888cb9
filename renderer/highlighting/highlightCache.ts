import { type Highlight, placedPassage } from '#shared/domain/highlight.ts'
import { articleHighlights, colorList, queryClient } from '../queries.ts'
import { isProvisional } from './provisional.ts'

/** The highlights of an article as they are shown now, in text order. */
export function shownHighlights(articleId: string): readonly Highlight[] {
  return queryClient.getQueryData(articleHighlights(articleId).queryKey) ?? []
}

/** Shows a highlight at its place in the text order, in place of another when one is named. */
export function putHighlight(articleId: string, highlight: Highlight, replaces?: string): void {
  if (isProvisional(highlight.id)) dropPendingAnswer(articleId)
  changeShown(articleId, (highlights) => {
    const others = highlights.filter(({ id }) => id !== highlight.id && id !== replaces)
    return [...others, highlight].sort(byPlace)
  })
}

export function dropHighlights(articleId: string, ids: readonly string[]): void {
  dropPendingAnswer(articleId)
  changeShown(articleId, (highlights) => highlights.filter(({ id }) => !ids.includes(id)))
}

/** Shows some highlights changed before the library was asked to change them. */
export function patchHighlights(
  articleId: string,
  ids: readonly string[],
  patch: Partial<Pick<Highlight, 'color' | 'tags' | 'note'>>,
): void {
  dropPendingAnswer(articleId)
  changeShown(articleId, (highlights) =>
    highlights.map((one) => (ids.includes(one.id) ? { ...one, ...patch } : one)),
  )
}

/** The name the reader gave a colour; its key while the colours are not known. */
export function colorName(key: string): string {
  const colors = queryClient.getQueryData(colorList.queryKey) ?? []
  return colors.find((color) => color.key === key)?.name ?? key
}

/**
 * An answer on its way was asked for before what is shown now and would take it back. The library
 * tells of the change once it is made, and the list is asked for again.
 */
function dropPendingAnswer(articleId: string): void {
  const { queryKey } = articleHighlights(articleId)
  if (queryClient.getQueryData(queryKey)) void queryClient.cancelQueries({ queryKey })
}

function changeShown(articleId: string, change: (highlights: Highlight[]) => Highlight[]): void {
  const { queryKey } = articleHighlights(articleId)
  queryClient.setQueryData(queryKey, (highlights) => change(highlights ?? []))
}

function byPlace(one: Highlight, other: Highlight): number {
  const first = placedPassage(one)
  const second = placedPassage(other)
  if (!first || !second) return Number(!first) - Number(!second)
  return first.start - second.start || second.end - first.end
}
