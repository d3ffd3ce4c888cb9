import type { BrowserWindowConstructorOptions } from 'electron'
import { app } from './app.ts'
import { announce, EventEmitter } from './emitter.ts'
import { defaultSession, type StandinSession } from './session.ts'
import { StandinContents } from './webContents.ts'

type Bounds = { x: number; y: number; width: number; height: number }

/** The part of Electron's `BrowserWindow` that is used: one page of the browser. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: StandinContents
  #bounds: Bounds
  #isDestroyed = false
  #isMaximized = false

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    const { x = 0, y = 0, width = 1280, height = 800 } = options
    this.#bounds = { x, y, width, height }
    this.webContents = new StandinContents(
      options.webPreferences?.preload ?? '',
      options.webPreferences?.session as unknown as StandinSession | undefined,
    )
    app.windows.add(this)
  }
  static getAllWindows(): BrowserWindow[] {
    return [...app.windows] as BrowserWindow[]
  }
  async loadURL(address: string): Promise<void> {
    await this.webContents.load(address, (page) => {
      page.on('close', () => {
        if (page === this.webContents.page) this.destroy()
      })
    })
    this.emit('ready-to-show')
  }
  setMenu(): void {}
  show(): void {}
  focus(): void {
    this.emit('focus')
  }
  restore(): void {}
  maximize(): void {
    this.#isMaximized = true
  }
  isMaximized(): boolean {
    return this.#isMaximized
  }
  isMinimized(): boolean {
    return false
  }
  isFullScreen(): boolean {
    return false
  }
  isDestroyed(): boolean {
    return this.#isDestroyed
  }
  getNormalBounds(): Bounds {
    return this.#bounds
  }
  close(): void {
    if (!this.#isDestroyed && announce(this, 'close')) this.destroy()
  }
  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.webContents.destroy()
    if (this.webContents.session !== defaultSession)
      void this.webContents.page?.close().catch(() => {})
    this.emit('closed')
    app.windowClosed(this)
  }
}
