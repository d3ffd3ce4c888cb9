import type { ReactNode } from 'react'
import { giveFocusBack } from './giveFocusBack.ts'
import styles from './Strip.module.css'

type Props = {
  /** What the strip is about, for screen readers. */
  label: string
  children: ReactNode
  /** Buttons, the default one first. */
  actions?: ReactNode
}

/** A line over the page that says something of it and offers what can be done. */
export function Strip({ label, children, actions }: Props) {
  return (
    <section className={styles.strip} aria-label={label} ref={giveFocusBack}>
      <div className={styles.words} role="status">
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  )
}
