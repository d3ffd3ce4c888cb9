import { type Session, session } from 'electron'
import type { Fetch } from './web/fetchImagesBy.ts'

export function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url)
}

const guarded = new Set<Session>()

/**
 * A session apart from the app's, in memory, or on disk when the reader wants to stay logged in.
 * It grants no permissions and no downloads, and reaches nothing but the web.
 */
export function captureSession({ keepLogins }: { keepLogins: boolean }): Session {
  const own = session.fromPartition(keepLogins ? 'persist:capture' : 'capture')
  if (guarded.has(own)) return own
  guarded.add(own)
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.on('will-download', (event) => event.preventDefault())
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !/^(?:https?|wss?|data|blob):/i.test(details.url) })
  })
  return own
}

export async function forgetLogins(): Promise<void> {
  for (const partition of ['persist:capture', 'capture']) {
    const kept = session.fromPartition(partition)
    await kept.clearStorageData()
    await kept.clearCache()
    await kept.clearAuthCache()
  }
}

/** Fetches with the logins of a session; only from the web. */
export function fetchBy(own: Session): Fetch {
  return async (url, init) => {
    if (!isWeb(url)) throw new Error('Only addresses of the web are fetched.')
    return own.fetch(url, init as RequestInit)
  }
}
