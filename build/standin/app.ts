import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { announce, EventEmitter } from './emitter.ts'
import { takeInstanceLock } from './instanceLock.ts'

type Closable = { close: () => void; isDestroyed: () => boolean }

const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as {
  version: string
}

/** The part of Electron's `app` that is used. */
export class StandinApp extends EventEmitter {
  readonly isPackaged = false
  #name = 'Pullquote'
  #paths = new Map<string, string>([['userData', join(tmpdir(), 'pullquote-standin')]])
  #isQuitting = false
  #isDone = false
  readonly windows = new Set<Closable>()
  /** Ends what the stand-in started, before the process ends. */
  onEnd: () => Promise<void> = async () => {}

  whenReady(): Promise<void> {
    return Promise.resolve()
  }
  getName(): string {
    return this.#name
  }
  setName(name: string): void {
    this.#name = name
  }
  getVersion(): string {
    return manifest.version
  }
  getPath(name: string): string {
    return this.#paths.get(name) ?? tmpdir()
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }
  getPreferredSystemLanguages(): string[] {
    return ['en-US']
  }
  setAsDefaultProtocolClient(): boolean {
    return true
  }
  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(this.getPath('userData'), (argv, folder) => {
      this.emit('second-instance', {}, argv, folder, null)
    })
  }
  /** Closes every window and ends, unless a listener or a window wants to stay. */
  quit(): void {
    if (this.#isDone) return
    if (!this.#isQuitting && !announce(this, 'before-quit')) return
    this.#isQuitting = true
    for (const window of [...this.windows]) window.close()
    if (this.windows.size === 0) this.#end()
  }
  exit(code = 0): void {
    this.#isDone = true
    const end = () => process.exit(code)
    this.onEnd().then(end, end)
    // A browser that does not answer must not keep the process.
    setTimeout(end, 3_000).unref()
  }
  windowClosed(window: Closable): void {
    this.windows.delete(window)
    if (this.windows.size > 0) return
    if (this.#isQuitting) this.#end()
    else this.emit('window-all-closed')
  }
  #end(): void {
    if (this.#isDone || !announce(this, 'will-quit')) return
    this.exit(0)
  }
}

export const app = new StandinApp()
process.on('SIGTERM', () => app.quit())
process.on('SIGINT', () => app.quit())
