import { z } from 'zod'
import { ArticleDetails } from './article.ts'
import { Block } from './block.ts'
import { TextQuoteSelector } from './highlight.ts'
import { Repair } from './repair.ts'
import { FetchReport } from './webPage.ts'

/** What an importer makes of one article in a file, before anything is stored. */
export const ImportedArticle = ArticleDetails.extend({
  blocks: z.array(Block),
  repairs: z.array(Repair),
  /** Images that came inside the file; `hash` is what figures name in `media`. */
  media: z
    .array(
      z.object({
        /** SHA-256 of `bytes`, lower-case hex. */
        hash: z.string(),
        type: z.string(),
        bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      }),
    )
    .optional(),
  /** The host of the reader's rule it was read by; absent when none was. */
  rule: z.string().optional(),
  /** Address of the page that continues this one; absent when none does. */
  nextPage: z.string().optional(),
  /** Marks the file brought along, placed in the text when the article is stored. */
  highlights: z.array(
    z.object({
      quote: TextQuoteSelector,
      color: z.string(),
      note: z.string(),
      tags: z.array(z.string()),
    }),
  ),
})
export type ImportedArticle = z.infer<typeof ImportedArticle>

/** The outcome for one file of an import; a failure of one never stops the others. */
export const ImportOutcome = z.discriminatedUnion('status', [
  z.object({
    file: z.string(),
    status: z.literal('imported'),
    articleId: z.string(),
    title: z.string(),
  }),
  z.object({
    file: z.string(),
    status: z.literal('already-there'),
    articleId: z.string(),
    title: z.string(),
    /** The article there is in the trash; it can be restored instead. */
    inTrash: z.boolean(),
  }),
  z.object({
    file: z.string(),
    status: z.literal('failed'),
    error: z.object({ code: z.string(), message: z.string() }),
    /** Of a page that was asked for: what came back. */
    report: FetchReport.optional(),
  }),
])
export type ImportOutcome = z.infer<typeof ImportOutcome>
