import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach } from 'vitest'
import { queryClient } from '../../../renderer/queries.ts'
import { uiState } from '../../../renderer/uiState.ts'
import '../../../renderer/styles/base.css'

const mounted = new Set<() => void>()

afterEach(() => {
  for (const unmount of mounted) unmount()
  mounted.clear()
  queryClient.clear()
  uiState.setState(uiState.getInitialState())
})

/** Shows something until the test ends; gives the element it is shown in. */
export function mount(shown: ReactNode): HTMLElement {
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  flushSync(() =>
    root.render(<QueryClientProvider client={queryClient}>{shown}</QueryClientProvider>),
  )
  mounted.add(() => {
    flushSync(() => root.unmount())
    place.remove()
  })
  return place
}
