import type {} from '../../../renderer/api.ts'
import type { ArticleDocument, ArticleSummary } from '../../../shared/domain/article.ts'
import { defaultColors } from '../../../shared/domain/color.ts'
import { Settings } from '../../../shared/domain/settings.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Bridge } from '../../../shared/ipc/bridge.ts'
import { type Contract, contract } from '../../../shared/ipc/contract.ts'
import type { Handlers } from '../../../shared/ipc/define.ts'
import type { SearchHit, Step } from '../../../shared/ipc/libraryCalls.ts'

export type FakeLibrary = {
  articles: ArticleSummary[]
  settings: Settings
  steps: Step[]
  hits: SearchHit[]
  /** Answers of the test's own, in place of those below. */
  answers: Partial<Handlers<Contract>>
  /** Every call in order. */
  calls: { name: string; input: unknown }[]
  tell: (name: string, payload: unknown) => void
}

const at = '2026-03-14T09:30:00.000Z'

/** An article as the library lists it; `number` makes its id and its place by date. */
export function summary(number: number, more: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id: `article-${number}`,
    title: `Story ${number}`,
    authors: ['Lena Aukland'],
    site: 'The Harbour Post',
    url: '',
    publishedAt: '2026-03-14',
    addedAt: at,
    removedAt: null,
    wordCount: 900,
    highlightCount: 0,
    fraction: 0,
    openedAt: null,
    ...more,
  }
}

/**
 * A library in memory behind the real bridge, so that what is tested are the real queries and the
 * real contract: every input is parsed by it. Calls it does not know are refused.
 */
export function fakeBridge(articles: ArticleSummary[] = []): FakeLibrary {
  const listeners = new Set<(name: string, payload: unknown) => void>()
  const library: FakeLibrary = {
    articles,
    settings: Settings.parse({}),
    steps: [],
    hits: [],
    answers: {},
    calls: [],
    tell: (name, payload) => {
      for (const listener of listeners) listener(name, payload)
    },
  }
  const handlers = handlersOf(library)
  const bridge: Bridge<File> = {
    call: async (name, input) => {
      library.calls.push({ name, input })
      const known = { ...handlers, ...library.answers }
      const handler = known[name as keyof Contract] as ((value: unknown) => unknown) | undefined
      if (!handler) throw new Error(`The library of this test does not answer ${name}.`)
      try {
        const value = await handler(contract[name as keyof Contract].input.parse(input))
        return { ok: true, value: structuredClone(value) }
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        return { ok: false, error: { code: error.code, message: error.message } }
      }
    },
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    give: async (files) => files.map(({ name }, index) => ({ token: String(index), name })),
  }
  window.pullquote = bridge
  return library
}

function handlersOf(library: FakeLibrary): Partial<Handlers<Contract>> {
  const set = (ids: string[], removedAt: string | null) => {
    library.articles = library.articles.map((one) =>
      ids.includes(one.id) ? { ...one, removedAt } : one,
    )
    return { count: ids.length }
  }
  return {
    'settings.get': () => library.settings,
    'settings.set': (patch) => {
      library.settings = { ...library.settings, ...patch } as Settings
      return library.settings
    },
    'color.list': () => [...defaultColors],
    'tag.list': () => [],
    'article.list': ({ view, offset, limit }) => {
      const rows = library.articles
        .filter(({ removedAt }) => (removedAt !== null) === view.trash)
        .filter(({ title }) => title.toLowerCase().includes(view.query.toLowerCase()))
      return { total: rows.length, rows: rows.slice(offset, offset + limit) }
    },
    'article.get': ({ id }) => documentOf(library, id),
    'article.setDetails': () => ({ updatedAt: at }),
    'article.remove': ({ ids }) => set(ids, at),
    'article.restore': ({ ids }) => set(ids, null),
    'article.removeForever': ({ ids }) => {
      library.articles = library.articles.filter(({ id }) => !ids.includes(id))
      return { count: ids.length }
    },
    'highlight.list': () => [],
    'search.find': ({ query }) => (query ? library.hits : []),
    'history.list': () => library.steps,
    'history.undo': () => {
      const step = library.steps.find(({ isUndone }) => !isUndone)
      if (!step) return null
      step.isUndone = true
      return { label: step.label, articleId: null }
    },
    'history.redo': () => {
      const step = library.steps.findLast(({ isUndone }) => isUndone)
      if (!step) return null
      step.isUndone = false
      return { label: step.label, articleId: null }
    },
    'library.info': () => ({
      file: '/home/reader/library.db',
      articleCount: library.articles.length,
      trashCount: 0,
      highlightCount: 0,
      sizeBytes: 4096,
    }),
    'app.info': () => ({
      version: '0.1.0',
      platform: 'linux',
      libraryFile: '/home/reader/library.db',
      logFile: '/home/reader/log',
      isPackaged: false,
    }),
    'app.log': () => null,
    'window.ready': () => null,
    'window.flushed': () => null,
    'export.preview': () => ({
      files: [{ name: 'Story.md', text: '# Story', isCut: false }],
      fileCount: 1,
      articleCount: 1,
      highlightCount: 0,
    }),
    'import.text': ({ text }) => ({
      file: '',
      status: 'imported',
      articleId: 'article-1',
      title: text.split('\n')[0] ?? '',
    }),
    'import.preview': ({ text }) => ({
      title: text.split('\n')[0] || 'Untitled',
      subtitle: '',
      authors: [],
      site: '',
      url: '',
      publishedAt: null,
      language: 'en',
      direction: 'ltr',
      blocks: [{ kind: 'paragraph', text, marks: [] }],
      repairs: [{ kind: 'apostrophe', count: 2 }],
      format: 'text',
      wordCount: text.split(/\s+/).length,
    }),
  }
}

/** An article of the library with one paragraph of text. */
export function documentOf(library: FakeLibrary, id: string): ArticleDocument {
  const row = library.articles.find((one) => one.id === id)
  if (!row) throw new AppError('not-found', 'There is no such article.')
  return {
    article: {
      ...row,
      subtitle: '',
      language: 'en',
      direction: 'ltr',
      tags: [],
      revisionId: 'revision-1',
      note: '',
      updatedAt: at,
      modifiedAt: null,
      image: '',
    },
    revision: {
      id: 'revision-1',
      articleId: id,
      capturedAt: at,
      cause: 'added',
      importer: 'text',
      fileName: '',
      textHash: '',
      sourceHash: '',
      wordCount: row.wordCount,
      repairs: [],
      repairsOff: [],
      address: '',
      extraction: { method: 'best', steps: [], removed: [] },
    },
    blocks: [{ kind: 'paragraph', text: 'The ferry did not run.', marks: [] }],
    images: [],
    revisionCount: 1,
    newestRevisionAt: at,
    isFromWeb: false,
    answerCount: 0,
    position: null,
  }
}
