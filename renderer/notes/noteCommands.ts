import { changeSettings, currentSettings } from '../queries.ts'
import { uiState } from '../uiState.ts'

export const noteCommands: Record<string, () => unknown> = {
  'article.note': async () => {
    const { articleId, editNote } = uiState.getState()
    if (!currentSettings().notesOpen) await changeSettings({ notesOpen: true })
    if (articleId) editNote(articleId)
  },
}
