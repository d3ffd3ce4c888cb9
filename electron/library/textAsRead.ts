import type { LibraryDb } from '../db/open.ts'
import { getRevisionRow, listRevisionEntries, type RevisionRow } from '../db/revision.ts'

/**
 * What a source said when it was read for a state of a text: the state itself, or, where the
 * reader has edited it since, the state before that. Compared with the source asked again, it
 * tells whether the source has changed.
 */
export function textAsRead(
  library: LibraryDb,
  revision: RevisionRow,
): { text: string; isEdited: boolean } {
  const oldestFirst = listRevisionEntries(library, revision.article_id)
    .filter(({ id }) => id <= revision.id)
    .toReversed()
  const readAt = oldestFirst.findLastIndex(
    ({ cause }) => cause !== 'edited' && cause !== 'blockRemoved',
  )
  const since = oldestFirst.slice(Math.max(0, readAt))
  const editedAt = since.findIndex(({ cause }) => cause === 'edited')
  const before = since[editedAt - 1]
  if (editedAt < 0 || !before) return { text: revision.text, isEdited: editedAt >= 0 }
  return { text: getRevisionRow(library, before.id).text, isEdited: true }
}
