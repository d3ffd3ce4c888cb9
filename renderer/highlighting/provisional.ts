import { AppError } from '#shared/errors.ts'
import { strings } from './strings.ts'

/**
 * A highlight is painted, active and written on before the library has acknowledged it. Until
 * then it goes by a provisional id; afterwards both ids mean it, and what is kept under the
 * first (a field, a draft) goes on.
 */
const first = 'provisional-'
let count = 0

const storedIds = new Map<string, Promise<string>>()
const provisionalIds = new Map<string, string>()

export function isProvisional(id: string): boolean {
  return id.startsWith(first)
}

/**
 * A new provisional id for a highlight being stored. `stored` resolves with the id it got, or
 * with undefined when it could not be stored.
 */
export function provisionalId(stored: Promise<string | undefined>): string {
  count += 1
  const id = `${first}${count}`
  const known = stored.then((storedId) => {
    if (storedId === undefined) throw new AppError('not-found', strings.notStored)
    provisionalIds.set(storedId, id)
    return storedId
  })
  // Nobody may ask for it; that it failed is told where it was stored.
  known.catch(() => {})
  storedIds.set(id, known)
  return id
}

/** The id the library knows a highlight by, once it does. Rejects with `not-found` if it never will. */
export async function storedId(id: string): Promise<string> {
  return (await storedIds.get(id)) ?? id
}

/** One name for a highlight before and after it is acknowledged. */
export function stableId(id: string): string {
  return provisionalIds.get(id) ?? id
}

/** Whether two ids mean the same highlight. */
export function isSameHighlight(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && stableId(one) === stableId(other)
}
