import type { LibraryDb } from './open.ts'

/** Remembers that an article shows the images at these addresses; known ones stay as they are. */
export function wantImages(library: LibraryDb, articleId: number, urls: readonly string[]): void {
  const insert = library.db.prepare(
    "INSERT OR IGNORE INTO image (article_id, url, state) VALUES (?, ?, 'wanted')",
  )
  for (const url of urls) insert.run(articleId, url)
}

/** Has these images fetched, also those that were not to be had before. */
export function wantImagesAgain(
  library: LibraryDb,
  articleId: number,
  urls: readonly string[],
): void {
  const put = library.db.prepare(
    `INSERT INTO image (article_id, url, state) VALUES (?, ?, 'wanted')
     ON CONFLICT (article_id, url) DO UPDATE SET state = 'wanted', media_hash = NULL, reason = ''`,
  )
  for (const url of urls) put.run(articleId, url)
}

/** Addresses of images that were not fetched yet, in the order they were named. */
export function listWantedImages(library: LibraryDb, articleId: number): string[] {
  return library.db
    .prepare<[number], string>(
      "SELECT url FROM image WHERE article_id = ? AND state = 'wanted' ORDER BY id",
    )
    .pluck()
    .all(articleId)
}

/** The image at an address is the one with this hash. */
export function setImageKept(
  library: LibraryDb,
  image: { articleId: number; url: string; hash: string },
): void {
  library.db
    .prepare(
      `INSERT INTO image (article_id, url, state, media_hash) VALUES (@articleId, @url, 'kept', @hash)
       ON CONFLICT (article_id, url) DO UPDATE SET state = 'kept', media_hash = @hash, reason = ''`,
    )
    .run(image)
}

/** The image at an address is not to be had, and why. */
export function setImageRefused(
  library: LibraryDb,
  image: { articleId: number; url: string; reason: string },
): void {
  library.db
    .prepare(
      `UPDATE image SET state = 'refused', reason = @reason
       WHERE article_id = @articleId AND url = @url AND state = 'wanted'`,
    )
    .run(image)
}

/** Hashes of an article's kept images by their address. */
export function keptImages(library: LibraryDb, articleId: number): Map<string, string> {
  const rows = library.db
    .prepare<[number], { url: string; media_hash: string }>(
      "SELECT url, media_hash FROM image WHERE article_id = ? AND state = 'kept'",
    )
    .all(articleId)
  return new Map(rows.map((row) => [row.url, row.media_hash]))
}
