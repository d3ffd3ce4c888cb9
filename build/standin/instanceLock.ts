import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const everyMilliseconds = 200

/**
 * One process for each folder. A later one leaves its arguments for the first and gets false.
 */
export function takeInstanceLock(
  folder: string,
  onSecond: (argv: string[], workingFolder: string) => void,
): boolean {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'standin.lock')
  const message = join(folder, 'standin.second')
  const holder = holderOf(lock)
  if (holder !== undefined && holder !== process.pid) {
    writeFileSync(message, JSON.stringify({ argv: process.argv, folder: process.cwd() }))
    return false
  }
  writeFileSync(lock, String(process.pid))
  setInterval(() => {
    try {
      const said = JSON.parse(readFileSync(message, 'utf8')) as { argv: string[]; folder: string }
      rmSync(message)
      onSecond(said.argv, said.folder)
    } catch {
      // Nobody came, or is still writing.
    }
  }, everyMilliseconds).unref()
  return true
}

/** The process that holds a lock, when it still runs. */
function holderOf(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    process.kill(pid, 0)
    return pid
  } catch {
    return undefined
  }
}
