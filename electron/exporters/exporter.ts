import type { Article, Revision } from '#shared/domain/article.ts'
import type { Block } from '#shared/domain/block.ts'
import type { Color } from '#shared/domain/color.ts'
import type { Highlight } from '#shared/domain/highlight.ts'

export type SelectedArticle = {
  article: Article
  revision: Revision
  blocks: readonly Block[]
  /** The article text of that revision. */
  text: string
  /** In text order; those without a place last. */
  highlights: readonly Highlight[]
}

/** What is exported. */
export type Selection = { articles: readonly SelectedArticle[]; colors: readonly Color[] }

export type ExportOptions = {
  /** All articles in one file instead of a file for each. */
  oneFile: boolean
}

export type ExportedFile = {
  /** A safe file name without folder, unlike every other of the same export. */
  name: string
  text: string
  articleIds: readonly string[]
  highlightIds: readonly string[]
}

/**
 * One format that can be written. A value in the list of `index.ts`; knows no clock, disk or
 * database, so that the same library gives the same bytes.
 */
export type Exporter = {
  id: string
  label: string
  write: (selection: Selection, options: ExportOptions) => ExportedFile[]
}
