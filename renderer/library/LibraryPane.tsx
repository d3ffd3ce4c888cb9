import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, SlidersHorizontal, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { ArticleSummary } from '#shared/domain/article.ts'
import type { SearchHit } from '#shared/ipc/libraryCalls.ts'
import { searchHits, showError, useSettings } from '../queries.ts'
import { ContextMenu, type MenuPlace } from '../ui/ContextMenu.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { PaneEdge } from '../ui/PaneEdge.tsx'
import { uiState } from '../uiState.ts'
import { ArticleGrid } from './ArticleGrid.tsx'
import { articleEntries, sortEntries, trashEntries } from './articleMenus.ts'
import { FilterField } from './FilterField.tsx'
import styles from './LibraryPane.module.css'
import { confirmRemoveForever, removeArticles } from './libraryActions.ts'
import { SearchResults } from './SearchResults.tsx'
import { strings } from './strings.ts'
import { articleIdsBetween, useArticleList } from './useArticleList.ts'
import { useRested } from './useRested.ts'

/** Typing rests this long before the library is asked, milliseconds. */
const typingRest = 120

/** The articles, filtered as one types. */
export function LibraryPane() {
  const settings = useSettings()
  const trash = uiState((state) => state.trash)
  const query = useRested(
    uiState((state) => state.query),
    typingRest,
  ).trim()
  const articleId = uiState((state) => state.articleId)
  const chosenIds = uiState((state) => state.chosenIds)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const view = useMemo(() => ({ query, sort: settings.sort, trash }), [query, settings.sort, trash])
  const { total, rowAt, indexOf, see } = useArticleList(view)
  const hits = useTextHits(query)
  const listKey = `${trash} ${query}`
  useForgottenChoice(listKey)

  const showMenu = (row: ArticleSummary, x: number, y: number) => {
    const ids = chosenIds.includes(row.id) ? [...chosenIds] : [row.id]
    const entries = trash ? trashEntries(ids, row) : articleEntries(ids, row)
    setMenu({ x, y, label: strings.actions, entries })
  }
  const emptyTrash = () =>
    articleIdsBetween(view, 0, (total ?? 1) - 1).then(confirmRemoveForever, showError)
  return (
    <nav className={styles.pane} aria-label={strings.library}>
      <div className={styles.tools}>
        {trash && <IconButton label={strings.back} icon={ArrowLeft} onPress={leaveTrash} />}
        <FilterField />
        <IconButton
          label={strings.sort}
          icon={SlidersHorizontal}
          onPress={({ target }) => {
            const { left, bottom } = target.getBoundingClientRect()
            const entries = sortEntries(settings.sort, settings.compactRows)
            setMenu({ x: left, y: bottom, label: strings.sort, entries })
          }}
        />
      </div>
      {trash && (
        <div className={styles.heading}>
          <h2>{strings.trash}</h2>
          {total !== undefined && total > 0 && (
            <button type="button" className={styles.emptyTrash} onClick={() => void emptyTrash()}>
              {query ? strings.removeFound : strings.emptyNow}
            </button>
          )}
        </div>
      )}
      <ArticleGrid
        label={trash ? strings.trash : strings.library}
        total={total ?? 0}
        rowAt={rowAt}
        indexOf={indexOf}
        hitOf={(id) => hits.get(id)}
        onSee={see}
        idsBetween={(from, to) => articleIdsBetween(view, from, to)}
        listKey={listKey}
        articleId={articleId}
        chosenIds={chosenIds}
        isCompact={settings.compactRows}
        onOpen={(row) => uiState.getState().openArticle(row.id)}
        onRemove={(ids) => void (trash ? confirmRemoveForever(ids) : removeArticles(ids))}
        onMenu={showMenu}
      />
      {total === 0 && (
        <div className={styles.empty}>
          <NothingHere isFiltered={query !== ''} isTrash={trash} />
        </div>
      )}
      {query && !trash && <SearchResults query={query} />}
      <div className={styles.foot}>
        <span role="status">{total === undefined ? '' : strings.articles(total)}</span>
        {chosenIds.length > 1 && <span>{strings.chosen(chosenIds.length)}</span>}
        {!trash && (
          <IconButton
            label={strings.trash}
            icon={Trash2}
            onPress={() => uiState.setState({ trash: true, chosenIds: [] })}
          />
        )}
      </div>
      <PaneEdge pane="library" />
      <ContextMenu place={menu} onClose={() => setMenu(null)} />
    </nav>
  )
}

function leaveTrash(): void {
  uiState.setState({ trash: false, chosenIds: [] })
}

function NothingHere({ isFiltered, isTrash }: { isFiltered: boolean; isTrash: boolean }) {
  if (isFiltered)
    return (
      <EmptyState
        sentence={strings.nothingFound}
        action={strings.clear}
        onAction={() => uiState.setState({ query: '' })}
      />
    )
  if (isTrash)
    return (
      <EmptyState sentence={strings.emptyTrash} action={strings.showAll} onAction={leaveTrash} />
    )
  return (
    <EmptyState
      sentence={strings.empty}
      action={strings.add}
      onAction={() => uiState.getState().show({ kind: 'add', text: '' })}
    />
  )
}

/** Article id → where its text has what was typed. A find in the title is seen without that. */
function useTextHits(query: string): Map<string, SearchHit> {
  const hits = useQuery(searchHits(query)).data
  return useMemo(
    () =>
      new Map(
        (query ? (hits ?? []) : [])
          .filter((hit) => hit.kind === 'article' && hit.matches.length > 0)
          .filter((hit) => !hit.snippet.startsWith(hit.title.replace(/\s/g, ' ')))
          .map((hit) => [hit.articleId, hit]),
      ),
    [hits, query],
  )
}

/** What was chosen in one list must not be acted on unseen in another. */
function useForgottenChoice(listKey: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is the reason
  useEffect(() => uiState.setState({ chosenIds: [] }), [listKey])
}
