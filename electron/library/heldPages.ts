import { randomUUID } from 'node:crypto'
import { AppError } from '#shared/errors.ts'
import type { Loaded } from './importSource.ts'

/** Pages that were fetched or captured and are not stored yet; the window knows them by tokens. */
export type HeldPages = {
  hold: (page: Loaded) => string
  /** @throws AppError `not-found` when it was held too long ago. */
  get: (token: string) => Loaded
}

/** More than this many the window would hardly ask for again. */
const mostHeld = 12

export function heldPages(): HeldPages {
  const held = new Map<string, Loaded>()
  return {
    hold: (page) => {
      const token = randomUUID()
      held.set(token, page)
      const oldest = held.keys().next().value
      if (held.size > mostHeld && oldest !== undefined) held.delete(oldest)
      return token
    },
    get: (token) => {
      const page = held.get(token)
      if (!page)
        throw new AppError('not-found', 'This page is not held any more. Please fetch it again.')
      return page
    },
  }
}
