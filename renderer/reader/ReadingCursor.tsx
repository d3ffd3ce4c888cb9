import type { ArticleDocument } from '#shared/domain/article.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { uiState } from '../uiState.ts'
import { firstVisibleUnit } from './readerCommands.ts'
import { readingUnits } from './readingUnits.ts'
import { strings } from './strings.ts'

type Props = {
  document: ArticleDocument
  text: string
  /** What is said of a passage before its words: that it is highlighted, and how. */
  describe: (passage: Passage) => string
}

/**
 * The place of the keyboard in the text: a list beside the article, not seen, whose options are
 * the current passage and its neighbours. Its focus puts screen readers into the mode in which
 * keys reach the app; the passage itself is painted in the text.
 */
export function ReadingCursor({ document: shown, text, describe }: Props) {
  const cursor = uiState((state) => state.cursor)
  // Sentences are worked out when they are first wanted: opening an article does not wait for them.
  const units = () => readingUnits(shown.blocks, shown.article.language)
  const near = cursor ? neighbours(units(), cursor) : []
  const count = cursor ? units().length : 0
  return (
    <div
      id="reading-cursor"
      role="listbox"
      tabIndex={0}
      className="visually-hidden"
      lang={shown.article.language ?? undefined}
      aria-label={strings.cursor}
      aria-activedescendant={cursor ? 'reading-unit' : undefined}
      onFocus={() => {
        const { cursor: now, selection, moveCursor } = uiState.getState()
        const first = firstVisibleUnit(units())
        if (!now && !selection && first) moveCursor(first)
      }}
    >
      {near.map(({ passage, index }) => (
        <div
          key={index}
          id={passage === cursor ? 'reading-unit' : undefined}
          role="option"
          aria-selected={passage === cursor}
          aria-posinset={index + 1}
          aria-setsize={count}
          tabIndex={-1}
        >
          {describe(passage)}
          {text.slice(passage.start, passage.end)}
        </div>
      ))}
    </div>
  )
}

/** The cursor between the units before and after it; it may itself span several. */
function neighbours(
  units: readonly Passage[],
  cursor: Passage,
): { passage: Passage; index: number }[] {
  const at = Math.max(
    0,
    units.findIndex((unit) => unit.end > cursor.start),
  )
  const after = units.findIndex((unit) => unit.start >= cursor.end)
  const before = units[at - 1]
  const next = units[after]
  return [
    ...(before ? [{ passage: before, index: at - 1 }] : []),
    { passage: cursor, index: at },
    ...(next && after > at ? [{ passage: next, index: after }] : []),
  ]
}
