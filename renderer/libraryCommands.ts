import { client } from './api.ts'
import { reportImport } from './dialogs/importActions.ts'
import { removeArticles } from './library/libraryActions.ts'
import { currentSettings, queryClient } from './queries.ts'
import { uiState } from './uiState.ts'
import { showLibrary } from './viewCommands.ts'

const { getState } = uiState

/** Rows asked for at once while looking for the open article; the most a call gives. */
const stride = 500

/** The article after or before the open one, in the order of the list. */
async function step(direction: 1 | -1): Promise<void> {
  const { articleId, query, trash, openArticle } = getState()
  const view = { query: query.trim(), trash, sort: currentSettings().sort }
  const idsFrom = async (offset: number) => {
    const { total, rows } = await queryClient.fetchQuery({
      queryKey: ['articles', view, 'from', offset],
      queryFn: () => client('article.list', { view, offset, limit: stride }),
    })
    return { total, ids: rows.map(({ id }) => id) }
  }
  let before: string | undefined
  for (let offset = 0; ; offset += stride) {
    const { total, ids } = await idsFrom(offset)
    const at = articleId ? ids.indexOf(articleId) : -1
    const isLast = offset + stride >= total
    if (at >= 0 || isLast) {
      const next =
        at < 0
          ? (await idsFrom(0)).ids[0]
          : direction < 0
            ? (ids[at - 1] ?? before)
            : (ids[at + 1] ?? (isLast ? undefined : (await idsFrom(offset + stride)).ids[0]))
      if (next) openArticle(next)
      return
    }
    before = ids.at(-1)
  }
}

/** Brings in what the clipboard holds, which only main may read; else offers a field. */
async function paste(): Promise<void> {
  const outcome = await client('import.paste', {})
  if (outcome) reportImport([outcome])
  else if (!getState().dialog) getState().show({ kind: 'add', text: '' })
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
  'article.revisions': withArticle((articleId) =>
    getState().show({ kind: 'revisions', articleId }),
  ),
  'article.copyMarkdown': withArticle((id) => copyAll(id, 'markdown')),
  'article.copyText': withArticle((id) => copyAll(id, 'text')),
  'article.remove': withArticle((id) => removeArticles([id])),
  'library.search': async () => {
    await showLibrary(true)
    // A frame later than the list, which a drawer gives the focus.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.getElementById('library-filter')?.focus()),
    )
  },
}
