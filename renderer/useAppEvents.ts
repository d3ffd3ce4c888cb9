import { useEffect } from 'react'
import { placedPassage } from '#shared/domain/highlight.ts'
import { client, listen } from './api.ts'
import { runCommand } from './commands.ts'
import { reportImport } from './dialogs/importActions.ts'
import { markChanged, showError } from './queries.ts'
import { flushAll, uiState } from './uiState.ts'

/** Hears what the main process tells, and says that the page listens. */
export function useAppEvents(): void {
  useEffect(() => {
    const stops = [
      listen('library.changed', ({ articleIds }) => markChanged(articleIds)),
      listen('command.chosen', ({ id }) => void runCommand(id)),
      listen('import.progress', ({ done, total, file }) => {
        uiState.setState({ progress: total > 1 && done < total ? { done, total, file } : null })
      }),
      listen('import.finished', ({ outcomes }) => reportImport(outcomes)),
      listen('window.closing', async () => {
        const isSaved = await flushAll().catch(() => false)
        await client('window.flushed', { isSaved })
      }),
      listen('link.opened', (link) => {
        openLink(link).catch(showError)
      }),
    ]
    void client('window.ready', {})
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
}

async function openLink({
  kind,
  id,
}: {
  kind: 'highlight' | 'article'
  id: string
}): Promise<void> {
  const { openArticle, activate, scroll } = uiState.getState()
  if (kind === 'article') {
    await client('article.get', { id })
    openArticle(id)
    return
  }
  const highlight = await client('highlight.get', { id })
  openArticle(highlight.articleId)
  activate(highlight.id)
  const passage = placedPassage(highlight)
  if (passage) scroll(passage)
}
