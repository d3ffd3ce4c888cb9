import type { Passage } from '#shared/domain/passage.ts'
import { snapToGraphemes, trimPassage } from '#shared/text/segment.ts'
import { offsetOf, type TextMap } from './domText.ts'

/**
 * What is selected in the article as a passage of its text (UTF-16 code units): clamped to it,
 * without white space at its ends, no character cut. Which end the selection was made from does
 * not matter. Undefined when nothing of the text is selected.
 */
export function selectionPassage(
  map: TextMap,
  selection: Selection | null,
  text: string,
): Passage | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(map.root)) return undefined
  const body = document.createRange()
  body.selectNodeContents(map.root)
  const startsBefore = range.compareBoundaryPoints(Range.START_TO_START, body) < 0
  const endsAfter = range.compareBoundaryPoints(Range.END_TO_END, body) > 0
  const { startContainer, startOffset, endContainer, endOffset } = range
  const start = startsBefore
    ? 0
    : offsetOf(map, { node: startContainer, offset: startOffset }, 'start')
  // A triple click, and a drag into the margin, end at the start of the next block: that is the
  // offset behind the line feed, which is trimmed with it.
  const end = endsAfter
    ? text.length
    : offsetOf(map, { node: endContainer, offset: endOffset }, 'end')
  if (start === undefined || end === undefined) return undefined
  const trimmed = trimPassage(text, { start, end: Math.min(end, text.length) })
  return trimmed && snapToGraphemes(text, trimmed)
}
