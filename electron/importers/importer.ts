import type { ImportedArticle } from '#shared/domain/importedArticle.ts'
import type { RepairKind } from '#shared/domain/repair.ts'
import type { SiteRule } from '#shared/domain/siteRule.ts'
import type { Extraction } from '#shared/domain/webPage.ts'

/** What came in: the bytes and the name they came under, never a path. */
export type ImportFile = {
  /** File name with extension and without folder; empty for pasted text. */
  name: string
  bytes: Uint8Array
  /** Where the bytes were fetched from, after redirects; absent when that is not known. */
  url?: string
  /** The Content-Type they came with; absent when not known. */
  contentType?: string
}

export type ImportContext = {
  /** Repairs the reader switched off for this article. */
  repairsOff: readonly RepairKind[]
  /** How the article is found in a page; absent: as the importer thinks best. */
  extraction?: Extraction
  /** How pages of some sites are read, as the reader wrote it down. */
  siteRules?: readonly SiteRule[]
}

/** One format that can be read. A value in the list of `index.ts`; knows no database, disk or network. */
export type Importer = {
  id: string
  label: string
  /** File name endings without the dot, lower case, for the open dialog. */
  extensions: readonly string[]
  /** How sure it is that the file is of its format: 0 not at all, 1 certain. */
  detect: (file: ImportFile) => number
  /**
   * The articles in a file, at least one.
   * @throws AppError with a sentence when the file cannot be read.
   */
  read: (file: ImportFile, context: ImportContext) => ImportedArticle[]
}
