import { useEffect, useRef } from 'react'
import type { Passage } from '#shared/domain/passage.ts'
import { uiState } from '../uiState.ts'
import { strings } from './strings.ts'

type Props = {
  text: string
  units: readonly Passage[]
  /** What a screen reader says of a passage besides its words: that it is highlighted, and how. */
  describe: (passage: Passage) => string
}

/**
 * The place of the keyboard in the text: a list beside the article, not seen, whose options are
 * the current passage and its neighbours. Its focus puts screen readers into the mode in which
 * keys reach the app; the passage itself is painted in the text.
 */
export function ReadingCursor({ text, units, describe }: Props) {
  const cursor = uiState((state) => state.cursor)
  const list = useRef<HTMLDivElement>(null)
  const at = cursor
    ? Math.max(
        0,
        units.findIndex((unit) => unit.end > cursor.start),
      )
    : -1

  useEffect(() => {
    // A dialog, a field or the notes keep the focus they have.
    if (cursor && document.activeElement === document.body)
      list.current?.focus({ preventScroll: true })
  }, [cursor])

  const near = cursor
    ? [at - 1, at, at + 1].filter((index) => index >= 0 && index < units.length)
    : []
  return (
    <div
      ref={list}
      id="reading-cursor"
      role="listbox"
      tabIndex={0}
      className="visually-hidden"
      aria-label={strings.cursor}
      aria-activedescendant={cursor ? `reading-unit-${at}` : undefined}
      onFocus={() => {
        if (!uiState.getState().cursor && units[0]) uiState.getState().moveCursor(units[0])
      }}
    >
      {near.map((index) => {
        const passage = index === at && cursor ? cursor : units[index]
        return (
          <div
            key={index}
            id={`reading-unit-${index}`}
            role="option"
            aria-selected={index === at}
            aria-posinset={index + 1}
            aria-setsize={units.length}
            tabIndex={-1}
          >
            {passage && `${describe(passage)}${text.slice(passage.start, passage.end)}`}
          </div>
        )
      })}
    </div>
  )
}
