import { readFileSync } from 'node:fs'
import type { HandlerDetails } from 'electron'
import type { Page } from 'playwright-core'
import { app } from './app.ts'
import { keepFile, startBrowser, toPageAddress } from './browser.ts'
import { openForeignPage } from './captureBrowser.ts'
import { EventEmitter } from './emitter.ts'
import { invoke } from './ipc.ts'
import { StandinHistory } from './navigationHistory.ts'
import { preloadInPage } from './pagePreload.ts'
import { defaultSession, type StandinSession } from './session.ts'

/** The part of Electron's `WebContents` that is used, over one Playwright page. */
export class StandinContents extends EventEmitter {
  readonly session: StandinSession
  readonly navigationHistory = new StandinHistory()
  #page: Page | undefined
  #preload: string
  #isDestroyed = false
  #isCrashed = false
  #zoom = 1
  #title = ''
  #onWindow: (details: HandlerDetails) => unknown = () => {}

  constructor(preload: string, session: StandinSession = defaultSession) {
    super()
    this.session = session
    this.#preload = preload
    // Listeners are added right after construction, and this event is theirs.
    queueMicrotask(() => app.emit('web-contents-created', {}, this))
  }
  get page(): Page | undefined {
    return this.#page
  }
  async load(address: string, onPage: (page: Page) => void): Promise<void> {
    const crashed = this.#isCrashed ? this.#page : undefined
    // Playwright never speaks to a crashed page again, so a new one takes its place.
    const page = crashed || !this.#page ? await this.#open(onPage) : this.#page
    this.#isCrashed = false
    await crashed?.close().catch(() => {})
    this.emit('did-start-loading')
    try {
      await page.goto(toPageAddress(address), { waitUntil: 'load' })
    } catch (error) {
      const code = /ERR_\w+/.exec(String(error))?.[0] ?? ''
      this.emit('did-fail-load', {}, code === 'ERR_ABORTED' ? -3 : -2, code, address, true)
      throw error
    } finally {
      this.#title = await page.title().catch(() => '')
      this.emit('did-stop-loading')
    }
  }
  send(channel: string, ...args: unknown[]): void {
    const written = JSON.stringify(args)
    this.#page
      ?.evaluate(
        ([name, text]) =>
          (
            window as unknown as { __standinHear?: (name: string, text: string) => void }
          ).__standinHear?.(name, text),
        [channel, written] as const,
      )
      .catch(() => {})
  }
  isDestroyed(): boolean {
    return this.#isDestroyed
  }
  isCrashed(): boolean {
    return this.#isCrashed
  }
  async loadURL(address: string): Promise<void> {
    await this.load(address, () => {})
  }
  getURL(): string {
    return this.#page?.url() ?? ''
  }
  getTitle(): string {
    return this.#title
  }
  reload(): void {
    void this.#page?.reload().catch(() => {})
  }
  /** In the page's own world: the browser's tools know no other. */
  executeJavaScriptInIsolatedWorld(_world: number, scripts: { code: string }[]): Promise<unknown> {
    return this.#page?.evaluate(scripts.map(({ code }) => code).join('\n')) ?? Promise.resolve()
  }
  setWindowOpenHandler(handler: (details: HandlerDetails) => unknown): void {
    this.#onWindow = handler
  }
  replaceMisspelling(): void {}
  getZoomFactor(): number {
    return this.#zoom
  }
  setZoomFactor(factor: number): void {
    this.#zoom = factor
    this.#page
      ?.evaluate((zoom) => {
        document.documentElement.style.zoom = String(zoom)
      }, factor)
      .catch(() => {})
  }
  destroy(): void {
    this.#isDestroyed = true
  }
  async #openForeign(onPage: (page: Page) => void): Promise<Page> {
    const page = await openForeignPage(this.session.partition)
    this.#page = page
    // A window the page opens is closed at once, and the handler hears of it.
    page.on('popup', (popup) => {
      this.#onWindow({ url: popup.url() } as HandlerDetails)
      void popup.close().catch(() => {})
    })
    page.on('framenavigated', async (frame) => {
      if (frame !== page.mainFrame()) return
      await this.navigationHistory.read(page).catch(() => {})
      this.emit('did-navigate', {}, frame.url(), 200, 'OK')
    })
    page.on('load', async () => {
      this.#title = await page.title().catch(() => '')
      this.emit('did-stop-loading')
    })
    onPage(page)
    return page
  }
  async #open(onPage: (page: Page) => void): Promise<Page> {
    if (this.session !== defaultSession) return this.#openForeign(onPage)
    const browser = await startBrowser()
    const page = this.#page ? await browser.context.newPage() : browser.page
    this.#page = page
    await page.exposeBinding('__standinCall', async ({ frame }, verb: string, written: string) => {
      const said = JSON.parse(written)
      if (verb === 'keepFile') return keepFile(said)
      return JSON.stringify(await invoke(said, { url: frame.url(), sender: this }))
    })
    await page.addInitScript(preloadInPage(readFileSync(this.#preload, 'utf8')))
    page.on('load', () => this.emit('did-finish-load'))
    page.on('crash', () => {
      this.#isCrashed = true
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    })
    onPage(page)
    return page
  }
}
