import { resolve } from 'node:path'
import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import type { LibraryDb } from '../db/open.ts'
import { fileSource } from '../library/fileSource.ts'
import { importFiles } from '../library/importFiles.ts'
import { openPort } from '../library/openPort.ts'
import { directParser } from '../library/parser.ts'
import type { CliContext, Print } from './runCommand.ts'

/** Adds files to the library, each durable when its line is printed. */
export async function importAll(
  library: LibraryDb,
  { files }: { files: string[] },
  { folder, report, print }: CliContext & { print: Print },
): Promise<number> {
  const port = openPort(library, { changed: () => {} })
  let hasFailed = false
  for (const [index, file] of files.entries()) {
    if (files.length > 1) report(`${index + 1} of ${files.length}: ${file}`)
    const outcomes = await importFiles({
      sources: [fileSource(resolve(folder, file), file)],
      port,
      parser: directParser,
      steps: 'each',
    })
    for (const outcome of outcomes) {
      print(toFacts(outcome), inWords(outcome))
      hasFailed ||= outcome.status === 'failed'
    }
  }
  return hasFailed ? 1 : 0
}

function toFacts(outcome: ImportOutcome): object {
  if (outcome.status === 'failed') {
    return {
      file: outcome.file,
      status: outcome.status,
      articleId: null,
      title: null,
      error: outcome.error,
    }
  }
  const { file, status, articleId, title } = outcome
  return { file, status, articleId, title }
}

function inWords(outcome: ImportOutcome): string {
  switch (outcome.status) {
    case 'imported':
      return `${outcome.file}: imported as ${outcome.articleId}, “${outcome.title}”`
    case 'already-there':
      return `${outcome.file}: already there as ${outcome.articleId}, “${outcome.title}”${outcome.inTrash ? ' (in the trash)' : ''}`
    case 'failed':
      return `${outcome.file}: ${outcome.error.message}`
    default:
      return outcome satisfies never
  }
}
