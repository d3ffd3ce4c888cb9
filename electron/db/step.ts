import { uptime } from 'node:os'
import { AppError } from '#shared/errors.ts'
import type { Step } from '#shared/ipc/libraryCalls.ts'
import { keepDependents, restoreDependents } from './dependents.ts'
import type { LibraryDb } from './open.ts'
import { type UndoableTable, undoableTables } from './schema.ts'

/** What the reader sees as one operation, and what undo takes back. */
export type StepOptions = {
  /** As undo and the history name it: "Highlight", "Note". */
  label: string
  /** A step follows the one before with the same subject as part of it (typing a note). */
  subject?: string
}

/**
 * Runs `write` as one step in one transaction: all of it is on disk when this returns, or none.
 * A step that changes nothing leaves no trace. What had been undone cannot be redone afterwards.
 * @throws AppError `busy` when another program holds the library for more than two seconds.
 */
export function inStep<T>(library: LibraryDb, options: StepOptions, write: () => T): T {
  return transaction(library, () => {
    const merged = options.subject ? stepToContinue(library, options.subject) : undefined
    const id = merged ?? insertStep(library, options)
    const value = recorded(library, id, write)
    if (merged === undefined) finishStep(library, id)
    else mergeChanges(library, id)
    return value
  })
}

/** Begins a step of several transactions (an import of many files). */
export function beginStep(library: LibraryDb, options: StepOptions): number {
  return transaction(library, () => insertStep(library, options))
}

/** One transaction of a step begun before. */
export function withinStep<T>(library: LibraryDb, stepId: number, write: () => T): T {
  return transaction(library, () => recorded(library, stepId, write))
}

/** `label`: how it is called now that it is known what became of it. */
export function endStep(library: LibraryDb, stepId: number, label?: string): void {
  transaction(library, () => {
    if (label !== undefined)
      library.db.prepare('UPDATE step SET label = ? WHERE id = ?').run(label, stepId)
    finishStep(library, stepId)
  })
}

/** A write that is not undoable: settings, reading position. */
export function transaction<T>(library: LibraryDb, write: () => T): T {
  try {
    return library.db.transaction(write).immediate()
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) {
      throw new AppError(
        'busy',
        'Another program is writing to this library and did not finish in time. Nothing was changed; please try again.',
        error,
      )
    }
    throw error
  }
}

/**
 * A write that does not matter now: undefined, at once, when another program is writing. So that
 * nobody ever waits for it, it is to be short.
 */
export function transactionIfFree<T>(library: LibraryDb, write: () => T): T | undefined {
  const { db } = library
  const timeout = db.pragma('busy_timeout', { simple: true }) as number
  db.pragma('busy_timeout = 0')
  try {
    return db.transaction(write).immediate()
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return undefined
    throw error
  } finally {
    db.pragma(`busy_timeout = ${timeout}`)
  }
}

/** Takes back the last step; undefined when there is none. */
export function undo(library: LibraryDb): { label: string; stepId: number } | undefined {
  return transaction(library, () => {
    const step = library.db
      .prepare<[], { id: number; label: string }>(
        `SELECT id, label FROM step WHERE finished_at IS NOT NULL AND undone_at IS NULL
         ORDER BY id DESC LIMIT 1`,
      )
      .get()
    if (!step) return undefined
    writeBack(library, step.id, 'before')
    library.db.prepare('UPDATE step SET undone_at = ? WHERE id = ?').run(library.now(), step.id)
    return { label: step.label, stepId: step.id }
  })
}

/** Makes the step that was undone last again; undefined when there is none. */
export function redo(library: LibraryDb): { label: string; stepId: number } | undefined {
  return transaction(library, () => {
    const step = library.db
      .prepare<[], { id: number; label: string }>(
        'SELECT id, label FROM step WHERE undone_at IS NOT NULL ORDER BY id LIMIT 1',
      )
      .get()
    if (!step) return undefined
    writeBack(library, step.id, 'after')
    library.db.prepare('UPDATE step SET undone_at = NULL WHERE id = ?').run(step.id)
    return { label: step.label, stepId: step.id }
  })
}

/** Takes back what a program that no longer runs left half done. Returns how many steps. */
export function takeBackUnfinished(library: LibraryDb): number {
  const broken = library.db
    .prepare<[], { id: number; process_id: number; started_at: string }>(
      'SELECT id, process_id, started_at FROM step WHERE finished_at IS NULL ORDER BY id DESC',
    )
    .all()
    .filter((step) => !isRunning(step))
  for (const { id } of broken) {
    transaction(library, () => {
      writeBack(library, id, 'before')
      library.db.prepare('DELETE FROM step WHERE id = ?').run(id)
    })
  }
  return broken.length
}

export function listSteps(library: LibraryDb, limit: number): Step[] {
  return library.db
    .prepare<
      [number],
      { uid: string; label: string; finished_at: string; undone_at: string | null }
    >(
      `SELECT uid, label, finished_at, undone_at FROM step WHERE finished_at IS NOT NULL
       ORDER BY id DESC LIMIT ?`,
    )
    .all(limit)
    .map((row) => ({
      id: row.uid,
      label: row.label,
      finishedAt: row.finished_at,
      isUndone: row.undone_at !== null,
    }))
}

/** Forgets every step, for operations that cannot be taken back past. */
export function endHistory(library: LibraryDb): void {
  library.db.prepare('DELETE FROM step WHERE finished_at IS NOT NULL').run()
}

/** Rowids of the articles a step touched. */
export function articlesOfStep(library: LibraryDb, stepId: number): number[] {
  return library.db
    .prepare<[number], { id: number }>(
      `SELECT DISTINCT CASE table_name
         WHEN 'article' THEN row_id
         WHEN 'highlight' THEN coalesce(after, before) ->> 'article_id'
         WHEN 'revision' THEN coalesce(after ->> 'article_id', before ->> 'article_id')
         WHEN 'placement' THEN (SELECT article_id FROM revision
           WHERE id = coalesce(after, before) ->> 'revision_id')
       END AS id FROM change WHERE step_id = ?`,
    )
    .all(stepId)
    .map((row) => row.id)
    .filter((id) => id !== null)
}

function insertStep(library: LibraryDb, { label, subject = '' }: StepOptions): number {
  library.db.prepare('DELETE FROM step WHERE undone_at IS NOT NULL').run()
  const { lastInsertRowid } = library.db
    .prepare(
      'INSERT INTO step (uid, label, subject, process_id, started_at) VALUES (?, ?, ?, ?, ?)',
    )
    .run(library.newId(), label, subject, process.pid, library.now())
  return Number(lastInsertRowid)
}

function recorded<T>(library: LibraryDb, stepId: number, write: () => T): T {
  const outer = library.openStep
  library.openStep = stepId
  try {
    return write()
  } finally {
    library.openStep = outer
  }
}

function finishStep(library: LibraryDb, stepId: number): void {
  const changed = library.db.prepare('SELECT 1 FROM change WHERE step_id = ? LIMIT 1').get(stepId)
  if (changed) {
    library.db.prepare('UPDATE step SET finished_at = ? WHERE id = ?').run(library.now(), stepId)
  } else {
    library.db.prepare('DELETE FROM step WHERE id = ?').run(stepId)
  }
}

/** The newest step, when it has this subject and was not undone. */
function stepToContinue(library: LibraryDb, subject: string): number | undefined {
  const last = library.db
    .prepare<
      [],
      { id: number; subject: string; undone_at: string | null; finished_at: string | null }
    >('SELECT id, subject, undone_at, finished_at FROM step ORDER BY id DESC LIMIT 1')
    .get()
  return last?.subject === subject && last.undone_at === null && last.finished_at !== null
    ? last.id
    : undefined
}

/** Keeps of several updates of one row only what was before the first and after the last. */
function mergeChanges(library: LibraryDb, stepId: number): void {
  library.db
    .prepare(
      `UPDATE change SET after = (
         SELECT last.after FROM change AS last
         WHERE last.step_id = change.step_id AND last.table_name = change.table_name
           AND last.row_id = change.row_id ORDER BY last.seq DESC LIMIT 1
       ) WHERE step_id = ?`,
    )
    .run(stepId)
  library.db
    .prepare(
      `DELETE FROM change WHERE step_id = ? AND EXISTS (
         SELECT 1 FROM change AS first
         WHERE first.step_id = change.step_id AND first.table_name = change.table_name
           AND first.row_id = change.row_id AND first.seq < change.seq)`,
    )
    .run(stepId)
}

/** Puts every row a step touched into its state before or after it. */
function writeBack(library: LibraryDb, stepId: number, state: 'before' | 'after'): void {
  const { db } = library
  db.pragma('defer_foreign_keys = ON')
  const changes = db
    .prepare<
      [number],
      { table_name: string; row_id: number; before: string | null; after: string | null }
    >(
      `SELECT table_name, row_id, before, after FROM change WHERE step_id = ?
       ORDER BY seq ${state === 'before' ? 'DESC' : 'ASC'}`,
    )
    .all(stepId)
  for (const change of changes) {
    if (!(change.table_name in undoableTables)) continue
    const table = change.table_name as UndoableTable
    const target = state === 'before' ? change.before : change.after
    const current = state === 'before' ? change.after : change.before
    if (target === null) {
      if (table === 'article') keepDependents(library, { stepId, articleId: change.row_id })
      db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(change.row_id)
      continue
    }
    const row = JSON.parse(target) as Record<string, string | number | null>
    const columns = Object.keys(row)
    const names = columns.map((column) => `"${column}"`)
    const values = columns.map((column) => row[column] ?? null)
    if (current === null) {
      const marks = columns.map(() => '?').join(', ')
      db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`).run(...values)
    } else {
      const assignments = names.map((name) => `${name} = ?`).join(', ')
      db.prepare(`UPDATE ${table} SET ${assignments} WHERE id = ?`).run(...values, change.row_id)
    }
  }
  if (state === 'after') restoreDependents(library, stepId)
}

/** Whether the program that began a step may still be at it. Process ids are used again after a restart. */
function isRunning(step: { process_id: number; started_at: string }): boolean {
  if (step.process_id === process.pid) return false
  const bootedAt = Date.now() - uptime() * 1000
  if (Date.parse(step.started_at) < bootedAt) return false
  try {
    process.kill(step.process_id, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
