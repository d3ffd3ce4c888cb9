import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/errors.ts'
import { createLibrary } from './migrations/001-library.ts'
import { addWebPages } from './migrations/002-web.ts'
import { addAnnotating } from './migrations/003-annotating.ts'

/** Every migration in order; the first brings an empty file to version 1. Never edit one that shipped. */
export const migrations: readonly ((db: Database) => void)[] = [
  createLibrary,
  addWebPages,
  addAnnotating,
]

export const latestVersion = migrations.length

export function libraryVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Brings a library to the latest version, all pending migrations in one transaction.
 * `beforeMigrating` runs once when a library that holds something is about to change.
 * @throws AppError `library-too-new` when a newer app made it.
 */
export function migrate(db: Database, beforeMigrating: () => void = () => {}): void {
  const from = libraryVersion(db)
  if (from > latestVersion) {
    throw new AppError(
      'library-too-new',
      'This library was made by a newer Pullquote. Nothing was changed; please update the app to open it.',
    )
  }
  if (from === latestVersion) return
  if (from > 0) beforeMigrating()
  // Inside a transaction this pragma is ignored, and rebuilding a table would delete its children.
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => {
      // Another process may have migrated while this one waited for the lock.
      for (const migration of migrations.slice(libraryVersion(db))) migration(db)
      const broken = db.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`Migration left ${broken.length} broken references`)
      db.pragma(`user_version = ${latestVersion}`)
    }).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
