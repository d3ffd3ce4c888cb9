import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/errors.ts'
import { closeLibrary, openLibrary } from './db/open.ts'
import { takeBackUnfinished } from './db/step.ts'
import { watchOtherWriters } from './db/watch.ts'
import { answerWorker } from './ipc/workerPort.ts'
import { openPort } from './library/openPort.ts'

/** What the worker tells besides answers. */
export type DatabaseEvent =
  | { kind: 'changed'; articleIds: string[] | null }
  | { kind: 'unexpected'; call: string; error: string }

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
  const watch = watchOtherWriters(library, () => tell({ kind: 'changed', articleIds: null }))
  const answering = answerWorker(parentPort, {
    ...port,
    ready: async () => null,
    lookAgain: async () => watch.look(),
    close: async () => {
      watch.stop()
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
