import { useStore } from 'zustand'
import { client } from '../api.ts'
import { patchHighlights } from '../highlighting/highlightCache.ts'
import { storedId } from '../highlighting/provisional.ts'
import { articleDocument, queryClient } from '../queries.ts'
import { uiState } from '../uiState.ts'
import { copyPlainText } from './copyPlainText.ts'
import { createNoteDrafts, type NoteDraft, type NoteTarget } from './noteDrafts.ts'
import { strings } from './strings.ts'

/** The notes of this window that are being written. */
export const noteDrafts = createNoteDrafts({
  save: saveNote,
  newSession: () => crypto.randomUUID(),
  onOrphan: ({ text, problem }) => {
    if (text.trim() === '') return
    uiState.getState().toast({
      text: `${problem} ${strings.orphan}`,
      kind: 'error',
      action: { label: strings.copyNote, run: () => copyPlainText(text) },
    })
  },
})

// Before the window closes, everything written is stored, whether its field is still there or not.
uiState.getState().flushers.add(noteDrafts.flush)

/** The draft of a note, or undefined when it is stored and nobody writes in it. */
export function useNoteDraft(id: string): NoteDraft | undefined {
  return useStore(noteDrafts.store, (drafts) => drafts.get(id))
}

async function saveNote(target: NoteTarget, note: string, session: string): Promise<void> {
  const { kind, articleId } = target
  if (kind === 'highlight') {
    // What is being written on may be so new that the library has no id for it yet.
    const id = await storedId(target.id)
    await client('highlight.setNote', { id, note, session })
    patchHighlights(articleId, [id], { note })
    return
  }
  await client('article.setNote', { id: articleId, note, session })
  queryClient.setQueryData(articleDocument(articleId).queryKey, (shown) =>
    shown ? { ...shown, article: { ...shown.article, note } } : shown,
  )
}
