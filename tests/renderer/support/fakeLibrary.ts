import type { Article, ArticleDocument } from '#shared/domain/article.ts'
import type { Block } from '#shared/domain/block.ts'
import { defaultColors } from '#shared/domain/color.ts'
import type { Highlight } from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { Settings, type SettingsPatch } from '#shared/domain/settings.ts'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import type { Contract } from '#shared/ipc/contract.ts'
import type { Handlers } from '#shared/ipc/define.ts'
import { articleText } from '#shared/text/articleText.ts'
import { queryClient } from '../../../renderer/queries.ts'
import { uiState } from '../../../renderer/uiState.ts'

const instant = '2026-03-01T09:20:00.000Z'

export type FakeLibrary = {
  document: ArticleDocument
  text: string
  highlights: Highlight[]
  settings: Settings
  /** Answers of the test's own, in place of those below. */
  answers: Answers
  /** Every call in order. */
  asked: { name: string; input: unknown }[]
  /** Calls of this name fail until the function it returns is called. */
  fail: (name: string, code?: ErrorCode) => () => void
  /** Calls of this name wait until the function it returns is called. */
  hold: (name: string) => () => void
  /** Tells the page something, as main does. */
  tell: (name: string, payload: unknown) => void
  passageOf: (words: string) => Passage
  add: (words: string, more?: Partial<Highlight>) => Highlight
}

type Answers = Partial<Handlers<Contract>>

/** A library in memory that answers the page's calls, with one article open in the window. */
export function openFakeLibrary(
  blocks: readonly Block[],
  details: Partial<Article> = {},
): FakeLibrary {
  const text = articleText(blocks)
  const article = { ...plainArticle, ...details }
  const document: ArticleDocument = {
    article,
    revision: plainRevision,
    blocks: [...blocks],
    images: [],
    revisionCount: 1,
    newestRevisionAt: instant,
    isFromWeb: false,
    answerCount: 0,
    position: null,
  }
  const failing = new Map<string, ErrorCode>()
  const held = new Map<string, Promise<void>>()
  const listeners = new Set<(name: string, payload: unknown) => void>()
  const library: FakeLibrary = {
    document,
    text,
    highlights: [],
    settings: Settings.parse({}),
    answers: {},
    asked: [],
    fail: (name, code = 'save-failed') => {
      failing.set(name, code)
      return () => failing.delete(name)
    },
    hold: (name) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      held.set(name, promise)
      return () => {
        held.delete(name)
        resolve()
      }
    },
    tell: (name, payload) => {
      for (const listener of listeners) listener(name, payload)
    },
    passageOf: (words) => {
      const start = text.indexOf(words)
      if (start < 0) throw new Error(`The text does not say “${words}”.`)
      return { start, end: start + words.length }
    },
    add: (words, more = {}) => {
      const highlight = highlightOn(library, library.passageOf(words), more)
      library.highlights.push(highlight)
      return highlight
    },
  }
  const answers = answersOf(library)
  window.pullquote = {
    call: async (name, input) => {
      library.asked.push({ name, input })
      await held.get(name)
      const code = failing.get(name)
      if (code) return { ok: false, error: { code, message: 'The disk is full.' } }
      const known = { ...answers, ...library.answers }
      const answer = known[name as keyof Contract] as ((input: unknown) => unknown) | undefined
      if (!answer) throw new Error(`Nobody answers ${name}.`)
      try {
        return { ok: true, value: structuredClone(await answer(input)) }
      } catch (error) {
        if (error instanceof AppError)
          return { ok: false, error: { code: error.code, message: error.message } }
        throw error
      }
    },
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    give: async () => [],
  }
  queryClient.clear()
  queryClient.setQueryData(['colors'], [...defaultColors])
  queryClient.setQueryData(['settings'], library.settings)
  uiState.setState(uiState.getInitialState())
  uiState.getState().openArticle(article.id)
  return library
}

function answersOf(library: FakeLibrary): Answers {
  const change = (id: string, patch: Partial<Highlight>) => {
    const at = library.highlights.findIndex((one) => one.id === id)
    const known = library.highlights[at]
    if (!known) throw new AppError('not-found', 'This highlight is not in the library any more.')
    library.highlights[at] = { ...known, ...patch }
    return { updatedAt: instant }
  }
  return {
    'article.get': () => library.document,
    'article.setDetails': ({ details }) => {
      library.document.article = { ...library.document.article, ...details } as Article
      return { updatedAt: instant }
    },
    'article.setNote': ({ note }) => {
      library.document.article.note = note
      return { updatedAt: instant }
    },
    'article.setPosition': ({ position }) => {
      library.document.position = position
      return null
    },
    'highlight.list': () =>
      library.highlights.toSorted((one, other) => one.position.start - other.position.start),
    'highlight.create': ({ start, end, color, note = '', tags = [] }) => {
      const highlight = highlightOn(library, { start, end }, { color, note, tags })
      library.highlights.push(highlight)
      return highlight
    },
    'highlight.setPassage': ({ id, start, end }) => {
      change(id, { placement: { state: 'same', start, end } })
      return library.highlights.find((one) => one.id === id) as Highlight
    },
    'highlight.setColor': ({ ids, color }) => {
      for (const id of ids) change(id, { color })
      return { count: ids.length }
    },
    'highlight.setNote': ({ id, note }) => change(id, { note }),
    'highlight.setTags': ({ id, tags }) => change(id, { tags }),
    'highlight.remove': ({ ids }) => {
      library.highlights = library.highlights.filter(({ id }) => !ids.includes(id))
      return { count: ids.length }
    },
    'tag.list': () => [],
    'color.list': () => [...defaultColors],
    'settings.get': () => library.settings,
    'settings.set': (patch: SettingsPatch) => {
      library.settings = { ...library.settings, ...patch } as Settings
      return library.settings
    },
    'app.allowSpelling': () => null,
    'app.openExternal': () => ({ opened: true }),
    'app.log': () => null,
    'window.ready': () => null,
    'history.list': () => [],
    'quote.copy': ({ highlightIds }) => ({ count: highlightIds?.length ?? 0 }),
    'passage.copy': () => null,
  }
}

let lastId = 0

function highlightOn(library: FakeLibrary, passage: Passage, more: Partial<Highlight>): Highlight {
  lastId += 1
  const exact = library.text.slice(passage.start, passage.end)
  return {
    id: `highlight-${lastId}`,
    articleId: library.document.article.id,
    revisionId: library.document.revision.id,
    quote: { exact, prefix: '', suffix: '' },
    position: passage,
    color: 'yellow',
    note: '',
    tags: [],
    createdAt: instant,
    updatedAt: instant,
    placement: { state: 'same', ...passage },
    ...more,
  }
}

const plainArticle: Article = {
  id: 'article-1',
  revisionId: 'revision-1',
  title: 'The Ferry That Waited',
  subtitle: '',
  authors: ['Ines Calloway'],
  site: 'The Harbour Review',
  url: '',
  publishedAt: '2026-03-01',
  modifiedAt: null,
  image: '',
  language: 'en',
  direction: 'ltr',
  tags: [],
  note: '',
  addedAt: instant,
  updatedAt: instant,
  removedAt: null,
}

const plainRevision: ArticleDocument['revision'] = {
  id: 'revision-1',
  articleId: 'article-1',
  capturedAt: instant,
  cause: 'added',
  importer: 'markdown',
  fileName: 'ferry.md',
  textHash: '0'.repeat(64),
  sourceHash: '0'.repeat(64),
  wordCount: 400,
  repairs: [],
  repairsOff: [],
  address: '',
  extraction: { method: 'best', steps: [], removed: [] },
}
