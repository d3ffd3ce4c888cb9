import { blockStarts } from '#shared/text/articleText.ts'
import { client } from '../api.ts'
import { articleDocument, markChanged, queryClient, showError } from '../queries.ts'
import { uiState } from '../uiState.ts'
import { passageNow } from './readerCommands.ts'
import { strings } from './strings.ts'

/** Takes the block the reader is at out of the article: that of the selection, cursor or highlight. */
export async function removeCurrentBlock(): Promise<void> {
  const passage = passageNow()
  if (passage) await removeBlockAt(passage.start)
  else uiState.getState().toast({ text: strings.chooseBlock, kind: 'info' })
}

/** Takes the block at an offset of the article text out of the article. */
export async function removeBlockAt(offset: number): Promise<void> {
  const { articleId, select, moveCursor, activate, toast } = uiState.getState()
  const shown = articleId
    ? queryClient.getQueryData(articleDocument(articleId).queryKey)
    : undefined
  if (!shown) return
  const index = blockStarts(shown.blocks).findLastIndex((start) => start <= offset)
  const { id } = shown.article
  try {
    await client('article.removeBlock', { id, revisionId: shown.revision.id, index })
    // What was chosen is an offset in the text as it was.
    document.getSelection()?.removeAllRanges()
    select(null)
    moveCursor(null)
    activate(null)
    markChanged([id])
    toast({ text: strings.blockRemoved, kind: 'info', canUndo: true })
  } catch (error) {
    showError(error)
  }
}
