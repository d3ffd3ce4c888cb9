import { BrowserWindow, Menu } from 'electron'
import type { Settings } from '#shared/domain/settings.ts'
import { AppError } from '#shared/errors.ts'
import { captureMenu } from './captureMenu.ts'
import { captureNavigation } from './captureNavigation.ts'
import { takePage, takeSelection } from './captureScript.ts'
import { captureSession, fetchBy, forgetLogins, isWeb } from './captureSession.ts'
import type { Log } from './log.ts'
import type { Fetch } from './web/fetchImagesBy.ts'

export type CaptureState = {
  isOpen: boolean
  url: string
  title: string
  isLoading: boolean
  /** Why there is no page to be seen, as browsers name it; empty when there is one. */
  failure: string
  /** The article that is checked again in it, or null. */
  articleId: string | null
}

/** A page as the capture window showed it. All of it is a stranger's. */
export type CapturedPage = { html: string; url: string; title: string; fetch: Fetch }

/** A plain browser window for pages that want a login, a click or a while. */
export type CaptureWindow = {
  open: (request: { url: string; articleId: string | null }) => Promise<void>
  /** @throws AppError `nothing-to-do`, `too-large` */
  save: (request: { selectionOnly: boolean }) => Promise<CapturedPage>
  /** Fetches with the logins of its session, whether it is open or not. */
  fetch: () => Promise<Fetch>
  /** Says in its title what became of a page, for who looks at this window alone. */
  say: (words: string) => void
  close: () => void
  forgetLogins: () => Promise<void>
  state: () => CaptureState
}

const closed: CaptureState = {
  isOpen: false,
  url: '',
  title: '',
  isLoading: false,
  failure: '',
  articleId: null,
}
const largestPage = 50_000_000
/** Any number but 0, which is the page's own world. */
const worldOfOurs = 1_001
/** Of a page's title, UTF-16 code units: it is a stranger's. */
const longestTitle = 120
/** A load that another one took the place of; nothing failed (net error list). */
const aborted = -3

type Options = {
  settings: () => Promise<Settings>
  log: Log
  onChanged: (state: CaptureState) => void
  /** A command of its menu was chosen. */
  onCommand: (id: string) => void
  /** On macOS: its menu is to be the menu bar, or no longer. */
  onMenu: (menu: Menu | null) => void
}

/**
 * Its session is apart from the app's: in memory, or kept on disk when the reader wants to stay
 * logged in. It has no preload and can reach nothing of ours.
 */
export function captureWindow(options: Options): CaptureWindow {
  let window: BrowserWindow | undefined
  let making: Promise<BrowserWindow> | undefined
  let state = closed
  let said = ''
  const change = (changes: Partial<CaptureState>) => {
    state = { ...state, ...changes }
    window?.setTitle(windowTitle(state, said))
    options.onChanged(state)
  }

  const make = async (): Promise<BrowserWindow> => {
    const made = new BrowserWindow({
      width: 1_100,
      height: 800,
      title: 'Capture',
      webPreferences: {
        session: captureSession(await options.settings()),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
      },
    })
    stayOnWeb(made)
    const updateMenu = giveMenu(made, options)
    const { webContents } = made
    // Where a page could not be loaded, another one stands there: the browser's own, or the last.
    const shownUrl = () => {
      const url = webContents.getURL()
      return state.failure === '' && isWeb(url) ? url : state.url
    }
    webContents.on('did-start-loading', () => {
      change({ isLoading: true, failure: '' })
    })
    webContents.on('did-stop-loading', () => {
      change({ isLoading: false, url: shownUrl(), title: webContents.getTitle() })
      updateMenu()
    })
    const moved = () => {
      said = ''
      change({ url: shownUrl() })
      updateMenu()
    }
    webContents.on('did-navigate', moved)
    webContents.on('did-navigate-in-page', (_, _url, isMainFrame) => {
      if (isMainFrame) moved()
    })
    webContents.on('did-fail-load', (_, code, description, url, isMainFrame) => {
      if (isMainFrame && code !== aborted) change({ url, failure: description || String(code) })
    })
    webContents.on('page-title-updated', (_, title) => change({ title }))
    // Ours names the host too, and what was saved.
    made.on('page-title-updated', (event) => event.preventDefault())
    webContents.on('render-process-gone', (_, { reason }) => {
      options.log.write('warn', 'The captured page crashed', reason)
      made.destroy()
    })
    made.on('closed', () => {
      window = undefined
      making = undefined
      said = ''
      change(closed)
    })
    return made
  }

  return {
    state: () => state,
    open: async ({ url, articleId }) => {
      // Asked twice at once, one window is made.
      making ??= make()
      window = await making
      said = ''
      change({ isOpen: true, url, title: '', isLoading: true, failure: '', articleId })
      window.focus()
      // Nobody waits for it. Where it fails the state says why: the window itself shows nothing then.
      window.loadURL(url).catch((error: unknown) => {
        options.log.write('info', 'A page to be captured did not load', String(error))
      })
    },
    save: async ({ selectionOnly }) => {
      if (!window) throw new AppError('nothing-to-do', 'The capture window is not open.')
      const { webContents } = window
      const code = selectionOnly ? takeSelection : takePage
      const taken = readTaken(
        await webContents.executeJavaScriptInIsolatedWorld(worldOfOurs, [{ code }]),
      )
      if (!taken) {
        const isPage = state.failure === '' && isWeb(webContents.getURL())
        const sentence =
          selectionOnly && isPage
            ? 'Nothing is selected in the capture window.'
            : 'The capture window shows no page that could be saved.'
        throw new AppError('nothing-to-do', sentence)
      }
      return { ...taken, fetch: fetchBy(webContents.session) }
    },
    fetch: async () =>
      fetchBy(window?.webContents.session ?? captureSession(await options.settings())),
    say: (words) => {
      said = words
      window?.setTitle(windowTitle(state, said))
    },
    close: () => window?.close(),
    forgetLogins,
  }
}

/** What is said, the page's title and, always to be seen, whose page it is. */
function windowTitle({ title, url, failure }: CaptureState, said: string): string {
  const host = URL.parse(url)?.host ?? ''
  const named = title.replace(/\s+/g, ' ').slice(0, longestTitle)
  const notThere = failure && `Could not be loaded (${failure})`
  return [said || notThere, failure ? '' : named, host].filter(Boolean).join(' – ') || 'Capture'
}

/** Wherever its links and scripts lead, it shows pages of the web, and all of them itself. */
function stayOnWeb({ webContents }: BrowserWindow): void {
  const stay = (event: { url: string; preventDefault: () => void }) => {
    if (!isWeb(event.url)) event.preventDefault()
  }
  webContents.on('will-navigate', stay)
  webContents.on('will-redirect', stay)
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.setWindowOpenHandler(({ url }) => {
    if (isWeb(url)) void webContents.loadURL(url).catch(() => {})
    return { action: 'deny' }
  })
}

/** Its own menu, as the system has menus; answers what shows in it where one can go. */
function giveMenu(made: BrowserWindow, { onCommand, onMenu }: Options): () => void {
  const { platform } = process
  const going = captureNavigation(made)
  const choose = (id: string) => {
    if (!going.choose(id)) onCommand(id)
  }
  const menu = Menu.buildFromTemplate(captureMenu({ platform, choose }))
  if (platform === 'darwin') {
    made.on('focus', () => onMenu(menu))
    made.on('blur', () => onMenu(null))
    made.on('closed', () => onMenu(null))
  } else made.setMenu(menu)
  return () => going.update(menu)
}

/** What the script in the page gave, if it is what it should be. @throws AppError `too-large` */
function readTaken(value: unknown): { html: string; url: string; title: string } | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { html, url, title } = value as Record<string, unknown>
  if (typeof html !== 'string' || typeof url !== 'string' || !isWeb(url)) return undefined
  if (html.length > largestPage) {
    throw new AppError('too-large', 'This page is larger than what Pullquote can keep.')
  }
  return { html, url, title: typeof title === 'string' ? title : '' }
}
