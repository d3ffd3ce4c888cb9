import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './App.tsx'
import { client } from './api.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { FailureScreen } from './FailureScreen.tsx'
import { colorList, queryClient } from './queries.ts'
import './styles/base.css'

// The page's policy forbids code made from strings.
z.config({ jitless: true })

const place = document.getElementById('root')
if (!place) throw new Error('The page has no place for the app.')
const root = createRoot(place)

async function start(): Promise<void> {
  const [settings, colors] = await Promise.all([
    client('settings.get', {}),
    client('color.list', {}),
  ])
  queryClient.setQueryData(['settings'], settings)
  queryClient.setQueryData(colorList.queryKey, colors)
  const lastArticleId = settings.lastArticleId
    ? await client('article.get', { id: settings.lastArticleId }).then(
        ({ article }) => (article.removedAt ? null : article.id),
        () => null,
      )
    : null
  root.render(
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <App lastArticleId={lastArticleId} />
      </QueryClientProvider>
    </ErrorBoundary>,
  )
}

start().catch((error: Error) => {
  root.render(<FailureScreen sentence={error.message} />)
  void client('app.log', { level: 'error', message: error.message, details: error.stack ?? '' })
})
