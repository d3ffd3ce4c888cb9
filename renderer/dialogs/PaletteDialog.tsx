import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { commands } from '#shared/domain/command.ts'
import { articlePage } from '../queries.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { commandShortcut } from '../ui/shortcutText.ts'
import { uiState } from '../uiState.ts'
import styles from './PaletteDialog.module.css'
import { strings } from './strings.ts'

type Props = {
  isAvailable: (commandId: string) => boolean
  run: (commandId: string) => void
  onClose: () => void
}
type Choice = { id: string; label: string; hint: string; choose: () => void }

const mostArticles = 8

/** Everything that can be done by name, and every article by its title. */
export function PaletteDialog({ isAvailable, run, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const view = { query: typed, sort: { by: 'opened' as const, descending: true }, trash: false }
  const articles =
    useQuery({ ...articlePage(view, 0), enabled: typed.trim() !== '' }).data?.rows ?? []
  const choices: Choice[] = [
    ...commands
      .filter(({ id, title }) => id !== 'palette.open' && isAvailable(id) && matches(title, typed))
      .map(({ id, title }) => ({
        id,
        label: title,
        hint: commandShortcut(id),
        choose: () => run(id),
      })),
    ...(typed.trim() === '' ? [] : articles).slice(0, mostArticles).map(({ id, title, site }) => ({
      id,
      label: title,
      hint: site,
      choose: () => uiState.getState().openArticle(id),
    })),
  ]
  const current = Math.min(at, choices.length - 1)
  const choose = (choice: Choice | undefined) => {
    if (!choice) return
    onClose()
    // The focus is back where it was before the command looks at it.
    setTimeout(choice.choose)
  }
  return (
    <Dialog title={strings.palette.title} onClose={onClose}>
      <input
        className={styles.field}
        role="combobox"
        aria-label={strings.palette.placeholder}
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={choices[current] ? `palette-${current}` : undefined}
        placeholder={strings.palette.placeholder}
        value={typed}
        autoFocus
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown') setAt(Math.min(choices.length - 1, current + 1))
          else if (event.key === 'ArrowUp') setAt(Math.max(0, current - 1))
          else if (event.key === 'Enter') choose(choices[current])
          else return
          event.preventDefault()
        }}
      />
      <div
        id="palette-list"
        role="listbox"
        aria-label={strings.palette.title}
        className={styles.list}
      >
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys
          <div
            key={choice.id}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={styles.choice}
            ref={
              index === current
                ? (element) => element?.scrollIntoView({ block: 'nearest' })
                : undefined
            }
            onMouseMove={() => setAt(index)}
            onClick={() => choose(choice)}
          >
            <span className={styles.label}>{choice.label}</span>
            <kbd>{choice.hint}</kbd>
          </div>
        ))}
        {choices.length === 0 && <p className={styles.none}>{strings.palette.none}</p>}
      </div>
    </Dialog>
  )
}

/** Whether every word typed begins a word of the title. */
function matches(title: string, typed: string): boolean {
  const words = title.toLowerCase().split(/\s+/)
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every(
      (part) => words.some((word) => word.startsWith(part)) || title.toLowerCase().includes(part),
    )
}
