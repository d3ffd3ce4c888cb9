import { z } from 'zod'
import { ImportOutcome } from '../domain/importedArticle.ts'
import { RepairKind } from '../domain/repair.ts'
import { call } from './define.ts'
import { ImportPreview } from './webCalls.ts'

/** Which highlights leave the library. */
export const ExportScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('articles'), ids: z.array(z.string()).min(1).max(100_000) }),
])
export type ExportScope = z.infer<typeof ExportScope>

const exportRequest = z.object({
  scope: ExportScope,
  format: z.string().default('markdown'),
  oneFile: z.boolean().default(false),
})

export const ExportedFileReport = z.object({
  file: z.string(),
  articles: z.int(),
  highlights: z.int(),
  bytes: z.int(),
})
export type ExportedFileReport = z.infer<typeof ExportedFileReport>

const Pasted = z.object({
  text: z.string().max(60_000_000),
  html: z.string().max(60_000_000).default(''),
})

const Outcomes = z.object({ outcomes: z.array(ImportOutcome) })

/** What is answered by the main process itself: dialogs, files, the clipboard, the window. */
export const appCalls = {
  /**
   * What the importer would make of what was pasted; nothing is stored. `html` is the same as the
   * browser copied it, and is read in place of `text` when there is any text in it.
   */
  'import.preview': call(Pasted, ImportPreview),
  'import.text': call(Pasted, ImportOutcome),
  /** Brings in the text on the clipboard; null when it holds none. */
  'import.paste': call(z.object({}), ImportOutcome.nullable()),
  /** Shows the system's open dialog; no outcomes when the reader changed their mind. */
  'import.choose': call(z.object({}), Outcomes),
  /** Files handed over before by drop; each token is good once. */
  'import.given': call(z.object({ tokens: z.array(z.string()).min(1).max(10_000) }), Outcomes),
  /** Breaks off what is brought in, or the pages that are asked for one by one. */
  'import.cancel': call(z.object({ what: z.enum(['imports', 'fetches']) }), z.null()),
  'import.sample': call(z.object({}), ImportOutcome),
  /** Reads the article again from its kept source; the text it gives becomes the current revision. */
  'article.setRepairs': call(
    z.object({ id: z.string(), repairsOff: z.array(RepairKind) }),
    z.object({ revisionId: z.string() }),
  ),
  'export.preview': call(
    exportRequest,
    z.object({
      /** At most twenty files, each cut to 20,000 characters. */
      files: z.array(z.object({ name: z.string(), text: z.string(), isCut: z.boolean() })),
      fileCount: z.int(),
      articleCount: z.int(),
      highlightCount: z.int(),
    }),
  ),
  /** Shows the system's folder dialog; null when the reader changed their mind. */
  'export.save': call(
    exportRequest,
    z.object({ folder: z.string(), files: z.array(ExportedFileReport) }).nullable(),
  ),
  /** Opens the folder of the last export in the system's file manager. */
  'export.show': call(z.object({}), z.null()),
  /** Puts quotes with their source on the clipboard. */
  'quote.copy': call(
    z.object({
      articleId: z.string(),
      /** Absent: all highlights of the article. */
      highlightIds: z.array(z.string()).max(100_000).optional(),
      format: z.enum(['markdown', 'text']),
    }),
    z.object({ count: z.int() }),
  ),
  /** Puts a passage that is not highlighted on the clipboard, with its source. */
  'passage.copy': call(
    z.object({
      articleId: z.string(),
      start: z.int().nonnegative(),
      end: z.int().positive(),
      format: z.enum(['markdown', 'text']),
    }),
    z.null(),
  ),
  'app.info': call(
    z.object({}),
    z.object({
      version: z.string(),
      platform: z.enum(['mac', 'windows', 'linux']),
      libraryFile: z.string(),
      logFile: z.string(),
      isPackaged: z.boolean(),
    }),
  ),
  /** Asks before opening anything whose address the reader could not see. */
  'app.openExternal': call(
    z.object({ url: z.string().max(8_000), isObvious: z.boolean().default(false) }),
    z.object({ opened: z.boolean() }),
  ),
  'app.log': call(
    z.object({
      level: z.enum(['info', 'warn', 'error']),
      message: z.string().max(10_000),
      details: z.string().max(100_000).default(''),
    }),
    z.null(),
  ),
  /** Puts versions and the end of the log on the clipboard. */
  'app.copyDetails': call(z.object({}), z.null()),
  'app.showLibrary': call(z.object({}), z.null()),
  'app.setZoom': call(z.object({ factor: z.number().min(0.5).max(3) }), z.null()),
  'app.allowSpelling': call(z.object({ isAllowed: z.boolean() }), z.null()),
  /** The page listens now; events kept for it may come. */
  'window.ready': call(z.object({}), z.null()),
  /** The page has saved all it had; the window may close. */
  'window.flushed': call(z.object({ isSaved: z.boolean() }), z.null()),
  'window.quit': call(z.object({}), z.null()),
}
