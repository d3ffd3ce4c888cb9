import { type RefObject, useEffect, useRef } from 'react'
import { rangeOf, type TextMap } from '../highlighting/domText.ts'
import { uiState } from '../uiState.ts'

/** Space that stays between a passage and the edges of the window, CSS pixels. */
const margin = 60
/** Where a passage is brought to: this far down the window, but not further than so many pixels. */
const wanted = { share: 0.3, most: 240 }

/** Brings a passage into view when something asks for it; what is in view already stays. */
export function useScrollRequests(
  map: TextMap | null,
  scroller: RefObject<HTMLElement | null>,
): void {
  const request = uiState((state) => state.scrollTo)
  const done = useRef<unknown>(null)
  useEffect(() => {
    const scrolling = scroller.current
    if (!request || request === done.current || !map || !scrolling) return
    done.current = request
    const lines = Array.from(rangeOf(map, request.passage)?.getClientRects() ?? [])
    const first = lines[0]
    const last = lines.at(-1)
    if (!first || !last) return
    const frame = scrolling.getBoundingClientRect()
    const top = frame.top + margin
    const bottom = frame.bottom - margin
    const isLong = last.bottom - first.top > bottom - top
    if (first.top >= top && (last.bottom <= bottom || (isLong && first.top <= bottom))) return
    const target = Math.min(frame.height * wanted.share, wanted.most)
    scrolling.scrollTop += first.top - frame.top - target
  }, [request, map, scroller])
}
