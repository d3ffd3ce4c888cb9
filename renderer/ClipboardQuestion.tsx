import { changeSettings, currentSettings, useSettings } from './queries.ts'
import { Button } from './ui/Button.tsx'
import { Strip } from './ui/Strip.tsx'
import { uiState } from './uiState.ts'

const words = {
  label: 'Copied addresses',
  ask: 'Look for a copied address when you come back to this window?',
  hint: 'Nothing is fetched unasked. Settings › Web changes it.',
  yes: 'Yes',
  no: 'No',
}

/** Asks once, after the first address was added, and only who has not decided in the settings. */
export async function askAboutClipboard(): Promise<void> {
  if (currentSettings().watchClipboard !== 'unasked') return
  uiState.setState({ isAskedOfClipboard: true })
  await changeSettings({ watchClipboard: 'asked' })
}

/** Whether the clipboard may be looked at, until it is answered or the app ends. */
export function ClipboardQuestion() {
  const isAsked = uiState((state) => state.isAskedOfClipboard)
  const { watchClipboard } = useSettings()
  if (!isAsked || watchClipboard !== 'asked') return null
  const answer = (isAllowed: boolean) => () =>
    void changeSettings({ watchClipboard: isAllowed ? 'on' : 'off' })
  return (
    <Strip
      label={words.label}
      actions={
        <>
          <Button onPress={answer(true)}>{words.yes}</Button>
          <Button onPress={answer(false)}>{words.no}</Button>
        </>
      }
    >
      <strong>{words.ask}</strong> {words.hint}
    </Strip>
  )
}
