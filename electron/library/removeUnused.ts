import type { LibraryDb } from '../db/open.ts'
import { transactionIfFree } from '../db/step.ts'
import {
  deleteHashes,
  deleteLostRevision,
  listHashes,
  listLostRevisions,
  type MediaTable,
  mediaInBlocks,
  unlistedMedia,
  unnamedSources,
} from '../db/unused.ts'
import { listImage } from './articleImages.ts'

/** One piece of the work takes so many rows at most, and deletes about so many bytes. */
const atOnce = { hashes: 200, revisions: 20, lostRevisions: 1, bytes: 2_000_000 }

/** A piece was done, or could not be since another program was writing: then it is tried again. */
type Piece = 'done' | 'busy'

/**
 * Removes sources and images that nothing names any more, in pieces that are short transactions:
 * each `next` is one. What an article in the trash, an undone step or an answer put aside may
 * still need stays. Every piece decides and deletes while nobody else can write.
 */
export function* removeUnused(library: LibraryDb): Generator<Piece, void> {
  yield* removeLostRevisions(library)
  yield* eachPortion(library, 'source', function* (hashes) {
    yield* removeUnnamed(library, 'source', hashes, unnamedSources)
  })
  const suspects = new Set<string>()
  yield* eachPortion(library, 'media', function* (hashes) {
    for (const hash of unlistedMedia(library, hashes)) suspects.add(hash)
    yield 'done'
  })
  yield* clearSuspects(library, suspects)
  yield* removeUnnamed(library, 'media', [...suspects], unlistedMedia)
}

/** Texts that were undone and cannot be redone; their sources and images go with them. */
function* removeLostRevisions(library: LibraryDb): Generator<Piece, void> {
  for (let after: number | undefined = 0; after !== undefined; ) {
    const from: number = after
    after = yield* whenFree(library, () => {
      const ids = listLostRevisions(library, { after: from, limit: atOnce.lostRevisions })
      for (const id of ids) deleteLostRevision(library, id)
      return ids.at(-1)
    })
  }
}

function* eachPortion(
  library: LibraryDb,
  table: MediaTable,
  take: (hashes: string[]) => Generator<Piece, void>,
): Generator<Piece, void> {
  for (let after = ''; ; ) {
    const hashes = listHashes(library, table, { after, limit: atOnce.hashes })
    const last = hashes.at(-1)
    if (last === undefined) return
    yield* take(hashes)
    after = last
  }
}

/** Acquits images that blocks name, and lists them with their articles for the next time. */
function* clearSuspects(library: LibraryDb, suspects: Set<string>): Generator<Piece, void> {
  for (let after: number | null = 0; after !== null && suspects.size > 0; ) {
    const from: number = after
    after = yield* whenFree(library, () => {
      const { named, next } = mediaInBlocks(library, { after: from, count: atOnce.revisions })
      for (const { articleId, hash } of named) {
        if (!suspects.delete(hash)) continue
        if (articleId !== null) listImage(library, { articleId, media: hash })
      }
      return next
    })
  }
}

function* removeUnnamed(
  library: LibraryDb,
  table: MediaTable,
  hashes: readonly string[],
  unnamedOf: (library: LibraryDb, hashes: readonly string[]) => string[],
): Generator<Piece, void> {
  for (let at = 0; at < hashes.length; at += atOnce.hashes) {
    let left = hashes.slice(at, at + atOnce.hashes)
    do {
      left = yield* whenFree(library, () => {
        const unnamed = unnamedOf(library, left)
        const deleted = deleteHashes(library, table, { hashes: unnamed, mostBytes: atOnce.bytes })
        return unnamed.slice(deleted.length)
      })
    } while (left.length > 0)
  }
}

/** One piece, as often as it takes until it could be done. */
function* whenFree<T>(library: LibraryDb, work: () => T): Generator<Piece, T> {
  for (;;) {
    const done = transactionIfFree(library, () => ({ value: work() }))
    yield done ? 'done' : 'busy'
    if (done) return done.value
  }
}
