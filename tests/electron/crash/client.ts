import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { Reply } from '#shared/ipc/define.ts'

export type Subject = {
  ask: (verb: string, input: unknown) => Promise<unknown>
  /** A call of the contract; its value, once it was acknowledged. */
  call: (name: string, input: unknown) => Promise<unknown>
  kill: () => Promise<void>
}

/** Rejected with this when the process died before it answered: nothing was acknowledged. */
export const died = Symbol('died')

/** Starts the process that is going to be killed, with a library open. */
export async function startSubject(file: string): Promise<Subject> {
  const child: ChildProcess = fork(resolve(import.meta.dirname, 'subject.ts'), [file], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  })
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (reason: unknown) => void }
  >()
  let lastId = 0
  child.on('message', ({ id, value, error }: { id: number; value?: unknown; error?: string }) => {
    const caller = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) caller?.resolve(value)
    else caller?.reject(new Error(error))
  })
  const ready = new Promise((resolve, reject) => waiting.set(0, { resolve, reject }))
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(died)
    waiting.clear()
  })
  await ready
  const ask = (verb: string, input: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      if (!child.connected) reject(died)
      else child.send({ id: lastId, verb, input }, (error) => error && reject(died))
    })
  return {
    ask,
    call: async (name, input) => {
      const reply = (await ask('call', { name, input })) as Reply
      if (!reply.ok) throw new Error(reply.error.message)
      return reply.value
    },
    kill: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
