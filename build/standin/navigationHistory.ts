import type { Page } from 'playwright-core'

type Entry = { url: string }

/** The part of Electron's `NavigationHistory` that is used, read from the browser after each step. */
export class StandinHistory {
  #page: Page | undefined
  #before: Entry[] = []
  #after: Entry[] = []

  canGoBack(): boolean {
    return this.#before.length > 0
  }
  canGoForward(): boolean {
    return this.#after.length > 0
  }
  goBack(): void {
    void this.#page?.goBack().catch(() => {})
  }
  goForward(): void {
    void this.#page?.goForward().catch(() => {})
  }
  async read(page: Page): Promise<void> {
    this.#page = page
    const tools = await page.context().newCDPSession(page)
    const { currentIndex, entries } = await tools.send('Page.getNavigationHistory')
    await tools.detach()
    // A browser's new page begins empty, which Electron's does not.
    this.#before = entries.slice(0, currentIndex).filter(({ url }) => url !== 'about:blank')
    this.#after = entries.slice(currentIndex + 1)
  }
}
