import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
} from 'electron'
import { keepFile, startBrowser } from './browser.ts'
import type { BrowserWindow } from './browserWindow.ts'
import { readOptions } from './options.ts'

/** Answers tests have given for the dialogs to come, in order. */
export const dialogAnswers: { open: string[][]; message: number[] } = { open: [], message: [] }
/** What dialogs have said, for tests. */
export const dialogsShown: { kind: 'open' | 'message' | 'error'; text: string }[] = []

type Arguments<Options> = [Options] | [BrowserWindow, Options]

function optionsOf<Options>(args: Arguments<Options>): Options {
  return (args.length === 2 ? args[1] : args[0]) as Options
}

export const dialog = {
  showOpenDialog: async (...args: Arguments<OpenDialogOptions>): Promise<OpenDialogReturnValue> => {
    const options = optionsOf(args)
    dialogsShown.push({ kind: 'open', text: options.title ?? '' })
    const filePaths =
      dialogAnswers.open.shift() ?? (readOptions().isHeadless ? [] : await askForFiles(options))
    return { canceled: filePaths.length === 0, filePaths }
  },
  showMessageBox: async (...args: Arguments<MessageBoxOptions>): Promise<MessageBoxReturnValue> => {
    const options = optionsOf(args)
    dialogsShown.push({ kind: 'message', text: options.message })
    const response =
      dialogAnswers.message.shift() ??
      (readOptions().isHeadless ? (options.defaultId ?? 0) : await confirm(options))
    return { response, checkboxChecked: false }
  },
  showErrorBox: (title: string, content: string): void => {
    dialogsShown.push({ kind: 'error', text: `${title}: ${content}` })
    process.stderr.write(`${title}: ${content}\n`)
  },
}

/** For people: the browser's own file chooser, or, for a folder, a question for its path. */
async function askForFiles({ properties = [], title }: OpenDialogOptions): Promise<string[]> {
  const { page } = await startBrowser()
  if (properties.includes('openDirectory')) {
    page.once('dialog', () => {})
    const folder = await page.evaluate(
      (question) => window.prompt(question),
      `${title}: which folder?`,
    )
    return folder ? [folder] : []
  }
  const files = await page.evaluate(
    () =>
      new Promise<{ name: string; base64: string }[]>((resolve) => {
        const input = document.createElement('input')
        input.type = 'file'
        input.multiple = true
        input.addEventListener('cancel', () => resolve([]))
        input.addEventListener('change', async () => {
          const chosen = [...(input.files ?? [])].map(async (file) => {
            const bytes = new Uint8Array(await file.arrayBuffer())
            let binary = ''
            for (const byte of bytes) binary += String.fromCharCode(byte)
            return { name: file.name, base64: btoa(binary) }
          })
          resolve(await Promise.all(chosen))
        })
        input.click()
      }),
  )
  return files.map(keepFile)
}

async function confirm({
  message,
  detail,
  defaultId = 0,
  cancelId = 1,
}: MessageBoxOptions): Promise<number> {
  const { page } = await startBrowser()
  page.once('dialog', () => {})
  const isYes = await page.evaluate(
    (text) => window.confirm(text),
    [message, detail].filter(Boolean).join('\n\n'),
  )
  return isYes ? defaultId : cancelId
}
