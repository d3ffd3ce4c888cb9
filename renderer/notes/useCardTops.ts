import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Highlight, placedPassage } from '#shared/domain/highlight.ts'
import { rangeOf, type TextMap } from '../highlighting/domText.ts'
import { layOutCards } from './cardLayout.ts'

type Options = {
  /** The element the cards are placed in, and what stands above them in it. */
  panel: RefObject<HTMLElement | null>
  head: RefObject<HTMLElement | null>
  map: TextMap | null
  /** In the order the cards stand. */
  highlights: readonly Highlight[]
  activeId: string | null
}

export type CardTops = {
  /** CSS pixels from the top of the panel, by highlight; empty until the text is laid out. */
  tops: ReadonlyMap<string, number>
  heightOf: (highlight: Highlight) => number
  /** Watches a card's height from when it is drawn. */
  watch: (element: HTMLElement | null) => void
}

/** Space between what stands above the cards and the first of them, CSS pixels. */
const headGap = 16

/** Where each card stands. Follows changes of the text's layout and of the cards' heights. */
export function useCardTops({ panel, head, map, highlights, activeId }: Options): CardTops {
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map())
  const heights = useRef(new Map<string, number>())
  const wanted = useRef(new Map<string, number>())
  const latest = useRef({ highlights, activeId })
  latest.current = { highlights, activeId }
  const heightOf = (highlight: Highlight) =>
    heights.current.get(highlight.id) ?? guessedHeight(highlight)

  const place = useRef(() => {})
  place.current = () => {
    const own = panel.current
    if (!own || !map) return
    const origin = own.getBoundingClientRect().top
    const boxes = latest.current.highlights.map((highlight) => ({
      id: highlight.id,
      wanted: wantedTop(map, highlight, origin, wanted.current),
      height: heightOf(highlight),
    }))
    const first = (head.current?.offsetHeight ?? 0) + headGap
    const laid = layOutCards(boxes, { first, activeId: latest.current.activeId })
    setTops((before) => (isSame(before, laid) ? before : laid))
  }

  const [cards] = useState(
    () =>
      new ResizeObserver((entries) => {
        for (const { target, borderBoxSize } of entries) {
          const id = (target as HTMLElement).dataset.highlight
          const height = borderBoxSize[0]?.blockSize ?? 0
          if (id && height > 0) heights.current.set(id, height)
        }
        place.current()
      }),
  )
  const [watch] = useState(() => (element: HTMLElement | null) => {
    if (!element) return
    cards.observe(element)
    return () => cards.unobserve(element)
  })

  useEffect(() => {
    const above = head.current
    if (!map) return
    wanted.current.clear()
    const text = new ResizeObserver(() => {
      wanted.current.clear()
      place.current()
    })
    // The text is painted first: where hundreds of passages are takes longer to ask than that.
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        text.observe(map.root)
        if (above) text.observe(above)
      })
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      text.disconnect()
    }
  }, [map, head])

  // biome-ignore lint/correctness/useExhaustiveDependencies: placed anew when these change
  useLayoutEffect(() => {
    if (wanted.current.size > 0 || highlights.length === 0) place.current()
  }, [highlights, activeId])

  return { tops, heightOf, watch }
}

/** Where a card wants to be: at the first line of its passage. Kept, since asking costs time. */
function wantedTop(
  map: TextMap,
  highlight: Highlight,
  origin: number,
  known: Map<string, number>,
): number {
  const passage = placedPassage(highlight)
  if (!passage) return 0
  const key = `${passage.start}`
  const top = known.get(key)
  if (top !== undefined) return top
  const first = { start: passage.start, end: passage.start + 1 }
  const rect = rangeOf(map, first)?.getBoundingClientRect()
  const found = rect ? rect.top - origin : 0
  known.set(key, found)
  return found
}

/** Height of a card that was never drawn, CSS pixels, by the length of what it holds. */
function guessedHeight({ quote, note }: Highlight): number {
  const quoteLines = Math.min(5, Math.ceil(quote.exact.length / 38))
  return 44 + quoteLines * 20 + (note ? 8 + Math.ceil(note.length / 40) * 21 : 0)
}

function isSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  if (one.size !== other.size) return false
  for (const [id, top] of other) {
    if (Math.abs((one.get(id) ?? Number.NaN) - top) > 0.5 || !one.has(id)) return false
  }
  return true
}
