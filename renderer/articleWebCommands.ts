import { blockStarts } from '#shared/text/articleText.ts'
import { startEditing } from './editing/editActions.ts'
import { checkInCapture, checkSource, openOriginal } from './library/sourceActions.ts'
import { articleDocument, queryClient } from './queries.ts'
import { fetchImages, missingImagesShown } from './reader/fetchImages.ts'
import { firstVisibleUnit, passageNow } from './reader/readerCommands.ts'
import { removeCurrentBlock } from './reader/removeBlock.ts'
import { uiState } from './uiState.ts'

const { getState } = uiState

function shown() {
  const { articleId } = getState()
  return articleId ? queryClient.getQueryData(articleDocument(articleId).queryKey) : undefined
}

function withArticle(act: (id: string) => unknown): () => unknown {
  return () => {
    const { articleId } = getState()
    return articleId ? act(articleId) : undefined
  }
}

/** Where the reader is: in the passage that is meant, else where the eye is. */
function offsetNow(): number {
  const units = shown()?.blocks ?? []
  const passages = blockStarts(units).map((start, at) => ({
    start,
    end: start + (units[at]?.text.length ?? 0),
  }))
  return (passageNow() ?? firstVisibleUnit(passages))?.start ?? 0
}

/** Importers whose source is a page, in which an article can be found in several ways. */
const pageImporters: ReadonlySet<string> = new Set(['html', 'pages'])

export const articleWebCommands: Record<string, () => unknown> = {
  'article.readAgain': withArticle((articleId) =>
    getState().show({ kind: 'readAgain', articleId }),
  ),
  'article.fetchAgain': withArticle(checkSource),
  'article.capture': withArticle(checkInCapture),
  'article.fetchImages': fetchImages,
  'article.openOriginal': withArticle(openOriginal),
  'article.removeBlock': removeCurrentBlock,
  'article.editText': () => startEditing(offsetNow()),
}

/** What of these, and of other commands of bringing in, more than an open article is needed for. */
export const webConditions: Record<string, () => boolean> = {
  'article.readAgain': () => pageImporters.has(shown()?.revision.importer ?? ''),
  'article.fetchAgain': () => shown()?.isFromWeb ?? false,
  'article.capture': () => shown()?.isFromWeb ?? false,
  'article.fetchImages': () => missingImagesShown().length > 0,
  'article.openOriginal': () => Boolean(shown()?.article.url || shown()?.revision.address),
  'import.cancel': () => getState().progress !== null || getState().asking !== null,
  'capture.save': () => getState().capture !== null,
  'capture.saveSelection': () => getState().capture !== null,
  'capture.close': () => getState().capture !== null,
}
