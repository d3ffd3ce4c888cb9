import type { Block } from '#shared/domain/block.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { blockIndexAt, blockStarts } from '#shared/text/articleText.ts'
import { client } from '../api.ts'
import { articleDocument, queryClient, showError } from '../queries.ts'
import { tellRevised } from '../ui/tellRevised.ts'
import { uiState } from '../uiState.ts'
import { passageNow } from './readerCommands.ts'
import { strings } from './strings.ts'

/** Takes the blocks the reader is at out of the article: those of the selection, cursor or highlight. */
export async function removeCurrentBlock(): Promise<void> {
  const passage = passageNow()
  if (passage) await removeBlocksAt(passage)
  else uiState.getState().toast({ text: strings.chooseBlock, kind: 'info' })
}

/** Takes the blocks a passage of the article text lies in out of the article, as one step. */
export async function removeBlocksAt(passage: Passage): Promise<void> {
  const { articleId, select, moveCursor, activate } = uiState.getState()
  const shown = articleId
    ? queryClient.getQueryData(articleDocument(articleId).queryKey)
    : undefined
  if (!shown) return
  const { index, count } = blocksIn(passage, shown.blocks)
  const { id } = shown.article
  try {
    await client('article.removeBlock', { id, revisionId: shown.revision.id, index, count })
    // What was chosen is an offset in the text as it was.
    document.getSelection()?.removeAllRanges()
    select(null)
    moveCursor(null)
    activate(null)
    await tellRevised(id, strings.blocksRemoved(count))
  } catch (error) {
    showError(error)
  }
}

/** The blocks a passage touches: the index of the first, and how many, at least one. */
export function blocksIn(
  { start, end }: Passage,
  blocks: readonly Pick<Block, 'text'>[],
): { index: number; count: number } {
  const starts = blockStarts(blocks)
  const index = blockIndexAt(starts, start)
  const last = blockIndexAt(starts, Math.max(start, end - 1))
  return { index, count: last - index + 1 }
}
