import type { RefObject } from 'react'
import { uiState } from '../uiState.ts'
import { offsetAtPoint, type TextMap } from './domText.ts'
import { type Intervals, marksAt } from './intervals.ts'

type Latest = RefObject<{
  intervals: Intervals
  onCrowd: (ids: string[], x: number, y: number) => void
}>

/** Elements in the text that mean something else by a click. */
const controls = 'a, button, input, summary'

/**
 * Follows the pointer over the text: what it is over is hovered, what is clicked becomes active,
 * the innermost first. The function it returns stops that.
 */
export function followPointer(map: TextMap, latest: Latest): () => void {
  const { root } = map
  const marksUnder = (event: MouseEvent) => {
    const offset = offsetAtPoint(map, event.clientX, event.clientY)
    return offset === undefined ? [] : marksAt(latest.current.intervals, offset)
  }
  const move = (event: MouseEvent) => {
    // A selection is being dragged out: what it goes over is not meant.
    if (event.buttons === 0) uiState.getState().hover(marksUnder(event)[0]?.id ?? null)
  }
  const leave = ({ relatedTarget }: MouseEvent) => {
    // React has told the card that the pointer is on it before this event comes.
    const isOnCard = relatedTarget instanceof Element && relatedTarget.closest('[data-highlight]')
    if (!isOnCard) uiState.getState().hover(null)
  }
  const click = (event: MouseEvent) => {
    const isSelecting = document.getSelection()?.isCollapsed === false
    if (isSelecting || (event.target as Element).closest(controls)) return
    const marks = marksUnder(event)
    const { activate, moveCursor } = uiState.getState()
    moveCursor(null)
    activate(marks[0]?.id ?? null)
    if (marks.length > 1) {
      latest.current.onCrowd(
        marks.map(({ id }) => id),
        event.clientX,
        event.clientY,
      )
    }
  }
  const chooseForMenu = (event: MouseEvent) => {
    if (uiState.getState().selection || (event.target as Element).closest(controls)) return
    const [mark] = marksUnder(event)
    if (mark) uiState.getState().activate(mark.id)
  }
  root.addEventListener('mousemove', move)
  root.addEventListener('mouseleave', leave)
  root.addEventListener('click', click)
  root.addEventListener('contextmenu', chooseForMenu)
  return () => {
    root.removeEventListener('mousemove', move)
    root.removeEventListener('mouseleave', leave)
    root.removeEventListener('click', click)
    root.removeEventListener('contextmenu', chooseForMenu)
  }
}
