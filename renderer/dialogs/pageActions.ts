import type { Extraction } from '#shared/domain/webPage.ts'
import { client } from '../api.ts'
import { askAboutClipboard } from '../ClipboardQuestion.tsx'
import { showError } from '../queries.ts'
import { uiState } from '../uiState.ts'
import { importMany, importOne, restore } from './importActions.ts'

/** Stores a page that was fetched, read in this way; true when it is in the library afterwards. */
export async function importFetched(token: string, extraction?: Extraction): Promise<boolean> {
  const isIn = await importOne(() =>
    client('import.fetched', { token, ...(extraction && { extraction }) }),
  )
  if (isIn) askAboutClipboard().catch(showError)
  return isIn
}

/** Fetches and stores pages, one after the other; true when that came to its end. */
export function importUrls(urls: string[]): Promise<boolean> {
  return importMany(async () => {
    const reply = await client('import.urls', { urls })
    const isAnyIn = reply.outcomes.some(({ status }) => status === 'imported')
    if (isAnyIn) askAboutClipboard().catch(showError)
    return reply
  })
}

/** Opens the capture window at an address, to add it or to check an article again; true when it is open. */
export async function openCapture(url: string, articleId: string | null = null): Promise<boolean> {
  try {
    uiState.setState({ captured: null })
    await client('capture.open', { url, articleId })
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

/** Opens what is in the library already, out of the trash if it must be. */
export async function openOrRestore(found: { articleId: string; inTrash: boolean }): Promise<void> {
  if (found.inTrash) await restore(found.articleId)
  else uiState.getState().openArticle(found.articleId)
}
