import type { Database } from 'better-sqlite3'

/**
 * Tables whose rows a person made, so that every change to them can be taken back. `rows` is how:
 * `whole` copies the row as JSON; a list of columns is for immutable rows, which are never
 * removed, only marked, so that just those columns are kept.
 */
export const undoableTables = {
  article: 'whole',
  revision: ['article_id', 'deleted'],
  highlight: 'whole',
  former_selector: 'whole',
  placement: 'whole',
  color: 'whole',
  phrase_rule: 'whole',
} as const satisfies Record<string, 'whole' | readonly string[]>

export type UndoableTable = keyof typeof undoableTables

/**
 * Writes the triggers that fill `change` while a step is open. They are generated from the tables
 * as they stand, so a migration that alters one of them must call this again and end the history.
 */
export function createUndoTriggers(db: Database): void {
  for (const [table, rows] of Object.entries(undoableTables)) {
    const present = (db.pragma(`table_info(${table})`) as { name: string }[]).map(
      (column) => column.name,
    )
    // An earlier migration runs before the tables of later ones are made.
    if (present.length === 0) continue
    const columns = rows === 'whole' ? present : rows
    const json = (row: 'old' | 'new') =>
      `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`
    const absent = rows === 'whole' ? 'NULL' : `json_object('article_id', NULL, 'deleted', 1)`
    const record = (row: 'old' | 'new', before: string, after: string) => `
      INSERT INTO change (step_id, seq, table_name, row_id, before, after)
      SELECT current_step(),
        (SELECT coalesce(max(seq), 0) + 1 FROM change WHERE step_id = current_step()),
        '${table}', ${row}.id, ${before}, ${after};`
    const trigger = (verb: string, body: string) => `
      DROP TRIGGER IF EXISTS ${table}_${verb}_undo;
      CREATE TRIGGER ${table}_${verb}_undo AFTER ${verb} ON ${table}
      WHEN current_step() IS NOT NULL BEGIN ${body} END;`
    db.exec(trigger('insert', record('new', absent, json('new'))))
    db.exec(trigger('update', record('new', json('old'), json('new'))))
    if (rows === 'whole') db.exec(trigger('delete', record('old', json('old'), 'NULL')))
  }
}
