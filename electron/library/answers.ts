import { deleteAnswer, getAnswerRow, insertAnswer } from '../db/answer.ts'
import { getArticleRow } from '../db/article.ts'
import type { LibraryDb } from '../db/open.ts'
import { getSource, insertSource, sha256 } from '../db/source.ts'
import { transaction } from '../db/step.ts'

/** What a source said that is not taken for the article. */
export type OtherAnswer = {
  bytes: Uint8Array
  address: string
  contentType: string
  fileName: string
  status: number
  title: string
  reasons: readonly string[]
}

/** Keeps an answer beside the article until the reader decides. Returns its id. */
export function putAside(library: LibraryDb, articleId: string, answer: OtherAnswer): string {
  const { bytes, ...facts } = answer
  const { id } = getArticleRow(library, articleId)
  const sourceHash = sha256(bytes)
  return transaction(library, () => {
    insertSource(library, sourceHash, bytes)
    return insertAnswer(library, { articleId: id, sourceHash, ...facts })
  })
}

/** An answer that was put aside, to be read after all. @throws AppError `not-found` */
export function sourceOfAnswer(library: LibraryDb, id: string) {
  const row = getAnswerRow(library, id)
  return {
    bytes: getSource(library, row.source_hash),
    address: row.address,
    contentType: row.content_type,
    fileName: row.file_name,
  }
}

export function discardAnswer(library: LibraryDb, id: string): null {
  getAnswerRow(library, id)
  deleteAnswer(library, id)
  return null
}
