import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { insertArticle } from '../../../electron/db/article.ts'
import { latestVersion } from '../../../electron/db/migrate.ts'
import { closeLibrary, openFile, openLibrary } from '../../../electron/db/open.ts'
import { beginStep, takeBackUnfinished, withinStep } from '../../../electron/db/step.ts'
import { addText, dump, libraryClient, temporaryLibrary } from '../../support/library.ts'
import { story } from '../../support/story.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

test('every connection writes so that what was acknowledged survives a power cut', () => {
  const { db, media } = temporaryLibrary()
  for (const connection of [db, media]) {
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal')
    // 2 is FULL; the default in WAL is NORMAL, which may lose the last transactions.
    expect(connection.pragma('synchronous', { simple: true })).toBe(2)
    expect(connection.pragma('fullfsync', { simple: true })).toBe(1)
    expect(connection.pragma('checkpoint_fullfsync', { simple: true })).toBe(1)
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1)
  }
})

test('a library made by a newer app is refused and left as it is', () => {
  const file = join(temporaryFolder(), 'library.db')
  closeLibrary(openLibrary({ file }))
  const db = new SqliteDatabase(file)
  db.pragma(`user_version = ${latestVersion + 1}`)
  db.close()
  expect(() => openLibrary({ file })).toThrow('newer Pullquote')
  const after = new SqliteDatabase(file)
  expect(after.pragma('user_version', { simple: true })).toBe(latestVersion + 1)
  after.close()
})

test('a file that is no library gets a sentence and stays as it is', () => {
  const file = join(temporaryFolder(), 'library.db')
  writeFileSync(file, 'these are my shopping notes, not a database at all '.repeat(40))
  expect(() => openLibrary({ file })).toThrow('is not a Pullquote library')
})

test('opening makes the library and its media beside it, and opening again changes nothing', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'library.db')
  const first = openLibrary({ file })
  addText(first, story)
  const before = dump(first)
  closeLibrary(first)
  expect(readdirSync(folder).sort()).toEqual(['library.db', 'library.media'])
  const second = openLibrary({ file })
  expect(dump(second)).toEqual(before)
  closeLibrary(second)
})

test('a step that a program left half done is taken back at the next start', async () => {
  const library = temporaryLibrary()
  const kept = addText(library, story)
  const stepId = beginStep(library, { label: 'Import 2 Files' })
  withinStep(library, stepId, () => {
    const details = {
      title: 'Half',
      subtitle: '',
      authors: [],
      site: '',
      modifiedAt: null,
      image: '',
      url: '',
      publishedAt: null,
      language: null,
      direction: 'ltr',
      tags: [],
    } as const
    insertArticle(library, { ...details, authors: [], tags: [] })
  })
  const count = () => library.db.prepare('SELECT count(*) FROM article').pluck().get()
  expect(count()).toBe(2)
  expect(takeBackUnfinished(library)).toBe(1)
  expect(count()).toBe(1)
  expect((await libraryClient(library)('article.get', { id: kept })).article.id).toBe(kept)
})

test('a step that another running program is making is left alone', () => {
  const library = temporaryLibrary()
  const stepId = beginStep(library, { label: 'Import' })
  library.db.prepare('UPDATE step SET process_id = ? WHERE id = ?').run(process.ppid, stepId)
  expect(takeBackUnfinished(library)).toBe(0)
})

test('a writer that another program keeps waiting gives up with a sentence and changes nothing', async () => {
  const library = temporaryLibrary()
  const id = addText(library, story)
  const other = openFile(library.file)
  other.exec('BEGIN IMMEDIATE')
  const call = libraryClient(library)
  await expect(call('article.setNote', { id, note: 'x', session: 's' })).rejects.toMatchObject({
    code: 'busy',
  })
  other.exec('ROLLBACK')
  other.close()
  expect((await call('article.get', { id })).article.note).toBe('')
})
