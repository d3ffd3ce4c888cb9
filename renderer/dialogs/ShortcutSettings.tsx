import { RotateCcw } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { type Command, type CommandMenu, commands, shortcutsOf } from '#shared/domain/command.ts'
import { changeSettings, useSettings } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { Toggle } from '../ui/Choice.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Keys } from '../ui/Keys.tsx'
import { shortcutOf } from '../ui/shortcutMatch.ts'
import { shortcutText } from '../ui/shortcutText.ts'
import { matchTitle } from './matchTitle.ts'
import { canBeShortcut, remapped, rivalOf } from './remap.ts'
import styles from './ShortcutSettings.module.css'
import { strings } from './strings.ts'

const words = strings.settings

export function ShortcutSettings() {
  const settings = useSettings()
  const [typed, setTyped] = useState('')
  const isSeen = (command: Command) =>
    matchTitle(command.title, typed) > 1 ||
    typed.trim() === '' ||
    shortcutsOf(command, settings).some((shortcut) =>
      shortcutText(shortcut).toLowerCase().includes(typed.trim().toLowerCase()),
    )
  const groups = (Object.keys(strings.menus) as CommandMenu[])
    .map((menu) => ({
      menu,
      seen: commands.filter((command) => command.menu === menu && isSeen(command)),
    }))
    .filter(({ seen }) => seen.length > 0)
  return (
    <>
      <Toggle
        label={words.single}
        hint={words.singleHint}
        isOn={settings.singleKeys}
        onChange={(singleKeys) => void changeSettings({ singleKeys })}
      />
      <div className={styles.tools}>
        <input
          type="text"
          role="searchbox"
          className={styles.find}
          aria-label={words.findCommand}
          placeholder={words.findCommand}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button
          isDisabled={Object.keys(settings.shortcuts).length === 0}
          onPress={() => void changeSettings({ shortcuts: {} })}
        >
          {words.resetAll}
        </Button>
      </div>
      {groups.length === 0 && <p className={styles.hint}>{words.noCommand}</p>}
      {groups.map(({ menu, seen }) => (
        <section key={menu}>
          <h3 className={styles.heading}>{strings.menus[menu]}</h3>
          <ul className={styles.list}>
            {seen.map((command) => (
              <ShortcutRow key={command.id} command={command} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function ShortcutRow({ command }: { command: Command }) {
  const settings = useSettings()
  const [isAsking, setAsking] = useState(false)
  const [refused, setRefused] = useState('')
  const inForce = shortcutsOf(command, settings)
  const rival = rivalOf(command, settings)
  const set = (shortcuts: string[] | undefined) => {
    const { [command.id]: _, ...others } = settings.shortcuts
    void changeSettings({ shortcuts: shortcuts ? { ...others, [command.id]: shortcuts } : others })
  }
  const hear = (event: KeyboardEvent) => {
    if (!isAsking) return
    // Tab leaves, so that nobody is caught here.
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    const pressed = shortcutOf(event.nativeEvent)
    if (!pressed) return
    if (pressed === 'Escape') {
      setAsking(false)
    } else if (pressed === 'Backspace') {
      setAsking(false)
      set([])
    } else if (canBeShortcut(pressed)) {
      setAsking(false)
      set(remapped(command, settings.shortcuts, pressed))
    } else {
      setRefused(words.reserved(shortcutText(pressed)))
    }
  }
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {command.title}
        {rival && <small className={styles.conflict}>{words.conflict(rival.title)}</small>}
        {isAsking && (
          <small className={refused ? styles.conflict : styles.hint} role="status">
            {refused || words.pressHint}
          </small>
        )}
      </span>
      {settings.shortcuts[command.id] && (
        <IconButton
          label={words.resetOne(command.title)}
          icon={RotateCcw}
          onPress={() => set(undefined)}
        />
      )}
      <button
        type="button"
        className={styles.keys}
        data-asking={isAsking || undefined}
        aria-label={`${command.title}: ${inForce.map(shortcutText).join(' ') || words.none}`}
        onClick={() => {
          setRefused('')
          setAsking(true)
        }}
        onBlur={() => setAsking(false)}
        onKeyDown={hear}
      >
        {isAsking ? words.press : <Keys command={command.id} isAll />}
      </button>
    </li>
  )
}
