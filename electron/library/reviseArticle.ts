import type { Block } from '#shared/domain/block.ts'
import { Extraction } from '#shared/domain/webPage.ts'
import { AppError } from '#shared/errors.ts'
import { articleText } from '#shared/text/articleText.ts'
import { wordCount } from '#shared/text/segment.ts'
import { getArticleRow } from '../db/article.ts'
import type { LibraryDb } from '../db/open.ts'
import {
  blocksOf,
  extractionOf,
  findRevision,
  getRevisionRow,
  insertRevision,
  toRevision,
} from '../db/revision.ts'
import { getSource, insertSource, sha256 } from '../db/source.ts'
import { findWebPage } from '../db/webPage.ts'
import { type Import, originOf } from './addArticle.ts'
import { rememberImages } from './articleImages.ts'
import { makeCurrent } from './makeCurrent.ts'
import { textAsRead } from './textAsRead.ts'

/** What is needed to read an article again. */
export function sourceOfArticle(library: LibraryDb, articleId: string) {
  const article = getArticleRow(library, articleId)
  const revision = getRevisionRow(library, article.revision_id)
  const page = findWebPage(library, article.id)
  return {
    importer: revision.importer,
    fileName: revision.file_name,
    bytes: getSource(library, revision.source_hash),
    repairsOff: toRevision(revision).repairsOff,
    extraction: extractionOf(revision),
    /** Where these bytes came from, which may not be where the page is asked for now. */
    address: revision.address,
    contentType: revision.content_type,
    page: page ?? null,
    /** The address the article itself names. */
    url: article.url,
    title: article.title,
    ...textAsRead(library, revision),
    language: article.language,
  }
}
export type ArticleSource = ReturnType<typeof sourceOfArticle>

/**
 * Makes a newly read text the current one of an article and moves its highlights over by one
 * alignment of the two texts. Details the reader may have corrected stay as they are. Runs
 * inside a step of the caller's. Returns the id of the revision that is current afterwards.
 */
export function reviseArticle(library: LibraryDb, articleId: string, incoming: Import): string {
  const article = getArticleRow(library, articleId)
  const old = getRevisionRow(library, article.revision_id)
  const text = articleText(incoming.article.blocks)
  const hashes = { sourceHash: sha256(incoming.bytes), textHash: sha256(text) }
  const known = findRevision(library, { articleId: article.id, ...hashes })
  if (!known) insertSource(library, hashes.sourceHash, incoming.bytes)
  rememberImages(library, article.id, incoming.article)
  const revisionId =
    known?.id ??
    insertRevision(library, {
      articleId: article.id,
      cause: incoming.cause ?? 'parsed',
      importer: incoming.importer,
      fileName: incoming.fileName,
      ...hashes,
      text,
      blocks: incoming.article.blocks,
      wordCount: wordCount(text),
      repairs: incoming.article.repairs,
      repairsOff: incoming.repairsOff,
      ...originOf(incoming),
    }).id
  return makeCurrent(library, { articleId, old, revisionId, text })
}

/**
 * A new state of the text without `count` of its blocks from `index` on, read from the same source.
 * @throws AppError `invalid-input`, `not-found`, `no-text`, `too-large`
 */
export function withoutBlocks(
  library: LibraryDb,
  {
    id,
    revisionId,
    index,
    count,
  }: { id: string; revisionId: string; index: number; count: number },
): string {
  const article = getArticleRow(library, id)
  const old = getRevisionRow(library, article.revision_id)
  if (old.uid !== revisionId) {
    throw new AppError('invalid-input', 'The text has changed meanwhile. Please choose again.')
  }
  const blocks = blocksOf(old)
  const removed = blocks.splice(index, count)
  if (removed.length < count) {
    throw new AppError('not-found', 'There is no such part of the text.')
  }
  if (!blocks.some(({ text }) => text.trim() !== '')) {
    throw new AppError('no-text', 'This is all there is of the text; it stays.')
  }
  const text = articleText(blocks)
  const extraction = withRemoved(extractionOf(old), removed, blocks)
  const next = insertRevision(library, {
    ...toRevision(old),
    articleId: article.id,
    cause: 'blockRemoved',
    contentType: old.content_type,
    extraction,
    textHash: sha256(text),
    text,
    blocks,
    wordCount: wordCount(text),
  })
  return makeCurrent(library, { articleId: id, old, revisionId: next.id, text })
}

/** The texts that stay out when the source is read again; those that stand elsewhere too come back. */
function withRemoved(
  extraction: Extraction,
  removed: readonly Block[],
  rest: readonly Block[],
): Extraction {
  const staying = new Set(['', ...rest.map(({ text }) => text)])
  const gone = removed.map(({ text }) => text).filter((text) => !staying.has(text))
  const texts = [...new Set([...extraction.removed, ...gone])]
  if (!Extraction.safeParse({ ...extraction, removed: texts }).success) {
    throw new AppError('too-large', 'So many parts of one text cannot be taken out.')
  }
  return { ...extraction, removed: texts }
}
