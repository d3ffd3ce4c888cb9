import { Worker } from 'node:worker_threads'
import type { ImportedArticle } from '#shared/domain/importedArticle.ts'
import { AppError } from '#shared/errors.ts'
import type { ImportContext, ImportFile } from '../importers/importer.ts'
import { readFile } from '../importers/index.ts'
import { callWorker } from '../ipc/workerPort.ts'

export type ParseRequest = { file: ImportFile; context: ImportContext; importerId?: string }
export type Parsed = { importer: string; articles: ImportedArticle[] }

/** Turns bytes into articles, wherever that is done. Rejects with an `AppError`. */
export type Parser = {
  read: (request: ParseRequest) => Promise<Parsed>
  /** Breaks off what is being read; it is rejected with `cancelled`. */
  cancel: () => void
}

/** Parses in this thread: for the command line and tests. */
export const directParser: Parser = {
  read: async ({ file, context, importerId }) => readFile(file, context, importerId),
  cancel: () => {},
}

const longestMilliseconds = 60_000

/**
 * Parses in a worker thread, which is kept for the next file and ended when it is cancelled or
 * works on one file for longer than a minute.
 */
export function workerParser(script: URL): Parser & { stop: () => void } {
  type Functions = { read: (request: ParseRequest) => Promise<Parsed> }
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
  return {
    read: async (request) => {
      const state = running ?? start()
      const timer = setTimeout(() => {
        const name = request.file.name || 'This text'
        end(new AppError('too-large', `${name} takes too long to read and was left out.`))
      }, longestMilliseconds)
      try {
        return await state.functions.read(request)
      } finally {
        clearTimeout(timer)
      }
    },
    cancel: () => end(new AppError('cancelled', 'Cancelled; this file was not imported.')),
    stop: () => end(new AppError('cancelled', 'The app was closed.')),
  }
}
