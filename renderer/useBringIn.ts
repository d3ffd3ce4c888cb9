import { useEffect, useState } from 'react'
import { importDropped, importText } from './dialogs/importActions.ts'
import { uiState } from './uiState.ts'

/** Text pasted outside a field, and files and text dropped on the window. Answers whether something hovers. */
export function useBringIn(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('input, textarea') || uiState.getState().dialog) return
      const files = Array.from(event.clipboardData?.files ?? [])
      const text = event.clipboardData?.getData('text/plain') ?? ''
      event.preventDefault()
      if (text.trim() !== '') void importText(text)
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
      if (!event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain'))
        return
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
      const text = event.dataTransfer?.getData('text/plain') ?? ''
      if (files.length > 0) void importDropped(files)
      else if (text.trim() !== '') void importText(text)
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
