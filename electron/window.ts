import { BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import type { Settings } from '#shared/domain/settings.ts'
import type { EventContract } from '#shared/ipc/contract.ts'
import type { Emit } from '#shared/ipc/define.ts'
import { emitTo } from './ipc/channel.ts'
import type { Log } from './log.ts'
import { smallestWindow, windowPlace } from './windowPlace.ts'

export type WindowOptions = {
  url: string
  preload: string
  settings: Settings
  log: Log
  /** Told where the window is now, to be remembered. */
  onMoved: (place: NonNullable<Settings['window']>) => void
  onFocus: () => void
}

export type AppWindow = {
  browserWindow: BrowserWindow
  emit: Emit<EventContract>
  /** The page's answer to `window.closing`: whether all it had is saved. */
  flushed: (isSaved: boolean) => void
}

/** How long a page may take to save before it counts as unable to. */
const flushMilliseconds = 4_000

/** Page colour of each theme, so that nothing flashes before the page is there. */
const background = { paper: '#FBFAF7', sepia: '#F6EEDD', night: '#16171A' } as const

/** Opens the window; it shows itself once there is something to see. */
export function openWindow(options: WindowOptions): AppWindow {
  const { settings, log } = options
  const isMac = process.platform === 'darwin'
  const browserWindow = new BrowserWindow({
    ...windowPlace(
      settings.window,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Pullquote',
    backgroundColor: backgroundOf(settings.theme),
    ...(isMac ? { titleBarStyle: 'hiddenInset' as const } : { autoHideMenuBar: false }),
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: true,
    },
  })
  const contents = browserWindow.webContents
  if (settings.window?.maximized) browserWindow.maximize()
  browserWindow.once('ready-to-show', () => browserWindow.show())
  contents.on('did-finish-load', () => contents.setZoomFactor(settings.zoom))
  rememberPlace(browserWindow, options.onMoved)
  browserWindow.on('focus', options.onFocus)
  reopenAfterCrash(browserWindow, options)
  const flushed = saveBeforeClosing(browserWindow, log)
  void browserWindow.loadURL(options.url)
  return { browserWindow, emit: emitTo(contents), flushed }
}

function backgroundOf(theme: Settings['theme']): string {
  if (theme !== 'system') return background[theme]
  return nativeTheme.shouldUseDarkColors ? background.night : background.paper
}

function rememberPlace(browserWindow: BrowserWindow, onMoved: WindowOptions['onMoved']): void {
  let timer: NodeJS.Timeout | undefined
  const remember = () => {
    if (browserWindow.isDestroyed() || browserWindow.isMinimized() || browserWindow.isFullScreen())
      return
    const { x, y, width, height } = browserWindow.getNormalBounds()
    onMoved({ x, y, width, height, maximized: browserWindow.isMaximized() })
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(remember, 500)
  }
  browserWindow.on('resize', soon)
  browserWindow.on('move', soon)
  browserWindow.on('close', () => {
    clearTimeout(timer)
    remember()
  })
}

/** A page that crashed is opened again; it finds its place by itself. Three times a minute is enough. */
function reopenAfterCrash(browserWindow: BrowserWindow, { url, log }: WindowOptions): void {
  let crashes: number[] = []
  browserWindow.webContents.on('render-process-gone', async (_, { reason, exitCode }) => {
    log.write('error', 'The page crashed', `${reason}, exit code ${exitCode}`)
    if (reason === 'clean-exit' || browserWindow.isDestroyed()) return
    const now = Date.now()
    crashes = [...crashes.filter((time) => now - time < 60_000), now]
    if (crashes.length >= 3) {
      await dialog.showMessageBox(browserWindow, {
        type: 'error',
        message: 'The page keeps crashing.',
        detail: 'Your library is safe: everything saved is on disk. The details are in the log.',
        buttons: ['Try Again'],
      })
      crashes = []
    }
    if (!browserWindow.isDestroyed()) void browserWindow.loadURL(url)
  })
}

/** Holds the window open until the page has saved; asks the reader when it could not. */
function saveBeforeClosing(browserWindow: BrowserWindow, log: Log): (isSaved: boolean) => void {
  let mayClose = false
  let answer: ((isSaved: boolean) => void) | undefined
  const ask = async () => {
    const { response } = await dialog.showMessageBox(browserWindow, {
      type: 'warning',
      message: 'A note could not be saved.',
      detail: 'Close anyway and lose what you typed last, or go back and copy it?',
      buttons: ['Go Back', 'Close Anyway'],
      defaultId: 0,
      cancelId: 0,
    })
    return response === 1
  }
  browserWindow.on('close', async (event) => {
    if (mayClose || browserWindow.webContents.isCrashed()) return
    event.preventDefault()
    if (answer) return
    const isSaved = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => {
        log.write('warn', 'The page did not say whether it has saved')
        resolve(true)
      }, flushMilliseconds)
      answer = (saved) => {
        clearTimeout(timer)
        resolve(saved)
      }
      emitTo(browserWindow.webContents)('window.closing', {})
    })
    answer = undefined
    if (isSaved || (await ask())) {
      mayClose = true
      browserWindow.close()
    }
  })
  return (isSaved) => answer?.(isSaved)
}
