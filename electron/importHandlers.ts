import { type BrowserWindow, clipboard, dialog } from 'electron'
import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import type { AppContract, EventContract } from '#shared/ipc/contract.ts'
import type { Emit, Handlers } from '#shared/ipc/define.ts'
import { articleText } from '#shared/text/articleText.ts'
import { wordCount } from '#shared/text/segment.ts'
import type { GivenFiles } from './givenFiles.ts'
import { importers } from './importers/index.ts'
import { fileSource, type ImportSource } from './library/fileSource.ts'
import { importFiles } from './library/importFiles.ts'
import type { LibraryPort } from './library/libraryPort.ts'
import type { Parser } from './library/parser.ts'
import { addSample } from './library/sampleArticle.ts'

export type ImportContext = {
  port: LibraryPort
  parser: Parser
  given: GivenFiles
  window: () => BrowserWindow | undefined
  emit: Emit<EventContract>
}

type ImportCalls = Pick<
  Handlers<AppContract>,
  Extract<keyof AppContract, `import.${string}`> | 'article.setRepairs'
>

/** Answers everything that brings text in. `bringIn` is for files that came by the system. */
export function importHandlers(context: ImportContext): {
  handlers: ImportCalls
  bringIn: (paths: readonly string[]) => Promise<void>
} {
  const { port, parser, given, emit } = context
  let running: AbortController | undefined

  const run = async (sources: readonly ImportSource[]): Promise<ImportOutcome[]> => {
    const controller = new AbortController()
    running = controller
    try {
      return await importFiles({
        sources,
        port,
        parser,
        signal: controller.signal,
        steps: 'one',
        onProgress: (progress) =>
          emit('import.progress', { ...progress, isCancelled: controller.signal.aborted }),
      })
    } finally {
      if (running === controller) running = undefined
    }
  }

  const bringInText = async (text: string): Promise<ImportOutcome> => {
    const { bytes } = pasted(text)
    const [outcome] = await run([{ label: '', name: '', load: async () => bytes }])
    if (!outcome) throw new Error('An import ended without an outcome')
    return outcome
  }

  const choose = async () => {
    const window = context.window()
    const options: Electron.OpenDialogOptions = {
      title: 'Open Files',
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: 'Texts', extensions: importers.flatMap((importer) => importer.extensions) },
        { name: 'All Files', extensions: ['*'] },
      ],
    }
    const { filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options))
    return filePaths
  }

  return {
    bringIn: async (paths) => {
      if (paths.length === 0) return
      emit('import.finished', { outcomes: await run(paths.map((path) => fileSource(path))) })
    },
    handlers: {
      'import.preview': async ({ text }) => {
        const { importer, articles } = await parser.read({
          file: pasted(text),
          context: { repairsOff: [] },
        })
        const article = articles[0]
        if (!article) throw new Error(`${importer} gave no article`)
        return { ...article, format: importer, wordCount: wordCount(articleText(article.blocks)) }
      },
      'import.text': ({ text }) => bringInText(text),
      'import.paste': async () => {
        const text = await clipboard.readText()
        return text.trim() === '' ? null : bringInText(text)
      },
      'import.choose': async () => {
        const paths = await choose()
        return {
          outcomes: paths.length === 0 ? [] : await run(paths.map((path) => fileSource(path))),
        }
      },
      'import.given': async ({ tokens }) => ({
        outcomes: await run(given.take(tokens).map((path) => fileSource(path))),
      }),
      'import.cancel': () => {
        running?.abort()
        parser.cancel()
        return null
      },
      'import.sample': () => addSample(port, parser),
      'article.setRepairs': async ({ id, repairsOff }) => {
        const source = await port.sourceOfArticle({ articleId: id })
        const file = { name: source.fileName, bytes: source.bytes }
        const { articles } = await parser.read({
          file,
          context: { repairsOff },
          importerId: source.importer,
        })
        const article = articles[0]
        if (!article) throw new Error(`${source.importer} gave no article the second time`)
        const incoming = { ...source, article, repairsOff }
        return { revisionId: await port.reviseArticle({ articleId: id, incoming }) }
      },
    },
  }
}

function pasted(text: string): { name: string; bytes: Uint8Array } {
  return { name: '', bytes: new TextEncoder().encode(text) }
}
