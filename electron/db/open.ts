import { existsSync } from 'node:fs'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { v7 } from 'uuid'
import { AppError } from '#shared/errors.ts'
import { searchText } from '#shared/text/foldForSearch.ts'
import { mediaFileOf } from './libraryFiles.ts'
import { migrate } from './migrate.ts'

/** An open library with what its functions need besides SQL. */
export type LibraryDb = {
  db: Database
  /** Kept sources and media: immutable rows addressed by hash, in the file beside it. */
  media: Database
  file: string
  /** Rowid of the step that changes are recorded under, or null while nothing is recorded. */
  openStep: number | null
  /** The current instant, ISO 8601 in UTC with milliseconds. */
  now: () => string
  /** A new UUIDv7. */
  newId: () => string
}

export type OpenOptions = {
  file: string
  now?: () => string
  newId?: () => string
}

/**
 * Opens a library, making it when there is none, and brings it to the latest version.
 * @throws AppError `library-damaged`, `library-too-new` or `busy`, in words for the reader.
 */
export function openLibrary({ file, now, newId }: OpenOptions): LibraryDb {
  const library: LibraryDb = {
    db: openFile(file),
    media: openFile(mediaFileOf(file)),
    file,
    openStep: null,
    now: now ?? (() => new Date().toISOString()),
    newId: newId ?? (() => v7()),
  }
  library.db.function('searchText', { deterministic: true }, (text) =>
    searchText(String(text ?? '')),
  )
  library.db.function('current_step', { deterministic: false }, () => library.openStep)
  library.media.exec(
    `CREATE TABLE IF NOT EXISTS source (
       hash TEXT PRIMARY KEY, bytes BLOB NOT NULL, compression TEXT NOT NULL, length INTEGER NOT NULL
     ) STRICT;
     CREATE TABLE IF NOT EXISTS media (
       hash TEXT PRIMARY KEY, type TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
       bytes BLOB NOT NULL
     ) STRICT`,
  )
  try {
    migrate(library.db, () => copyBeforeMigrating(library.db, file, library.now()))
  } catch (error) {
    closeLibrary(library)
    throw error
  }
  return library
}

export function closeLibrary(library: LibraryDb): void {
  library.db.close()
  library.media.close()
}

/**
 * Opens one SQLite file with the settings every connection of ours must have: a write that was
 * acknowledged survives a crash and a power cut (WAL with synchronous=FULL), and nobody waits
 * longer than two seconds for another writer.
 */
export function openFile(file: string): Database {
  try {
    const db = new SqliteDatabase(file, { timeout: 2_000 })
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('fullfsync = 1')
    db.pragma('checkpoint_fullfsync = 1')
    db.pragma('foreign_keys = ON')
    db.pragma('temp_store = MEMORY')
    return db
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    if (code.startsWith('SQLITE_BUSY')) {
      throw new AppError(
        'busy',
        'Another program is writing to the library. Please try again in a moment.',
        error,
      )
    }
    if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
      throw new AppError(
        'library-damaged',
        `The file ${file} is not a Pullquote library, or it is damaged. It was left as it is.`,
        error,
      )
    }
    throw new AppError('library-damaged', `The library ${file} cannot be opened.`, error)
  }
}

/** Keeps the library as it was, beside itself, before a newer app changes its form. */
function copyBeforeMigrating(db: Database, file: string, now: string): void {
  const copy = `${file}.before-${now.slice(0, 10)}`
  if (!existsSync(copy)) db.prepare('VACUUM INTO ?').run(copy)
}
