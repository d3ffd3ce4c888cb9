import { client } from './api.ts'
import { reportImport } from './dialogs/importActions.ts'
import { articleDocument, markChanged, queryClient } from './queries.ts'
import { tellRevised } from './ui/tellRevised.ts'
import { uiState } from './uiState.ts'

export const captureWords = {
  label: 'Capture window',
  save: 'Save This Page',
  saveSelection: 'Save Selection',
  close: 'Close',
  open: 'Open Article',
  loading: 'is loading …',
  failed: (code: string) => `could not be loaded (${code}).`,
  saving: 'is being saved …',
  saved: (title: string) => `Saved “${title}”.`,
  checking: (title: string) => `Checking “${title}” again`,
  unchanged: (title: string) => `“${title}” is unchanged.`,
  revised: (title: string) => `The text of “${title}” changed.`,
}

/** Saves what the capture window shows, or what is selected in it, and says what became of it. */
async function save(selectionOnly: boolean): Promise<void> {
  const { capture, isCapturing, toast } = uiState.getState()
  if (!capture || isCapturing) return
  uiState.setState({ isCapturing: true })
  try {
    const checkedId = selectionOnly ? null : capture.articleId
    const before = checkedId && (await revisionOf(checkedId))
    const outcome = await client('capture.save', { selectionOnly })
    if (checkedId && outcome.status === 'imported') {
      await markChanged([checkedId])
      const isRevised = (await revisionOf(checkedId)) !== before
      if (isRevised) await tellRevised(checkedId, captureWords.revised(outcome.title))
      else toast({ text: captureWords.unchanged(outcome.title), kind: 'info', canUndo: false })
      uiState.getState().openArticle(checkedId)
    } else reportImport([outcome])
    if (outcome.status !== 'failed') {
      const { articleId, title } = outcome
      uiState.setState({ captured: { articleId, title } })
    }
  } finally {
    // Also when the page was put aside: the article says so.
    if (capture.articleId) markChanged([capture.articleId])
    uiState.setState({ isCapturing: false })
  }
}

async function revisionOf(articleId: string): Promise<string> {
  return (await queryClient.fetchQuery(articleDocument(articleId))).revision.id
}

export const captureCommands: Record<string, () => unknown> = {
  'capture.save': () => save(false),
  'capture.saveSelection': () => save(true),
  'capture.close': () => client('capture.close', {}),
}
