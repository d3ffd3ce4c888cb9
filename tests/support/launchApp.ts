import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findTestBrowser } from '../../build/scripts/findBrowser.mjs'
import { optionsVariable, type StandinOptions } from '../../build/standin/options.ts'

const root = resolve(import.meta.dirname, '../..')

export type LaunchOptions = {
  /** The library file; its folder is the app's own. */
  library: string
  files?: readonly string[]
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  /** The system the app is told it runs on. */
  platform?: NodeJS.Platform
}

export type AppState = {
  opened: string[]
  dialogsShown: { kind: string; text: string }[]
  clipboard: Record<string, string>
  foreignRequests: string[]
  isSpellCheckerEnabled: boolean
  /** The app's first. */
  windowTitles: string[]
}

export type RunningApp = {
  page: Page
  process: ChildProcess
  /** Violations of the Content-Security-Policy and errors of the page so far. */
  problems: string[]
  /** Answers the next open or folder dialog. */
  answerOpen: (paths: string[]) => Promise<void>
  answerMessage: (button: number) => Promise<void>
  /** The page that took the place of one that crashed. */
  reopenedPage: () => Promise<Page>
  chooseMenuItem: (id: string) => Promise<boolean>
  /** Copies a text elsewhere and comes back to the window. */
  copyElsewhere: (text: string) => Promise<void>
  openLink: (link: string) => Promise<void>
  /** Runs code in the page the capture window shows. */
  inCapture: (code: string) => Promise<unknown>
  focusWindow: (which: 'app' | 'capture') => Promise<void>
  /** Presses a button of a mouse that browsers have a meaning for. */
  pressMouseButton: (command: 'browser-backward' | 'browser-forward') => Promise<void>
  state: () => Promise<AppState>
  /** The longest stretch main was busy since this was asked last, milliseconds. */
  longestStall: () => Promise<number>
  /** Quits as the menu does; resolves with the exit code. */
  quit: () => Promise<number | null>
  /** SIGKILL. */
  kill: () => Promise<void>
}

/** Starts the built app over the stand-in, in a process of its own. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const browserPath = await findTestBrowser()
  if (!browserPath) throw new Error('No Chromium was found to run the app in.')
  const standin: StandinOptions = {
    browser: browserPath,
    isHeadless: true,
    ...(options.viewport ? { viewport: options.viewport } : {}),
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
  }
  // The packed app, taken apart, is tried from its own folder.
  const main = resolve(process.env.PULLQUOTE_APP_FOLDER ?? root, 'out/main/main.js')
  const child = fork(main, ['--library', options.library, ...(options.files ?? [])], {
    cwd: root,
    execArgv: ['--import', resolve(root, 'build/standin/register.mjs'), ...toldPlatform(options)],
    env: { ...process.env, [optionsVariable]: JSON.stringify(standin) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ask = asker(child)
  const endpoint = (await ask('endpoint')) as string
  const browser: Browser = await chromium.connectOverCDP(endpoint)
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('The app shows no page.')
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error.stack ?? error)))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  // Joining a browser sets what it emulates anew.
  await page.emulateMedia({ colorScheme: options.colorScheme ?? 'light' })
  await page.waitForURL(/index\.html/)
  return {
    page,
    process: child,
    problems,
    answerOpen: async (paths) => void (await ask('answerOpen', paths)),
    answerMessage: async (button) => void (await ask('answerMessage', button)),
    reopenedPage: async () => {
      const context = browser.contexts()[0]
      const other =
        context?.pages().find((one) => one !== page) ?? (await context?.waitForEvent('page'))
      if (!other) throw new Error('No page took the place of the one that crashed.')
      await other.waitForURL(/index\.html/)
      return other
    },
    chooseMenuItem: async (id) => (await ask('chooseMenuItem', id)) as boolean,
    copyElsewhere: async (text) => {
      await ask('copy', text)
      await ask('focusWindow', 'app')
    },
    openLink: async (link) => void (await ask('openLink', link)),
    inCapture: (code) => ask('inCapture', code),
    focusWindow: async (which) => void (await ask('focusWindow', which)),
    pressMouseButton: async (command) => void (await ask('appCommand', command)),
    state: async () => (await ask('state')) as AppState,
    longestStall: async () => (await ask('longestStall')) as number,
    quit: async () => {
      const ended = once(child, 'exit')
      void ask('quit').catch(() => {})
      const [code] = await ended
      await browser.close().catch(() => {})
      return code as number | null
    },
    kill: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
      await browser.close().catch(() => {})
    },
  }
}

function toldPlatform({ platform }: LaunchOptions): string[] {
  if (!platform) return []
  // Workers load native code of the system there is.
  const code = `import { isMainThread } from 'node:worker_threads'
    if (isMainThread) Object.defineProperty(process, 'platform', { value: '${platform}' })`
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`]
}

function asker(child: ChildProcess): (verb: string, input?: unknown) => Promise<unknown> {
  let lastId = 0
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >()
  child.on('message', (message: { id: number; value?: unknown; error?: string }) => {
    const caller = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) caller?.resolve(message.value)
    else caller?.reject(new Error(message.error))
  })
  child.on('exit', (code, signal) => {
    for (const caller of waiting.values())
      caller.reject(new Error(`The app ended: ${code ?? signal}`))
  })
  return (verb, input) =>
    new Promise((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      child.send({ id: lastId, verb, input })
    })
}
