import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type LibraryDb, openLibrary } from '../../electron/db/open.ts'
import { readFile } from '../../electron/importers/index.ts'
import { addArticle } from '../../electron/library/addArticle.ts'

export function makeLibrary(file: string): LibraryDb {
  mkdirSync(dirname(file), { recursive: true })
  return openLibrary({ file })
}

/** Reads a text and stores it, inside a step of the caller's. Answers the article's id. */
export function addProse(library: LibraryDb, text: string): string {
  const bytes = new TextEncoder().encode(text)
  const { importer, articles } = readFile({ name: '', bytes }, { repairsOff: [] })
  const [article] = articles
  if (!article) throw new Error('The text gave no article')
  const outcome = addArticle(library, { importer, fileName: '', bytes, article, repairsOff: [] })
  if (outcome.status !== 'imported') throw new Error(`The text was not imported: ${outcome.status}`)
  return outcome.articleId
}
