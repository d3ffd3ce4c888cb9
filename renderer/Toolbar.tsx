import { ALargeSmall, Download, PanelLeft, PanelRight, Plus, Search } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { runCommand } from './commands.ts'
import { ReadingSettings } from './dialogs/SettingsDialog.tsx'
import { useSettings } from './queries.ts'
import styles from './Toolbar.module.css'
import { IconButton } from './ui/IconButton.tsx'
import { ProgressLine } from './ui/ProgressLine.tsx'
import { uiState } from './uiState.ts'

const words = {
  tools: 'Tools',
  library: 'Library',
  notes: 'Notes',
  add: 'Add text',
  search: 'Command palette',
  export: 'Export article',
  text: 'Text appearance',
}

/** The slim bar above everything. */
export function Toolbar() {
  const settings = useSettings()
  const articleId = uiState((state) => state.articleId)
  const run = (id: string) => () => void runCommand(id)
  return (
    <header className={styles.bar} role="toolbar" aria-label={words.tools}>
      <IconButton
        label={words.library}
        command="view.library"
        icon={PanelLeft}
        isSelected={settings.libraryOpen}
        onPress={run('view.library')}
      />
      <IconButton label={words.add} command="import.add" icon={Plus} onPress={run('import.add')} />
      <div className={styles.middle}>
        <ProgressLine />
      </div>
      <IconButton
        label={words.search}
        command="palette.open"
        icon={Search}
        onPress={run('palette.open')}
      />
      <DialogTrigger>
        <Button aria-label={words.text} className={styles.text ?? ''}>
          <ALargeSmall size={19} strokeWidth={1.75} aria-hidden />
        </Button>
        <Popover placement="bottom end" className={styles.popover ?? ''}>
          <Dialog aria-label={words.text} className={styles.dialog ?? ''}>
            <ReadingSettings />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <IconButton
        label={words.export}
        command="export.article"
        icon={Download}
        isDisabled={!articleId}
        onPress={run('export.article')}
      />
      <IconButton
        label={words.notes}
        command="view.notes"
        icon={PanelRight}
        isSelected={settings.notesOpen}
        onPress={run('view.notes')}
      />
    </header>
  )
}
