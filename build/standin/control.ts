import { monitorEventLoopDelay } from 'node:perf_hooks'
import { app } from './app.ts'
import { foreignRequests, startBrowser } from './browser.ts'
import { BrowserWindow } from './browserWindow.ts'
import { dialogAnswers, dialogsShown } from './dialog.ts'
import { chooseMenuItem } from './menu.ts'
import { defaultSession } from './session.ts'
import { clipboard, clipboardContent, opened } from './system.ts'

/** How late the main process's own timers come: what a window waits for when main is busy. */
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()

type Ask = { id: number; verb: string; input: unknown }

function windowOf(which: 'app' | 'capture'): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find(
    ({ webContents }) => (webContents.session === defaultSession) === (which === 'app'),
  )
}

/** What tests may do to an app from outside, over the channel to their child process. */
const verbs: Record<string, (input: never) => unknown> = {
  endpoint: async () => (await startBrowser()).endpoint,
  answerOpen: (paths: string[]) => dialogAnswers.open.push(paths),
  answerMessage: (button: number) => dialogAnswers.message.push(button),
  chooseMenuItem: (id: string) => chooseMenuItem(id),
  state: () => ({
    opened,
    dialogsShown,
    clipboard: Object.fromEntries(clipboardContent),
    foreignRequests,
    isSpellCheckerEnabled: defaultSession.isSpellingOn,
    windowTitles: BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  }),
  /** Runs code in the page of the window that is not the app's own. */
  inCapture: (code: string) => windowOf('capture')?.webContents.page?.evaluate(code),
  focusWindow: (which: 'app' | 'capture') => windowOf(which)?.focus(),
  appCommand: (command: string) => windowOf('capture')?.emit('app-command', {}, command),
  /** As another program would. */
  copy: (text: string) => clipboard.writeText(text),
  openLink: (link: string) => app.emit('open-url', { preventDefault: () => {} }, link),
  /** Milliseconds main was busy at a stretch since this was asked last, at most. */
  longestStall: () => {
    const longest = delay.max / 1e6
    delay.reset()
    return longest
  },
  quit: () => app.quit(),
}

if (process.send) {
  process.on('message', async ({ id, verb, input }: Ask) => {
    try {
      const value = await verbs[verb]?.(input as never)
      process.send?.({ id, value: value ?? null })
    } catch (error) {
      process.send?.({ id, error: String(error) })
    }
  })
  // The test is gone, so nobody would ever end this.
  process.on('disconnect', () => app.exit(1))
}
