import { changeSettings } from './queries.ts'
import { Button } from './ui/Button.tsx'
import { Strip } from './ui/Strip.tsx'
import { uiState } from './uiState.ts'

const words = {
  label: 'Copied address',
  ask: 'You copied',
  add: 'Add Copied Address…',
  notNow: 'Not Now',
  never: 'Never',
}

/** Asks about an address that was copied elsewhere. Nothing is fetched before the answer. */
export function ClipboardBar() {
  const url = uiState((state) => state.copiedAddress)
  if (!url) return null
  const answer = (act?: () => void) => () => {
    uiState.setState({ copiedAddress: null })
    act?.()
  }
  return (
    <Strip
      label={words.label}
      actions={
        <>
          <Button
            look="primary"
            onPress={answer(() =>
              uiState.getState().show({ kind: 'add', text: url, isAsked: true }),
            )}
          >
            {words.add}
          </Button>
          <Button onPress={answer()}>{words.notNow}</Button>
          <Button onPress={answer(() => void changeSettings({ watchClipboard: 'off' }))}>
            {words.never}
          </Button>
        </>
      }
    >
      {words.ask} <strong>{shortened(url)}</strong>
    </Strip>
  )
}

const shownLength = 90

function shortened(url: string): string {
  const plain = url.replace(/^https?:\/\/(?:www\.)?/, '')
  return plain.length > shownLength ? `${plain.slice(0, shownLength)}…` : plain
}
