import { homedir } from 'node:os'
import { app, dialog } from 'electron'
import { AppError } from '#shared/errors.ts'
import { parseArguments } from './arguments.ts'
import { appFolder, folderOf, libraryFileIn } from './db/libraryFiles.ts'
import { registerScheme } from './protocol.ts'
import { runApp } from './runApp.ts'

const argumentsAt = app.isPackaged ? 1 : 2
const started = parseArguments(process.argv.slice(argumentsAt), process.cwd())
const system = { platform: process.platform, home: homedir(), env: process.env }
const libraryFile = started.library ?? libraryFileIn(appFolder(system))

app.setName('Pullquote')
app.setPath('userData', folderOf(libraryFile))
registerScheme()

if (app.requestSingleInstanceLock()) {
  runApp({ libraryFile, started, argumentsAt }).catch((error: unknown) => {
    const message =
      error instanceof AppError ? error.message : String((error as Error).stack ?? error)
    dialog.showErrorBox('Pullquote cannot start', message)
    app.exit(1)
  })
} else {
  app.quit()
}
