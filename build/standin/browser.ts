import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type BrowserContext, chromium, type Page, type Route } from 'playwright-core'
import { app } from './app.ts'
import { closeForeignPages } from './captureBrowser.ts'
import { readOptions } from './options.ts'
import { pages } from './pages.ts'
import { defaultSession } from './session.ts'

/** The private origin that stands for `app://pullquote`. Nothing is ever resolved or fetched under it. */
const origin = 'https://pullquote.standin.invalid'

/** Arguments that keep a browser from talking to the network on its own account. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--remote-debugging-port=0',
]

export type StandinBrowser = { context: BrowserContext; page: Page; endpoint: string }

/** Every request a page made that was not to the app's own origin, for the test that counts them. */
export const foreignRequests: string[] = []

export function toAppAddress(address: string): string {
  return address.replace(origin, 'app://pullquote')
}

export function toPageAddress(address: string): string {
  return address.replace(/^app:\/\/pullquote/, origin)
}

let started: Promise<StandinBrowser> | undefined

/** Starts the browser once; the first window takes the page it opens with. */
export function startBrowser(): Promise<StandinBrowser> {
  started ??= start()
  return started
}

async function start(): Promise<StandinBrowser> {
  const options = readOptions()
  const profile = mkdtempSync(join(tmpdir(), 'pullquote-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.browser,
    headless: options.isHeadless,
    viewport: options.viewport ?? (options.isHeadless ? { width: 1280, height: 800 } : null),
    colorScheme: options.colorScheme ?? null,
    // Root, as on test machines, cannot have Chromium's sandbox; people can.
    chromiumSandbox: !options.isHeadless && process.getuid?.() !== 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      ...quiet,
      ...(options.isHeadless ? ['--headless=shell'] : ['--app=data:text/html,']),
      ...(options.browserArguments ?? []),
    ],
  })
  app.onEnd = async () => {
    await closeForeignPages()
    await context.close().catch(() => {})
    rmSync(profile, { recursive: true, force: true })
  }
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob|about):/.test(url))
      foreignRequests.push(url)
  })
  await context.route('**/*', (route) => answer(route))
  const page = context.pages()[0] ?? (await context.newPage())
  return { context, page, endpoint: await endpointOf(profile) }
}

/** Answers the app's own addresses from its protocol handler, and asks its session about the rest. */
async function answer(route: Route): Promise<void> {
  const request = route.request()
  const url = request.url()
  if (!url.startsWith(`${origin}/`)) {
    const isAllowed = await defaultSession.asks(url)
    await (isAllowed ? route.continue() : route.abort('blockedbyclient')).catch(() => {})
    return
  }
  const handler = pages.handlerOf('app')
  const response = handler
    ? await handler(new Request(toAppAddress(url), { method: request.method() }))
    : new Response('', { status: 404 })
  await route
    .fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
    .catch(() => {})
}

/** The address other programs (tests) reach the browser under. */
async function endpointOf(profile: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
      return `ws://127.0.0.1:${port}${path}`
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return ''
}

/** A file dropped or chosen in the page, as a file on disk: pages know no paths. */
export function keepFile({ name, base64 }: { name: string; base64: string }): string {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-file-'))
  mkdirSync(folder, { recursive: true })
  const path = join(folder, basename(name) || 'file')
  writeFileSync(path, Buffer.from(base64, 'base64'))
  return path
}
