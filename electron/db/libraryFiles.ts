import { dirname, extname, join } from 'node:path'

/** Where the app keeps its own files, by the rules of each system. Pure: environment in, path out. */
export function appFolder(system: {
  platform: string
  home: string
  env: Readonly<Record<string, string | undefined>>
}): string {
  const { platform, home, env } = system
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Pullquote')
  if (platform === 'win32')
    return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Pullquote')
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'Pullquote')
}

/** The library in the app's folder. */
export function libraryFileIn(folder: string): string {
  return join(folder, 'library.db')
}

/** The file beside a library that holds media and kept sources: `library.db` → `library.media`. */
export function mediaFileOf(libraryFile: string): string {
  const extension = extname(libraryFile)
  const stem = extension === '.db' ? libraryFile.slice(0, -extension.length) : libraryFile
  return `${stem}.media`
}

export function folderOf(libraryFile: string): string {
  return dirname(libraryFile)
}
