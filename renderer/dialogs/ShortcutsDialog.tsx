import { type CommandMenu, commands } from '#shared/domain/command.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Keys } from '../ui/Keys.tsx'
import { uiState } from '../uiState.ts'
import styles from './ShortcutsDialog.module.css'
import { strings } from './strings.ts'

/** All shortcuts in force on one sheet, as the menus group them. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const menus = Object.keys(strings.menus) as CommandMenu[]
  return (
    <Dialog
      title={strings.shortcuts.title}
      size="large"
      isText
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => uiState.getState().show({ kind: 'settings', tab: 'keys' })}>
            {strings.shortcuts.change}
          </Button>
          <Button look="primary" autoFocus onPress={onClose}>
            {strings.done}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        {menus.map((menu) => (
          <section key={menu} className={styles.group}>
            <h3>{strings.menus[menu]}</h3>
            <ul>
              {commands
                .filter((command) => command.menu === menu)
                .map(({ id, title }) => (
                  <li key={id}>
                    <span>{title}</span>
                    <Keys command={id} isAll />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
