import { type ElementType, useRef, useState } from 'react'
import styles from './EditableText.module.css'
import { strings } from './strings.ts'

type Props = {
  as: 'h1' | 'p' | 'span'
  /** What the field is for. */
  label: string
  /** What stands there while there is nothing; the label when absent. */
  placeholder?: string
  value: string
  /** What stands there while it is not being edited; the value when absent. */
  shown?: string
  className: string | undefined
  isOptional?: boolean
  isValid?: (value: string) => boolean
  onSave: (value: string) => void
}

/** Text that becomes a field when it is clicked, or by Enter; Esc leaves it as it was. */
export function EditableText(props: Props) {
  const { as, label, value, shown = value, isOptional, isValid = () => true, onSave } = props
  const [draft, setDraft] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const Element: ElementType = as
  const wanted = draft?.trim().replace(/\s+/g, ' ') ?? ''
  const isRight = isValid(wanted) && (isOptional || wanted !== '')
  const leave = () => {
    if (draft !== null && isRight && wanted !== value) onSave(wanted)
    setDraft(null)
  }
  const focusButton = () => requestAnimationFrame(() => button.current?.focus())
  if (draft === null) {
    return (
      <Element className={props.className}>
        <button
          ref={button}
          type="button"
          dir="auto"
          className={styles.text}
          data-empty={shown === '' || undefined}
          title={strings.edit(label)}
          onClick={() => setDraft(value)}
        >
          {shown || (props.placeholder ?? label)}
        </button>
      </Element>
    )
  }
  return (
    <Element className={props.className} data-editing>
      <textarea
        aria-label={label}
        aria-invalid={!isRight || undefined}
        className={styles.input}
        rows={1}
        dir="auto"
        value={draft}
        // biome-ignore lint/a11y/noAutofocus: the reader asked for this field
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => document.hasFocus() && leave()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') {
            event.preventDefault()
            if (!isRight) return
            leave()
            focusButton()
          } else if (event.key === 'Escape') {
            event.preventDefault()
            event.stopPropagation()
            setDraft(null)
            focusButton()
          }
        }}
      />
    </Element>
  )
}
