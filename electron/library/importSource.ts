import type { WebPage } from '../db/webPage.ts'
import type { ImportContext, ImportFile } from '../importers/importer.ts'

/** Something to import: its name for reports, and its bytes when they are wanted. */
export type ImportSource = {
  /** As reports name it: the path as the user gave it, the file name, or the address. */
  label: string
  /** Of a page of the web: addresses it may be known under, asked for before it is fetched. */
  addresses?: readonly string[]
  /** How it is read; absent: as the importers think best. */
  context?: ImportContext
  /** Rejects with an `AppError` in words for the reader. */
  load: (signal?: AbortSignal) => Promise<Loaded>
}

export type Loaded = {
  file: ImportFile
  /** Set when it came from the web. */
  web?: WebPage & { contentType: string }
  /** A host of the local network that the page came from, and its images may come from too. */
  privateHost?: string
  /** A file in a folder beside the one that was loaded, by its relative path as the page names it. */
  companion?: (path: string) => Promise<Uint8Array | undefined>
  /** The page that continues this one, for articles of several pages. */
  next?: (url: string, signal?: AbortSignal) => Promise<ImportFile | undefined>
}
