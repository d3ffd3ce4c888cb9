import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, resolve } from 'node:path'
import { AppError } from '#shared/errors.ts'
import { appFolder, libraryFileIn } from '../db/libraryFiles.ts'
import { closeLibrary, type LibraryDb, openLibrary } from '../db/open.ts'
import { takeBackUnfinished } from '../db/step.ts'
import type { CliCommand } from './commandLine.ts'
import { exportArticles } from './export.ts'
import { extractFiles } from './extract.ts'
import { highlightQuote } from './highlight.ts'
import { importAll } from './import.ts'
import { listAll, searchAll, showOne } from './show.ts'

export type CliContext = {
  /** Relative paths start here. */
  folder: string
  output: NodeJS.WritableStream
  input: NodeJS.ReadableStream
  /** A sentence for people, on standard error. */
  report: (sentence: string) => void
}

/** One line of the answer: `facts` as JSON, or `words` for people. */
export type Print = (facts: object, words: string) => void

/** Runs one command. Returns the exit code: 0, or 1 when an input failed. */
export async function runCommand(command: CliCommand, context: CliContext): Promise<number> {
  const print: Print = (facts, words) => {
    context.output.write(`${command.json ? JSON.stringify(facts) : words}\n`)
  }
  if (command.name === 'extract') return extractFiles(command, context, print)
  const library = open(command, context)
  try {
    switch (command.name) {
      case 'import':
        return await importAll(library, command, { ...context, print })
      case 'list':
        return listAll(library, print)
      case 'show':
        return showOne(library, command.id, print)
      case 'highlight':
        return highlightQuote(library, command, print)
      case 'search':
        return searchAll(library, command.query, print)
      case 'export':
        return await exportArticles(library, command, { ...context, print })
      default:
        return command satisfies never
    }
  } finally {
    closeLibrary(library)
  }
}

function open(command: CliCommand, { folder }: CliContext): LibraryDb {
  const system = { platform: process.platform, home: homedir(), env: process.env }
  const file = command.library ? resolve(folder, command.library) : libraryFileIn(appFolder(system))
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch (error) {
    throw new AppError('save-failed', `The folder of the library ${file} cannot be made.`, error)
  }
  const library = openLibrary({ file })
  takeBackUnfinished(library)
  return library
}
