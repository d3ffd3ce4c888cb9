import { EventEmitter } from 'node:events'

/** An event whose listeners may keep what it announces from happening. */
export type Preventable = { preventDefault: () => void; readonly defaultPrevented: boolean }

export function preventable<Extra extends object>(extra: Extra): Preventable & Extra {
  let isPrevented = false
  return Object.defineProperties(
    {
      ...extra,
      preventDefault: () => {
        isPrevented = true
      },
    },
    { defaultPrevented: { get: () => isPrevented } },
  ) as Preventable & Extra
}

/** Announces an event; true when no listener kept it from happening. */
export function announce(emitter: EventEmitter, name: string, ...rest: unknown[]): boolean {
  const event = preventable({})
  emitter.emit(name, event, ...rest)
  return !event.defaultPrevented
}

export { EventEmitter }
