import { type ElementType, useState } from 'react'
import styles from './EditableText.module.css'

type Props = {
  as: 'h1' | 'span'
  label: string
  value: string
  className: string
  /** May be empty; an empty one that is not being edited shows its label. */
  isOptional?: boolean
  onSave: (value: string) => void
}

/** Text that becomes a field when it is clicked, or by Enter; Esc leaves it as it was. */
export function EditableText({ as, label, value, className, isOptional, onSave }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const Element: ElementType = as
  const finish = () => {
    const trimmed = draft?.trim() ?? ''
    if (draft !== null && trimmed !== value && (isOptional || trimmed !== '')) onSave(trimmed)
    setDraft(null)
  }
  if (draft !== null) {
    return (
      <Element className={className}>
        <input
          aria-label={label}
          className={styles.input}
          value={draft}
          // biome-ignore lint/a11y/noAutofocus: the reader asked for this field
          autoFocus
          onFocus={(event) => event.target.select()}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finish()
            if (event.key === 'Escape') {
              event.stopPropagation()
              setDraft(null)
            }
          }}
        />
      </Element>
    )
  }
  return (
    <Element className={className}>
      <button
        type="button"
        className={styles.text}
        data-empty={value === '' || undefined}
        title={label}
        onClick={() => setDraft(value)}
      >
        {value || label}
      </button>
    </Element>
  )
}
