import { Component, type ReactNode } from 'react'
import { client } from './api.ts'

const words = {
  title: 'Something went wrong in this window.',
  safe: 'Your library is safe: everything saved is on disk.',
  reload: 'Reload',
}

/** The last resort: says what is safe and offers a way on. React takes only a class for this. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch(error: Error): void {
    void client('app.log', { level: 'error', message: error.message, details: error.stack ?? '' })
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main role="alert">
        <p>{words.title}</p>
        <p>{words.safe}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {words.reload}
        </button>
      </main>
    )
  }
}
