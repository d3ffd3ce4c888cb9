import { StickyNote } from 'lucide-react'
import type { Article } from '#shared/domain/article.ts'
import { uiState } from '../uiState.ts'
import styles from './ArticleNote.module.css'
import { NoteField } from './NoteField.tsx'
import { NoteMarkdown } from './NoteMarkdown.tsx'
import { NoteState } from './NoteState.tsx'
import { useNoteDraft } from './savedNotes.ts'
import { strings } from './strings.ts'

/** The note on the article as a whole, above the others. */
export function ArticleNote({ article }: { article: Article }) {
  const { id } = article
  const isEditing = uiState((state) => state.editingNoteId === id)
  const draft = useNoteDraft(id)
  const note = draft?.text ?? article.note
  const edit = () => uiState.getState().editNote(id)
  const leave = (isByKey: boolean) => {
    if (uiState.getState().editingNoteId === id) uiState.getState().editNote(null)
    if (isByKey) requestAnimationFrame(() => document.getElementById('article-note-edit')?.focus())
  }
  return (
    <section className={styles.place} aria-label={strings.noteOnArticle}>
      {isEditing ? (
        <NoteField
          label={strings.noteOnArticle}
          target={{ kind: 'article', id, articleId: id }}
          stored={article.note}
          onLeave={leave}
        />
      ) : (
        <>
          {note && (
            // biome-ignore lint/a11y/noStaticElementInteractions: the button below does the same
            <div onDoubleClick={edit}>
              <NoteMarkdown note={note} />
              <NoteState draft={draft} />
            </div>
          )}
          <button type="button" id="article-note-edit" className={styles.edit} onClick={edit}>
            <StickyNote size={14} strokeWidth={1.75} aria-hidden />
            {note ? strings.edit : strings.addArticleNote}
          </button>
        </>
      )}
    </section>
  )
}
