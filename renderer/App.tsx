import { useEffect, useRef } from 'react'
import styles from './App.module.css'
import { isAvailable, runCommand } from './commands.ts'
import { Dialogs } from './dialogs/Dialogs.tsx'
import { LibraryPane } from './library/LibraryPane.tsx'
import { changeSettings, useSettings } from './queries.ts'
import { ReadingView } from './ReadingView.tsx'
import { Toolbar } from './Toolbar.tsx'
import { PaneEdge } from './ui/PaneEdge.tsx'
import { Toasts } from './ui/Toasts.tsx'
import { uiState } from './uiState.ts'
import { useAppEvents } from './useAppEvents.ts'
import { useAppearance } from './useAppearance.ts'
import { useBringIn } from './useBringIn.ts'
import { useShortcuts } from './useShortcuts.ts'
import { Welcome } from './Welcome.tsx'

const dropHere = 'Drop to add to your library'

/** The window: library, article, notes. */
export function App({ lastArticleId }: { lastArticleId: string | null }) {
  const settings = useSettings()
  const articleId = uiState((state) => state.articleId)
  useAppearance()
  useShortcuts()
  useAppEvents()
  useLastArticle(lastArticleId)
  const isOver = useBringIn()
  return (
    <div className={styles.window}>
      <Toolbar />
      <div className={styles.panes}>
        {settings.libraryOpen && (
          <div className={styles.library}>
            <LibraryPane />
            <PaneEdge pane="library" />
          </div>
        )}
        {articleId ? <ReadingView articleId={articleId} /> : <Welcome />}
      </div>
      <Dialogs run={runCommand} isAvailable={isAvailable} />
      <Toasts onUndo={() => void runCommand('history.undo')} />
      {isOver && <div className={styles.drop}>{dropHere}</div>}
    </div>
  )
}

/** Opens what was open last, and remembers what is open now. */
function useLastArticle(lastArticleId: string | null): void {
  const articleId = uiState((state) => state.articleId)
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      if (lastArticleId && !articleId) uiState.getState().openArticle(lastArticleId)
      return
    }
    void changeSettings({ lastArticleId: articleId })
  }, [articleId, lastArticleId])
}
