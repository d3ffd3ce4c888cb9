import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import type { ExportScope } from '#shared/ipc/appCalls.ts'
import type { Reply } from '#shared/ipc/define.ts'
import type { Selection } from '../exporters/exporter.ts'
import type { Import } from './addArticle.ts'

/**
 * The open library as the rest of the program sees it, wherever it is open: in the database
 * worker, or in the same thread (the command line, tests). Rejections are `AppError`s or bugs.
 */
export type LibraryPort = {
  /** A call of the contract, validated and answered as the page would have it. */
  call: (request: { name: string; input: unknown }) => Promise<Reply>
  /** Begins a step of several transactions, which the reader sees as one. */
  beginStep: (step: { label: string }) => Promise<number>
  endStep: (step: { stepId: number }) => Promise<void>
  /** Stores an article durably; `stepId` null makes it a step of its own. */
  addArticle: (request: { stepId: number | null; incoming: Import }) => Promise<ImportOutcome>
  reviseArticle: (request: { articleId: string; incoming: Import }) => Promise<string>
  sourceOfArticle: (request: {
    articleId: string
  }) => Promise<{ importer: string; fileName: string; bytes: Uint8Array }>
  /** What exporters are given, articles in the order they were added. */
  selectForExport: (request: { scope: ExportScope }) => Promise<Selection>
  close: (request: Record<string, never>) => Promise<void>
}
