import type { CallbackResponse } from 'electron'
import { contextOf } from './captureBrowser.ts'
import { EventEmitter } from './emitter.ts'

type Judge = (details: { url: string }, answer: (response: CallbackResponse) => void) => void

/** The part of Electron's `Session` that is used. Permissions are always denied here. */
export class StandinSession extends EventEmitter {
  /** Empty for the app's own. */
  readonly partition: string
  #judge: Judge | undefined
  constructor(partition = '') {
    super()
    this.partition = partition
  }
  isSpellingOn = true
  readonly availableSpellCheckerLanguages = ['en-US', 'de', 'fr']
  readonly webRequest = {
    onBeforeRequest: (judge: Judge) => {
      this.#judge = judge
    },
  }
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellingOn = isEnabled
  }
  setSpellCheckerLanguages(): void {}
  addWordToSpellCheckerDictionary(): boolean {
    return true
  }
  async resolveProxy(): Promise<string> {
    return 'DIRECT'
  }
  async fetch(input: string, init?: RequestInit): Promise<Response> {
    const context = await contextOf(this.partition)
    const cookies = await context.cookies(input)
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    return fetch(input, { ...init, headers: cookie ? { cookie } : {} })
  }
  async clearStorageData(): Promise<void> {
    await (await contextOf(this.partition)).clearCookies()
  }
  async clearCache(): Promise<void> {}
  async clearAuthCache(): Promise<void> {}
  /** Whether the app lets a page fetch an address. */
  asks(url: string): Promise<boolean> {
    const judge = this.#judge
    if (!judge) return Promise.resolve(true)
    return new Promise((resolve) => judge({ url }, ({ cancel }) => resolve(cancel !== true)))
  }
}

export const defaultSession = new StandinSession()
const partitions = new Map<string, StandinSession>()

export const session = {
  defaultSession,
  fromPartition: (partition: string): StandinSession => {
    const known = partitions.get(partition) ?? new StandinSession(partition)
    partitions.set(partition, known)
    return known
  },
}
