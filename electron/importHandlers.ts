import { type BrowserWindow, clipboard, dialog } from 'electron'
import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import { AppError } from '#shared/errors.ts'
import type { AppContract, EventContract } from '#shared/ipc/contract.ts'
import type { Emit, Handlers } from '#shared/ipc/define.ts'
import { addressIn } from './clipboardWatch.ts'
import type { GivenFiles } from './givenFiles.ts'
import { importers } from './importers/index.ts'
import type { ImportRun } from './importRun.ts'
import { readAgain } from './library/fetchAgain.ts'
import { fileSource } from './library/fileSource.ts'
import { filesBelow } from './library/filesBelow.ts'
import { fromPaste, type Pasted } from './library/fromPaste.ts'
import type { LibraryPort } from './library/libraryPort.ts'
import type { Parser } from './library/parser.ts'
import { toPreview } from './library/preview.ts'
import { readSource } from './library/readSource.ts'
import { addSample } from './library/sampleArticle.ts'

/** What was copied, as HTML; empty when it was copied as text alone. */
async function clipboardHtml(): Promise<string> {
  for (const item of await clipboard.read()) {
    if (item.types.includes('text/html')) return await (await item.getType('text/html')).text()
  }
  return ''
}

export type ImportContext = {
  port: LibraryPort
  parser: Parser
  given: GivenFiles
  run: ImportRun
  window: () => BrowserWindow | undefined
  emit: Emit<EventContract>
}

type ImportCalls = Pick<
  Handlers<AppContract>,
  | 'import.preview'
  | 'import.text'
  | 'import.paste'
  | 'import.choose'
  | 'import.chooseFolder'
  | 'import.given'
  | 'import.cancel'
  | 'import.sample'
  | 'article.setRepairs'
>

/** Answers everything that brings text and files in. `bringIn` is for files that came by the system. */
export function importHandlers(context: ImportContext): {
  handlers: ImportCalls
  bringIn: (paths: readonly string[]) => Promise<void>
} {
  const { port, parser, given, run, emit } = context
  const bringInFiles = (paths: readonly string[]) =>
    run.bringIn(paths.map((path) => fileSource(path)))

  const bringInPasted = async (pasted: Pasted): Promise<ImportOutcome> => {
    const load = () => fromPaste(pasted, parser)
    const [outcome] = await run.bringIn([{ label: '', load }])
    if (!outcome) throw new Error('An import ended without an outcome')
    return outcome
  }

  const choose = async (options: Electron.OpenDialogOptions) => {
    const window = context.window()
    const { filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options))
    return filePaths
  }

  return {
    bringIn: async (paths) => {
      if (paths.length === 0) return
      emit('import.finished', { outcomes: await bringInFiles(paths) })
    },
    handlers: {
      'import.preview': async (pasted) => {
        const loaded = await fromPaste(pasted, parser)
        const [incoming] = await readSource(loaded, parser, { repairsOff: [] })
        if (!incoming) throw new AppError('no-text', 'There is no text in it to read.')
        return toPreview(incoming)
      },
      'import.text': (pasted) => bringInPasted(pasted),
      'import.paste': async () => {
        const text = await clipboard.readText()
        if (text.trim() === '') return null
        const url = addressIn(text.trim())
        if (url) {
          // An address is no text to store; nothing is fetched until the reader says so.
          emit('link.opened', { kind: 'add', url })
          return null
        }
        return bringInPasted({ text, html: await clipboardHtml() })
      },
      'import.choose': async () => {
        const paths = await choose({
          title: 'Open Files',
          properties: ['openFile', 'multiSelections'],
          filters: [
            { name: 'Articles', extensions: importers.flatMap(({ extensions }) => extensions) },
            { name: 'All Files', extensions: ['*'] },
          ],
        })
        return { outcomes: paths.length === 0 ? [] : await bringInFiles(paths) }
      },
      'import.chooseFolder': async () => {
        const [folder] = await choose({
          title: 'Open Folder',
          buttonLabel: 'Bring In',
          properties: ['openDirectory'],
        })
        return { outcomes: folder ? await bringInFiles(await filesBelow(folder)) : [] }
      },
      'import.given': async ({ tokens }) => {
        const paths = await Promise.all(given.take(tokens).map((path) => filesBelow(path)))
        return { outcomes: await bringInFiles(paths.flat()) }
      },
      'import.cancel': ({ what }) => {
        run.cancel(what)
        return null
      },
      'import.sample': () => addSample(port, parser),
      'article.setRepairs': async ({ id, repairsOff }) => ({
        revisionId: await readAgain(id, { repairsOff, label: 'Repairs' }, { port, parser }),
      }),
    },
  }
}
