import { useEffect, useState } from 'react'
import { importDropped, importText } from './dialogs/importActions.ts'
import { readEntry } from './dialogs/readEntry.ts'
import { uiState } from './uiState.ts'

/**
 * What is pasted outside a field, and files, links and text dropped on the window. Answers whether
 * something hovers.
 */
export function useBringIn(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('input, textarea') || uiState.getState().dialog) return
      const files = Array.from(event.clipboardData?.files ?? [])
      const pasted = wordsOf(event.clipboardData)
      event.preventDefault()
      if (hasWords(pasted)) bringIn(pasted)
      else if (files.length > 0) void importDropped(files)
    }
    // Words of the article dragged about within the window are not brought in again.
    let isFromHere = false
    const begin = () => {
      isFromHere = true
    }
    const end = () => {
      isFromHere = false
    }
    const over = (event: DragEvent) => {
      if (isFromHere || uiState.getState().dialog) return
      if (!event.dataTransfer?.types.some((type) => known.has(type))) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (isFromHere || uiState.getState().dialog) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('input, textarea')) return
      event.preventDefault()
      const files = Array.from(event.dataTransfer?.files ?? [])
      const links = linksOf(event.dataTransfer)
      const dropped = wordsOf(event.dataTransfer)
      // An image dragged out of a page is a file too; its link says more.
      if (links) uiState.getState().show({ kind: 'add', text: links })
      else if (files.length > 0) void importDropped(files)
      else if (hasWords(dropped)) bringIn(dropped)
    }
    document.addEventListener('paste', paste)
    window.addEventListener('dragstart', begin)
    window.addEventListener('dragend', end)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('paste', paste)
      window.removeEventListener('dragstart', begin)
      window.removeEventListener('dragend', end)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}

/** What the window takes when it is dropped. */
const known: ReadonlySet<string> = new Set(['Files', 'text/plain', 'text/html', 'text/uri-list'])

type Words = { text: string; html: string }

function wordsOf(data: DataTransfer | null): Words {
  return { text: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' }
}

function hasWords({ text, html }: Words): boolean {
  return text.trim() !== '' || html.trim() !== ''
}

/** Addresses are not fetched by themselves: they stand in the Add dialog first. */
function bringIn({ text, html }: Words): void {
  const { kind } = readEntry(text)
  if (kind === 'address' || kind === 'addresses')
    uiState.getState().show({ kind: 'add', text: text.trim() })
  else void importText(text, html)
}

/** Links as browsers give them, one a line (RFC 2483); undefined when there are none of the web. */
function linksOf(data: DataTransfer | null): string | undefined {
  const lines = (data?.getData('text/uri-list') ?? '').split(/\r?\n/)
  return lines.filter((line) => /^https?:\/\//i.test(line)).join('\n') || undefined
}
