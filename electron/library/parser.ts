import { Worker } from 'node:worker_threads'
import type { ImportedArticle } from '#shared/domain/importedArticle.ts'
import type { PageElement } from '#shared/domain/webPage.ts'
import { AppError } from '#shared/errors.ts'
import { outline } from '../importers/html/outline.ts'
import type { ImportContext, ImportFile } from '../importers/importer.ts'
import { readFile } from '../importers/index.ts'
import { callWorker } from '../ipc/workerPort.ts'

export type ParseRequest = { file: ImportFile; context: ImportContext; importerId?: string }
export type Parsed = { importer: string; articles: ImportedArticle[] }

/** Turns bytes into articles, wherever that is done. Rejects with an `AppError`. */
export type Parser = {
  read: (request: ParseRequest) => Promise<Parsed>
  /** Elements of a page that could be its article. */
  outline: (request: { file: ImportFile }) => Promise<PageElement[]>
  /** Breaks off what is being read; it is rejected with `cancelled`. */
  cancel: () => void
}

/** Parses in this thread: for the command line and tests. */
export const directParser: Parser = {
  read: async ({ file, context, importerId }) => readFile(file, context, importerId),
  outline: async ({ file }) => outline(file),
  cancel: () => {},
}

const longestMilliseconds = 60_000

/**
 * Parses in a worker thread, which is kept for the next file and ended when it is cancelled or
 * works on one file for longer than a minute.
 */
export function workerParser(script: URL): Parser & { stop: () => void } {
  type Functions = Pick<Parser, 'read' | 'outline'>
  let running: { worker: Worker; functions: Functions; reason: AppError | undefined } | undefined
  const start = () => {
    const worker = new Worker(script, { name: 'pullquote parser' })
    const state: NonNullable<typeof running> = {
      worker,
      functions: undefined as never,
      reason: undefined,
    }
    state.functions = callWorker<Functions>(worker, {
      ended: () => state.reason ?? new AppError('internal', 'Reading the file was broken off.'),
    })
    worker.once('exit', () => {
      if (running === state) running = undefined
    })
    running = state
    return state
  }
  const end = (reason: AppError) => {
    if (!running) return
    running.reason = reason
    void running.worker.terminate()
    running = undefined
  }
  /** Work in the worker, ended when it takes too long. */
  const timed = async <T>(file: ImportFile, work: (functions: Functions) => Promise<T>) => {
    const state = running ?? start()
    const timer = setTimeout(() => {
      const name = file.name || 'This text'
      end(new AppError('too-large', `${name} takes too long to read and was left out.`))
    }, longestMilliseconds)
    try {
      return await work(state.functions)
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    read: (request) => timed(request.file, (functions) => functions.read(request)),
    outline: (request) => timed(request.file, (functions) => functions.outline(request)),
    cancel: () => end(new AppError('cancelled', 'Cancelled; this file was not imported.')),
    stop: () => end(new AppError('cancelled', 'The app was closed.')),
  }
}
