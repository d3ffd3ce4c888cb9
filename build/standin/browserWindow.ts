import type { BrowserWindowConstructorOptions, Menu as ElectronMenu } from 'electron'
import { app } from './app.ts'
import { announce, EventEmitter } from './emitter.ts'
import { type Menu, windowMenus } from './menu.ts'
import { defaultSession, type StandinSession } from './session.ts'
import { StandinContents } from './webContents.ts'

type Bounds = { x: number; y: number; width: number; height: number }

/** The part of Electron's `BrowserWindow` that is used: one page of the browser. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: StandinContents
  #bounds: Bounds
  #isDestroyed = false
  #title: string
  #isMaximized = false

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.#title = options.title ?? ''
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
  setMenu(menu: ElectronMenu | null): void {
    windowMenus.set(this, menu as unknown as Menu | null)
  }
  setTitle(title: string): void {
    this.#title = title
  }
  getTitle(): string {
    return this.#title
  }
  show(): void {}
  focus(): void {
    for (const other of BrowserWindow.getAllWindows()) if (other !== this) other.emit('blur')
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
    windowMenus.delete(this)
    this.webContents.destroy()
    if (this.webContents.session !== defaultSession)
      void this.webContents.page?.close().catch(() => {})
    this.emit('closed')
    app.windowClosed(this)
  }
}
