import { z } from 'zod'
import { Block } from './block.ts'
import { Repair, RepairKind } from './repair.ts'
import { Extraction, KeptImage } from './webPage.ts'

/** An instant of ours: ISO 8601 in UTC with milliseconds, `2026-03-01T09:20:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 })

export const Direction = z.enum(['ltr', 'rtl'])
export type Direction = z.infer<typeof Direction>

/** What a reader can correct about an article without touching its text. */
export const ArticleDetails = z.object({
  title: z.string().trim().min(1).max(2_000),
  subtitle: z.string().max(5_000),
  authors: z.array(z.string().trim().min(1).max(500)).max(100),
  site: z.string().max(500),
  /** Absolute http or https URL, or empty. */
  url: z.string().max(8_000),
  /** As precisely as it was said: `2026`, `2026-03`, `2026-03-03`, `2026-03-03T14:05+01:00`; or null. */
  publishedAt: z.string().max(40).nullable(),
  /** When the source says it changed it last, as precisely, or null. */
  modifiedAt: z.string().max(40).nullable(),
  /** Address of the image the page shows itself with; empty when it has none. */
  image: z.string().max(8_000),
  /** BCP 47 tag, or null when not known. */
  language: z.string().max(35).nullable(),
  direction: Direction,
  tags: z.array(z.string().trim().min(1).max(200)).max(200),
})
export type ArticleDetails = z.infer<typeof ArticleDetails>

/** Something to read, saved whole. Its text is in its current revision. */
export const Article = ArticleDetails.extend({
  id: z.string(),
  revisionId: z.string(),
  /** Markdown by the reader, on the article as a whole. */
  note: z.string(),
  addedAt: Instant,
  updatedAt: Instant,
  /** When it was put into the trash, or null. */
  removedAt: Instant.nullable(),
})
export type Article = z.infer<typeof Article>

/** How a state of an article's text came to be. */
export const RevisionCause = z.enum(['added', 'fetched', 'parsed', 'edited', 'blockRemoved'])
export type RevisionCause = z.infer<typeof RevisionCause>

/** One immutable state of an article's text. */
export const Revision = z.object({
  id: z.string(),
  articleId: z.string(),
  capturedAt: Instant,
  cause: RevisionCause,
  importer: z.string(),
  /** Name of the file it came from, without its folder; empty for pasted text. */
  fileName: z.string(),
  /** SHA-256 of the article text as UTF-8, in lower-case hex. */
  textHash: z.string(),
  /** SHA-256 of the bytes it was read from. */
  sourceHash: z.string(),
  wordCount: z.int().nonnegative(),
  repairs: z.array(Repair),
  repairsOff: z.array(RepairKind),
  /** Where its source was fetched from, or empty. */
  address: z.string(),
  extraction: Extraction,
})
export type Revision = z.infer<typeof Revision>

/** Where the reader stopped: an offset in the article text, and how far that is from 0 to 1. */
export const ReadingPosition = z.object({
  offset: z.int().nonnegative(),
  fraction: z.number().min(0).max(1),
})
export type ReadingPosition = z.infer<typeof ReadingPosition>

/** All that is needed to show one article. */
export const ArticleDocument = z.object({
  article: Article,
  revision: Revision,
  blocks: z.array(Block),
  /** Images of its figures that are kept in the library. */
  images: z.array(KeptImage),
  /** How many states of its text there are, this one included, and when the newest was made. */
  revisionCount: z.int().positive(),
  newestRevisionAt: Instant,
  /** Whether its source can be asked again. */
  isFromWeb: z.boolean(),
  /** How many answers of its source were put aside. */
  answerCount: z.int().nonnegative(),
  position: ReadingPosition.nullable(),
})
export type ArticleDocument = z.infer<typeof ArticleDocument>

/** An article as the library lists it. */
export const ArticleSummary = Article.pick({
  id: true,
  title: true,
  authors: true,
  site: true,
  url: true,
  publishedAt: true,
  addedAt: true,
  removedAt: true,
}).extend({
  wordCount: z.int().nonnegative(),
  highlightCount: z.int().nonnegative(),
  fraction: z.number().min(0).max(1),
  openedAt: Instant.nullable(),
})
export type ArticleSummary = z.infer<typeof ArticleSummary>

/** The authors as one line, as the field calls it. */
export function byline(article: { authors: readonly string[] }): string {
  return article.authors.join(', ')
}
