import {
  ALargeSmall,
  Command,
  Download,
  PanelLeft,
  PanelRight,
  Plus,
  SquarePen,
} from 'lucide-react'
import { Toolbar as AriaToolbar, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { runCommand } from './commands.ts'
import { ReadingSettings } from './dialogs/ReadingSettings.tsx'
import { useSettings } from './queries.ts'
import styles from './Toolbar.module.css'
import { IconButton } from './ui/IconButton.tsx'
import { useIsNarrow } from './ui/narrowWindow.ts'
import { isMac } from './ui/shortcutText.ts'
import { uiState } from './uiState.ts'

const words = {
  tools: 'Tools',
  library: 'Library',
  notes: 'Notes',
  add: 'Add',
  palette: 'Command palette',
  export: 'Export article',
  details: 'Edit details',
  text: 'Text appearance',
}

/** The slim bar above everything. */
export function Toolbar() {
  const settings = useSettings()
  const articleId = uiState((state) => state.articleId)
  const isDrawn = uiState((state) => state.isLibraryDrawn)
  const isNarrow = useIsNarrow()
  const run = (id: string) => () => void runCommand(id)
  const isLibraryShown = isNarrow && articleId ? isDrawn : settings.libraryOpen
  return (
    <header className={styles.header} data-mac={isMac || undefined}>
      <AriaToolbar aria-label={words.tools} className={styles.bar ?? ''}>
        <IconButton
          label={words.library}
          command="view.library"
          icon={PanelLeft}
          isSelected={isLibraryShown}
          onPress={run('view.library')}
        />
        <IconButton
          label={words.add}
          command="import.add"
          icon={Plus}
          onPress={run('import.add')}
        />
        <div className={styles.middle} />
        <IconButton
          label={words.palette}
          command="palette.open"
          icon={Command}
          onPress={run('palette.open')}
        />
        <DialogTrigger>
          <IconButton label={words.text} icon={ALargeSmall} />
          <Popover placement="bottom end" className={styles.popover ?? ''}>
            <Dialog aria-label={words.text} className={styles.dialog ?? ''}>
              <ReadingSettings />
            </Dialog>
          </Popover>
        </DialogTrigger>
        <IconButton
          label={words.details}
          command="article.details"
          icon={SquarePen}
          isDisabled={!articleId}
          onPress={run('article.details')}
        />
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
      </AriaToolbar>
    </header>
  )
}
