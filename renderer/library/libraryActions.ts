import { client } from '../api.ts'
import { markChanged, showError } from '../queries.ts'
import { uiState } from '../uiState.ts'
import { strings } from './strings.ts'

export async function removeArticles(ids: string[]): Promise<void> {
  try {
    const { count } = await client('article.remove', { ids })
    const { articleId, openArticle, toast } = uiState.getState()
    if (articleId && ids.includes(articleId)) openArticle(null)
    uiState.setState({ chosenIds: [] })
    markChanged(ids)
    toast({ text: strings.removed(count), kind: 'info', canUndo: true })
  } catch (error) {
    showError(error)
  }
}

export async function restoreArticles(ids: string[]): Promise<void> {
  try {
    const { count } = await client('article.restore', { ids })
    uiState.setState({ chosenIds: [] })
    markChanged(ids)
    uiState.getState().toast({ text: strings.restored(count), kind: 'info', canUndo: true })
  } catch (error) {
    showError(error)
  }
}

export function confirmRemoveForever(ids: string[]): void {
  uiState.getState().show({
    kind: 'confirm',
    title: strings.confirmTitle,
    text: strings.confirmText(ids.length),
    action: strings.confirmAction,
    run: async () => {
      try {
        await client('article.removeForever', { ids })
        const { articleId, openArticle } = uiState.getState()
        if (articleId && ids.includes(articleId)) openArticle(null)
        uiState.setState({ chosenIds: [] })
        markChanged(null)
      } catch (error) {
        showError(error)
      }
    },
  })
}
