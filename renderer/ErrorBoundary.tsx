import { Component, type ReactNode } from 'react'
import { client } from './api.ts'
import { FailureScreen } from './FailureScreen.tsx'

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
    return <FailureScreen />
  }
}
