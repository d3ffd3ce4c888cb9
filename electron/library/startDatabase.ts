import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import type { DatabaseEvent } from '../databaseWorker.ts'
import { callWorker } from '../ipc/workerPort.ts'
import type { LibraryPort } from './libraryPort.ts'

export type DatabaseOptions = {
  file: string
  /** The built worker. */
  script: URL
  onEvent: (event: DatabaseEvent) => void
}

type Port = LibraryPort & {
  ready: (request: Record<string, never>) => Promise<null>
  /** Looks at once whether another program wrote to the library. */
  lookAgain: (request: Record<string, never>) => Promise<void>
}

type Refused = { kind: 'refused'; code: ErrorCode; message: string }

/** Opens a library in a worker of its own. Rejects with an `AppError` when it cannot be opened. */
export async function startDatabase({ file, script, onEvent }: DatabaseOptions): Promise<Port> {
  let refusal: AppError | undefined
  const worker = new Worker(script, { workerData: { file }, name: 'pullquote database' })
  const port = callWorker<Port>(worker, {
    ended: () => refusal ?? new AppError('internal', 'The library was closed.'),
    onEvent: (event) => {
      const told = event as DatabaseEvent | Refused
      if (told.kind === 'refused') refusal = new AppError(told.code, told.message)
      else onEvent(told)
    },
  })
  await port.ready({})
  return port
}
