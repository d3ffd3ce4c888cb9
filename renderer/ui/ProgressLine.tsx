import { cancelRunning } from '../dialogs/importActions.ts'
import { uiState } from '../uiState.ts'
import { Button } from './Button.tsx'
import { giveFocusBack } from './giveFocusBack.ts'
import styles from './ProgressLine.module.css'

const words = {
  importing: (done: number, total: number) => `Importing ${done + 1} of ${total}`,
  asking: (host: string) => `Asking ${host} …`,
  cancel: 'Cancel',
}

/** Long work with a count and a way out; nothing is blocked by it. */
export function ProgressLine() {
  const progress = uiState((state) => state.progress)
  const asking = uiState((state) => state.asking)
  const cancel = <Button onPress={() => void cancelRunning()}>{words.cancel}</Button>
  if (!progress && asking !== null) {
    return (
      <footer className={styles.line} ref={giveFocusBack}>
        <span>{words.asking(asking)}</span>
        <progress aria-label={words.asking(asking)} />
        <span className={styles.file} />
        {cancel}
      </footer>
    )
  }
  if (!progress) return null
  const { done, total, file } = progress
  return (
    <footer className={styles.line} ref={giveFocusBack}>
      <span>{words.importing(done, total)}</span>
      <progress value={done} max={total} aria-label={words.importing(done, total)} />
      <span className={styles.file}>{file}</span>
      {cancel}
    </footer>
  )
}
