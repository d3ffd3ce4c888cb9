import { type MouseEvent, memo } from 'react'
import { type ArticleSummary, byline } from '#shared/domain/article.ts'
import { citationDate } from '#shared/text/citationDate.ts'
import styles from './ArticleRow.module.css'
import { strings } from './strings.ts'

type Props = {
  row: ArticleSummary | undefined
  index: number
  isOpen: boolean
  isChosen: boolean
  isFocused: boolean
  isCompact: boolean
  onPress: (event: MouseEvent, row: ArticleSummary, index: number) => void
  onMenu: (event: MouseEvent, row: ArticleSummary) => void
}

const wordsPerMinute = 220

/** One article of the list: title; source, date, minutes, marks. */
export const ArticleRow = memo(function ArticleRow({
  row,
  index,
  isCompact,
  onPress,
  onMenu,
  ...state
}: Props) {
  const facts = row && [
    row.site || byline(row),
    citationDate(row.publishedAt) ||
      new Date(row.addedAt).toLocaleDateString(undefined, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
      }),
    strings.minutes(Math.max(1, Math.round(row.wordCount / wordsPerMinute))),
    row.highlightCount > 0 ? strings.marks(row.highlightCount) : '',
    row.fraction > 0.01 && row.fraction < 0.995 ? strings.read(Math.round(row.fraction * 100)) : '',
  ]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
    <div
      id={`article-row-${index}`}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={state.isChosen}
      tabIndex={-1}
      className={styles.row}
      data-open={state.isOpen || undefined}
      data-chosen={state.isChosen || undefined}
      data-focused={state.isFocused || undefined}
      onClick={(event) => row && onPress(event, row, index)}
      onContextMenu={(event) => row && onMenu(event, row)}
    >
      <div role="gridcell" tabIndex={-1} className={styles.cell}>
        <div className={styles.title}>{row?.title ?? ' '}</div>
        {!isCompact && (
          <div className={styles.facts}>{facts?.filter(Boolean).join(' · ') ?? ' '}</div>
        )}
        {row && row.fraction > 0.01 && row.fraction < 0.995 && (
          <div className={styles.progress} style={{ inlineSize: `${row.fraction * 100}%` }} />
        )}
      </div>
    </div>
  )
})
