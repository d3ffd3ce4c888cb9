import { type ReactNode, useId } from 'react'
import styles from './Field.module.css'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: ReactNode
  lines?: number
  placeholder?: string
  autoFocus?: boolean
}

/** A labelled text field of one or several lines. */
export function Field({ label, value, onChange, hint, lines = 1, placeholder, autoFocus }: Props) {
  const id = useId()
  const shared = {
    id,
    value,
    placeholder,
    className: styles.input,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    autoFocus,
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {lines === 1 ? (
        <input {...shared} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
