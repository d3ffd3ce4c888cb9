import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { searchText } from '#shared/text/foldForSearch.ts'
import { latestVersion, libraryVersion, migrations } from '../../../electron/db/migrate.ts'
import { closeLibrary, openLibrary } from '../../../electron/db/open.ts'
import { undoableTables } from '../../../electron/db/schema.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

type Rows = Record<string, Record<string, unknown>[]>

/** A library of the version before the latest with a row in every table, as that version wrote it. */
function previousLibrary(file: string): Rows {
  const db = new SqliteDatabase(file)
  db.pragma('journal_mode = WAL')
  db.function('searchText', { deterministic: true }, (text) => searchText(String(text ?? '')))
  db.function('current_step', { deterministic: false }, () => null)
  db.transaction(() => {
    for (const migration of migrations.slice(0, -1)) migration(db)
    db.pragma(`user_version = ${latestVersion - 1}`)
    db.exec(rowsOfVersion2)
  })()
  const rows = rowsOf(db)
  db.close()
  return rows
}

const at = "'2026-03-01T09:20:00.000Z'"
const rowsOfVersion2 = `
  PRAGMA defer_foreign_keys = ON;
  INSERT INTO article (id, uid, title, subtitle, authors, site, url, direction, tags, note, added_at, updated_at, revision_id)
  VALUES (5, 'a-5', 'The Tide Book', '', '["Ines Calloway"]', 'Harbour Review', 'https://example.org/tide', 'ltr', '["sea"]', 'Ask again.', ${at}, ${at}, 9);
  INSERT INTO revision (id, uid, article_id, captured_at, importer, file_name, source_hash, text_hash, text, blocks, word_count, repairs, repairs_off)
  VALUES (9, 'r-9', 5, ${at}, 'plainText', 'tide.txt', 's', 't', 'The tide came in ink.', '[{"kind":"paragraph","text":"The tide came in ink.","marks":[]}]', 5, '[]', '[]');
  INSERT INTO highlight (id, uid, article_id, revision_id, exact, prefix, suffix, "start", "end", color, note, tags, created_at, updated_at)
  VALUES (3, 'h-3', 5, 9, 'in ink', 'came ', '.', 14, 20, 'yellow', 'Said twice.', '["check"]', ${at}, ${at});
  INSERT INTO former_selector (highlight_id, revision_id, exact, prefix, suffix, "start", "end", replaced_at)
  VALUES (3, 9, 'ink', 'in ', '.', 17, 20, ${at});
  INSERT INTO placement (highlight_id, revision_id, state, "start", "end") VALUES (3, 9, 'same', 14, 20);
  INSERT INTO setting (name, value) VALUES ('fontSize', '21');
  INSERT INTO reading_position (article_id, "offset", fraction, opened_at) VALUES (5, 4, 0.2, ${at});
  INSERT INTO step (id, uid, label, subject, process_id, started_at, finished_at) VALUES (1, 'st-1', 'Highlight', '', 1, ${at}, ${at});
  INSERT INTO change (step_id, seq, table_name, row_id, before, after) VALUES (1, 1, 'highlight', 3, NULL, '{}');
  INSERT INTO web_page (article_id, address, etag, last_modified, is_captured, checked_at)
  VALUES (5, 'https://example.org/tide', '"7"', '', 0, ${at});
  INSERT INTO image (id, article_id, url, state, media_hash, reason)
  VALUES (2, 5, 'https://example.org/tide.jpg', 'refused', NULL, 'It is too large.');
  INSERT INTO answer (id, uid, article_id, received_at, address, content_type, file_name, status, title, reasons, source_hash)
  VALUES (4, 'n-4', 5, ${at}, 'https://example.org/login', 'text/html', 'login', 200, 'Log in', '["login"]', 's');
`

function rowsOf(db: SqliteDatabase.Database): Rows {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search%'",
    )
    .pluck()
    .all()
  return Object.fromEntries(
    tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}" ORDER BY 1`).all()]),
  ) as Rows
}

test('every row of the version before is there afterwards, and only the history of undo is ended', () => {
  const file = join(temporaryFolder(), 'library.db')
  const before = previousLibrary(file)
  for (const [table, rows] of Object.entries(before)) expect(rows.length, table).toBeGreaterThan(0)
  const library = openLibrary({ file })
  const after = rowsOf(library.db)
  expect(libraryVersion(library.db)).toBe(latestVersion)
  for (const [table, rows] of Object.entries(before)) {
    if (table === 'step' || table === 'change') expect(after[table]).toEqual([])
    else expect(after[table], table).toEqual(rows.map((row) => expect.objectContaining(row)))
  }
  expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(library.db.pragma('foreign_key_check')).toEqual([])
  closeLibrary(library)
})

test('what was changed after migrating can be undone, with every column there is now', () => {
  const file = join(temporaryFolder(), 'library.db')
  previousLibrary(file)
  const library = openLibrary({ file })
  for (const [table, rows] of Object.entries(undoableTables)) {
    const columns =
      rows === 'whole'
        ? (library.db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
        : rows
    const trigger = library.db
      .prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?')
      .pluck()
      .get(`${table}_update_undo`)
    for (const column of columns) expect(trigger, table).toContain(`'${column}', new.${column}`)
  }
  closeLibrary(library)
})

test('the library is copied before it is changed', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'library.db')
  const before = previousLibrary(file)
  closeLibrary(openLibrary({ file }))
  const copy = readdirSync(folder).find((name) => name.startsWith('library.db.before-'))
  expect(copy !== undefined && existsSync(join(folder, copy))).toBe(true)
  const kept = new SqliteDatabase(join(folder, copy ?? ''))
  kept.function('searchText', { deterministic: true }, (text) => String(text))
  expect(libraryVersion(kept)).toBe(latestVersion - 1)
  expect(rowsOf(kept)).toEqual(before)
  kept.close()
})
