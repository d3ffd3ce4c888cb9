import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '#shared/errors.ts'
import { largestFileBytes } from '../importers/largestFile.ts'

/** Something to import: its name for reports, and its bytes when they are wanted. */
export type ImportSource = {
  /** As reports name it: the path as the user gave it, or the file name. */
  label: string
  /** File name without folder. */
  name: string
  load: () => Promise<Uint8Array>
}

/** A file on disk, read when its turn comes. Rejects with an `AppError` in words for the reader. */
export function fileSource(path: string, label = basename(path)): ImportSource {
  const name = basename(path)
  return {
    label,
    name,
    load: async () => {
      try {
        const { size, isDirectory } = await stat(path).then((found) => ({
          size: found.size,
          isDirectory: found.isDirectory(),
        }))
        if (isDirectory) throw new AppError('unsupported-file', `${name} is a folder, not a file.`)
        if (size > largestFileBytes) {
          const megabytes = Math.round(size / 1024 / 1024)
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
    },
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
