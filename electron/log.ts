import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type LogLevel = 'info' | 'warn' | 'error'

/** A log on this disk only; nothing of it is ever sent anywhere. */
export type Log = {
  file: string
  write: (level: LogLevel, message: string, details?: string) => void
  /** The last lines, for a report the reader decides to send. */
  tail: (lines: number) => string
}

const largestBytes = 1024 * 1024

/** Opens `pullquote.log` in a folder; at 1 MB it becomes `pullquote.old.log` and starts anew. */
export function openLog(folder: string, now: () => string = () => new Date().toISOString()): Log {
  const file = join(folder, 'pullquote.log')
  return {
    file,
    write: (level, message, details = '') => {
      const indented = details ? `\n    ${details.replace(/\n/g, '\n    ')}` : ''
      try {
        mkdirSync(folder, { recursive: true })
        if (sizeOf(file) > largestBytes) renameSync(file, join(folder, 'pullquote.old.log'))
        appendFileSync(file, `${now()} ${level} ${message.replace(/\n/g, ' ')}${indented}\n`)
      } catch {
        // A log that cannot be written must not stop the app.
      }
    },
    tail: (lines) => {
      try {
        return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
      } catch {
        return ''
      }
    },
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
