import { blockStarts } from '#shared/text/articleText.ts'
import { client } from '../api.ts'
import { articleDocument, queryClient, showError } from '../queries.ts'
import { tellRevised } from '../ui/tellRevised.ts'
import { uiState } from '../uiState.ts'
import { dropKeptDraft, keepDraft, keptSplices } from './keptDrafts.ts'
import { strings } from './strings.ts'
import { draftOf, splicesOf, type TextDraft } from './textDraft.ts'

/** Makes the text of the open article editable; `offset` is where the caret goes. */
export function startEditing(offset: number): void {
  const { articleId, textDrafts, select, moveCursor, activate, toast } = uiState.getState()
  const shown = articleId
    ? queryClient.getQueryData(articleDocument(articleId).queryKey)
    : undefined
  if (!shown || textDrafts[shown.article.id]) return
  const { id } = shown.article
  const revisionId = shown.revision.id
  const kept = keptSplices(id, revisionId)
  const draft = draftOf({ articleId: id, revisionId, blocks: shown.blocks }, kept)
  const like = Math.max(
    0,
    blockStarts(shown.blocks).findLastIndex((start) => start <= offset),
  )
  const first = draft.paragraphs.find((one) => one.like === like) ?? draft.paragraphs[0]
  document.getSelection()?.removeAllRanges()
  select(null)
  moveCursor(null)
  activate(null)
  uiState.setState({ editingAt: first ? { key: first.key, offset: 0 } : null })
  putDraft(draft)
  if (kept) toast({ text: strings.taken, kind: 'info' })
}

export function draftFor(articleId: string): TextDraft | undefined {
  return uiState.getState().textDrafts[articleId]
}

/** Shows a draft as it is now, and remembers it. */
export function putDraft(draft: TextDraft): void {
  const { textDrafts } = uiState.getState()
  uiState.setState({ textDrafts: { ...textDrafts, [draft.articleId]: draft } })
  if (splicesOf(draft).length > 0) keepDraft(draft)
}

/** Stores what was edited as a new state of the text. Answers whether nothing is left unsaved. */
export async function saveDraft(articleId: string): Promise<boolean> {
  const draft = draftFor(articleId)
  if (!draft) return true
  const splices = splicesOf(draft)
  if (splices.length === 0) {
    leave(draft)
    return true
  }
  try {
    const { revisionId } = draft
    const { summary } = await client('article.editText', { id: articleId, revisionId, splices })
    const place = placeIn(draft)
    await tellRevised(articleId, strings.saved, summary)
    leave(draft, place)
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

/** Leaves the text as it was; what was typed can be had back for as long as the bar is shown. */
export function discardDraft(articleId: string): void {
  const draft = draftFor(articleId)
  if (!draft) return
  const isChanged = splicesOf(draft).length > 0
  leave(draft)
  if (!isChanged) return
  const action = { label: strings.keepEditing, run: () => putDraft(draft) }
  uiState.getState().toast({ text: strings.discarded, kind: 'info', action })
}

function leave(draft: TextDraft, place = originalPlace(draft)): void {
  const { textDrafts, articleId, scroll } = uiState.getState()
  const { [draft.articleId]: _, ...others } = textDrafts
  dropKeptDraft(draft.articleId)
  uiState.setState({ textDrafts: others, editingAt: null })
  if (articleId === draft.articleId) scroll({ start: place, end: place + 1 })
}

/** Where the paragraph with the caret begins in the edited text, UTF-16 code units. */
function placeIn({ paragraphs }: TextDraft): number {
  const key = uiState.getState().editingAt?.key
  const at = paragraphs.findIndex((one) => one.key === key)
  // Empty paragraphs will be gone; a place a little off is still the place.
  return blockStarts(paragraphs.filter(({ text }) => text !== ''))[Math.max(0, at)] ?? 0
}

/** The same in the text as it was. */
function originalPlace({ paragraphs, blocks }: TextDraft): number {
  const key = uiState.getState().editingAt?.key
  const at = paragraphs.findIndex((one) => one.key === key)
  const like = paragraphs.slice(0, at + 1).findLast((one) => one.like !== null)?.like ?? 0
  return blockStarts(blocks)[like] ?? 0
}
