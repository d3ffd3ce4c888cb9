import { type ClipboardEvent, useState } from 'react'
import { uiState } from '../uiState.ts'

/** What is typed into the Add dialog; it outlives the dialog until it was added. */
export type EntryText = {
  text: string
  /** The same as a browser copied it; empty once the text is another. */
  html: string
  change: (text: string) => void
  paste: (event: ClipboardEvent<HTMLTextAreaElement>) => void
  /** Reads what was pasted as plain text instead. */
  dropHtml: () => void
  forget: () => void
}

const nothing = { text: '', html: '' }

export function useEntryText(initial: string): EntryText {
  const [text, setText] = useState(initial || uiState.getState().addDraft)
  const [pasted, setPasted] = useState(nothing)
  const change = (typed: string) => {
    setText(typed)
    uiState.setState({ addDraft: typed })
  }
  return {
    text,
    // It says what the text says only as long as nobody has written in it.
    html: pasted.text === text ? pasted.html : '',
    change,
    paste: ({ clipboardData, currentTarget }) => {
      const { selectionStart, selectionEnd, value } = currentTarget
      const isWhole = selectionStart === 0 && selectionEnd === value.length
      if (!isWhole) return
      const plain = clipboardData.getData('text/plain').replaceAll('\r\n', '\n')
      setPasted({ text: plain, html: clipboardData.getData('text/html') })
    },
    dropHtml: () => setPasted(nothing),
    forget: () => {
      setPasted(nothing)
      change('')
    },
  }
}
