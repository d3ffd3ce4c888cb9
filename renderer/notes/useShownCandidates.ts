import { useEffect, useState } from 'react'
import type { Highlight as Marked } from '#shared/domain/highlight.ts'
import { rangeOf, type TextMap } from '../highlighting/domText.ts'
import { announce } from '../ui/announce.ts'
import { uiState } from '../uiState.ts'
import { candidatesOf } from './repairActions.ts'
import { strings } from './repairStrings.ts'

/** More places than this are not painted: nobody looks through them. */
const mostPainted = 50
const names = ['pq-candidate', 'pq-candidate-shown'] as const

export type ShownCandidates = {
  /** The highlight whose places are painted in the text, and which of them is looked at. */
  shown: { id: string; at: number } | null
  /** Shows its places, or the next of them; `at` to look at that one. */
  show: (highlight: Marked, at?: number) => void
  hide: () => void
}

/** Paints the places a highlight could lie at into the text, one of them marked more. */
export function useShownCandidates(
  map: TextMap | null,
  highlights: readonly Marked[],
): ShownCandidates {
  const [shown, setShown] = useState<ShownCandidates['shown']>(null)
  const highlight = highlights.find(({ id }) => id === shown?.id)
  const at = shown?.at ?? 0

  useEffect(() => {
    if (!map || !highlight) return
    candidatesOf(highlight)
      .slice(0, mostPainted)
      .forEach((passage, index) => {
        const range = rangeOf(map, passage)
        if (!range) return
        const name = names[index === at ? 1 : 0]
        const painted = CSS.highlights.get(name) ?? new Highlight()
        painted.priority = 20_000
        painted.add(range)
        CSS.highlights.set(name, painted)
      })
    return () => {
      for (const name of names) CSS.highlights.delete(name)
    }
  }, [map, highlight, at])

  return {
    shown: highlight ? shown : null,
    show: (one, wanted) => {
      const candidates = candidatesOf(one)
      const next = wanted ?? (shown?.id === one.id ? (shown.at + 1) % candidates.length : 0)
      const passage = candidates[next]
      if (!passage) return
      setShown({ id: one.id, at: next })
      uiState.getState().scroll(passage)
      announce(strings.atPlace(next + 1, candidates.length))
    },
    hide: () => setShown(null),
  }
}
