import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { commands } from '#shared/domain/command.ts'
import { articlePage } from '../queries.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Keys } from '../ui/Keys.tsx'
import { uiState } from '../uiState.ts'
import { matchTitle } from './matchTitle.ts'
import styles from './PaletteDialog.module.css'
import { strings } from './strings.ts'

type Props = {
  isAvailable: (commandId: string) => boolean
  run: (commandId: string) => void
  onClose: () => void
}
type Choice = { id: string; label: string; command?: string; hint?: string; choose: () => void }

const mostArticles = 8
const words = strings.palette

/** Everything that can be done by name, and every article by its title. */
export function PaletteDialog({ isAvailable, run, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const isEmpty = typed.trim() === ''
  const view = {
    query: typed.trim(),
    sort: { by: 'opened' as const, descending: true },
    trash: false,
  }
  const articles = useQuery({ ...articlePage(view, 0), enabled: !isEmpty }).data?.rows ?? []
  const actions = commands
    .filter(({ id }) => id !== 'palette.open' && isAvailable(id))
    .map(({ id, title }) => ({ id, title, fit: matchTitle(title, typed) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit)
    .map(({ id, title }): Choice => ({ id, label: title, command: id, choose: () => run(id) }))
  const found = (isEmpty ? [] : articles).slice(0, mostArticles).map(
    ({ id, title, site }): Choice => ({
      id,
      label: title,
      hint: site,
      choose: () => uiState.getState().openArticle(id),
    }),
  )
  const groups = [
    { label: words.commands, choices: actions },
    { label: words.articles, choices: found },
  ].filter(({ choices }) => choices.length > 0)
  const choices = groups.flatMap((group) => group.choices)
  const current = Math.min(at, choices.length - 1)
  const choose = (choice: Choice | undefined) => {
    if (!choice) return
    onClose()
    // The focus is back where it was before the command looks at it.
    setTimeout(choice.choose)
  }
  return (
    <Dialog title={words.title} isBare onClose={onClose}>
      <div className={styles.field}>
        <Search size={16} aria-hidden />
        <input
          role="combobox"
          aria-label={words.placeholder}
          aria-expanded
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={choices[current] ? `palette-${current}` : undefined}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          autoFocus
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            const { length } = choices
            if (event.key === 'ArrowDown') setAt((current + 1) % Math.max(1, length))
            else if (event.key === 'ArrowUp') setAt((current + length - 1) % Math.max(1, length))
            else if (event.key === 'Enter') choose(choices[current])
            else return
            event.preventDefault()
          }}
        />
      </div>
      <div id="palette-list" role="listbox" aria-label={words.title} className={styles.list}>
        {groups.map((group) => (
          <div key={group.label} role="group" aria-label={group.label}>
            {groups.length > 1 && (
              <div className={styles.heading} aria-hidden>
                {group.label}
              </div>
            )}
            {group.choices.map((choice) => (
              <PaletteOption
                key={choice.id}
                choice={choice}
                index={choices.indexOf(choice)}
                isCurrent={choices[current] === choice}
                onPoint={setAt}
                onChoose={choose}
              />
            ))}
          </div>
        ))}
      </div>
      {choices.length === 0 && (
        <p className={styles.none} role="status">
          {words.none}
        </p>
      )}
    </Dialog>
  )
}

function PaletteOption({
  choice,
  index,
  isCurrent,
  onPoint,
  onChoose,
}: {
  choice: Choice
  index: number
  isCurrent: boolean
  onPoint: (index: number) => void
  onChoose: (choice: Choice) => void
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys
    <div
      id={`palette-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className={styles.choice}
      ref={isCurrent ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
      onMouseMove={() => onPoint(index)}
      onClick={() => onChoose(choice)}
    >
      <span className={styles.label}>{choice.label}</span>
      {choice.command ? (
        <Keys command={choice.command} />
      ) : (
        <span className={styles.hint}>{choice.hint}</span>
      )}
    </div>
  )
}
