import { anchor } from '#shared/anchoring/anchor.ts'
import type { RevisionCause } from '#shared/domain/article.ts'
import type { ImportedArticle, ImportOutcome } from '#shared/domain/importedArticle.ts'
import type { RepairKind } from '#shared/domain/repair.ts'
import { Extraction } from '#shared/domain/webPage.ts'
import { AppError } from '#shared/errors.ts'
import { articleText } from '#shared/text/articleText.ts'
import { wordCount } from '#shared/text/segment.ts'
import { insertArticle, setArticleRevision } from '../db/article.ts'
import { insertHighlight, putPlacement } from '../db/highlight.ts'
import type { LibraryDb } from '../db/open.ts'
import { findSameContent, insertRevision } from '../db/revision.ts'
import { insertSource, sha256 } from '../db/source.ts'
import { putWebPage, type WebPage } from '../db/webPage.ts'
import { rememberImages } from './articleImages.ts'
import { fetchReport } from './fetchReport.ts'

/** An article as an importer read it, with what it was read from. */
export type Import = {
  importer: string
  /** Without folder; empty for pasted text. */
  fileName: string
  bytes: Uint8Array
  article: ImportedArticle
  repairsOff: readonly RepairKind[]
  extraction?: Extraction
  /** Of a new text for an article that is there; absent when it was read from the kept source. */
  cause?: RevisionCause
  /** Where it was fetched or captured; absent for files and pasted text. */
  web?: WebPage & { contentType: string }
}

/**
 * Stores an article with its first revision, its source and the highlights it brought along,
 * unless its bytes or its text are in the library already. Runs inside a step of the caller's.
 */
export function addArticle(library: LibraryDb, incoming: Import): ImportOutcome {
  const { article } = incoming
  const text = articleText(article.blocks)
  const hashes = { sourceHash: sha256(incoming.bytes), textHash: sha256(text) }
  const same = findSameContent(library, hashes)
  if (same) {
    return {
      file: incoming.fileName,
      status: 'already-there',
      articleId: same.uid,
      title: same.title,
      inTrash: same.removedAt !== null,
    }
  }
  insertSource(library, hashes.sourceHash, incoming.bytes)
  const { id, uid } = insertArticle(library, article)
  if (incoming.web) putWebPage(library, id, incoming.web)
  rememberImages(library, id, article)
  const revision = insertRevision(library, {
    articleId: id,
    cause: 'added',
    importer: incoming.importer,
    fileName: incoming.fileName,
    ...hashes,
    text,
    blocks: article.blocks,
    wordCount: wordCount(text),
    repairs: article.repairs,
    repairsOff: incoming.repairsOff,
    ...originOf(incoming),
  })
  setArticleRevision(library, id, revision.id)
  for (const marked of article.highlights) {
    const placement = anchor(text, { quote: marked.quote })
    if (placement.state !== 'same' && placement.state !== 'moved') continue
    const highlight = insertHighlight(library, {
      articleId: id,
      revisionId: revision.id,
      quote: marked.quote,
      position: { start: placement.start, end: placement.end },
      color: marked.color,
      note: marked.note,
      tags: marked.tags,
    })
    putPlacement(library, { highlightId: highlight.id, revisionId: revision.id }, placement)
  }
  return { file: incoming.fileName, status: 'imported', articleId: uid, title: article.title }
}

/** The columns of a revision that say where it came from and how it was read. */
export function originOf({ web, extraction }: Import) {
  return {
    address: web?.address ?? '',
    contentType: web?.contentType ?? '',
    extraction: Extraction.parse(extraction ?? {}),
  }
}

/** A failed file as its own outcome, so that the others go on. Anything unexpected is thrown. */
export function failedImport(file: string, error: unknown): ImportOutcome {
  if (!(error instanceof AppError)) throw error
  const report = fetchReport(error)
  return {
    file,
    status: 'failed',
    error: { code: error.code, message: error.message },
    ...(report && { report }),
  }
}
