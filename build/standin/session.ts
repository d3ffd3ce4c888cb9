import type { CallbackResponse } from 'electron'
import { EventEmitter } from './emitter.ts'

type Judge = (details: { url: string }, answer: (response: CallbackResponse) => void) => void

/** The part of Electron's `Session` that is used. Permissions are always denied here. */
export class StandinSession extends EventEmitter {
  #judge: Judge | undefined
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
  /** Whether the app lets a page fetch an address. */
  asks(url: string): Promise<boolean> {
    const judge = this.#judge
    if (!judge) return Promise.resolve(true)
    return new Promise((resolve) => judge({ url }, ({ cancel }) => resolve(cancel !== true)))
  }
}

export const defaultSession = new StandinSession()
export const session = { defaultSession }
