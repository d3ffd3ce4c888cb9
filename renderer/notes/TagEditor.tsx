import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { tagList } from '../queries.ts'
import { strings } from './strings.ts'
import styles from './TagEditor.module.css'

type Props = { tags: readonly string[]; onChange: (tags: string[]) => void; onLeave: () => void }

/** Tags being edited: Enter or comma adds, Backspace takes the last one away, Esc leaves. */
export function TagEditor({ tags, onChange, onLeave }: Props) {
  const [draft, setDraft] = useState('')
  const known = useQuery(tagList).data ?? []
  const id = useId()
  const add = () => {
    const tag = draft.replace(/^#/, '').trim()
    if (tag && !tags.includes(tag)) onChange([...tags, tag])
    setDraft('')
  }
  return (
    <div className={styles.editor}>
      {tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
          <button
            type="button"
            aria-label={strings.removeTag(tag)}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <X size={11} aria-hidden />
          </button>
        </span>
      ))}
      <input
        aria-label={strings.addTag}
        placeholder={strings.addTag}
        list={id}
        value={draft}
        // biome-ignore lint/a11y/noAutofocus: the reader asked to write here
        autoFocus
        onChange={(event) => setDraft(event.target.value)}
        onBlur={(event) => {
          if (
            event.relatedTarget instanceof Element &&
            event.currentTarget.parentElement?.contains(event.relatedTarget)
          )
            return
          add()
          onLeave()
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' || event.key === ',') {
            event.preventDefault()
            if (draft.trim() === '' && event.key === 'Enter') onLeave()
            else add()
          } else if (event.key === 'Backspace' && draft === '') {
            onChange(tags.slice(0, -1))
          } else if (event.key === 'Escape') {
            event.stopPropagation()
            onLeave()
          }
        }}
      />
      <datalist id={id}>
        {known.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  )
}
