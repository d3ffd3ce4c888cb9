/** How the stand-in is to show the app; handed over by whoever starts it. */
export type StandinOptions = {
  /** The Chromium, Chrome or Edge to show windows in. */
  browser: string
  isHeadless: boolean
  /** CSS pixels; absent, the window's own size counts. */
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  /** Arguments for the browser besides the stand-in's own. */
  browserArguments?: readonly string[]
}

/** Name of the environment variable that carries the options as JSON. */
export const optionsVariable = 'PULLQUOTE_STANDIN'

export function readOptions(): StandinOptions {
  const written = process.env[optionsVariable]
  if (!written)
    throw new Error(`${optionsVariable} says nothing: the stand-in is started by its scripts.`)
  return JSON.parse(written) as StandinOptions
}
