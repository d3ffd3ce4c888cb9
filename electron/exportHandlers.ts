import { type BrowserWindow, ClipboardItem, clipboard, dialog, shell } from 'electron'
import { AppError } from '#shared/errors.ts'
import type { AppContract } from '#shared/ipc/contract.ts'
import type { Handlers } from '#shared/ipc/define.ts'
import { exporterOf } from './exporters/index.ts'
import { copyPassage, copyQuotes } from './library/copyQuotes.ts'
import { saveExport } from './library/exportLibrary.ts'
import type { LibraryPort } from './library/libraryPort.ts'

export type ExportContext = {
  port: LibraryPort
  window: () => BrowserWindow | undefined
}

type ExportCalls = Pick<
  Handlers<AppContract>,
  Extract<keyof AppContract, `export.${string}` | `quote.${string}` | `passage.${string}`>
>

const previewFiles = 20
const previewCharacters = 20_000

/** Answers everything that takes notes out: files, previews, the clipboard. */
export function exportHandlers({ port, window }: ExportContext): ExportCalls {
  let lastFolder: string | undefined

  const chooseFolder = async (): Promise<string | undefined> => {
    const options: Electron.OpenDialogOptions = {
      title: 'Export to Folder',
      buttonLabel: 'Export Here',
      properties: ['openDirectory', 'createDirectory'],
    }
    const parent = window()
    const { filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options))
    return filePaths[0]
  }

  return {
    'export.preview': async ({ scope, format, oneFile }) => {
      const selection = await port.selectForExport({ scope })
      const files = exporterOf(format).write(selection, { oneFile })
      return {
        files: files.slice(0, previewFiles).map(({ name, text }) => ({
          name,
          text: text.slice(0, previewCharacters),
          isCut: text.length > previewCharacters,
        })),
        fileCount: files.length,
        articleCount: selection.articles.length,
        highlightCount: selection.articles.reduce(
          (sum, { highlights }) => sum + highlights.length,
          0,
        ),
      }
    },
    'export.save': async ({ scope, format, oneFile }) => {
      const folder = await chooseFolder()
      if (!folder) return null
      const selection = await port.selectForExport({ scope })
      const files = await saveExport(folder, exporterOf(format).write(selection, { oneFile }))
      lastFolder = folder
      return { folder, files }
    },
    'export.show': async () => {
      if (!lastFolder) throw new AppError('not-found', 'Nothing was exported yet.')
      const problem = await shell.openPath(lastFolder)
      if (problem) throw new AppError('not-found', `The folder ${lastFolder} cannot be shown.`)
      return null
    },
    'quote.copy': async ({ articleId, highlightIds, format }) => {
      const selection = await port.selectForExport({
        scope: { kind: 'articles', ids: [articleId] },
      })
      const copied = copyQuotes(selection, { highlightIds, format })
      await putOnClipboard(copied)
      return { count: copied.count }
    },
    'passage.copy': async ({ articleId, start, end, format }) => {
      const selection = await port.selectForExport({
        scope: { kind: 'articles', ids: [articleId] },
      })
      await putOnClipboard(copyPassage(selection, { start, end, format }))
      return null
    },
  }
}

async function putOnClipboard({
  text,
  html,
}: {
  text: string
  html: string | undefined
}): Promise<void> {
  await clipboard.write([
    new ClipboardItem(html ? { 'text/plain': text, 'text/html': html } : { 'text/plain': text }),
  ])
}
