import styles from './NoteField.module.css'
import type { NoteDraft } from './noteDrafts.ts'
import { noteDrafts } from './savedNotes.ts'
import { strings } from './strings.ts'

/** Says that a note is not stored yet, and why; nothing when it is. */
export function NoteState({ draft }: { draft: NoteDraft | undefined }) {
  if (!draft || draft.state === 'saved') return null
  if (draft.state === 'failed') {
    return (
      <p className={styles.failed} role="alert">
        {strings.failed(draft.problem)}{' '}
        <button
          type="button"
          className={styles.retry}
          onClick={() => noteDrafts.retry(draft.target.id)}
        >
          {strings.retry}
        </button>
      </p>
    )
  }
  return (
    <p className={styles.state}>{draft.state === 'saving' ? strings.saving : strings.unsaved}</p>
  )
}
