import { useCallback, useRef, useState } from 'react'
import { AppError } from '#shared/errors.ts'
import type { FetchedPreview } from '#shared/ipc/webCalls.ts'
import { client } from '../api.ts'
import { showError } from '../queries.ts'

/** Where adding a page stands. */
export type Fetching =
  | { kind: 'entry' }
  | { kind: 'asking'; url: string }
  | { kind: 'answered'; url: string; found: FetchedPreview }
  /** The answer is looked through by hand. */
  | { kind: 'picking'; url: string; token: string; found: FetchedPreview }

/** Fetches a page to show what would become of it; nothing is stored. */
export function useFetching() {
  const [fetching, set] = useState<Fetching>({ kind: 'entry' })
  const asked = useRef(0)

  const ask = useCallback(async (url: string) => {
    asked.current += 1
    const number = asked.current
    set({ kind: 'asking', url })
    const found = await client('import.previewUrl', { url }).catch(asFailure)
    // The reader has asked for something else since, or for nothing any more.
    if (number !== asked.current) return
    const isCancelled = found.kind === 'failed' && found.error.code === 'cancelled'
    set(isCancelled ? { kind: 'entry' } : { kind: 'answered', url, found })
  }, [])

  /** One step back; a page that is being asked for is asked for no more. */
  const leave = () => {
    asked.current += 1
    if (fetching.kind === 'asking') client('import.cancel', { what: 'fetches' }).catch(showError)
    set(fetching.kind === 'picking' ? { ...fetching, kind: 'answered' } : { kind: 'entry' })
  }

  /** Looks through what came back by hand. */
  const pick = () => {
    if (fetching.kind !== 'answered' || fetching.found.kind === 'already-there') return
    const { token } = fetching.found
    if (token !== null) set({ ...fetching, kind: 'picking', token })
  }

  return { fetching, ask, leave, pick }
}

function asFailure(error: unknown): FetchedPreview {
  const { message } = error as Error
  const code = error instanceof AppError ? error.code : 'internal'
  return { kind: 'failed', error: { code, message }, report: null, token: null }
}
