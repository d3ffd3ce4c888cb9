import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach } from 'vitest'
import { queryClient } from '../../../renderer/queries.ts'
import '../../../renderer/styles/base.css'

const mounted = new Set<() => void>()

afterEach(() => {
  for (const unmount of mounted) unmount()
  mounted.clear()
  document.getSelection()?.removeAllRanges()
  CSS.highlights.clear()
})

/** Shows something in a place of its own until the test ends or `unmount` is called. */
export function showInPage(shown: ReactNode, style: Partial<CSSStyleDeclaration> = {}) {
  const place = document.createElement('div')
  Object.assign(place.style, style)
  document.body.append(place)
  const root = createRoot(place)
  const show = (next: ReactNode) =>
    flushSync(() =>
      root.render(<QueryClientProvider client={queryClient}>{next}</QueryClientProvider>),
    )
  const unmount = () => {
    flushSync(() => root.unmount())
    place.remove()
    mounted.delete(unmount)
  }
  mounted.add(unmount)
  show(shown)
  return { place, show, unmount }
}
