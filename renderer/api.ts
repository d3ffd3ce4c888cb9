import { AppError, type ErrorCode } from '#shared/errors.ts'
import type { Bridge, GivenFile } from '#shared/ipc/bridge.ts'
import type { Contract, EventContract } from '#shared/ipc/contract.ts'
import type { Client, Listen } from '#shared/ipc/define.ts'

declare global {
  interface Window {
    pullquote: Bridge<File>
  }
}

/** Asks main. Rejects with an `AppError` whose message is for the reader. */
export const client: Client<Contract> = async (name, input) => {
  const reply = await window.pullquote.call(name, input)
  if (reply.ok) return reply.value as never
  throw new AppError(reply.error.code as ErrorCode, reply.error.message)
}

/** Hears what main tells; the function it returns stops listening. */
export const listen: Listen<EventContract> = (name, listener) =>
  window.pullquote.on((told, payload) => {
    if (told === name) listener(payload as never)
  })

/** Hands dropped files to main, which alone knows their paths. */
export function giveFiles(files: File[]): Promise<GivenFile[]> {
  return window.pullquote.give(files)
}
