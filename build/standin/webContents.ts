import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { app } from './app.ts'
import { keepFile, startBrowser, toPageAddress } from './browser.ts'
import { EventEmitter } from './emitter.ts'
import { invoke } from './ipc.ts'
import { preloadInPage } from './pagePreload.ts'
import { defaultSession } from './session.ts'

/** The part of Electron's `WebContents` that is used, over one Playwright page. */
export class StandinContents extends EventEmitter {
  readonly session = defaultSession
  #page: Page | undefined
  #preload: string
  #isDestroyed = false
  #isCrashed = false
  #zoom = 1

  constructor(preload: string) {
    super()
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
    await page.goto(toPageAddress(address), { waitUntil: 'load' })
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
  setWindowOpenHandler(): void {}
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
  async #open(onPage: (page: Page) => void): Promise<Page> {
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
