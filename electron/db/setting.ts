import { Settings, type SettingsPatch } from '#shared/domain/settings.ts'
import type { LibraryDb } from './open.ts'
import { transaction } from './step.ts'

/** All settings; one that is missing or no longer valid has its preset value. */
export function getSettings(library: LibraryDb): Settings {
  const rows = library.db
    .prepare<[], { name: string; value: string }>('SELECT name, value FROM setting')
    .all()
  const stored: Record<string, unknown> = {}
  for (const { name, value } of rows) {
    const schema = Settings.shape[name as keyof Settings]
    const parsed = schema?.safeParse(JSON.parse(value))
    if (parsed?.success) stored[name] = parsed.data
  }
  return Settings.parse(stored)
}

export function setSettings(library: LibraryDb, patch: SettingsPatch): Settings {
  return transaction(library, () => {
    const put = library.db.prepare(
      'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    )
    for (const [name, value] of Object.entries(patch)) {
      if (value !== undefined) put.run(name, JSON.stringify(value))
    }
    return getSettings(library)
  })
}
