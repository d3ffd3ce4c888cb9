import { Fragment } from 'react'
import { commands, shortcutsOf } from '#shared/domain/command.ts'
import { useSettings } from '../queries.ts'
import styles from './Keys.module.css'
import { shortcutText } from './shortcutText.ts'

/** The shortcuts of a command that are in force; the first one only, unless all are wanted. */
export function Keys({ command: id, isAll = false }: { command: string; isAll?: boolean }) {
  const settings = useSettings()
  const command = commands.find((one) => one.id === id)
  const inForce = command ? shortcutsOf(command, settings) : []
  return (
    <span className={styles.keys}>
      {(isAll ? inForce : inForce.slice(0, 1)).map((shortcut, index) => (
        <Fragment key={shortcut}>
          {/* Read out, two shortcuts must not run into one. */}
          {index > 0 && ' '}
          <kbd>{shortcutText(shortcut)}</kbd>
        </Fragment>
      ))}
    </span>
  )
}
