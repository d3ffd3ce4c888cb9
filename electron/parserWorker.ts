import { parentPort } from 'node:worker_threads'
import { outline } from './importers/html/outline.ts'
import type { ImportContext, ImportFile } from './importers/importer.ts'
import { readFile } from './importers/index.ts'
import { answerWorker } from './ipc/workerPort.ts'

/** Parses hostile and long texts away from the window; ended from outside when it takes too long. */
if (!parentPort) throw new Error('The parser worker is started by the main process.')
answerWorker(parentPort, {
  read: async (request: { file: ImportFile; context: ImportContext; importerId?: string }) =>
    readFile(request.file, request.context, request.importerId),
  outline: async ({ file }: { file: ImportFile }) => outline(file),
})
