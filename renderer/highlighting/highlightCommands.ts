import { colorList, currentSettings, queryClient } from '../queries.ts'
import { uiState } from '../uiState.ts'
import {
  changeRange,
  copyQuote,
  createHighlight,
  currentPassage,
  recolor,
  removeHighlights,
  stepHighlight,
} from './highlightActions.ts'

/** Marks what is selected; without a selection, recolours the active highlight. */
async function mark(color: string | undefined): Promise<void> {
  const { activeHighlightId, selection } = uiState.getState()
  if (!color) return
  if (activeHighlightId && !selection) await recolor([activeHighlightId], color)
  else if (currentPassage()) await createHighlight(color)
}

function colorAt(number: number): string | undefined {
  return queryClient.getQueryData(colorList.queryKey)?.[number - 1]?.key
}

async function markAndWrite(): Promise<void> {
  const { activeHighlightId, selection, editNote } = uiState.getState()
  if (activeHighlightId && !selection) {
    editNote(activeHighlightId)
    return
  }
  const highlight = await createHighlight(currentSettings().lastColor)
  if (highlight) uiState.getState().editNote(highlight.id)
}

function withActive(act: (id: string) => unknown): () => void {
  return () => {
    const { activeHighlightId } = uiState.getState()
    if (activeHighlightId) void act(activeHighlightId)
  }
}

export const highlightCommands: Record<string, () => unknown> = {
  'highlight.last': () => mark(currentSettings().lastColor),
  'highlight.note': markAndWrite,
  'highlight.color1': () => mark(colorAt(1)),
  'highlight.color2': () => mark(colorAt(2)),
  'highlight.color3': () => mark(colorAt(3)),
  'highlight.color4': () => mark(colorAt(4)),
  'highlight.color5': () => mark(colorAt(5)),
  'highlight.color6': () => mark(colorAt(6)),
  'highlight.next': () => stepHighlight(1),
  'highlight.previous': () => stepHighlight(-1),
  'highlight.range': withActive(changeRange),
  'highlight.tags': withActive((id) => uiState.getState().editTags(id)),
  'highlight.copyMarkdown': () => copyQuote('markdown'),
  'highlight.copyText': () => copyQuote('text'),
  'highlight.remove': withActive((id) => removeHighlights([id])),
}
