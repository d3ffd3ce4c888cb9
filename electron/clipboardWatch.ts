import { clipboard } from 'electron'
import type { Settings } from '#shared/domain/settings.ts'

/** Longer ones are no addresses that somebody copied to read. UTF-16 code units. */
const longest = 2_000

/**
 * Looks at the clipboard when the window is come back to, if the reader allowed it, and tells of
 * an address copied elsewhere, once. Nothing is fetched.
 */
export function clipboardWatch(options: {
  getSettings: () => Promise<Settings>
  onAddress: (url: string) => void
}): { look: () => Promise<void> } {
  let last = ''
  return {
    look: async () => {
      const { watchClipboard } = await options.getSettings()
      if (watchClipboard !== 'on') return
      const text = (await clipboard.readText()).trim()
      if (text === last) return
      last = text
      const url = addressIn(text)
      if (url) options.onAddress(url)
    },
  }
}

/** The address a text is, when it is nothing else. */
export function addressIn(text: string): string | undefined {
  if (text.length > longest || !/^https?:\/\/\S+$/i.test(text)) return undefined
  return URL.parse(text)?.href
}
