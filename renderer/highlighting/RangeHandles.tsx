import { type PointerEvent, type RefObject, useLayoutEffect, useState } from 'react'
import { type Highlight, placedPassage } from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { uiState } from '../uiState.ts'
import { rangeOf, type TextMap } from './domText.ts'
import { changeRange } from './highlightActions.ts'
import { isSameHighlight } from './provisional.ts'
import styles from './RangeHandles.module.css'

type Props = {
  map: TextMap | null
  scroller: RefObject<HTMLElement | null>
  highlights: readonly Highlight[]
}

type Side = 'start' | 'end'

/** Where an end of a highlight is in the window, CSS pixels. */
type Edge = { left: number; top: number; height: number }

/**
 * The ends of the active highlight, to be dragged to other words. While one is dragged the new
 * range is the selection; letting go makes it the highlight's. By keyboard, R does the same.
 */
export function RangeHandles({ map, scroller, highlights }: Props) {
  const activeId = uiState((state) => state.activeHighlightId)
  const isHidden = uiState(
    (state) => state.rangingId !== null || state.editingNoteId !== null || state.selection !== null,
  )
  const [dragged, setDragged] = useState<Side | null>(null)
  const active = highlights.find(({ id }) => isSameHighlight(id, activeId))
  const passage = active && placedPassage(active)
  const edges = useEdges({ map, scroller, passage })
  if (!active || !passage || !map || (isHidden && !dragged)) return null

  const press = (side: Side) => (event: PointerEvent) => {
    if (event.button !== 0) return
    event.preventDefault()
    setDragged(side)
    dragEnd({ map, passage, side, onDone: () => setDragged(null), id: active.id })
  }
  return (['start', 'end'] as const).map((side) => {
    const edge = edges?.[side]
    return (
      edge && (
        <div
          key={side}
          className={styles.handle}
          data-side={side}
          data-dragged={dragged ?? undefined}
          aria-hidden="true"
          style={{ left: edge.left, top: edge.top, blockSize: edge.height }}
        >
          <div className={styles.knob} onPointerDown={press(side)} />
        </div>
      )
    )
  })
}

/** Follows the pointer until it is let go or Escape is pressed. */
function dragEnd(drag: {
  map: TextMap
  passage: Passage
  side: Side
  id: string
  onDone: () => void
}): void {
  const { map, passage, side, id, onDone } = drag
  const fixed = rangeOf(map, passage)
  const selection = document.getSelection()
  if (!fixed || !selection) return
  const { startContainer, startOffset, endContainer, endOffset } = fixed
  const [node, offset] =
    side === 'start' ? [endContainer, endOffset] : [startContainer, startOffset]
  const move = (event: globalThis.PointerEvent) => {
    const caret = document.caretPositionFromPoint(event.clientX, event.clientY)
    if (caret && map.root.contains(caret.offsetNode))
      selection.setBaseAndExtent(node, offset, caret.offsetNode, caret.offset)
  }
  const stop = () => {
    document.removeEventListener('pointermove', move)
    document.removeEventListener('pointerup', finish)
    document.removeEventListener('pointercancel', cancel)
    document.removeEventListener('keydown', press, true)
    onDone()
  }
  const cancel = () => {
    stop()
    selection.removeAllRanges()
  }
  const finish = () => {
    stop()
    // What is selected is read after the event.
    setTimeout(() => {
      if (uiState.getState().selection) void changeRange(id)
    })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    cancel()
  }
  document.addEventListener('pointermove', move)
  document.addEventListener('pointerup', finish)
  document.addEventListener('pointercancel', cancel)
  document.addEventListener('keydown', press, true)
}

/** Where both ends are now, following the scroll; an end out of sight has none. */
function useEdges(options: {
  map: TextMap | null
  scroller: RefObject<HTMLElement | null>
  passage: Passage | undefined
}): Partial<Record<Side, Edge>> | undefined {
  const { map, scroller, passage } = options
  const [edges, setEdges] = useState<Partial<Record<Side, Edge>>>()
  const { start, end } = passage ?? { start: 0, end: 0 }
  useLayoutEffect(() => {
    const scrolling = scroller.current
    if (!scrolling || !map || start === end) return
    const locate = () => {
      const frame = scrolling.getBoundingClientRect()
      const isSeen = ({ top, height }: Edge) => top >= frame.top && top + height <= frame.bottom
      const [first, last] = [edgeOf(map, start, 'start'), edgeOf(map, end - 1, 'end')]
      setEdges({
        ...(first && isSeen(first) && { start: first }),
        ...(last && isSeen(last) && { end: last }),
      })
    }
    locate()
    const resized = new ResizeObserver(locate)
    resized.observe(map.root)
    scrolling.addEventListener('scroll', locate, { passive: true })
    return () => {
      resized.disconnect()
      scrolling.removeEventListener('scroll', locate)
    }
  }, [start, end, map, scroller])
  return edges
}

/** The edge of one character on a side, in the direction its text is written. */
function edgeOf(map: TextMap, offset: number, side: Side): Edge | undefined {
  const range = rangeOf(map, { start: offset, end: offset + 1 })
  const rect = range?.getClientRects()[0]
  const element = range?.startContainer.parentElement
  if (!rect || !element) return undefined
  const isLeft = (getComputedStyle(element).direction === 'ltr') === (side === 'start')
  return { left: isLeft ? rect.left : rect.right, top: rect.top, height: rect.height }
}
