import { useEffect } from 'react'
import { uiState } from '../uiState.ts'
import { letGo } from './letGo.ts'

/** Where Esc means something of its own. */
const ownEscape = 'input, textarea, select, [role=menu], [role=dialog], [role=listitem]'

/** Esc lets go of what is selected or active in the article. */
export function useLetGo(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || uiState.getState().dialog) return
      if (event.target instanceof Element && event.target.closest(ownEscape)) return
      if (letGo()) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
