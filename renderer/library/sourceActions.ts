import { AppError } from '#shared/errors.ts'
import { client } from '../api.ts'
import { articleDocument, markChanged, queryClient, showError } from '../queries.ts'
import { tellRevised } from '../ui/tellRevised.ts'
import { uiState } from '../uiState.ts'
import { strings } from './strings.ts'

const words = strings.source

/** Asks an article's source whether it still says the same, and says what came of it. */
export async function checkSource(id: string): Promise<void> {
  const { asking, toast } = uiState.getState()
  if (asking !== null) return
  try {
    const url = await addressOf(id)
    uiState.setState({ asking: URL.parse(url)?.host ?? url })
    const { kind, reasons } = await client('article.fetchAgain', { id })
    if (kind === 'revised') {
      await tellRevised(id, words.revised(reasons))
      return
    }
    markChanged([id])
    if (kind === 'unchanged') toast({ text: words.unchanged(reasons), kind: 'info' })
    else {
      toast({ text: words.putAside(reasons), kind: 'info' })
      uiState.getState().openArticle(id)
    }
  } catch (error) {
    if (!(error instanceof AppError)) showError(error)
    else if (error.code === 'access-refused') offerCapture(id, error.message)
    else if (error.code !== 'cancelled') showError(error)
  } finally {
    uiState.setState({ asking: null })
  }
}

/** What only shows itself to a browser may show itself in the capture window. */
function offerCapture(id: string, text: string): void {
  const action = { label: words.capture, run: () => void checkInCapture(id).catch(showError) }
  uiState.getState().toast({ text, kind: 'error', action })
}

/** Opens an article's source in the capture window, to be compared with what is saved there. */
export async function checkInCapture(id: string): Promise<void> {
  uiState.setState({ captured: null })
  await client('capture.open', { url: await addressOf(id), articleId: id })
}

/** Opens where an article is from in the system's browser. */
export async function openOriginal(id: string): Promise<void> {
  await client('app.openExternal', { url: await addressOf(id), isObvious: false })
}

async function addressOf(id: string): Promise<string> {
  const { article, revision } = await queryClient.fetchQuery(articleDocument(id))
  const url = article.url || revision.address
  if (!url) throw new AppError('nothing-to-do', words.noAddress)
  return url
}
