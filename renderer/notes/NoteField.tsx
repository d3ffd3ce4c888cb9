import { useLayoutEffect, useRef } from 'react'
import { client } from '../api.ts'
import { changeSettings, useSettings } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import styles from './NoteField.module.css'
import { strings } from './strings.ts'
import { useSavedNote } from './useSavedNote.ts'

type Props = {
  label: string
  stored: string
  onSave: (note: string, session: string) => Promise<unknown>
  onLeave: () => void
}

/** Where a note is written. Esc or leaving it shows it rendered. */
export function NoteField({ label, stored, onSave, onLeave }: Props) {
  const { text, state, change, flush } = useSavedNote(stored, onSave)
  const { spelling } = useSettings()
  const field = useRef<HTMLTextAreaElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field grows with its text
  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    element.style.blockSize = 'auto'
    element.style.blockSize = `${element.scrollHeight + 2}px`
  }, [text])

  const leave = async () => {
    // A note that could not be saved stays open, so that its text is seen and not lost.
    if (await flush()) onLeave()
  }
  return (
    <div className={styles.place}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={label}
        placeholder={strings.addNote}
        value={text}
        rows={2}
        spellCheck={spelling === 'on'}
        // biome-ignore lint/a11y/noAutofocus: the reader asked to write here
        autoFocus
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        onChange={(event) => change(event.target.value)}
        onBlur={(event) => {
          const next = event.relatedTarget
          if (!(next instanceof Element && event.currentTarget.parentElement?.contains(next)))
            void leave()
        }}
        onKeyDown={(event) => {
          if (
            event.key === 'Escape' ||
            (event.key === 'Enter' && (event.metaKey || event.ctrlKey))
          ) {
            event.preventDefault()
            event.stopPropagation()
            void leave()
          }
        }}
      />
      <p className={styles.state} role="status">
        {state === 'unsaved' && strings.unsaved}
        {state === 'saving' && strings.saving}
        {state === 'failed' && strings.failed}
      </p>
      {spelling === 'unasked' && text.length > 12 && <SpellingQuestion />}
    </div>
  )
}

/** Asked once, where it matters, before anything is fetched. */
function SpellingQuestion() {
  const answer = (isAllowed: boolean) => () => {
    void changeSettings({ spelling: isAllowed ? 'on' : 'off' })
    void client('app.allowSpelling', { isAllowed })
  }
  return (
    <div className={styles.question}>
      <p>{strings.spellingQuestion}</p>
      <Button onPress={answer(false)}>{strings.spellingNo}</Button>
      <Button onPress={answer(true)}>{strings.spellingYes}</Button>
    </div>
  )
}
