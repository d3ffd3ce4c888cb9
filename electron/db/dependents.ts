import type { LibraryDb } from './open.ts'

/**
 * What is known of an article beside what a person made of it. It is deleted with the article's
 * row, so undoing an import would lose it for good; it waits in the undone step instead.
 */
const dependents = ['web_page', 'image', 'answer', 'reading_position'] as const

/** Puts what hangs on an article into the step whose undoing is about to delete the article. */
export function keepDependents(
  library: LibraryDb,
  { stepId, articleId }: { stepId: number; articleId: number },
): void {
  for (const table of dependents) {
    library.db
      .prepare(
        `INSERT INTO change (step_id, seq, table_name, row_id, before, after)
         SELECT @stepId,
           (SELECT coalesce(max(seq), 0) FROM change WHERE step_id = @stepId)
             + row_number() OVER (ORDER BY rowid),
           '${table}', @articleId, NULL, json_object(${columnsOf(library, table)
             .map((column) => `'${column}', "${column}"`)
             .join(', ')})
         FROM ${table} WHERE article_id = @articleId`,
      )
      .run({ stepId, articleId })
  }
}

/** Gives articles that came back by redo what hung on them. */
export function restoreDependents(library: LibraryDb, stepId: number): void {
  const { db } = library
  for (const table of dependents) {
    const columns = columnsOf(library, table)
    const names = columns.map((column) => `"${column}"`).join(', ')
    const values = columns.map((column) => `after ->> '${column}'`).join(', ')
    db.prepare(
      `INSERT OR IGNORE INTO ${table} (${names}) SELECT ${values} FROM change
       WHERE step_id = ? AND table_name = '${table}' ORDER BY seq`,
    ).run(stepId)
    db.prepare(`DELETE FROM change WHERE step_id = ? AND table_name = '${table}'`).run(stepId)
  }
}

/** All but its rowid, which another row may have taken meanwhile. */
function columnsOf({ db }: LibraryDb, table: string): string[] {
  const columns = db.pragma(`table_info(${table})`) as { name: string }[]
  return columns.map(({ name }) => name).filter((name) => name !== 'id')
}
