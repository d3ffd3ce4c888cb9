import type { LibraryDb } from './open.ts'

/** An image as it came: nothing is encoded anew. Sizes are CSS pixels, 0 where the file says none. */
export type Media = {
  /** SHA-256 of the bytes, lower-case hex. */
  hash: string
  /** As the bytes say, not as a server did: `image/png`. */
  type: string
  width: number
  height: number
  bytes: Uint8Array
}

/** Keeps an image, once per content. */
export function insertMedia(library: LibraryDb, media: Media): void {
  library.media
    .prepare(
      `INSERT OR IGNORE INTO media (hash, type, width, height, bytes)
       VALUES (@hash, @type, @width, @height, @bytes)`,
    )
    .run(media)
}

export function findMedia(
  library: LibraryDb,
  hash: string,
): { type: string; bytes: Uint8Array } | undefined {
  return library.media
    .prepare<[string], { type: string; bytes: Buffer }>(
      'SELECT type, bytes FROM media WHERE hash = ?',
    )
    .get(hash)
}

/** How many bytes these take up together; those that are not kept count as none. */
export function mediaBytes(library: LibraryDb, hashes: Iterable<string>): number {
  const length = library.media
    .prepare<[string], number>('SELECT length(bytes) FROM media WHERE hash = ?')
    .pluck()
  return [...new Set(hashes)].reduce((sum, hash) => sum + (length.get(hash) ?? 0), 0)
}

export function findMediaSize(
  library: LibraryDb,
  hash: string,
): { width: number; height: number } | undefined {
  return library.media
    .prepare<[string], { width: number; height: number }>(
      'SELECT width, height FROM media WHERE hash = ?',
    )
    .get(hash)
}
