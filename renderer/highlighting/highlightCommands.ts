import { changeSettings, colorList, currentSettings, queryClient, showError } from '../queries.ts'
import { uiState } from '../uiState.ts'
import {
  changeRange,
  copyQuote,
  createHighlight,
  recolor,
  removeHighlights,
} from './highlightActions.ts'
import { stepHighlight } from './stepHighlight.ts'

/** The highlight commands act on: the active one, unless other words are selected. */
function meantHighlight(): string | undefined {
  const { activeHighlightId, selection } = uiState.getState()
  return activeHighlightId && !selection ? activeHighlightId : undefined
}

/** Recolours the highlight that is meant, else marks what is selected. */
async function mark(color: string | undefined): Promise<void> {
  const id = meantHighlight()
  if (!color) return
  if (id) await recolor([id], color)
  else createHighlight(color)
}

function colorAt(number: number): string | undefined {
  return queryClient.getQueryData(colorList.queryKey)?.[number - 1]?.key
}

function lastColor(): string | undefined {
  const colors = queryClient.getQueryData(colorList.queryKey) ?? []
  const last = currentSettings().lastColor
  return colors.some(({ key }) => key === last) ? last : colors[0]?.key
}

async function markAndWrite(): Promise<void> {
  const color = lastColor()
  const id = meantHighlight() ?? (color && createHighlight(color))
  if (!id) return
  uiState.getState().editNote(id)
  await showNotes()
}

async function showNotes(): Promise<void> {
  if (!currentSettings().notesOpen) await changeSettings({ notesOpen: true })
}

/** For what concerns the active highlight even while other words are selected. */
function withActive(act: (id: string) => unknown): () => unknown {
  return () => {
    const { activeHighlightId } = uiState.getState()
    return activeHighlightId ? act(activeHighlightId) : undefined
  }
}

export const highlightCommands: Record<string, () => unknown> = {
  'highlight.last': () => mark(lastColor()),
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
  'highlight.tags': withActive(async (id) => {
    await showNotes()
    uiState.getState().editTags(id)
  }),
  'highlight.copyMarkdown': () => copyQuote('markdown'),
  'highlight.copyText': () => copyQuote('text'),
  'highlight.remove': withActive((id) => removeHighlights([id])),
}

/** Runs one of these commands from a button or a menu; what fails says so. */
export function runHighlightCommand(id: string): void {
  Promise.resolve().then(highlightCommands[id]).catch(showError)
}
