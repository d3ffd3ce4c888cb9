import { toAppAddress } from './browser.ts'

type SenderFrame = { url: string; parent: null }
type InvokeEvent = { senderFrame: SenderFrame; sender: unknown }
type InvokeHandler = (event: InvokeEvent, ...args: unknown[]) => unknown

const handlers = new Map<string, InvokeHandler>()

export const ipcMain = {
  handle: (channel: string, handler: InvokeHandler): void => {
    handlers.set(channel, handler)
  },
  removeHandler: (channel: string): void => {
    handlers.delete(channel)
  },
}

/** Runs a handler for a page; of an error only its message crosses, as in Electron. */
export async function invoke(
  { channel, args }: { channel: string; args: unknown[] },
  page: { url: string; sender: unknown },
): Promise<{ value?: unknown; error?: string }> {
  const handler = handlers.get(channel)
  if (!handler) return { error: `No handler registered for '${channel}'` }
  try {
    const senderFrame = { url: toAppAddress(page.url), parent: null }
    return { value: await handler({ senderFrame, sender: page.sender }, ...args) }
  } catch (error) {
    return { error: String(error) }
  }
}
