import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, Menu, session } from 'electron'
import { Settings } from '#shared/domain/settings.ts'
import { allowSpelling } from './appHandlers.ts'
import { type AppArguments, parseArguments } from './arguments.ts'
import { folderOf } from './db/libraryFiles.ts'
import { givenFiles } from './givenFiles.ts'
import { answerCalls } from './handlers.ts'
import { incomingQueue } from './incoming.ts'
import { openChannel } from './ipc/channel.ts'
import { workerParser } from './library/parser.ts'
import { startDatabase } from './library/startDatabase.ts'
import { openLog } from './log.ts'
import { menuTemplate } from './menu.ts'
import { appOrigin, appPage, servePages } from './protocol.ts'
import { guardPages, guardSession } from './security.ts'
import { showTextFieldMenus } from './textFieldMenu.ts'
import { type AppWindow, openWindow } from './window.ts'

export type StartOptions = {
  libraryFile: string
  started: AppArguments
  /** Where in argv the program's own arguments begin. */
  argumentsAt: number
}

const here = dirname(fileURLToPath(import.meta.url))

/** Opens the library, serves the page and shows the window. */
export async function runApp({ libraryFile, started, argumentsAt }: StartOptions): Promise<void> {
  const folder = folderOf(libraryFile)
  mkdirSync(folder, { recursive: true })
  const log = openLog(join(folder, 'logs'))
  let window: AppWindow | undefined

  const incoming = incomingQueue({
    bringIn: (paths) => calls.bringIn(paths),
    openLink: (link) => window?.emit('link.opened', link),
    show: () => showWindow(),
  })
  app.on('second-instance', (_, argv, folderOfOther) => {
    incoming.take(parseArguments(argv.slice(argumentsAt), folderOfOther))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    incoming.take({ files: [path], links: [] })
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    incoming.take({ files: [], links: [link] })
  })

  const port = await startDatabase({
    file: libraryFile,
    script: new URL('./databaseWorker.js', import.meta.url),
    onEvent: (event) => {
      if (event.kind === 'changed')
        window?.emit('library.changed', { articleIds: event.articleIds })
      else log.write('error', `${event.call} failed`, event.error)
    },
  })
  const parser = workerParser(new URL('./parserWorker.js', import.meta.url))
  const getSettings = async () => {
    const reply = await port.call({ name: 'settings.get', input: {} })
    return Settings.parse(reply.ok ? reply.value : {})
  }

  await app.whenReady()
  // Hot reload serves the page from elsewhere; only an app that is not packaged listens to that.
  const devPage = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  const origins = devPage ? [appOrigin, new URL(devPage).origin] : [appOrigin]
  const pageSession = session.defaultSession
  guardPages(origins)
  guardSession(pageSession, origins)
  servePages(join(here, '../renderer'))
  app.setAsDefaultProtocolClient('pullquote')

  const given = givenFiles()
  const calls = answerCalls({
    port,
    parser,
    given,
    log,
    libraryFile,
    session: pageSession,
    window: () => window?.browserWindow,
    emit: (name, payload) => window?.emit(name, payload),
    flushed: (isSaved) => window?.flushed(isSaved),
    ready: () => incoming.open(),
  })
  openChannel({
    origins,
    give: given.give,
    answer: async (name, input) => {
      const reply = await calls.answer(name, input)
      if (name === 'settings.set' && reply.ok) applySettings(Settings.parse(reply.value))
      return reply
    },
  })

  const applySettings = (settings: Settings) => {
    const template = menuTemplate({
      platform: process.platform,
      appName: app.getName(),
      settings,
      choose: (id) => window?.emit('command.chosen', { id }),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }

  const showWindow = async () => {
    if (window) {
      if (window.browserWindow.isMinimized()) window.browserWindow.restore()
      window.browserWindow.focus()
      return
    }
    const settings = await getSettings()
    applySettings(settings)
    if (settings.spelling === 'on') allowSpelling(pageSession, true)
    const opened = openWindow({
      url: devPage ?? appPage,
      preload: join(here, '../preload/preload.cjs'),
      settings,
      log,
      onMoved: (place) => {
        void port.call({ name: 'settings.set', input: { window: place } })
      },
      onFocus: () => {
        void port.lookAgain({})
      },
    })
    window = opened
    showTextFieldMenus(opened.browserWindow.webContents)
    opened.browserWindow.once('closed', () => {
      window = undefined
    })
  }

  let isClosed = false
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => void showWindow())
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    parser.stop()
    const end = () => {
      isClosed = true
      app.quit()
    }
    port.close({}).then(end, end)
  })

  await showWindow()
  incoming.take(started)
  log.write('info', `Started ${app.getVersion()}`)
}
