import { z } from 'zod'
import { ImportedArticle, ImportOutcome } from '../domain/importedArticle.ts'
import { Extraction, FetchReport, PageElement } from '../domain/webPage.ts'
import { call } from './define.ts'

/** What an importer would make of something, before anything is stored. */
export const ImportPreview = ImportedArticle.pick({
  title: true,
  subtitle: true,
  authors: true,
  site: true,
  url: true,
  publishedAt: true,
  language: true,
  direction: true,
  blocks: true,
  repairs: true,
  rule: true,
}).extend({ format: z.string(), wordCount: z.int() })
export type ImportPreview = z.infer<typeof ImportPreview>

const Address = z.string().trim().min(1).max(8_000)

/** A page main holds: one just fetched or captured, by its token, or that of an article. */
const PageSource = z.union([z.object({ token: z.string() }), z.object({ articleId: z.string() })])
export type PageSource = z.infer<typeof PageSource>

export const FetchedPreview = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), token: z.string(), preview: ImportPreview }),
  z.object({
    kind: z.literal('already-there'),
    articleId: z.string(),
    title: z.string(),
    inTrash: z.boolean(),
  }),
  z.object({
    kind: z.literal('failed'),
    error: z.object({ code: z.string(), message: z.string() }),
    report: FetchReport.nullable(),
    /** Names the answer, when there was one, so that its main element can be chosen by hand. */
    token: z.string().nullable(),
  }),
])
export type FetchedPreview = z.infer<typeof FetchedPreview>

/** Pages of the web. Each of these may make requests, and only because the reader asked. */
export const webCalls = {
  /** Fetches a page and shows what would become of it; `import.fetched` stores it. */
  'import.previewUrl': call(z.object({ url: Address }), FetchedPreview),
  /** Stores a page previewed before, read as `extraction` says. A token is good until the app ends. */
  'import.fetched': call(
    z.object({ token: z.string(), extraction: Extraction.optional() }),
    ImportOutcome,
  ),
  /** Fetches and stores many pages, one step for all; progress and cancel as for files. */
  'import.urls': call(
    z.object({ urls: z.array(Address).min(1).max(1_000) }),
    z.object({ outcomes: z.array(ImportOutcome) }),
  ),
  /** Shows the system's folder dialog and brings in every file of a known kind below it. */
  'import.chooseFolder': call(z.object({}), z.object({ outcomes: z.array(ImportOutcome) })),

  /** Elements of a page that could be its article; at most 300. */
  'page.outline': call(
    z.object({ source: PageSource }),
    z.object({ elements: z.array(PageElement) }),
  ),
  /** What the article would be, read in another way. */
  'page.preview': call(z.object({ source: PageSource, extraction: Extraction }), ImportPreview),
  /** Reads an article again from its kept source; highlights move along. Undoable. */
  'article.parseAgain': call(
    z.object({ id: z.string(), extraction: Extraction }),
    z.object({ revisionId: z.string() }),
  ),
  /** Asks the source again. A changed text becomes a revision; anything doubtful is put aside. */
  'article.fetchAgain': call(
    z.object({ id: z.string() }),
    z.object({
      kind: z.enum(['unchanged', 'revised', 'put-aside']),
      /** Why it was put aside, a sentence each. */
      reasons: z.array(z.string()),
      answerId: z.string().nullable(),
    }),
  ),
  /** Fetches images its figures name on the web that are not kept, those refused before too. */
  'article.fetchImages': call(
    z.object({ articleId: z.string() }),
    z.object({
      /** How many are kept now, and how many are not to be had. */
      kept: z.int().nonnegative(),
      missing: z.int().nonnegative(),
      /** Why, when it is the same for all that are missing; else empty. */
      reason: z.string(),
    }),
  ),
  /** Takes an answer that was put aside for the article after all. */
  'answer.accept': call(
    z.object({ articleId: z.string(), id: z.string() }),
    z.object({ revisionId: z.string() }),
  ),

  /** Opens the capture window at an address; `articleId` when that article is to be checked again. */
  'capture.open': call(
    z.object({ url: Address, articleId: z.string().nullable().default(null) }),
    z.null(),
  ),
  /** Saves what the capture window shows, or only what is selected in it. */
  'capture.save': call(z.object({ selectionOnly: z.boolean().default(false) }), ImportOutcome),
  'capture.close': call(z.object({}), z.null()),
  /** Forgets cookies and logins of the capture window. */
  'capture.forgetLogins': call(z.object({}), z.null()),
}
