import { useSyncExternalStore } from 'react'

/** Too narrow for three panes side by side, in CSS pixels. */
const narrow = window.matchMedia('(max-width: 999px)')

export function isNarrow(): boolean {
  return narrow.matches
}

export function useIsNarrow(): boolean {
  return useSyncExternalStore((changed) => {
    narrow.addEventListener('change', changed)
    return () => narrow.removeEventListener('change', changed)
  }, isNarrow)
}
