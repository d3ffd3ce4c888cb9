import { type ReactNode, useId } from 'react'
import styles from './Field.module.css'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: ReactNode
  /** What is wrong with the value, as a sentence; empty when nothing is. */
  problem?: string
  lines?: number
  placeholder?: string
  autoFocus?: boolean
}

/** A labelled text field of one or several lines. */
export function Field({ label, value, onChange, hint, problem, lines = 1, ...rest }: Props) {
  const id = useId()
  const shared = {
    id,
    value,
    className: styles.input,
    'aria-describedby': problem ? `${id}-problem` : hint ? `${id}-hint` : undefined,
    'aria-invalid': problem ? true : undefined,
    ...rest,
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
      {problem && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {hint && !problem && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
