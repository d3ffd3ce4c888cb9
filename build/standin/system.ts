import type { Clipboard, Display, Screen, Shell } from 'electron'
import { EventEmitter } from './emitter.ts'
import { readOptions } from './options.ts'

/** What the app asked the system to open, for tests. */
export const opened: string[] = []

export const shell = {
  openExternal: async (address: string) => {
    opened.push(address)
  },
  openPath: async (path: string) => {
    opened.push(path)
    return ''
  },
  showItemInFolder: (path: string) => {
    opened.push(path)
  },
} satisfies Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>

/** The clipboard's content by media type. */
export const clipboardContent = new Map<string, string>()

type ItemContent = Record<string, string>

export class ClipboardItem {
  readonly content: ItemContent
  constructor(content: ItemContent) {
    this.content = content
  }
  get types(): string[] {
    return Object.keys(this.content)
  }
  async getType(type: string): Promise<Blob> {
    return new Blob([this.content[type] ?? ''], { type })
  }
}

export const clipboard = {
  writeText: async (text: string) => {
    clipboardContent.clear()
    clipboardContent.set('text/plain', text)
  },
  read: async () =>
    clipboardContent.size === 0 ? [] : [new ClipboardItem(Object.fromEntries(clipboardContent))],
  readText: async () => clipboardContent.get('text/plain') ?? '',
  write: async (items: ClipboardItem[]) => {
    clipboardContent.clear()
    for (const item of items) {
      for (const [type, text] of Object.entries(item.content)) clipboardContent.set(type, text)
    }
  },
} satisfies Pick<Clipboard, 'writeText' | 'readText'> & { read: unknown; write: unknown }

const workArea = { x: 0, y: 0, width: 1920, height: 1080 }

export const screen = {
  getAllDisplays: () => [{ workArea } as Display],
} satisfies Pick<Screen, 'getAllDisplays'>

export class StandinTheme extends EventEmitter {
  get shouldUseDarkColors(): boolean {
    return readOptions().colorScheme === 'dark'
  }
}

export const nativeTheme = new StandinTheme()
