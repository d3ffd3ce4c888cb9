import { type MouseEvent, memo } from 'react'
import { type ArticleSummary, byline } from '#shared/domain/article.ts'
import type { SearchHit } from '#shared/ipc/libraryCalls.ts'
import styles from './ArticleRow.module.css'
import { Snippet } from './Snippet.tsx'
import { shortDate } from './shortDate.ts'
import { strings } from './strings.ts'

type Props = {
  /** Undefined until its page has come. */
  row: ArticleSummary | undefined
  /** Where a filter found something in its text. */
  hit: SearchHit | undefined
  index: number
  isOpen: boolean
  isChosen: boolean
  isFocused: boolean
  isCompact: boolean
  onPress: (event: MouseEvent, row: ArticleSummary, index: number) => void
  onMenu: (event: MouseEvent, row: ArticleSummary, index: number) => void
}

const wordsPerMinute = 220

/** One article of the list: title; source, date, minutes, marks. */
export const ArticleRow = memo(function ArticleRow({
  row,
  hit,
  index,
  isCompact,
  onPress,
  onMenu,
  ...state
}: Props) {
  const isUnderway = row !== undefined && row.fraction > 0.01 && row.fraction < 0.995
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
    <div
      id={`article-row-${index}`}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={state.isChosen}
      aria-current={state.isOpen || undefined}
      tabIndex={-1}
      className={styles.row}
      data-open={state.isOpen || undefined}
      data-chosen={state.isChosen || undefined}
      data-focused={state.isFocused || undefined}
      onClick={(event) => row && onPress(event, row, index)}
      onContextMenu={(event) => row && onMenu(event, row, index)}
    >
      <div
        role="gridcell"
        tabIndex={-1}
        className={styles.cell}
        title={isCompact ? row?.title : undefined}
      >
        <div className={styles.title}>{row?.title ?? '\u00a0'}</div>
        {!isCompact &&
          (hit ? (
            <div className={styles.snippet}>
              <Snippet hit={hit} lead={18} />
            </div>
          ) : (
            <Facts row={row} />
          ))}
        {isUnderway && !isCompact && (
          <div className={styles.progress}>
            <div style={{ inlineSize: `${row.fraction * 100}%` }} />
            <span className="visually-hidden">{strings.read(Math.round(row.fraction * 100))}</span>
          </div>
        )}
      </div>
    </div>
  )
})

/** Only the source gives way when there is no room. */
function Facts({ row }: { row: ArticleSummary | undefined }) {
  if (!row) return <div className={styles.facts}>{'\u00a0'}</div>
  const source = row.site || byline(row)
  const figures = [
    shortDate(row.publishedAt) || shortDate(row.addedAt),
    strings.minutes(Math.max(1, Math.round(row.wordCount / wordsPerMinute))),
    row.highlightCount > 0 ? strings.marks(row.highlightCount) : '',
  ]
  return (
    <div className={styles.facts}>
      {source && (
        <>
          <span className={styles.source}>{source}</span>
          <span className={styles.dot}>·</span>
        </>
      )}
      <span className={styles.figures}>{figures.filter(Boolean).join(' · ')}</span>
    </div>
  )
}
