import { type AppContract, appContract, contract, libraryContract } from '#shared/ipc/contract.ts'
import type { Handlers, Reply } from '#shared/ipc/define.ts'
import { type AppContext, appHandlers } from './appHandlers.ts'
import { type CaptureContext, captureHandlers } from './captureHandlers.ts'
import { type ExportContext, exportHandlers } from './exportHandlers.ts'
import { type ImportContext, importHandlers } from './importHandlers.ts'
import { serve } from './ipc/serve.ts'
import { type WebContext, webHandlers } from './webHandlers.ts'

export type HandlersContext = AppContext &
  CaptureContext &
  ExportContext &
  ImportContext &
  WebContext

/** Answers every call of the contract: those about the library where it is open, the rest here. */
export function answerCalls(context: HandlersContext): {
  answer: (name: string, input: unknown) => Promise<Reply>
  bringIn: (paths: readonly string[]) => Promise<void>
} {
  const { port, log } = context
  const imports = importHandlers(context)
  const handlers: Handlers<AppContract> = {
    ...imports.handlers,
    ...webHandlers(context),
    ...captureHandlers(context),
    ...exportHandlers(context),
    ...appHandlers(context),
  }
  const answerHere = serve(appContract, handlers, {
    onUnexpected: (name, error) => log.write('error', `${name} failed`, (error as Error).stack),
  })
  return {
    bringIn: imports.bringIn,
    answer: (name, input) =>
      Object.hasOwn(contract, name) && Object.hasOwn(libraryContract, name)
        ? port.call({ name, input })
        : answerHere(name, input),
  }
}
