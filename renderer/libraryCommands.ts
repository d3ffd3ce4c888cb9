import { client } from './api.ts'
import { importText } from './dialogs/importActions.ts'
import { removeArticles } from './library/libraryActions.ts'
import { changeSettings, currentSettings, queryClient } from './queries.ts'
import { uiState } from './uiState.ts'

const { getState } = uiState

/** The article after or before the open one, in the order of the list. */
async function step(direction: 1 | -1): Promise<void> {
  const { articleId, query, trash, openArticle } = getState()
  const view = { query, trash, sort: currentSettings().sort }
  const { rows } = await queryClient.ensureQueryData({
    queryKey: ['articles', view, 'near'],
    queryFn: () => client('article.list', { view, offset: 0, limit: 500 }),
  })
  const at = rows.findIndex(({ id }) => id === articleId)
  const next = rows[Math.max(0, Math.min(rows.length - 1, at + direction))]
  if (next) openArticle(next.id)
}

/** Pastes what the clipboard holds, when the page may read it; else offers a field to paste into. */
async function paste(): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => '')
  if (text.trim() === '') getState().show({ kind: 'add', text: '' })
  else await importText(text)
}

function withArticle(act: (id: string) => unknown): () => unknown {
  return () => {
    const { articleId } = getState()
    return articleId ? act(articleId) : undefined
  }
}

async function copyAll(articleId: string, format: 'markdown' | 'text'): Promise<void> {
  const { count } = await client('quote.copy', { articleId, format })
  getState().toast({
    text: count === 1 ? '1 quote copied.' : `${count} quotes copied.`,
    kind: 'info',
  })
}

export const libraryCommands: Record<string, () => unknown> = {
  'import.paste': paste,
  'export.article': withArticle((id) =>
    getState().show({ kind: 'export', scope: { kind: 'articles', ids: [id] } }),
  ),
  'export.library': () => getState().show({ kind: 'export', scope: { kind: 'all' } }),
  'article.next': () => step(1),
  'article.previous': () => step(-1),
  'article.details': withArticle((articleId) => getState().show({ kind: 'details', articleId })),
  'article.repairs': withArticle((articleId) => getState().show({ kind: 'repairs', articleId })),
  'article.copyMarkdown': withArticle((id) => copyAll(id, 'markdown')),
  'article.copyText': withArticle((id) => copyAll(id, 'text')),
  'article.remove': withArticle((id) => removeArticles([id])),
  'library.search': async () => {
    if (!currentSettings().libraryOpen) await changeSettings({ libraryOpen: true })
    requestAnimationFrame(() => document.getElementById('library-filter')?.focus())
  },
}
