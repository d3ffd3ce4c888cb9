import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import type { ExportScope } from '#shared/ipc/appCalls.ts'
import type { Reply } from '#shared/ipc/define.ts'
import type { WebPage } from '../db/webPage.ts'
import type { Selection } from '../exporters/exporter.ts'
import type { Import } from './addArticle.ts'
import type { OtherAnswer, sourceOfAnswer } from './answers.ts'
import type { FoundImage, MissingImages } from './articleImages.ts'
import type { ArticleSource } from './reviseArticle.ts'

/**
 * The open library as the rest of the program sees it, wherever it is open: in the database
 * worker, or in the same thread (the command line, tests). Rejections are `AppError`s or bugs.
 */
export type LibraryPort = {
  /** A call of the contract, validated and answered as the page would have it. */
  call: (request: { name: string; input: unknown }) => Promise<Reply>
  /** Begins a step of several transactions, which the reader sees as one. */
  beginStep: (step: { label: string }) => Promise<number>
  endStep: (step: { stepId: number; label?: string }) => Promise<void>
  /** Stores an article durably; `stepId` null makes it a step of its own. */
  addArticle: (request: { stepId: number | null; incoming: Import }) => Promise<ImportOutcome>
  /** Makes a text read again the current one, as a step with this label. Answers its revision's id. */
  reviseArticle: (request: {
    articleId: string
    incoming: Import
    label: string
  }) => Promise<string>
  sourceOfArticle: (request: { articleId: string }) => Promise<ArticleSource>
  /** The article at one of these addresses, trash included. */
  findByAddress: (request: {
    addresses: readonly string[]
  }) => Promise<{ articleId: string; title: string; inTrash: boolean } | null>
  /** Remembers when its source was asked last and what it said of its state. */
  putWebPage: (request: { articleId: string; page: WebPage }) => Promise<null>
  /** Addresses of images that were not fetched yet, at most 500. */
  wantedImages: (request: { articleId: string }) => Promise<string[]>
  /** Has the images fetched that the article shows and that are not kept, refused ones too. */
  wantMissingImages: (request: { articleId: string }) => Promise<MissingImages>
  storeImages: (request: { articleId: string; images: readonly FoundImage[] }) => Promise<null>
  /** An image by its hash, or null. */
  media: (request: { hash: string }) => Promise<{ type: string; bytes: Uint8Array } | null>
  putAside: (request: { articleId: string; answer: OtherAnswer }) => Promise<string>
  sourceOfAnswer: (request: { id: string }) => Promise<ReturnType<typeof sourceOfAnswer>>
  discardAnswer: (request: { articleId: string; id: string }) => Promise<null>
  /** What exporters are given, articles in the order they were added. */
  selectForExport: (request: { scope: ExportScope }) => Promise<Selection>
  close: (request: Record<string, never>) => Promise<void>
}
