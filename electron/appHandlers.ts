import { app, type BrowserWindow, clipboard, dialog, type Session, shell } from 'electron'
import { AppError } from '#shared/errors.ts'
import type { AppContract } from '#shared/ipc/contract.ts'
import type { Handlers } from '#shared/ipc/define.ts'
import { externalLink } from './externalLink.ts'
import type { Log } from './log.ts'

export type AppContext = {
  libraryFile: string
  log: Log
  session: Session
  window: () => BrowserWindow | undefined
  flushed: (isSaved: boolean) => void
  /** The page listens from now on. */
  ready: () => void
}

type AppCalls = Pick<
  Handlers<AppContract>,
  Extract<keyof AppContract, `app.${string}` | `window.${string}`>
>

/** Answers what concerns the program itself: links, the log, zoom, spelling, closing. */
export function appHandlers(context: AppContext): AppCalls {
  const { log } = context
  return {
    'app.info': () => ({
      version: app.getVersion(),
      platform: platformName(),
      libraryFile: context.libraryFile,
      logFile: log.file,
      isPackaged: app.isPackaged,
    }),
    'app.openExternal': async ({ url, isObvious }) => {
      const link = externalLink(url)
      if (!link) throw new AppError('invalid-input', 'Only web and mail addresses can be opened.')
      const opened = isObvious || (await agrees(context.window(), link))
      if (opened) await shell.openExternal(link)
      return { opened }
    },
    'app.log': ({ level, message, details }) => {
      log.write(level, `Page: ${message}`, details)
      return null
    },
    'app.copyDetails': async () => {
      const { electron, chrome, node } = process.versions
      const system = `${process.platform} ${process.arch}`
      const heading = `Pullquote ${app.getVersion()}, Electron ${electron}, Chromium ${chrome}, Node ${node}, ${system}`
      await clipboard.writeText(`${heading}\n\n${log.tail(200)}\n`)
      return null
    },
    'app.showLibrary': () => {
      shell.showItemInFolder(context.libraryFile)
      return null
    },
    'app.setZoom': ({ factor }) => {
      context.window()?.webContents.setZoomFactor(factor)
      return null
    },
    'app.allowSpelling': ({ isAllowed }) => {
      allowSpelling(context.session, isAllowed)
      return null
    },
    'window.ready': () => {
      context.ready()
      return null
    },
    'window.flushed': ({ isSaved }) => {
      context.flushed(isSaved)
      return null
    },
    'window.quit': () => {
      app.quit()
      return null
    },
  }
}

/** Turns spelling on or off. On Windows and Linux turning it on fetches dictionaries. */
export function allowSpelling(session: Session, isAllowed: boolean): void {
  session.setSpellCheckerEnabled(isAllowed)
  // macOS has its own dictionaries and chooses the language itself.
  if (!isAllowed || process.platform === 'darwin') return
  const available = session.availableSpellCheckerLanguages
  const wanted = app
    .getPreferredSystemLanguages()
    .map((language) => available.find((one) => one === language || one === language.split('-')[0]))
    .filter((language) => language !== undefined)
  session.setSpellCheckerLanguages([...new Set(wanted.length > 0 ? wanted : ['en-US'])])
}

async function agrees(window: BrowserWindow | undefined, link: string): Promise<boolean> {
  const options: Electron.MessageBoxOptions = {
    type: 'question',
    message: 'Open this address in your browser?',
    detail: link.slice(0, 500),
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  }
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options))
  return response === 0
}

function platformName(): 'mac' | 'windows' | 'linux' {
  if (process.platform === 'darwin') return 'mac'
  return process.platform === 'win32' ? 'windows' : 'linux'
}
