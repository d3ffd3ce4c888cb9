import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/errors.ts'
import { closeLibrary, openLibrary } from './db/open.ts'
import { takeBackUnfinished } from './db/step.ts'
import { watchOtherWriters } from './db/watch.ts'
import { answerWorker } from './ipc/workerPort.ts'
import { openPort } from './library/openPort.ts'
import { sweeper } from './library/sweeper.ts'

/** What the worker tells besides answers. */
export type DatabaseEvent =
  | { kind: 'changed'; articleIds: string[] | null }
  | { kind: 'unexpected'; call: string; error: string }

/** Calls after which images and sources may be needed no more. */
const endsHistory: ReadonlySet<string> = new Set(['article.removeForever'])

/** The one place of the window's program where the library is open for writing. */
function main(): void {
  if (!parentPort) throw new Error('The database worker is started by the main process.')
  const { file } = workerData as { file: string }
  let tell: (event: DatabaseEvent) => void = () => {}
  const library = openLibrary({ file })
  takeBackUnfinished(library)
  const port = openPort(library, {
    changed: (articleIds) => tell({ kind: 'changed', articleIds }),
    onUnexpected: (call, error) =>
      tell({ kind: 'unexpected', call, error: (error as Error).stack ?? String(error) }),
  })
  const sweep = sweeper(library, {
    onFailure: (error) =>
      tell({ kind: 'unexpected', call: 'removing what is not used', error: String(error) }),
  })
  // Not before what is wanted at the start has been answered.
  sweep.begin({ afterMilliseconds: 10_000 })
  const watch = watchOtherWriters(library, () => tell({ kind: 'changed', articleIds: null }))
  const answering = answerWorker(parentPort, {
    ...port,
    call: async (request) => {
      const reply = await port.call(request)
      if (reply.ok && endsHistory.has(request.name)) sweep.begin()
      return reply
    },
    ready: async () => null,
    lookAgain: async () => watch.look(),
    close: async () => {
      watch.stop()
      sweep.stop()
      closeLibrary(library)
      // After the answer to this call is on its way.
      setImmediate(() => parentPort?.close())
    },
  })
  tell = answering.tell
}

try {
  main()
} catch (error) {
  // Errors cross threads without their class, so the code goes along by hand.
  if (error instanceof AppError) {
    parentPort?.postMessage({
      event: { kind: 'refused', code: error.code, message: error.message },
    })
    parentPort?.close()
  } else {
    throw error
  }
}
