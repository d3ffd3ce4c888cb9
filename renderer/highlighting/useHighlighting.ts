import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Color } from '#shared/domain/color.ts'
import { type Highlight as Marked, placedPassage } from '#shared/domain/highlight.ts'
import { uiState } from '../uiState.ts'
import { mapText, type TextMap } from './domText.ts'
import { followPointer } from './followPointer.ts'
import { followSelection } from './followSelection.ts'
import { type Intervals, intervalsOf } from './intervals.ts'
import { createPainter, type Emphasis, type Painter, type Scene } from './paint.ts'
import { followCopy } from './plainRich.ts'
import { isSameHighlight } from './provisional.ts'

export type HighlightingOptions = {
  /** The element that holds the article's text, and the one that scrolls it. */
  body: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  /** Changes when other elements hold the text. */
  revisionId: string
  text: string
  highlights: readonly Marked[]
  colors: readonly Color[]
  /** Several highlights lie under a click; the innermost is active already. */
  onCrowd: (ids: string[], x: number, y: number) => void
}

/**
 * Paints the highlights of the article that is shown, and follows the selection and the pointer
 * in it. Gives the map between its text and the page, or null before there is one.
 */
export function useHighlighting(options: HighlightingOptions): TextMap | null {
  const { body, scroller, revisionId, text, highlights, colors, onCrowd } = options
  const [map, setMap] = useState<TextMap | null>(null)
  const painter = useRef<Painter | null>(null)
  const intervals = useMemo(() => intervalsOf(marksOf(highlights)), [highlights])
  const keys = useMemo(() => colors.map(({ key }) => key), [colors])
  const latest = useRef({ intervals, text, onCrowd, colors: keys })
  latest.current = { intervals, text, onCrowd, colors: keys }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is another set of elements
  useLayoutEffect(() => {
    const root = body.current
    const scrolling = scroller.current
    if (!root || !scrolling) return
    const made = mapText(root)
    const painting = createPainter(made, scrolling)
    painter.current = painting
    setMap(made)
    const paint = () => painting.paint(sceneOf(latest.current))
    const soon = oncePerFrame(paint)
    scrolling.addEventListener('scroll', soon.ask, { passive: true })
    const resized = new ResizeObserver(soon.ask)
    resized.observe(root)
    const stops = [
      soon.cancel,
      () => scrolling.removeEventListener('scroll', soon.ask),
      () => resized.disconnect(),
      uiState.subscribe((now, before) => {
        const isSame =
          now.activeHighlightId === before.activeHighlightId &&
          now.hoveredHighlightId === before.hoveredHighlightId &&
          now.cursor === before.cursor
        if (!isSame) soon.ask()
      }),
      followPointer(made, latest),
      followSelection(made, latest),
      followCopy(root),
      painting.clear,
    ]
    return () => {
      for (const stop of stops) stop()
      painter.current = null
    }
  }, [revisionId, body, scroller])

  useEffect(() => {
    painter.current?.paint(sceneOf({ intervals, colors: keys }))
  }, [intervals, keys])

  return map
}

function marksOf(highlights: readonly Marked[]) {
  return highlights.flatMap((highlight) => {
    const passage = placedPassage(highlight)
    return passage ? [{ id: highlight.id, color: highlight.color, ...passage }] : []
  })
}

function sceneOf({ intervals, colors }: Pick<Scene, 'intervals' | 'colors'>): Scene {
  return { intervals, colors, emphasis: emphasisOn(intervals) }
}

function emphasisOn({ sorted }: Intervals): Emphasis {
  const { activeHighlightId, hoveredHighlightId, cursor } = uiState.getState()
  const find = (id: string | null) =>
    id === null ? undefined : sorted.find((mark) => isSameHighlight(mark.id, id))
  return {
    active: find(activeHighlightId),
    hovered: find(hoveredHighlightId),
    cursor: cursor ?? undefined,
  }
}

/** Does something in the next frame, once however often it is asked for before. */
function oncePerFrame(act: () => void): { ask: () => void; cancel: () => void } {
  let frame = 0
  return {
    ask: () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        act()
      })
    },
    cancel: () => cancelAnimationFrame(frame),
  }
}
