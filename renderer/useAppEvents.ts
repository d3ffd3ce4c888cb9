import { useEffect } from 'react'
import type { z } from 'zod'
import { placedPassage } from '#shared/domain/highlight.ts'
import type { EventContract } from '#shared/ipc/contract.ts'
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
      listen('capture.changed', ({ isOpen, ...capture }) => {
        uiState.setState(isOpen ? { capture } : { capture: null, captured: null })
      }),
      listen('clipboard.address', ({ url }) => uiState.setState({ copiedAddress: url })),
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

type Link = z.infer<EventContract['link.opened']['payload']>

async function openLink(link: Link): Promise<void> {
  const { openArticle, activate, scroll, show } = uiState.getState()
  if (link.kind === 'add') {
    // Nothing is fetched until the reader says so.
    show({ kind: 'add', text: link.url })
    return
  }
  const { id } = link
  if (link.kind === 'article') {
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
