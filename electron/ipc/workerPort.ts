import type { MessagePort, Worker } from 'node:worker_threads'
import { AppError, type ErrorCode } from '#shared/errors.ts'

/** Functions of one object each, all async: what can be called across threads. */
// biome-ignore lint/suspicious/noExplicitAny: any function of that shape
type Functions = Record<string, (input: any) => Promise<unknown>>

type Request = { id: number; verb: string; input: unknown }
type Answer = { id: number } & (
  | { value: unknown }
  | { error: { code: ErrorCode | undefined; message: string; stack: string | undefined } }
)
type Message = Answer | { event: unknown }

/** Answers, in a worker, what `callWorker` asks. `tell` sends an event to the other side. */
export function answerWorker(
  port: MessagePort,
  functions: Functions,
): { tell: (event: unknown) => void } {
  port.on('message', async ({ id, verb, input }: Request) => {
    try {
      const value = await functions[verb]?.(input)
      port.postMessage({ id, value } satisfies Answer)
    } catch (error) {
      const code = error instanceof AppError ? error.code : undefined
      const { message, stack } = error as Error
      port.postMessage({ id, error: { code, message, stack } } satisfies Answer)
    }
  })
  return { tell: (event) => port.postMessage({ event } satisfies Message) }
}

/**
 * The same functions from outside the worker. When the worker ends, whatever it still owed an
 * answer to is rejected with `ended`.
 */
export function callWorker<F extends Functions>(
  worker: Worker,
  options: { onEvent?: (event: unknown) => void; ended: () => Error },
): F {
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >()
  let lastId = 0
  let failure: Error | undefined
  worker.on('message', (message: Message) => {
    if ('event' in message) {
      options.onEvent?.(message.event)
      return
    }
    const caller = waiting.get(message.id)
    waiting.delete(message.id)
    if ('error' in message) caller?.reject(toError(message.error))
    else caller?.resolve(message.value)
  })
  const end = (error: Error) => {
    failure = error
    for (const caller of waiting.values()) caller.reject(error)
    waiting.clear()
  }
  worker.on('error', (error) => end(error as Error))
  worker.on('exit', () => end(failure ?? options.ended()))
  return new Proxy({} as F, {
    get: (_, verb) => {
      // An async function that returns this looks whether it is a promise; it is none.
      if (verb === 'then') return undefined
      return (input: unknown) =>
        new Promise((resolve, reject) => {
          if (failure) {
            reject(failure)
            return
          }
          lastId += 1
          waiting.set(lastId, { resolve, reject })
          worker.postMessage({ id: lastId, verb: String(verb), input } satisfies Request)
        })
    },
  })
}

function toError({
  code,
  message,
  stack,
}: {
  code: ErrorCode | undefined
  message: string
  stack: string | undefined
}): Error {
  if (code) return new AppError(code, message)
  const error = new Error(message)
  if (stack) error.stack = stack
  return error
}
