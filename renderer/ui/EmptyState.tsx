import { Button } from './Button.tsx'
import styles from './EmptyState.module.css'

type Props = { sentence: string; action: string; onAction: () => void }

/** Says what to do where nothing is, with one way to do it. */
export function EmptyState({ sentence, action, onAction }: Props) {
  return (
    <div className={styles.empty}>
      <p>{sentence}</p>
      <Button onPress={onAction}>{action}</Button>
    </div>
  )
}
