import { useEffect, useRef } from 'react'
import styles from './App.module.css'
import { CaptureBar } from './CaptureBar.tsx'
import { ClipboardBar } from './ClipboardBar.tsx'
import { ClipboardQuestion } from './ClipboardQuestion.tsx'
import { isAvailable, runCommand } from './commands.ts'
import { Dialogs } from './dialogs/Dialogs.tsx'
import { stepMany } from './historyCommands.ts'
import { LibraryPane } from './library/LibraryPane.tsx'
import { changeSettings, showError, useSettings } from './queries.ts'
import { ReadingView } from './ReadingView.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useIsNarrow } from './ui/narrowWindow.ts'
import { ProgressLine } from './ui/ProgressLine.tsx'
import { Toasts } from './ui/Toasts.tsx'
import { uiState } from './uiState.ts'
import { useAppEvents } from './useAppEvents.ts'
import { useAppearance } from './useAppearance.ts'
import { useBringIn } from './useBringIn.ts'
import { useShortcuts } from './useShortcuts.ts'
import { showLibrary } from './viewCommands.ts'
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
  const isDrawn = uiState((state) => state.isLibraryDrawn)
  const isNarrow = useIsNarrow() && articleId !== null
  const isLibraryShown = isNarrow ? isDrawn : settings.libraryOpen
  return (
    <div className={styles.window}>
      <Toolbar />
      <div className={styles.panes}>
        {isNarrow && isDrawn && (
          <div className={styles.behind} aria-hidden onPointerDown={undraw} />
        )}
        {isLibraryShown && (
          // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard from within it
          <div
            className={styles.library}
            data-drawn={isNarrow || undefined}
            onKeyDown={(event) => {
              if (isNarrow && event.key === 'Escape' && !event.defaultPrevented) undraw()
            }}
          >
            <LibraryPane />
          </div>
        )}
        <div className={styles.page}>
          <CaptureBar />
          <ClipboardBar />
          <ClipboardQuestion />
          {articleId ? <ReadingView articleId={articleId} /> : <Welcome />}
        </div>
      </div>
      <ProgressLine />
      <Dialogs
        run={runCommand}
        isAvailable={isAvailable}
        onStep={(direction, count) => void stepMany(direction, count).catch(showError)}
      />
      <Toasts onUndo={() => void runCommand('history.undo')} />
      {isOver && <div className={styles.drop}>{dropHere}</div>}
    </div>
  )
}

function undraw(): void {
  void showLibrary(false)
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
