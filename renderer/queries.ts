import {
  keepPreviousData,
  MutationCache,
  notifyManager,
  QueryCache,
  QueryClient,
  queryOptions,
  useQuery,
} from '@tanstack/react-query'
import { Settings, type SettingsPatch } from '#shared/domain/settings.ts'
import { AppError } from '#shared/errors.ts'
import type { ArticleView } from '#shared/ipc/articleCalls.ts'
import { client } from './api.ts'
import { uiState } from './uiState.ts'

/** How many rows of the library are asked for at once. */
export const pageSize = 100

/** Says in words what failed; anything unexpected goes to the log too. */
export function showError(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  if (!(error instanceof AppError)) {
    void client('app.log', { level: 'error', message, details: (error as Error).stack ?? '' })
  }
  uiState.getState().toast({ text: message, kind: 'error' })
}

// What an action changes in the state and in the data is drawn once, in the same turn: a highlight
// is painted a frame earlier.
notifyManager.setScheduler(queueMicrotask)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always' },
  },
  queryCache: new QueryCache({
    onError: (error, { queryKey: [noun, id] }) => {
      const isGone = error instanceof AppError && error.code === 'not-found'
      // Another window, or an undo, took away what is open: it closes, which says enough.
      if (isGone && noun === 'article' && uiState.getState().articleId === id) {
        uiState.getState().openArticle(null)
      } else if (!(isGone && noun === 'article')) showError(error)
    },
  }),
  mutationCache: new MutationCache({ onError: showError }),
})

/**
 * Marks stale what a change concerns, so that it is asked for again. Resolves once what is on
 * screen is the new state; most callers need not wait for that.
 */
export async function markChanged(articleIds: readonly string[] | null): Promise<void> {
  const changed: string[][] = ['articles', 'tags', 'history', 'info', 'search'].map((key) => [key])
  if (articleIds === null) {
    // What nobody looks at is forgotten rather than asked for again: it may be gone.
    for (const key of ['article', 'highlights', 'answers', 'revisions'])
      queryClient.removeQueries({ queryKey: [key], type: 'inactive' })
    changed.push(['article'], ['highlights'], ['answers'], ['revisions'], ['colors'])
  } else {
    for (const id of articleIds) changed.push(['article', id], ['highlights', id], ['answers', id])
    for (const id of articleIds) changed.push(['revisions', id])
  }
  await Promise.all(changed.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}

export const articlePage = (view: ArticleView, page: number) =>
  queryOptions({
    queryKey: ['articles', view, page],
    queryFn: () => client('article.list', { view, offset: page * pageSize, limit: pageSize }),
    placeholderData: keepPreviousData,
  })

export const articleDocument = (id: string) =>
  queryOptions({ queryKey: ['article', id], queryFn: () => client('article.get', { id }) })

export const articleHighlights = (articleId: string) =>
  queryOptions({
    queryKey: ['highlights', articleId],
    queryFn: () => client('highlight.list', { articleId }),
  })

/** What its source said that was put aside, newest first. */
export const answerList = (articleId: string) =>
  queryOptions({
    queryKey: ['answers', articleId],
    queryFn: () => client('answer.list', { articleId }),
  })

/** The states of an article's text, the newest first. */
export const revisionList = (articleId: string) =>
  queryOptions({
    queryKey: ['revisions', articleId],
    queryFn: () => client('revision.list', { articleId }),
  })

/** What changed from one state of a text to another; states never change. */
export const revisionComparison = (before: string, after: string) =>
  queryOptions({
    queryKey: ['comparison', before, after],
    queryFn: () => client('revision.compare', { before, after }),
    gcTime: 60_000,
  })

export const searchHits = (query: string) =>
  queryOptions({
    queryKey: ['search', query],
    queryFn: () => client('search.find', { query, limit: 60 }),
    enabled: query.trim() !== '',
    placeholderData: keepPreviousData,
  })

export const colorList = queryOptions({
  queryKey: ['colors'],
  queryFn: () => client('color.list', {}),
})
export const tagList = queryOptions({ queryKey: ['tags'], queryFn: () => client('tag.list', {}) })
export const history = queryOptions({
  queryKey: ['history'],
  queryFn: () => client('history.list', { limit: 100 }),
})
/** Id of the step that undo would take back next, or null; asked anew by whoever begins to watch it. */
export const lastStep = queryOptions({
  queryKey: ['history', 'last'],
  queryFn: async () => {
    const steps = await client('history.list', { limit: 100 })
    return steps.find(({ isUndone }) => !isUndone)?.id ?? null
  },
  gcTime: 0,
})
export const libraryInfo = queryOptions({
  queryKey: ['info'],
  queryFn: () => client('library.info', {}),
})
export const appInfo = queryOptions({ queryKey: ['app'], queryFn: () => client('app.info', {}) })
const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => client('settings.get', {}),
})

const presets = Settings.parse({})

export function useSettings(): Settings {
  return useQuery(settingsQuery).data ?? presets
}

export function useColors() {
  return useQuery(colorList).data ?? []
}

export function currentSettings(): Settings {
  return queryClient.getQueryData(settingsQuery.queryKey) ?? presets
}

/** Changes settings at once on screen, and on disk right after. */
export async function changeSettings(patch: SettingsPatch): Promise<void> {
  queryClient.setQueryData(settingsQuery.queryKey, { ...currentSettings(), ...patch })
  try {
    await client('settings.set', patch)
  } catch (error) {
    showError(error)
    await queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey })
  }
}
