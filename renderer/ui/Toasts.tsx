import { X } from 'lucide-react'
import { useEffect } from 'react'
import { client } from '../api.ts'
import { type Toast, uiState } from '../uiState.ts'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './Toasts.module.css'

const strings = { undo: 'Undo', close: 'Close', details: 'Copy details' }
const shownMilliseconds = { info: 8_000, error: 20_000 }

/** The small bar that says what happened, with a way back. */
export function Toasts({ onUndo }: { onUndo: () => void }) {
  const toasts = uiState((state) => state.toasts)
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastBar key={toast.id} toast={toast} onUndo={onUndo} />
      ))}
    </div>
  )
}

function ToastBar({ toast, onUndo }: { toast: Toast; onUndo: () => void }) {
  const drop = () => uiState.getState().dropToast(toast.id)
  useEffect(() => {
    const timer = setTimeout(
      () => uiState.getState().dropToast(toast.id),
      shownMilliseconds[toast.kind],
    )
    return () => clearTimeout(timer)
  }, [toast.id, toast.kind])
  const doing = (act: () => void) => () => {
    drop()
    act()
  }
  return (
    <div className={styles.bar} data-kind={toast.kind}>
      <span className={styles.text}>{toast.text}</span>
      {toast.canUndo && <Button onPress={doing(onUndo)}>{strings.undo}</Button>}
      {toast.action && <Button onPress={doing(toast.action.run)}>{toast.action.label}</Button>}
      {toast.kind === 'error' && (
        <Button onPress={() => void client('app.copyDetails', {})}>{strings.details}</Button>
      )}
      <IconButton label={strings.close} icon={X} onPress={drop} />
    </div>
  )
}
