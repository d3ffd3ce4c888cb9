import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { Block } from '#shared/domain/block.ts'
import { getArticleRow } from '../../../electron/db/article.ts'
import { closeLibrary, type LibraryDb, openLibrary } from '../../../electron/db/open.ts'
import { sha256 } from '../../../electron/db/source.ts'
import { inStep, redo, transaction, undo } from '../../../electron/db/step.ts'
import { addArticle, type Import } from '../../../electron/library/addArticle.ts'
import { discardAnswer, putAside } from '../../../electron/library/answers.ts'
import { storeImages } from '../../../electron/library/articleImages.ts'
import { openArticle } from '../../../electron/library/openArticle.ts'
import { removeUnused } from '../../../electron/library/removeUnused.ts'
import { reviseArticle, withoutBlocks } from '../../../electron/library/reviseArticle.ts'
import { remove, removeForever, restore } from '../../../electron/library/shelve.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { png } from '../web/imageSamples.ts'

/** A library whose ids and times are the same in every run, so that two can be compared. */
function countedLibrary(): LibraryDb {
  let count = 0
  const file = join(temporaryFolder(), 'library.db')
  const library = openLibrary({
    file,
    now: () => '2026-05-04T03:02:01.000Z',
    newId: () => {
      count += 1
      return `id-${count}`
    },
  })
  onTestFinished(() => closeLibrary(library))
  return library
}

const imageOf = (number: number) => {
  const bytes = png(10 + number, 8)
  return { hash: sha256(bytes), type: 'image/png', bytes, width: 10 + number, height: 8 }
}
const addressOf = (number: number) => `https://images.example/${number}.png`

/** A page in one of its states: an image to be fetched, one that came along, and its text. */
function page(number: number, state = 0): Import {
  const embedded = imageOf(number + state)
  const figure = { kind: 'figure' as const, text: '\ufffc', alt: '', marks: [] }
  const blocks: Block[] = [
    { kind: 'paragraph', text: `Story ${number}, told ${state} times.`, marks: [] },
    { ...figure, url: addressOf(number) },
    { kind: 'paragraph', text: `The end of ${number}.`, marks: [] },
    { ...figure, media: embedded.hash },
  ]
  const address = `https://stories.example/${number}`
  const web = { address, etag: '', lastModified: '', isCaptured: false, contentType: 'text/html' }
  return {
    importer: 'html',
    fileName: '',
    bytes: new TextEncoder().encode(`page ${number} ${state}`),
    article: {
      ...{ title: `Story ${number}`, subtitle: '', authors: [], site: '', url: address },
      ...{ publishedAt: null, modifiedAt: null, image: '', language: 'en', direction: 'ltr' },
      ...{ tags: [], blocks, repairs: [], highlights: [], media: [embedded] },
    },
    repairsOff: [],
    web,
  }
}

type Kind = 'add' | 'revise' | 'shorten' | 'trash' | 'restore' | 'forever' | 'undo' | 'redo'
type Operation = { kind: Kind | 'answer' | 'discard' | 'image' | 'piece'; number: number }

/** Does something to the library; what cannot be done now leaves it as it was. */
function operate(library: LibraryDb, { kind, number }: Operation): void {
  const uids = library.db.prepare<[], string>('SELECT uid FROM article ORDER BY id').pluck().all()
  const uid = uids[number % Math.max(1, uids.length)] ?? ''
  const step = (write: () => unknown) => inStep(library, { label: kind }, write)
  if (kind === 'add') step(() => addArticle(library, page(number)))
  else if (kind === 'undo') undo(library)
  else if (kind === 'redo') redo(library)
  else if (kind === 'piece' || !uid) return
  else if (kind === 'revise') step(() => reviseArticle(library, uid, page(number, number + 1)))
  else if (kind === 'shorten') {
    const { revision, blocks } = openArticle(library, uid)
    if (blocks.length < 3) return
    step(() => withoutBlocks(library, { id: uid, revisionId: revision.id, index: 1, count: 1 }))
  } else if (kind === 'trash') remove(library, [uid])
  else if (kind === 'restore') restore(library, [uid])
  else if (kind === 'forever') {
    if (number > 1) remove(library, [uid])
    removeForever(library, [uid])
  } else if (kind === 'image') {
    const image = { url: addressOf(number), ...imageOf(number + 20) }
    transaction(library, () => storeImages(library, getArticleRow(library, uid).id, [image]))
  } else if (kind === 'answer') {
    const bytes = new TextEncoder().encode(`answer ${number}`)
    const facts = {
      address: '',
      contentType: '',
      fileName: '',
      status: 200,
      title: '',
      reasons: [],
    }
    putAside(library, uid, { bytes, ...facts })
  } else {
    const answer = library.db.prepare<[], string>('SELECT uid FROM answer LIMIT 1').pluck().get()
    if (answer) discardAnswer(library, answer)
  }
}

/** All that can be seen of a library, with everything the media file has to give for it. */
function seen(library: LibraryDb) {
  const { db, media } = library
  const has = (table: string, hash: string) =>
    media.prepare(`SELECT 1 FROM ${table} WHERE hash = ?`).get(hash) !== undefined
  const sources = (table: string) =>
    db
      .prepare<[], string>(`SELECT source_hash FROM ${table} ORDER BY 1`)
      .pluck()
      .all()
      .map((hash) => [hash, has('source', hash)])
  return {
    articles: db
      .prepare<[], string>('SELECT uid FROM article ORDER BY uid')
      .pluck()
      .all()
      .map((uid) => openArticle(library, uid)),
    images: db
      .prepare<[], { media_hash: string | null; url: string; article_id: number }>(
        `SELECT article_id, url, media_hash FROM image WHERE url LIKE 'http%' ORDER BY 1, 2`,
      )
      .all()
      .map((image) => [image, image.media_hash !== null && has('media', image.media_hash)]),
    sources: sources('revision WHERE article_id IS NOT NULL'),
    answers: sources('answer'),
  }
}

function sweepAll(library: LibraryDb): number {
  return [...removeUnused(library)].length
}

const countOf = (library: LibraryDb, table: string) =>
  library.media.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()

const kinds = [
  ...['add', 'add', 'revise', 'shorten', 'trash', 'restore', 'forever', 'undo', 'undo', 'redo'],
  ...['answer', 'discard', 'image', 'image', 'piece', 'piece', 'piece'],
] as Operation['kind'][]

test('whatever is done and undone between the pieces, nothing is missed that can still be seen', () => {
  const operation = fc.record({ kind: fc.constantFrom(...kinds), number: fc.nat(4) })
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 40 }), (operations) => {
      const [swept, whole] = [countedLibrary(), countedLibrary()]
      let pieces = removeUnused(swept)
      for (const one of operations) {
        operate(swept, one)
        operate(whole, one)
        if (one.kind === 'piece' && pieces.next().done) pieces = removeUnused(swept)
      }
      for (const _ of pieces);
      sweepAll(swept)
      expect(seen(swept)).toEqual(seen(whole))
      // Back to the beginning of what is remembered, and all the way forward again.
      for (const walk of [undo, redo]) {
        for (let more = true; more; ) {
          more = walk(swept) !== undefined
          expect(walk(whole) !== undefined).toBe(more)
          sweepAll(swept)
          expect(seen(swept)).toEqual(seen(whole))
        }
      }
    }),
    { numRuns: 30 },
  )
})

test('images of an article come back with it when its import is undone and done again', () => {
  const library = countedLibrary()
  operate(library, { kind: 'add', number: 1 })
  operate(library, { kind: 'image', number: 1 })
  operate(library, { kind: 'answer', number: 1 })
  const before = seen(library)
  expect(before.articles[0]?.images).toHaveLength(2)
  expect(before.articles[0]).toMatchObject({ isFromWeb: true, answerCount: 1 })
  undo(library)
  sweepAll(library)
  redo(library)
  expect(seen(library)).toEqual(before)
  undo(library)
  redo(library)
  expect(seen(library)).toEqual(before)
})

test('when the trash is emptied, nothing of its articles is left that others do not need', () => {
  const library = countedLibrary()
  for (const number of [1, 2]) operate(library, { kind: 'add', number })
  // The first one's second text has the image the second one came with.
  operate(library, { kind: 'revise', number: 0 })
  operate(library, { kind: 'image', number: 2 })
  operate(library, { kind: 'answer', number: 0 })
  const [first = '', second = ''] = seen(library).articles.map(({ article }) => article.id)
  remove(library, [first])
  sweepAll(library)
  const before = [countOf(library, 'source'), countOf(library, 'media')]
  removeForever(library, [first])
  const rest = seen(library)
  sweepAll(library)
  expect(seen(library)).toEqual(rest)
  expect(countOf(library, 'source')).toBe(1)
  expect(countOf(library, 'media')).toBeLessThan(before[1] ?? 0)
  expect(rest.articles[0]?.images.length).toBe(countOf(library, 'media'))
  remove(library, [second])
  removeForever(library, [second])
  sweepAll(library)
  expect([countOf(library, 'source'), countOf(library, 'media')]).toEqual([0, 0])
})

test('an import that was undone for good leaves nothing behind', () => {
  const library = countedLibrary()
  operate(library, { kind: 'add', number: 1 })
  undo(library)
  sweepAll(library)
  expect(countOf(library, 'source')).toBe(1)
  // From here on it cannot be done again.
  operate(library, { kind: 'add', number: 2 })
  sweepAll(library)
  expect([countOf(library, 'source'), countOf(library, 'media')]).toEqual([1, 1])
  expect(library.db.prepare('SELECT count(*) FROM revision').pluck().get()).toBe(1)
})

test('an image only the blocks of a text name is kept, and listed for the next time', () => {
  const library = countedLibrary()
  operate(library, { kind: 'add', number: 1 })
  library.db.prepare('DELETE FROM image').run()
  sweepAll(library)
  expect(seen(library).articles[0]?.images).toHaveLength(1)
  expect(library.db.prepare('SELECT count(*) FROM image').pluck().get()).toBe(1)
})

test('while another program writes, it waits without being waited for, and then goes on', () => {
  const library = countedLibrary()
  operate(library, { kind: 'add', number: 1 })
  operate(library, { kind: 'trash', number: 0 })
  operate(library, { kind: 'forever', number: 0 })
  const other = openLibrary({ file: library.file })
  onTestFinished(() => closeLibrary(other))
  other.db.exec('BEGIN IMMEDIATE')
  const pieces = removeUnused(library)
  for (let count = 0; count < 5; count += 1) expect(pieces.next().value).toBe('busy')
  expect(countOf(library, 'source')).toBe(1)
  expect(library.db.pragma('busy_timeout', { simple: true })).toBe(2_000)
  other.db.exec('COMMIT')
  for (const piece of pieces) expect(piece).toBe('done')
  expect([countOf(library, 'source'), countOf(library, 'media')]).toEqual([0, 0])
})

test('many are removed in pieces, none of which removes more than a few megabytes', () => {
  const library = countedLibrary()
  const insert = library.media.prepare('INSERT INTO media VALUES (?, ?, 1, 1, zeroblob(?))')
  for (let number = 0; number < 600; number += 1) {
    insert.run(sha256(String(number)), 'image/png', number < 20 ? 1_000_000 : 10)
  }
  const bytes = library.media
    .prepare<[], number>('SELECT coalesce(sum(length(bytes)), 0) FROM media')
    .pluck()
  let [last, largest, pieces] = [bytes.get() ?? 0, 0, 0]
  for (const _ of removeUnused(library)) {
    const now = bytes.get() ?? 0
    largest = Math.max(largest, last - now)
    last = now
    pieces += 1
  }
  expect(last).toBe(0)
  expect(largest).toBeLessThanOrEqual(3_000_000)
  expect(pieces).toBeGreaterThanOrEqual(8)
})
