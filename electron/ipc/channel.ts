import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { channels, type GivenFile } from '#shared/ipc/bridge.ts'
import type { EventContract } from '#shared/ipc/contract.ts'
import type { Emit, Reply } from '#shared/ipc/define.ts'

export type ChannelOptions = {
  /** Origins whose main frame may ask; anything else is refused. */
  origins: readonly string[]
  answer: (name: string, input: unknown) => Promise<Reply>
  /** Takes paths of dropped files and gives tokens for them. */
  give: (paths: string[]) => GivenFile[]
}

/** Opens the door between page and main. The only file that knows ipcMain. */
export function openChannel({ origins, answer, give }: ChannelOptions): void {
  const isOurs = (event: IpcMainInvokeEvent) => {
    const frame = event.senderFrame
    return frame !== null && frame.parent === null && origins.includes(originOf(frame.url))
  }
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown): Promise<Reply> => {
    if (!isOurs(event) || typeof name !== 'string') {
      return { ok: false, error: { code: 'invalid-input', message: 'Refused.' } }
    }
    return answer(name, input)
  })
  ipcMain.handle(channels.give, (event, paths: unknown): GivenFile[] => {
    if (!isOurs(event) || !Array.isArray(paths)) return []
    return give(paths.filter((path): path is string => typeof path === 'string' && path !== ''))
  })
}

/** Tells a page what happened. */
export function emitTo(contents: WebContents): Emit<EventContract> {
  return (name, payload) => {
    if (!contents.isDestroyed()) contents.send(channels.event, name, payload)
  }
}

/** Origin with the scheme kept: `new URL().origin` is `null` for schemes it does not know. */
function originOf(address: string): string {
  try {
    const url = new URL(address)
    return `${url.protocol}//${url.host}`
  } catch {
    return ''
  }
}
