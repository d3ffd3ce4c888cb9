import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useRef } from 'react'
import type { ArticleSummary } from '#shared/domain/article.ts'
import type { SearchHit } from '#shared/ipc/libraryCalls.ts'
import styles from './ArticleGrid.module.css'
import { ArticleRow } from './ArticleRow.tsx'
import { useGridKeys } from './useGridKeys.ts'

/** CSS pixels; `tokens.css` has the same as `--row` and `--row-compact`. */
const rowHeight = { full: 56, compact: 32 }

type Props = {
  label: string
  total: number
  rowAt: (index: number) => ArticleSummary | undefined
  indexOf: (articleId: string) => number | undefined
  hitOf: (articleId: string) => SearchHit | undefined
  /** Is told which rows are about to be seen. */
  onSee: (first: number, last: number) => void
  idsBetween: (from: number, to: number) => Promise<string[]>
  /** What makes another list of it: the place in it starts at the top again. */
  listKey: string
  articleId: string | null
  chosenIds: readonly string[]
  isCompact: boolean
  onOpen: (row: ArticleSummary) => void
  onRemove: (ids: string[]) => void
  /** Where a menu for a row is wanted, in pixels of the window. */
  onMenu: (row: ArticleSummary, x: number, y: number) => void
}

/** The list of articles, drawn only as far as it is seen. */
export function ArticleGrid(props: Props) {
  const { total, rowAt, isCompact, chosenIds, onSee } = props
  const scroller = useRef<HTMLDivElement>(null)
  const focusedRef = useRef(0)
  const height = isCompact ? rowHeight.compact : rowHeight.full
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    // The focused row stays in the page: the grid points at it for screen readers.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      const focused = Math.min(focusedRef.current, total - 1)
      return focused < 0 || seen.includes(focused)
        ? seen
        : [...seen, focused].sort((one, other) => one - other)
    },
  })
  const { focused, press, keys, point } = useGridKeys({
    ...props,
    rowsPerPage: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1),
    reveal: (index) => virtual.scrollToIndex(index),
  })
  focusedRef.current = focused
  const range = virtual.range
  useEffect(() => {
    if (range) onSee(Math.max(0, range.startIndex - 8), range.endIndex + 8)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew
  useEffect(() => virtual.measure(), [height])

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={total}
      aria-multiselectable
      aria-activedescendant={total > 0 ? `article-row-${focused}` : undefined}
      tabIndex={0}
      id="library-list"
      className={styles.list}
      data-empty={total === 0 || undefined}
      onKeyDown={keys}
    >
      <div role="rowgroup" className={styles.rows} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rowAt(item.index)
          return (
            <div
              key={item.key}
              role="presentation"
              className={styles.place}
              style={{ blockSize: item.size, transform: `translateY(${item.start}px)` }}
            >
              <ArticleRow
                row={row}
                hit={row && props.hitOf(row.id)}
                index={item.index}
                isOpen={row !== undefined && row.id === props.articleId}
                isChosen={row !== undefined && chosenIds.includes(row.id)}
                isFocused={item.index === focused}
                isCompact={isCompact}
                onPress={press}
                onMenu={(event: MouseEvent, pointed, index) => {
                  event.preventDefault()
                  point(pointed, index)
                  props.onMenu(pointed, event.clientX, event.clientY)
                }}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
