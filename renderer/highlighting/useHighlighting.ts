import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { type Highlight as Marked, placedPassage } from '#shared/domain/highlight.ts'
import { uiState } from '../uiState.ts'
import { mapText, offsetAtPoint, type TextMap } from './domText.ts'
import { type Intervals, intervalsOf, marksAt } from './intervals.ts'
import { createPainter, type Painter } from './paint.ts'
import { selectionPassage } from './selectionPassage.ts'

export type HighlightingOptions = {
  /** The element that holds the article's text, and the one that scrolls it. */
  body: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  /** Changes when other elements hold the text. */
  revisionId: string
  text: string
  highlights: readonly Marked[]
  /** Several highlights lie under a click. */
  onCrowd: (ids: string[], x: number, y: number) => void
}

type Surface = { map: TextMap; painter: Painter }

/** Paints highlights, follows the selection and the pointer. Answers the map of the text. */
export function useHighlighting(options: HighlightingOptions): RefObject<Surface | null> {
  const { body, scroller, revisionId, text, highlights, onCrowd } = options
  const surface = useRef<Surface | null>(null)
  const intervals = useMemo<Intervals>(
    () =>
      intervalsOf(
        highlights.flatMap((highlight) => {
          const passage = placedPassage(highlight)
          return passage ? [{ id: highlight.id, color: highlight.color, ...passage }] : []
        }),
      ),
    [highlights],
  )
  const latest = useRef({ intervals, text, onCrowd })
  latest.current = { intervals, text, onCrowd }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is another set of elements
  useEffect(() => {
    const root = body.current
    const scrolling = scroller.current
    if (!root || !scrolling) return
    const map = mapText(root)
    const painter = createPainter(map, scrolling)
    surface.current = { map, painter }
    const paint = () => painter.paint(latest.current.intervals, emphasis(latest.current.intervals))
    let frame = 0
    const soon = () => {
      if (frame) return
      frame = requestAnimationFrame(() => {
        frame = 0
        paint()
      })
    }
    paint()
    scrolling.addEventListener('scroll', soon, { passive: true })
    const resized = new ResizeObserver(soon)
    resized.observe(root)
    const stopState = uiState.subscribe((now, before) => {
      const isSame =
        now.activeHighlightId === before.activeHighlightId &&
        now.hoveredHighlightId === before.hoveredHighlightId &&
        now.cursor === before.cursor
      if (!isSame) soon()
    })
    const stopPointer = followPointer(map, latest)
    const stopSelection = followSelection(map, latest)
    return () => {
      cancelAnimationFrame(frame)
      scrolling.removeEventListener('scroll', soon)
      resized.disconnect()
      stopState()
      stopPointer()
      stopSelection()
      painter.clear()
      surface.current = null
    }
  }, [revisionId, body, scroller])

  useEffect(() => {
    surface.current?.painter.paint(intervals, emphasis(intervals))
  }, [intervals])

  return surface
}

function emphasis({ sorted }: Intervals) {
  const { activeHighlightId, hoveredHighlightId, cursor } = uiState.getState()
  const find = (id: string | null) =>
    id === null ? undefined : sorted.find((mark) => mark.id === id)
  return {
    active: find(activeHighlightId),
    hovered: find(hoveredHighlightId),
    cursor: cursor ?? undefined,
  }
}

type Latest = RefObject<{
  intervals: Intervals
  text: string
  onCrowd: HighlightingOptions['onCrowd']
}>

function followPointer(map: TextMap, latest: Latest): () => void {
  const under = (event: MouseEvent) => {
    const offset = offsetAtPoint(map, event.clientX, event.clientY)
    return offset === undefined ? [] : marksAt(latest.current.intervals, offset)
  }
  const move = (event: MouseEvent) => {
    if (event.buttons === 0) uiState.getState().hover(under(event)[0]?.id ?? null)
  }
  const leave = () => uiState.getState().hover(null)
  const click = (event: MouseEvent) => {
    const selection = document.getSelection()
    if (
      (selection && !selection.isCollapsed) ||
      (event.target as Element).closest('a, button, input')
    )
      return
    const marks = under(event)
    uiState.getState().activate(marks[0]?.id ?? null)
    if (marks.length > 1) {
      latest.current.onCrowd(
        marks.map(({ id }) => id),
        event.clientX,
        event.clientY,
      )
    }
  }
  map.root.addEventListener('mousemove', move)
  map.root.addEventListener('mouseleave', leave)
  map.root.addEventListener('click', click)
  return () => {
    map.root.removeEventListener('mousemove', move)
    map.root.removeEventListener('mouseleave', leave)
    map.root.removeEventListener('click', click)
  }
}

function followSelection(map: TextMap, latest: Latest): () => void {
  const read = () => {
    const focused = document.activeElement
    // Typing in a field moves the selection there; what was selected in the text stays meant.
    if (focused?.matches('input, textarea, [role=menuitem], [role=option]')) return
    const selection = selectionPassage(map, document.getSelection(), latest.current.text) ?? null
    const before = uiState.getState().selection
    if (before?.start !== selection?.start || before?.end !== selection?.end) {
      uiState.getState().select(selection)
    }
  }
  document.addEventListener('selectionchange', read)
  return () => document.removeEventListener('selectionchange', read)
}
