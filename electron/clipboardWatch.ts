import { createHash } from 'node:crypto'
import { clipboard } from 'electron'
import type { Settings, SettingsPatch } from '#shared/domain/settings.ts'

/** Longer ones are no addresses that somebody copied to read. UTF-16 code units. */
const longest = 2_000

/**
 * Looks at the clipboard when the window is come back to, if the reader allowed it, and tells of
 * an address copied elsewhere, once, unless it is in the library already. Nothing is fetched.
 */
export function clipboardWatch(options: {
  getSettings: () => Promise<Settings>
  changeSettings: (changes: SettingsPatch) => Promise<unknown>
  isInLibrary: (url: string) => Promise<boolean>
  onAddress: (url: string) => void
}): { look: () => Promise<void> } {
  const offered = new Set<string>()
  return {
    look: async () => {
      const { watchClipboard, offeredAddress } = await options.getSettings()
      if (watchClipboard !== 'on') return
      const url = addressIn((await clipboard.readText()).trim())
      if (!url || offered.has(url)) return
      offered.add(url)
      // Of the one still on the clipboard when the app is started again, only this is remembered.
      const hash = createHash('sha256').update(url).digest('hex')
      if (hash === offeredAddress) return
      await options.changeSettings({ offeredAddress: hash })
      if (!(await options.isInLibrary(url))) options.onAddress(url)
    },
  }
}

/** The address a text is, when it is nothing else. */
export function addressIn(text: string): string | undefined {
  if (text.length > longest || !/^https?:\/\/\S+$/i.test(text)) return undefined
  return URL.parse(text)?.href
}
