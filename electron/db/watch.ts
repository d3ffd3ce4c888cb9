import type { LibraryDb } from './open.ts'

const everyMilliseconds = 1_000

/**
 * Notices that another program wrote to the library (SQLite's data_version changes only then).
 * `look` looks at once, for when the window is focused.
 */
export function watchOtherWriters(
  library: LibraryDb,
  onChange: () => void,
): { look: () => void; stop: () => void } {
  const version = () => library.db.pragma('data_version', { simple: true }) as number
  let seen = version()
  const look = () => {
    const now = version()
    if (now === seen) return
    seen = now
    onChange()
  }
  const timer = setInterval(look, everyMilliseconds)
  return { look, stop: () => clearInterval(timer) }
}
