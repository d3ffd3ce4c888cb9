import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { importers } from '../importers/index.ts'

/** More files than this are no folder of articles but somebody's disk. */
const mostFiles = 20_000
/** Folders that browsers put a page's parts into, and what nobody keeps articles in. */
const passedOver = /(?:_files|-Dateien|_fichiers|_archivos|_file|\.files)$|^(?:node_modules|\..*)$/i

/**
 * The files of known kinds in a folder and the folders in it, by name; a path that is no folder
 * is itself. Links are not followed, so nothing is read that lies elsewhere.
 */
export async function filesBelow(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return [path]
  const endings = new Set(importers.flatMap(({ extensions }) => extensions))
  const files: string[] = []
  const folders = [path]
  for (let folder = folders.shift(); folder && files.length < mostFiles; folder = folders.shift()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      if (entry.isDirectory() && !passedOver.test(entry.name))
        folders.push(join(folder, entry.name))
      const ending = extname(entry.name).slice(1).toLowerCase()
      if (entry.isFile() && endings.has(ending)) files.push(join(folder, entry.name))
    }
  }
  return files.slice(0, mostFiles)
}
