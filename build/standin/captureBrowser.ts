import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { readOptions } from './options.ts'

/** A browser of its own for sessions other than the app's: nothing of the app's is served there. */
const contexts = new Map<string, Promise<BrowserContext>>()

export async function openForeignPage(partition: string): Promise<Page> {
  const context = await contextOf(partition)
  return context.newPage()
}

export function contextOf(partition: string): Promise<BrowserContext> {
  const known = contexts.get(partition)
  if (known) return known
  const options = readOptions()
  const made = chromium
    .launch({
      executablePath: options.browser,
      headless: options.isHeadless,
      chromiumSandbox: !options.isHeadless && process.getuid?.() !== 0,
      args: ['--disable-gpu', ...(options.isHeadless ? ['--headless=shell'] : [])],
    })
    .then((browser) => browser.newContext({ viewport: null }))
  contexts.set(partition, made)
  return made
}

/** Ends what was started; logins are gone with it. */
export async function closeForeignPages(): Promise<void> {
  for (const made of contexts.values()) {
    const context = await made.catch(() => undefined)
    await context?.browser()?.close()
  }
  contexts.clear()
}
