import { StickyNote } from 'lucide-react'
import type { Article } from '#shared/domain/article.ts'
import { client } from '../api.ts'
import { markChanged } from '../queries.ts'
import { uiState } from '../uiState.ts'
import styles from './ArticleNote.module.css'
import { NoteField } from './NoteField.tsx'
import { NoteMarkdown } from './NoteMarkdown.tsx'
import { strings } from './strings.ts'

/** The note on the article as a whole, above the others. */
export function ArticleNote({ article }: { article: Article }) {
  const isEditing = uiState((state) => state.editingNoteId === article.id)
  const edit = () => uiState.getState().editNote(article.id)
  if (isEditing) {
    return (
      <section className={styles.place} aria-label={strings.noteOnArticle}>
        <NoteField
          label={strings.noteOnArticle}
          stored={article.note}
          onSave={async (note, session) => {
            await client('article.setNote', { id: article.id, note, session })
            markChanged([article.id])
          }}
          onLeave={() => {
            if (uiState.getState().editingNoteId === article.id) uiState.getState().editNote(null)
          }}
        />
      </section>
    )
  }
  return (
    <section className={styles.place} aria-label={strings.noteOnArticle}>
      {article.note ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the button below is the control
        <div onDoubleClick={edit}>
          <NoteMarkdown note={article.note} />
        </div>
      ) : null}
      <button type="button" className={styles.edit} onClick={edit}>
        <StickyNote size={14} aria-hidden /> {article.note ? strings.edit : strings.addArticleNote}
      </button>
    </section>
  )
}
