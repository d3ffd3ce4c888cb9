import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { RevisionEntry } from '#shared/ipc/revisionCalls.ts'
import styles from './RevisionList.module.css'
import { revisionTime } from './revisionTime.ts'
import { strings } from './strings.ts'

type Props = {
  /** Newest first. */
  revisions: readonly RevisionEntry[]
  chosenId: string | undefined
  onChoose: (id: string) => void
  /** Enter or a double click on the chosen one. */
  onOpen: () => void
}

const optionId = (id: string) => `revision-${id}`

/** The states of a text to choose one from: arrows, Home and End move, Enter goes there. */
export function RevisionList({ revisions, chosenId, onChoose, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const at = revisions.findIndex(({ id }) => id === chosenId)
  useEffect(() => list.current?.focus(), [])
  useEffect(() => {
    const shown = chosenId && document.getElementById(optionId(chosenId))
    if (shown) shown.scrollIntoView({ block: 'nearest' })
  }, [chosenId])
  const press = (event: KeyboardEvent) => {
    const target = targetOf(event.key, at, revisions.length)
    const next = target === undefined ? undefined : revisions[target]
    if (next) onChoose(next.id)
    else if (event.key === 'Enter') onOpen()
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className={styles.list}
      aria-label={strings.list}
      aria-activedescendant={chosenId && optionId(chosenId)}
      onKeyDown={press}
    >
      {revisions.map(({ id, capturedAt, cause, words, isCurrent }, index) => {
        const before = revisions[index + 1]
        const more = before ? strings.more(words - before.words) : ''
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it hears the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the list around it has the focus
          <div
            key={id}
            id={optionId(id)}
            role="option"
            className={styles.revision}
            aria-selected={id === chosenId}
            onClick={() => onChoose(id)}
            onDoubleClick={onOpen}
          >
            <span className={styles.time}>{revisionTime(capturedAt)} </span>
            {isCurrent && <span className={styles.current}>{strings.current} </span>}
            <span className={styles.what}>
              {strings.cause(cause)} · {strings.words(words)} {more && `(${more})`}
            </span>
          </div>
        )
      })}
    </div>
  )
}

/** Where a key leads from place `at` of so many; undefined for keys that lead nowhere. */
function targetOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
