import { Article, Revision } from '#shared/domain/article.ts'
import { Block } from '#shared/domain/block.ts'
import { Color, defaultColors } from '#shared/domain/color.ts'
import { Highlight, type Placement } from '#shared/domain/highlight.ts'
import { articleText } from '#shared/text/articleText.ts'
import type { SelectedArticle, Selection } from '../../../electron/exporters/exporter.ts'

/**
 * A highlight as a test says it: by its words, or `from` an offset `to` another (negative from
 * the end). `now` are the words at its place in a text that changed; with `state` it has no place.
 */
export type HighlightInput = Partial<Omit<Highlight, 'placement'>> & {
  id: string
  exact?: string
  from?: number
  to?: number
  now?: string
  state?: 'unsure' | 'lost'
  start?: number
}

export type ArticleInput = {
  article: Partial<Article> & { id: string; title: string }
  blocks: Block[]
  highlights: HighlightInput[]
}

export type SelectionInput = { articles: ArticleInput[]; colors?: Color[]; oneFile?: boolean }

const day = '2026-03-01T12:00:00.000Z'

/** A selection as the library would give it, from the little a test has to say. */
export function selectionFrom({ articles, colors }: SelectionInput): Selection {
  return {
    articles: articles.map(selectedFrom),
    colors: Color.array().parse(colors ?? defaultColors),
  }
}

function selectedFrom({ article, blocks, highlights }: ArticleInput): SelectedArticle {
  const revisionId = `revision of ${article.id}`
  const text = articleText(blocks)
  return {
    article: Article.parse({
      subtitle: '',
      authors: [],
      site: '',
      url: '',
      publishedAt: null,
      modifiedAt: null,
      image: '',
      language: null,
      direction: 'ltr',
      tags: [],
      note: '',
      addedAt: day,
      updatedAt: day,
      removedAt: null,
      revisionId,
      ...article,
    }),
    revision: Revision.parse({
      id: revisionId,
      articleId: article.id,
      capturedAt: day,
      cause: 'added',
      importer: 'plain-text',
      fileName: '',
      textHash: '',
      sourceHash: '',
      wordCount: 0,
      repairs: [],
      repairsOff: [],
      address: '',
      extraction: {},
    }),
    blocks: Block.array().parse(blocks),
    text,
    highlights: highlights.map((input) =>
      highlightFrom(input, { articleId: article.id, revisionId, text }),
    ),
  }
}

function highlightFrom(
  { exact, from, to, now, state, start = 0, ...input }: HighlightInput,
  { articleId, revisionId, text }: { articleId: string; revisionId: string; text: string },
): Highlight {
  const words = exact ?? text.slice(from, to === -1 ? text.length : to)
  const at = state ? start : (from ?? placeOf(now ?? words, text))
  return Highlight.parse({
    articleId,
    revisionId,
    quote: { exact: words, prefix: '', suffix: '' },
    position: { start: at, end: at + words.length },
    color: 'yellow',
    note: '',
    tags: [],
    createdAt: day,
    updatedAt: day,
    placement: placementOf(
      state,
      { start: at, end: at + (now ?? words).length },
      now !== undefined,
    ),
    ...input,
  })
}

function placementOf(
  state: 'unsure' | 'lost' | undefined,
  place: { start: number; end: number },
  isChanged: boolean,
): Placement {
  if (state === 'lost') return { state }
  if (state === 'unsure') return { state, candidates: [] }
  return isChanged ? { state: 'moved', ...place, score: 0.8 } : { state: 'same', ...place }
}

function placeOf(words: string, text: string): number {
  const at = text.indexOf(words)
  if (at < 0 || text.indexOf(words, at + 1) >= 0) {
    throw new Error(`“${words}” does not stand exactly once in the text of the test.`)
  }
  return at
}
