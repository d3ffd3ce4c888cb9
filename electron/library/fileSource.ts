import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, resolve, sep } from 'node:path'
import { AppError } from '#shared/errors.ts'
import { largestFileBytes } from '../importers/largestFile.ts'
import type { ImportSource } from './importSource.ts'

/** A file on disk, read when its turn comes. Rejects with an `AppError` in words for the reader. */
export function fileSource(path: string, label = basename(path)): ImportSource {
  const name = basename(path)
  return {
    label,
    load: async () => ({
      file: { name, bytes: await readWhole(path, name) },
      companion: companionOf(path),
    }),
  }
}

async function readWhole(path: string, name: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (found.isDirectory())
      throw new AppError('unsupported-file', `${name} is a folder, not a file.`)
    if (found.size > largestFileBytes) {
      const megabytes = Math.round(found.size / 1024 / 1024)
      throw new AppError(
        'too-large',
        `${name} has ${megabytes} MB; texts of up to 50 MB can be read.`,
      )
    }
    return await readFile(path)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw unreadable(name, (error as { code?: string }).code, error)
  }
}

/** The largest image file that is looked at beside a saved page, bytes. */
const largestCompanion = 50 * 1024 * 1024

/**
 * What browsers save beside a page: only files in a folder next to it, whatever its text says of
 * `..` and roots. Undefined for anything that is not there.
 */
function companionOf(page: string): (path: string) => Promise<Uint8Array | undefined> {
  const folder = dirname(resolve(page))
  return async (path) => {
    if (path === '' || path.includes('\0')) return undefined
    const target = resolve(folder, ...path.split('/').filter((part) => part !== '.'))
    const isBelow = target.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
    if (!isBelow || dirname(target) === folder) return undefined
    try {
      const found = await stat(target)
      if (!found.isFile() || found.size > largestCompanion) return undefined
      return await readFile(target)
    } catch {
      return undefined
    }
  }
}

function unreadable(name: string, code: string | undefined, cause: unknown): AppError {
  if (code === 'ENOENT')
    return new AppError('not-found', `There is no file ${name} at that place.`, cause)
  if (code === 'EACCES' || code === 'EPERM') {
    return new AppError('unreadable-file', `${name} may not be read by this user.`, cause)
  }
  return new AppError('unreadable-file', `${name} cannot be read.`, cause)
}
