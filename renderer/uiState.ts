import { create } from 'zustand'
import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import type { Passage } from '#shared/domain/passage.ts'
import type { ExportScope } from '#shared/ipc/appCalls.ts'
import type { Caret, TextDraft } from './editing/textDraft.ts'

export type Toast = {
  id: number
  text: string
  kind: 'info' | 'error'
  /** It stays until it is answered. */
  isKept?: boolean
  /** It came while the dialog was open that is open now: it is about what is done there. */
  isOverDialog: boolean
  /** Offers to take back the last step. */
  canUndo?: boolean
  action?: { label: string; run: () => void }
}

export type Dialog =
  /** `isAsked`: the reader asked for the address in `text` already. */
  | { kind: 'add'; text: string; isAsked?: boolean }
  | { kind: 'readAgain'; articleId: string }
  | { kind: 'settings'; tab?: 'reading' | 'colors' | 'keys' | 'web' | 'library' }
  | { kind: 'palette' }
  | { kind: 'shortcuts' }
  | { kind: 'history' }
  | { kind: 'licences' }
  | { kind: 'details'; articleId: string }
  | { kind: 'repairs'; articleId: string }
  | { kind: 'export'; scope: ExportScope }
  | { kind: 'importReport'; outcomes: ImportOutcome[] }
  | { kind: 'revisions'; articleId: string }
  | { kind: 'confirm'; title: string; text: string; action: string; run: () => void }

/** What the capture window shows. */
export type Capture = {
  url: string
  title: string
  isLoading: boolean
  /** Why there is no page to be seen, as browsers name it; empty when there is one. */
  failure: string
  /** The article that is checked again in it, or null. */
  articleId: string | null
}

/** Saves what is not saved yet; answers whether all of it is. */
export type Flusher = () => Promise<boolean>

type UiState = {
  articleId: string | null
  /** What is selected in the article text, trimmed and clamped to it. */
  selection: Passage | null
  /** What the reading cursor stands on. */
  cursor: Passage | null
  activeHighlightId: string | null
  hoveredHighlightId: string | null
  /** Where the active highlight was chosen: beside a card the bar over the text would be in the way. */
  activatedFrom: 'text' | 'notes'
  /** A highlight whose new range the next selection gives. */
  rangingId: string | null
  /** The highlight, or the article, whose note is being written. */
  editingNoteId: string | null
  editingTagsId: string | null
  /** Where the article should scroll; `count` tells two like requests apart. */
  scrollTo: { passage: Passage; count: number } | null
  dialog: Dialog | null
  toasts: Toast[]
  query: string
  trash: boolean
  chosenIds: string[]
  progress: { done: number; total: number; file: string } | null
  /** Host of the source that is being asked again, which can be cancelled too. */
  asking: string | null
  /** What the capture window shows; null while it is closed. */
  capture: Capture | null
  /** What was saved from the capture window last, while it is open. */
  captured: { articleId: string; title: string } | null
  isCapturing: boolean
  /** The reader was asked, in this window, whether the clipboard may be looked at. */
  isAskedOfClipboard: boolean
  /** An address copied elsewhere, until the reader says what to do with it. */
  copiedAddress: string | null
  /** In a window too narrow for three panes: whether the library is drawn over the page. */
  isLibraryDrawn: boolean
  /** A text that was typed to be added and is not added yet; it outlives the dialog. */
  addDraft: string
  /** Changes to texts that are not saved yet, by article; while there are some it is being edited. */
  textDrafts: Readonly<Record<string, TextDraft>>
  /** Where the caret is in the text that is being edited. */
  editingAt: Caret | null
  flushers: Set<Flusher>

  openArticle: (articleId: string | null) => void
  select: (selection: Passage | null) => void
  moveCursor: (cursor: Passage | null) => void
  activate: (highlightId: string | null, from?: 'text' | 'notes') => void
  /** Waits for a selection that becomes the range of this highlight. */
  awaitRange: (highlightId: string | null) => void
  hover: (highlightId: string | null) => void
  editNote: (id: string | null) => void
  editTags: (id: string | null) => void
  scroll: (passage: Passage) => void
  show: (dialog: Dialog | null) => void
  toast: (toast: Omit<Toast, 'id' | 'isOverDialog'>) => void
  dropToast: (id: number) => void
}

let lastToast = 0

/** State of the window alone; what is in the library is asked for by queries. */
export const uiState = create<UiState>((set, get) => ({
  articleId: null,
  selection: null,
  cursor: null,
  activeHighlightId: null,
  hoveredHighlightId: null,
  activatedFrom: 'text',
  rangingId: null,
  editingNoteId: null,
  editingTagsId: null,
  scrollTo: null,
  dialog: null,
  toasts: [],
  query: '',
  trash: false,
  chosenIds: [],
  progress: null,
  asking: null,
  capture: null,
  captured: null,
  isCapturing: false,
  isAskedOfClipboard: false,
  copiedAddress: null,
  isLibraryDrawn: false,
  addDraft: '',
  textDrafts: {},
  editingAt: null,
  flushers: new Set(),

  openArticle: (articleId) => {
    set({ isLibraryDrawn: false })
    if (articleId === get().articleId) return
    set({
      articleId,
      selection: null,
      cursor: null,
      activeHighlightId: null,
      hoveredHighlightId: null,
      rangingId: null,
      editingNoteId: null,
      editingTagsId: null,
      scrollTo: null,
    })
  },
  select: (selection) => set({ selection }),
  moveCursor: (cursor) => set({ cursor }),
  activate: (activeHighlightId, activatedFrom = 'text') =>
    set({
      activeHighlightId,
      activatedFrom,
      ...(activeHighlightId === null ? { rangingId: null } : {}),
    }),
  awaitRange: (rangingId) => set({ rangingId }),
  hover: (hoveredHighlightId) => {
    if (hoveredHighlightId !== get().hoveredHighlightId) set({ hoveredHighlightId })
  },
  editNote: (editingNoteId) => set({ editingNoteId }),
  editTags: (editingTagsId) => set({ editingTagsId }),
  scroll: (passage) => set({ scrollTo: { passage, count: (get().scrollTo?.count ?? 0) + 1 } }),
  show: (dialog) => {
    // What was said before is not about the dialog that opens now.
    const toasts = get().toasts.map((toast) => ({ ...toast, isOverDialog: false }))
    set(dialog ? { dialog, toasts } : { dialog })
  },
  toast: (toast) => {
    lastToast += 1
    // One bar at a time: the newest is what the reader just did. What waits for an answer stays.
    const kept = get().toasts.filter(({ isKept }) => isKept)
    const isOverDialog = get().dialog !== null
    set({ toasts: [...kept, { ...toast, id: lastToast, isOverDialog }] })
  },
  dropToast: (id) => set({ toasts: get().toasts.filter((toast) => toast.id !== id) }),
}))

/** Saves everything that is not saved; answers whether it could. */
export async function flushAll(): Promise<boolean> {
  const outcomes = await Promise.all([...uiState.getState().flushers].map((flush) => flush()))
  return outcomes.every(Boolean)
}
