import { type FocusEvent, useEffect, useRef, useState } from 'react'
import { client } from '../api.ts'
import { changeSettings, showError, useSettings } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import styles from './NoteField.module.css'
import { NoteState } from './NoteState.tsx'
import type { NoteTarget } from './noteDrafts.ts'
import { noteDrafts, useNoteDraft } from './savedNotes.ts'
import { strings } from './strings.ts'

type Props = {
  label: string
  target: NoteTarget
  stored: string
  /** The reader is done; `isByKey` when they said so and the focus is nowhere yet. */
  onLeave: (isByKey: boolean) => void
}

/** Where a note is written. Esc or leaving it shows it rendered; storing goes on by itself. */
export function NoteField({ label, target, stored, onLeave }: Props) {
  const { id } = target
  const draft = useNoteDraft(id)
  const { spelling } = useSettings()
  const field = useRef<HTMLTextAreaElement>(null)
  const [hasTyped, setTyped] = useState(false)
  const visit = useRef({ target, stored })

  useEffect(() => {
    noteDrafts.open(visit.current.target, visit.current.stored)
    return () => noteDrafts.close(id)
  }, [id])

  const leaveByFocus = (event: FocusEvent) => {
    const { relatedTarget, currentTarget } = event
    if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return
    // Another window came to the front: the reader will be back in this field.
    if (!document.hasFocus()) void noteDrafts.retry(id)
    else onLeave(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears when the focus leaves the field and what is under it
    <div className={styles.place} onBlur={leaveByFocus}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={label}
        placeholder={strings.placeholder}
        value={draft?.text ?? stored}
        rows={2}
        dir="auto"
        spellCheck={spelling === 'on'}
        // biome-ignore lint/a11y/noAutofocus: the reader asked to write here
        autoFocus
        onFocus={({ target: element }) =>
          element.setSelectionRange(element.value.length, element.value.length)
        }
        onChange={(event) => {
          noteDrafts.change(id, event.target.value)
          setTyped(true)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (
            event.key === 'Escape' ||
            (event.key === 'Enter' && (event.metaKey || event.ctrlKey))
          ) {
            event.preventDefault()
            event.stopPropagation()
            onLeave(true)
          }
        }}
      />
      <NoteState draft={draft} />
      {spelling === 'unasked' && hasTyped && (
        <SpellingQuestion onAnswer={() => field.current?.focus()} />
      )}
    </div>
  )
}

/** Asked once, where it matters, before anything is fetched. */
function SpellingQuestion({ onAnswer }: { onAnswer: () => void }) {
  const answer = (isAllowed: boolean) => () => {
    void changeSettings({ spelling: isAllowed ? 'on' : 'off' })
    client('app.allowSpelling', { isAllowed }).catch(showError)
    onAnswer()
  }
  return (
    <div className={styles.question} role="group" aria-label={strings.spellingQuestion}>
      <p>{strings.spellingQuestion}</p>
      <Button onPress={answer(false)}>{strings.spellingNo}</Button>
      <Button onPress={answer(true)}>{strings.spellingYes}</Button>
    </div>
  )
}
