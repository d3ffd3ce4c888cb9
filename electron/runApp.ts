import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, session } from 'electron'
import { Settings } from '#shared/domain/settings.ts'
import type { EventContract } from '#shared/ipc/contract.ts'
import type { Emit } from '#shared/ipc/define.ts'
import { allowSpelling } from './appHandlers.ts'
import { type AppArguments, parseArguments } from './arguments.ts'
import { captureWindow } from './captureWindow.ts'
import { clipboardWatch } from './clipboardWatch.ts'
import { folderOf } from './db/libraryFiles.ts'
import { givenFiles } from './givenFiles.ts'
import { answerCalls } from './handlers.ts'
import { importRun } from './importRun.ts'
import { incomingQueue } from './incoming.ts'
import { openChannel } from './ipc/channel.ts'
import { heldPages } from './library/heldPages.ts'
import { addressesOf } from './library/pageSource.ts'
import { workerParser } from './library/parser.ts'
import { ruledParser, siteRulesFile, siteRulesName } from './library/siteRules.ts'
import { startDatabase } from './library/startDatabase.ts'
import { openLog } from './log.ts'
import { menuBar } from './menuBar.ts'
import { appOrigin, appPage, servePages } from './protocol.ts'
import { guardPages, guardSession } from './security.ts'
import { showTextFieldMenus } from './textFieldMenu.ts'
import { webAccess } from './webAccess.ts'
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
  const parser = ruledParser(
    workerParser(new URL('./parserWorker.js', import.meta.url)),
    siteRulesFile(join(folder, siteRulesName), (sentence) => log.write('warn', sentence)),
  )
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
  servePages(join(here, '../renderer'), (hash) => port.media({ hash }))
  app.setAsDefaultProtocolClient('pullquote')

  const emit: Emit<EventContract> = (name, payload) => window?.emit(name, payload)
  const { fetchPage, images } = webAccess({ port, session: pageSession, log, getSettings })
  const menu = menuBar({
    appName: app.getName(),
    choose: (id) => emit('command.chosen', { id }),
  })
  const capture = captureWindow({
    settings: getSettings,
    log,
    onChanged: (state) => emit('capture.changed', state),
    onCommand: (id) => emit('command.chosen', { id }),
    onMenu: (lent) => menu.lend(lent),
  })

  const copied = clipboardWatch({
    getSettings,
    changeSettings: (input) => port.call({ name: 'settings.set', input }),
    isInLibrary: async (url) =>
      (await port.findByAddress({ addresses: addressesOf(url) })) !== null,
    onAddress: (url) => emit('clipboard.address', { url }),
  })
  const given = givenFiles()
  const calls = answerCalls({
    port,
    parser,
    given,
    images,
    capture,
    held: heldPages(),
    fetchPage,
    run: importRun({ port, parser, images, emit }),
    log,
    libraryFile,
    session: pageSession,
    window: () => window?.browserWindow,
    emit,
    flushed: (isSaved) => window?.flushed(isSaved),
    ready: () => incoming.open(),
  })
  openChannel({
    origins,
    give: given.give,
    answer: async (name, input) => {
      const reply = await calls.answer(name, input)
      if (name === 'settings.set' && reply.ok) menu.apply(Settings.parse(reply.value))
      return reply
    },
  })

  const showWindow = async () => {
    if (window) {
      if (window.browserWindow.isMinimized()) window.browserWindow.restore()
      window.browserWindow.focus()
      return
    }
    const settings = await getSettings()
    menu.apply(settings)
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
        void copied.look()
      },
    })
    window = opened
    showTextFieldMenus(opened.browserWindow.webContents)
    opened.browserWindow.once('closed', () => {
      window = undefined
      capture.close()
    })
  }

  let isClosed = false
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => void showWindow())
  const stopWork = () => {
    parser.stop()
    images.stop()
  }
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    stopWork()
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
