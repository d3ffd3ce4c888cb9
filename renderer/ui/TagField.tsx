import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { tagList } from '../queries.ts'
import styles from './TagField.module.css'

const words = { add: 'Add tag', tags: 'Tags', remove: (tag: string) => `Remove tag ${tag}` }

type Props = {
  tags: readonly string[]
  onChange: (tags: string[]) => void
  /** The reader is done; `isByKey` when they said so and the focus is nowhere yet. */
  onLeave: (isByKey: boolean) => void
}

/** Tags being edited: Enter or comma adds, Backspace takes the last one away, Esc leaves. */
export function TagField({ tags, onChange, onLeave }: Props) {
  const [draft, setDraft] = useState('')
  const known = useQuery(tagList).data ?? []
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const add = (typed: string) => {
    const added = typed.split(',').map((tag) => tag.trim().replace(/^#/, '').trim())
    const all = [...new Set([...tags, ...added.filter(Boolean)])]
    if (all.length > tags.length) onChange(all)
    setDraft('')
  }
  return (
    <div
      className={styles.editor}
      role="group"
      aria-label={words.tags}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return
        if (!document.hasFocus()) return
        add(draft)
        onLeave(false)
      }}
    >
      {tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
          <button
            type="button"
            aria-label={words.remove(tag)}
            onClick={() => {
              onChange(tags.filter((other) => other !== tag))
              field.current?.focus()
            }}
          >
            <X size={11} aria-hidden />
          </button>
        </span>
      ))}
      <input
        ref={field}
        aria-label={words.add}
        placeholder={words.add}
        list={id}
        value={draft}
        // biome-ignore lint/a11y/noAutofocus: the reader asked to write here
        autoFocus
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' || event.key === ',') {
            event.preventDefault()
            if (draft.trim() === '' && event.key === 'Enter') onLeave(true)
            else add(draft)
          } else if (event.key === 'Backspace' && draft === '') {
            if (tags.length > 0) onChange(tags.slice(0, -1))
          } else if (event.key === 'Escape') {
            event.preventDefault()
            event.stopPropagation()
            add(draft)
            onLeave(true)
          }
        }}
      />
      <datalist id={id}>
        {known
          .filter(({ name }) => !tags.includes(name))
          .map(({ name }) => (
            <option key={name} value={name} />
          ))}
      </datalist>
    </div>
  )
}
