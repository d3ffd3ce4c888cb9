import { useState } from 'react'
import { commands, shortcutsOf } from '#shared/domain/command.ts'
import { changeSettings, useSettings } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { Toggle } from '../ui/Choice.tsx'
import { shortcutOf } from '../ui/shortcutMatch.ts'
import { shortcutText } from '../ui/shortcutText.ts'
import styles from './ShortcutSettings.module.css'
import { strings } from './strings.ts'

const words = strings.settings

export function ShortcutSettings() {
  const settings = useSettings()
  const [asking, setAsking] = useState<string | null>(null)
  const set = (id: string, shortcuts: string[] | undefined) => {
    const { [id]: _, ...others } = settings.shortcuts
    void changeSettings({ shortcuts: shortcuts ? { ...others, [id]: shortcuts } : others })
  }
  return (
    <>
      <Toggle
        label={words.single}
        hint={words.singleHint}
        isOn={settings.singleKeys}
        onChange={(singleKeys) => void changeSettings({ singleKeys })}
      />
      <ul className={styles.list}>
        {commands.map((command) => {
          const own = settings.shortcuts[command.id]
          const inForce = shortcutsOf(command, settings)
          const rival = commands.find(
            (other) =>
              other.id !== command.id &&
              shortcutsOf(other, settings).some((shortcut) => inForce.includes(shortcut)),
          )
          return (
            <li key={command.id} className={styles.row}>
              <span className={styles.name}>
                {command.title}
                {rival && <small className={styles.conflict}>{words.conflict(rival.title)}</small>}
              </span>
              <button
                type="button"
                className={styles.keys}
                aria-label={`${command.title}: ${inForce.map(shortcutText).join(', ')}`}
                onClick={() => setAsking(command.id)}
                onBlur={() => setAsking(null)}
                onKeyDown={(event) => {
                  if (asking !== command.id) return
                  event.preventDefault()
                  event.stopPropagation()
                  if (event.key === 'Escape') {
                    setAsking(null)
                    return
                  }
                  const pressed = shortcutOf(event.nativeEvent)
                  if (!pressed) return
                  setAsking(null)
                  set(command.id, [pressed])
                }}
              >
                {asking === command.id ? words.press : inForce.map(shortcutText).join('  ') || '–'}
              </button>
              {own && <Button onPress={() => set(command.id, undefined)}>{words.reset}</Button>}
            </li>
          )
        })}
      </ul>
    </>
  )
}
