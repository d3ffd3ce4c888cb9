import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { lastStep } from '../queries.ts'
import { type Toast, uiState } from '../uiState.ts'
import { Button } from './Button.tsx'
import { copyDetails } from './copyDetails.ts'
import { giveFocusBack } from './giveFocusBack.ts'
import { IconButton } from './IconButton.tsx'
import styles from './Toasts.module.css'

const strings = { undo: 'Undo', close: 'Close', details: 'Copy details' }
const shownMilliseconds = { info: 8_000, error: 20_000 }

/** The small bar that says what happened, with a way back. */
export function Toasts({ onUndo }: { onUndo: () => void }) {
  const toasts = uiState((state) => state.toasts)
  const isDialogOpen = uiState((state) => state.dialog !== null)
  const isLineShown = uiState((state) => state.progress !== null || state.asking !== null)
  return (
    <div
      className={styles.place}
      data-place={isDialogOpen ? 'top' : isLineShown ? 'raised' : 'bottom'}
      // A dialog neither hides it from screen readers nor takes a press on it for one beside itself.
      data-react-aria-top-layer
      role="status"
      aria-live="polite"
    >
      {toasts.map((toast) => (
        <ToastBar
          key={toast.id}
          toast={toast}
          isBehind={isDialogOpen && !toast.isOverDialog && toast.kind === 'info'}
          onUndo={onUndo}
        />
      ))}
    </div>
  )
}

type BarProps = {
  toast: Toast
  /** A dialog was opened since, which it is not about; it may be back when that is closed. */
  isBehind: boolean
  onUndo: () => void
}

function ToastBar({ toast, isBehind, onUndo }: BarProps) {
  const [isHeld, setHeld] = useState(false)
  const canUndo = useStillLast(toast.canUndo ?? false)
  const drop = () => uiState.getState().dropToast(toast.id)
  useEffect(() => {
    // Nothing goes away under the pointer or the focus.
    if (isHeld || toast.isKept) return
    const timer = setTimeout(
      () => uiState.getState().dropToast(toast.id),
      shownMilliseconds[toast.kind],
    )
    return () => clearTimeout(timer)
  }, [toast.id, toast.kind, toast.isKept, isHeld])
  const doing = (act: () => void) => () => {
    drop()
    act()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only how long it stays depends on them
    <div
      ref={giveFocusBack}
      className={styles.bar}
      data-kind={toast.kind}
      hidden={isBehind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{toast.text}</span>
      {canUndo && <Button onPress={doing(onUndo)}>{strings.undo}</Button>}
      {toast.action && <Button onPress={doing(toast.action.run)}>{toast.action.label}</Button>}
      {toast.kind === 'error' && (
        <Button onPress={() => void copyDetails()}>{strings.details}</Button>
      )}
      <IconButton label={strings.close} icon={X} onPress={drop} />
    </div>
  )
}

/**
 * Undo takes back the last step. Once another step was made, the bar's words would promise to take
 * back one thing and the button take back another; so the button goes.
 */
function useStillLast(canUndo: boolean): boolean {
  // Another bar may have asked before the step of this one was made.
  const { data, isFetching } = useQuery({
    ...lastStep,
    enabled: canUndo,
    refetchOnMount: 'always',
  })
  const first = useRef<string | null | undefined>(undefined)
  if (first.current === undefined && data !== undefined && !isFetching) first.current = data
  return canUndo && (first.current === undefined || data === first.current)
}
