import { missingImages } from '#shared/domain/missingImages.ts'
import { AppError } from '#shared/errors.ts'
import { client } from '../api.ts'
import { articleDocument, markChanged, queryClient, showError } from '../queries.ts'
import { uiState } from '../uiState.ts'
import { strings } from './strings.ts'

/** Addresses of images the open article shows and the library does not have. */
export function missingImagesShown(): string[] {
  const { articleId } = uiState.getState()
  const shown = articleId
    ? queryClient.getQueryData(articleDocument(articleId).queryKey)
    : undefined
  return shown ? missingImages(shown.blocks) : []
}

/** Fetches the images of the open article that are not kept, and says what came of it. */
export async function fetchImages(): Promise<void> {
  const { articleId, asking, toast } = uiState.getState()
  const [first] = missingImagesShown()
  if (articleId === null || first === undefined || asking !== null) return
  uiState.setState({ asking: URL.parse(first)?.host ?? first })
  try {
    const outcome = await client('article.fetchImages', { articleId })
    markChanged([articleId])
    toast({ text: strings.imagesFetched(outcome), kind: outcome.kept > 0 ? 'info' : 'error' })
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'cancelled')) showError(error)
  } finally {
    uiState.setState({ asking: null })
  }
}
