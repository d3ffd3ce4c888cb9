import { Color } from '#shared/domain/color.ts'
import { AppError } from '#shared/errors.ts'
import type { LibraryDb } from './open.ts'

export function listColors(library: LibraryDb): Color[] {
  return library.db
    .prepare<[], Color>('SELECT key, name, hue, pattern FROM color ORDER BY place')
    .all()
    .map((row) => Color.parse(row))
}

/** @throws AppError `not-found` when the library has no colour of that key. */
export function setColor(
  library: LibraryDb,
  key: string,
  change: Partial<Omit<Color, 'key'>>,
): void {
  const color = listColors(library).find((candidate) => candidate.key === key)
  if (!color) throw new AppError('not-found', `There is no colour “${key}”.`)
  const changed = Color.parse({ ...color, ...change })
  library.db
    .prepare('UPDATE color SET name = ?, hue = ?, pattern = ? WHERE key = ?')
    .run(changed.name, changed.hue, changed.pattern, key)
}
