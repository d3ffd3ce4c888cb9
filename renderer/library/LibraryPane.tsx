import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowLeft, Search, SlidersHorizontal, Trash2, X } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleSummary } from '#shared/domain/article.ts'
import { changeSettings, useSettings } from '../queries.ts'
import { ContextMenu, type MenuEntry, type MenuPlace } from '../ui/ContextMenu.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { uiState } from '../uiState.ts'
import { ArticleRow } from './ArticleRow.tsx'
import styles from './LibraryPane.module.css'
import { confirmRemoveForever, removeArticles, restoreArticles } from './libraryActions.ts'
import { SearchResults } from './SearchResults.tsx'
import { strings } from './strings.ts'
import { useArticleList } from './useArticleList.ts'

const rowHeight = { full: 56, compact: 32 }
/** Typing rests this long before the library is asked, milliseconds. */
const typingRest = 120

/** The articles, filtered as one types. */
export function LibraryPane() {
  const settings = useSettings()
  const trash = uiState((state) => state.trash)
  const query = useRested(uiState((state) => state.query))
  const articleId = uiState((state) => state.articleId)
  const chosen = uiState((state) => state.chosenIds)
  const [focused, setFocused] = useState(0)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const view = useMemo(() => ({ query, sort: settings.sort, trash }), [query, settings.sort, trash])
  const { total, rowAt, see } = useArticleList(view)
  const scroller = useRef<HTMLDivElement>(null)
  const height = settings.compactRows ? rowHeight.compact : rowHeight.full
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => see(first, last))
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew
  useEffect(() => virtual.measure(), [height])

  const open = (row: ArticleSummary) => uiState.getState().openArticle(row.id)
  const press = (event: MouseEvent, row: ArticleSummary, index: number) => {
    setFocused(index)
    if (event.metaKey || event.ctrlKey) {
      uiState.setState({
        chosenIds: chosen.includes(row.id)
          ? chosen.filter((id) => id !== row.id)
          : [...chosen, row.id],
      })
    } else if (event.shiftKey) {
      uiState.setState({ chosenIds: idsBetween(focused, index) })
    } else {
      uiState.setState({ chosenIds: [row.id] })
      open(row)
    }
  }
  /** Ids of rows from one to another, as far as they have been seen. */
  const idsBetween = (from: number, to: number) => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)]
    return Array.from({ length: high - low + 1 }, (_, offset) => rowAt(low + offset)?.id).filter(
      (id) => id !== undefined,
    )
  }
  const go = (index: number, isExtending: boolean) => {
    const next = Math.max(0, Math.min((total ?? 1) - 1, index))
    virtual.scrollToIndex(next)
    const row = rowAt(next)
    if (row) {
      uiState.setState({
        chosenIds: isExtending ? [...new Set([...chosen, ...idsBetween(focused, next)])] : [row.id],
      })
    }
    setFocused(next)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1)
    const moves: Record<string, number> = {
      ArrowDown: focused + 1,
      ArrowUp: focused - 1,
      PageDown: focused + page,
      PageUp: focused - page,
      Home: 0,
      End: (total ?? 1) - 1,
    }
    const target = moves[event.key]
    const row = rowAt(focused)
    if (target !== undefined) {
      event.preventDefault()
      go(target, event.shiftKey)
    } else if (event.key === 'Enter' && row) {
      event.preventDefault()
      open(row)
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      event.stopPropagation()
      const ids = chosen.length > 0 ? chosen : row ? [row.id] : []
      if (ids.length > 0) void (trash ? confirmRemoveForever(ids) : removeArticles(ids))
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const rect = document.getElementById(`article-row-${focused}`)?.getBoundingClientRect()
      if (row && rect) {
        event.preventDefault()
        showMenu(rect.left + 40, rect.bottom - 8, row)
      }
    }
  }
  const showMenu = (x: number, y: number, row: ArticleSummary) => {
    const ids = chosen.includes(row.id) ? chosen : [row.id]
    uiState.setState({ chosenIds: ids })
    setMenu({
      x,
      y,
      label: strings.actions,
      entries: trash ? trashEntries(ids) : articleEntries(ids, row),
    })
  }

  const isFiltered = query.trim() !== ''
  return (
    <nav className={styles.pane} aria-label={strings.library}>
      <div className={styles.tools}>
        {trash ? (
          <IconButton
            label={strings.back}
            icon={ArrowLeft}
            onPress={() => uiState.setState({ trash: false, chosenIds: [] })}
          />
        ) : null}
        <FilterField />
        <IconButton
          label={strings.sort}
          icon={SlidersHorizontal}
          onPress={() => {
            const rect = scroller.current?.getBoundingClientRect()
            setMenu({
              x: (rect?.right ?? 200) - 200,
              y: (rect?.top ?? 80) - 4,
              label: strings.sort,
              entries: sortEntries(settings),
            })
          }}
        />
      </div>
      {trash && <p className={styles.heading}>{strings.trash}</p>}
      <div
        ref={scroller}
        role="grid"
        aria-label={trash ? strings.trash : strings.library}
        aria-rowcount={total ?? 0}
        aria-multiselectable
        aria-activedescendant={total ? `article-row-${focused}` : undefined}
        tabIndex={0}
        id="library-list"
        className={styles.list}
        onKeyDown={keys}
      >
        <div role="rowgroup" style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
          {items.map((item) => (
            <div
              key={item.key}
              role="presentation"
              style={{
                position: 'absolute',
                insetInline: 0,
                blockSize: item.size,
                transform: `translateY(${item.start}px)`,
              }}
            >
              <ArticleRow
                row={rowAt(item.index)}
                index={item.index}
                isOpen={rowAt(item.index)?.id === articleId}
                isChosen={chosen.includes(rowAt(item.index)?.id ?? '')}
                isFocused={item.index === focused}
                isCompact={settings.compactRows}
                onPress={press}
                onMenu={(event, row) => {
                  event.preventDefault()
                  showMenu(event.clientX, event.clientY, row)
                }}
              />
            </div>
          ))}
        </div>
        {total === 0 && (
          <p className={styles.empty}>
            {isFiltered ? strings.nothingFound : trash ? strings.emptyTrash : strings.empty}
          </p>
        )}
      </div>
      {isFiltered && !trash && <SearchResults query={query} />}
      <div className={styles.foot}>
        <span>{total === undefined ? '' : strings.articles(total)}</span>
        {!trash && (
          <IconButton
            label={strings.trash}
            icon={Trash2}
            onPress={() => uiState.setState({ trash: true, chosenIds: [] })}
          />
        )}
      </div>
      <ContextMenu place={menu} onClose={() => setMenu(null)} />
    </nav>
  )
}

function FilterField() {
  const query = uiState((state) => state.query)
  return (
    <div className={styles.filter}>
      <Search size={14} aria-hidden />
      <input
        id="library-filter"
        type="text"
        role="searchbox"
        aria-label={strings.filter}
        placeholder={strings.filter}
        value={query}
        onChange={(event) => uiState.setState({ query: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            uiState.setState({ query: '' })
            event.currentTarget.blur()
          } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault()
            document.getElementById('library-list')?.focus()
          }
        }}
      />
      {query && (
        <button
          type="button"
          aria-label={strings.clear}
          onClick={() => uiState.setState({ query: '' })}
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </div>
  )
}

function articleEntries(ids: string[], row: ArticleSummary): MenuEntry[] {
  const isOne = ids.length === 1
  return [
    ...(isOne
      ? ([
          {
            kind: 'action',
            id: 'open',
            label: strings.open,
            run: () => uiState.getState().openArticle(row.id),
          },
          {
            kind: 'action',
            id: 'details',
            label: strings.details,
            command: 'article.details',
            run: () => uiState.getState().show({ kind: 'details', articleId: row.id }),
          },
        ] as MenuEntry[])
      : []),
    {
      kind: 'action',
      id: 'export',
      label: strings.export(ids.length),
      run: () => uiState.getState().show({ kind: 'export', scope: { kind: 'articles', ids } }),
    },
    { kind: 'line', id: 'line' },
    {
      kind: 'action',
      id: 'remove',
      label: strings.remove(ids.length),
      isDanger: true,
      run: () => removeArticles(ids),
    },
  ]
}

function trashEntries(ids: string[]): MenuEntry[] {
  return [
    { kind: 'action', id: 'restore', label: strings.restore, run: () => restoreArticles(ids) },
    { kind: 'line', id: 'line' },
    {
      kind: 'action',
      id: 'forever',
      label: strings.removeForever,
      isDanger: true,
      run: () => confirmRemoveForever(ids),
    },
  ]
}

function sortEntries({
  sort,
  compactRows,
}: {
  sort: { by: string; descending: boolean }
  compactRows: boolean
}): MenuEntry[] {
  const tick = (isOn: boolean, label: string) => `${isOn ? '✓ ' : '   '}${label}`
  return [
    ...Object.entries(strings.sorts).map(
      ([by, label]): MenuEntry => ({
        kind: 'action',
        id: by,
        label: tick(sort.by === by, label),
        run: () =>
          changeSettings({
            sort: { by: by as 'added', descending: by !== 'title' && by !== 'site' },
          }),
      }),
    ),
    { kind: 'line', id: 'line' },
    {
      kind: 'action',
      id: 'direction',
      label: tick(sort.descending, strings.descending),
      run: () => changeSettings({ sort: { by: sort.by as 'added', descending: !sort.descending } }),
    },
    {
      kind: 'action',
      id: 'compact',
      label: tick(compactRows, strings.compact),
      run: () => changeSettings({ compactRows: !compactRows }),
    },
  ]
}

/** A value once it has stayed the same for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), value === '' ? 0 : typingRest)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
