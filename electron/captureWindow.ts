import {
  BrowserWindow,
  Menu,
  type MenuItemConstructorOptions,
  type Session,
  session,
} from 'electron'
import type { Settings } from '#shared/domain/settings.ts'
import { AppError } from '#shared/errors.ts'
import { takePage, takeSelection } from './captureScript.ts'
import type { Log } from './log.ts'
import type { Fetch } from './web/fetchImagesBy.ts'

export type CaptureState = {
  isOpen: boolean
  url: string
  title: string
  isLoading: boolean
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
  close: () => void
  forgetLogins: () => Promise<void>
  state: () => CaptureState
}

const closed: CaptureState = {
  isOpen: false,
  url: '',
  title: '',
  isLoading: false,
  articleId: null,
}
const largestPage = 50_000_000
/** Any number but 0, which is the page's own world. */
const worldOfOurs = 1_001

/**
 * Its session is apart from the app's: in memory, or kept on disk when the reader wants to stay
 * logged in. It has no preload and can reach nothing of ours.
 */
export function captureWindow(options: {
  settings: () => Promise<Settings>
  log: Log
  onChanged: (state: CaptureState) => void
  /** A command of its menu was chosen. */
  onCommand: (id: string) => void
}): CaptureWindow {
  let window: BrowserWindow | undefined
  let state = closed
  const change = (changes: Partial<CaptureState>) => {
    state = { ...state, ...changes }
    options.onChanged(state)
  }

  const guarded = new Set<Session>()
  const ownSession = async (): Promise<Session> => {
    const { keepLogins } = await options.settings()
    const own = session.fromPartition(keepLogins ? 'persist:capture' : 'capture')
    if (!guarded.has(own)) guard(own)
    guarded.add(own)
    return own
  }

  const make = async (): Promise<BrowserWindow> => {
    const own = await ownSession()
    const made = new BrowserWindow({
      width: 1_100,
      height: 800,
      title: 'Capture',
      webPreferences: {
        session: own,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
      },
    })
    made.setMenu(Menu.buildFromTemplate(menuOf(options.onCommand)))
    const { webContents } = made
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
    webContents.on('did-start-loading', () => change({ isLoading: true }))
    webContents.on('did-stop-loading', () => {
      change({ isLoading: false, url: webContents.getURL(), title: webContents.getTitle() })
    })
    webContents.on('page-title-updated', (_, title) => change({ title }))
    webContents.on('render-process-gone', (_, { reason }) => {
      options.log.write('warn', 'The captured page crashed', reason)
      made.destroy()
    })
    made.on('closed', () => {
      window = undefined
      change(closed)
    })
    return made
  }

  return {
    state: () => state,
    open: async ({ url, articleId }) => {
      window ??= await make()
      change({ isOpen: true, url, title: '', isLoading: true, articleId })
      window.focus()
      // Nobody waits for it. Where it fails the window shows why itself, as browsers do.
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
      if (!taken) throw new AppError('nothing-to-do', 'Nothing is selected in the capture window.')
      return { ...taken, fetch: fetchBy(webContents.session) }
    },
    fetch: async () => fetchBy(window?.webContents.session ?? (await ownSession())),
    close: () => window?.close(),
    forgetLogins: async () => {
      for (const partition of ['persist:capture', 'capture']) {
        const kept = session.fromPartition(partition)
        await kept.clearStorageData()
        await kept.clearCache()
        await kept.clearAuthCache()
      }
    },
  }
}

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url)
}

/** No permissions, no downloads, nothing but the web. */
function guard(own: Session): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.on('will-download', (event) => event.preventDefault())
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !/^(?:https?|wss?|data|blob):/i.test(details.url) })
  })
}

function menuOf(choose: (id: string) => void): MenuItemConstructorOptions[] {
  const item = (label: string, id: string, accelerator?: string) => ({
    id,
    label,
    ...(accelerator && { accelerator }),
    click: () => choose(id),
  })
  return [
    {
      label: 'Page',
      submenu: [
        item('Save This Page', 'capture.save', 'CmdOrCtrl+Shift+S'),
        item('Save Selection', 'capture.saveSelection'),
        { type: 'separator' },
        { role: 'reload' },
        item('Close', 'capture.close', 'CmdOrCtrl+W'),
      ],
    },
    { role: 'editMenu' },
  ]
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

/** Fetches with the logins of a session; only from the web. */
function fetchBy(own: Session): Fetch {
  return async (url, init) => {
    if (!isWeb(url)) throw new Error('Only addresses of the web are fetched.')
    return own.fetch(url, init as RequestInit)
  }
}
