import type { Passage } from '#shared/domain/passage.ts'
import { snapToGraphemes, trimPassage } from '#shared/text/segment.ts'
import { offsetOf, type TextMap } from './domText.ts'

/**
 * What is selected in the article as a passage: clamped to its text, without white space at its
 * ends, no character cut. Undefined when nothing of the text is selected.
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
  const start = startsBefore ? 0 : offsetOf(map, range.startContainer, range.startOffset, 'start')
  // A triple click, and a drag into the margin, end at the start of the next block.
  const end = endsAfter ? text.length : offsetOf(map, range.endContainer, range.endOffset, 'end')
  if (start === undefined || end === undefined || start >= end) return undefined
  const trimmed = trimPassage(text, { start, end: Math.min(end, text.length) })
  return trimmed && snapToGraphemes(text, trimmed)
}
