// Where a Chromium is. Only Node's built-ins at the top: this also runs before anything is installed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where browsers the stand-in can use are installed, best first, by system. */
const installed = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const base = process.env[variable]
    if (!base) return []
    return [
      join(base, 'Google/Chrome/Application/chrome.exe'),
      join(base, 'Microsoft/Edge/Application/msedge.exe'),
      join(base, 'Chromium/Application/chrome.exe'),
    ]
  }),
}

/** An installed browser with a window, or undefined. */
export function findInstalledBrowser() {
  const chosen = process.env.PULLQUOTE_CHROMIUM
  if (chosen) return existsSync(chosen) ? chosen : undefined
  const places = installed[/** @type {keyof typeof installed} */ (process.platform)] ?? []
  return places.find((place) => existsSync(place))
}

/**
 * A browser for tests, which need no window: the one named in PULLQUOTE_CHROMIUM, the one that
 * comes as a package (Linux), else an installed one. Undefined when there is none.
 */
export async function findTestBrowser() {
  if (process.env.PULLQUOTE_CHROMIUM) return findInstalledBrowser()
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium')
    return packaged.executablePath()
  }
  return findInstalledBrowser()
}
