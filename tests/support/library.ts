import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import { type LibraryContract, libraryContract } from '#shared/ipc/contract.ts'
import type { Client } from '#shared/ipc/define.ts'
import { closeLibrary, type LibraryDb, openLibrary } from '../../electron/db/open.ts'
import { inStep } from '../../electron/db/step.ts'
import { readFile } from '../../electron/importers/index.ts'
import { serve } from '../../electron/ipc/serve.ts'
import { addArticle } from '../../electron/library/addArticle.ts'
import { libraryHandlers } from '../../electron/libraryHandlers.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** An open library in a folder of its own, closed when the test is over. */
export function temporaryLibrary(file = join(temporaryFolder(), 'library.db')): LibraryDb {
  const library = openLibrary({ file })
  onTestFinished(() => {
    if (library.db.open) closeLibrary(library)
  })
  return library
}

/** The library's calls as the page has them: validated, cloned, answered or refused. */
export function libraryClient(library: LibraryDb): Client<LibraryContract> {
  const answer = serve(
    libraryContract,
    libraryHandlers(library, () => {}),
    { checkOutput: true },
  )
  return async (name, input) => {
    const reply = structuredClone(await answer(name, structuredClone(input)))
    if (reply.ok) return reply.value as never
    throw new AppError(reply.error.code as ErrorCode, reply.error.message)
  }
}

/** Adds a text as pasting would; answers the article's id. */
export function addText(library: LibraryDb, text: string, fileName = ''): string {
  const bytes = new TextEncoder().encode(text)
  const { importer, articles } = readFile({ name: fileName, bytes }, { repairsOff: [] })
  const [article] = articles
  if (!article) throw new Error('The text gave no article')
  const outcome = inStep(library, { label: 'Import' }, () =>
    addArticle(library, { importer, fileName, bytes, article, repairsOff: [] }),
  )
  if (outcome.status === 'failed') throw new Error(outcome.error.message)
  return outcome.articleId
}

/** Every row of every table of a person's, for comparing whole libraries. */
export function dump(library: LibraryDb): Record<string, unknown[]> {
  const tables = library.db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
         AND name NOT LIKE '%_search%' AND name NOT IN ('step', 'change') ORDER BY name`,
    )
    .pluck()
    .all()
  return Object.fromEntries(
    tables.map((table) => [table, library.db.prepare(`SELECT * FROM "${table}" ORDER BY 1`).all()]),
  )
}
