import { useQuery } from '@tanstack/react-query'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { client } from '../api.ts'
import { appInfo, changeSettings, libraryInfo, showError, useSettings } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { Toggle } from '../ui/Choice.tsx'
import { copyDetails } from '../ui/copyDetails.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { uiState } from '../uiState.ts'
import { ColorSettings } from './ColorSettings.tsx'
import { ReadingSettings } from './ReadingSettings.tsx'
import styles from './SettingsDialog.module.css'
import { ShortcutSettings } from './ShortcutSettings.tsx'
import { strings } from './strings.ts'
import { WebSettings } from './WebSettings.tsx'

const words = strings.settings

type TabId = 'reading' | 'colors' | 'keys' | 'web' | 'library'

export function SettingsDialog({ tab, onClose }: { tab: TabId; onClose: () => void }) {
  const tabs: Record<TabId, () => React.ReactNode> = {
    reading: ReadingSettings,
    colors: ColorSettings,
    keys: ShortcutSettings,
    web: WebSettings,
    library: LibrarySettings,
  }
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <Button look="primary" autoFocus onPress={onClose}>
          {strings.done}
        </Button>
      }
    >
      <Tabs className={styles.tabs ?? ''} defaultSelectedKey={tab}>
        <TabList aria-label={words.title} className={styles.list ?? ''}>
          {(Object.keys(tabs) as TabId[]).map((id) => (
            <Tab key={id} id={id} className={styles.tab ?? ''}>
              {words[id]}
            </Tab>
          ))}
        </TabList>
        {Object.entries(tabs).map(([id, Panel]) => (
          <TabPanel key={id} id={id} className={styles.panel ?? ''}>
            <Panel />
          </TabPanel>
        ))}
      </Tabs>
    </Dialog>
  )
}

function LibrarySettings() {
  const { spelling } = useSettings()
  const app = useQuery(appInfo).data
  const library = useQuery(libraryInfo).data
  return (
    <>
      <Toggle
        label={words.spelling}
        hint={words.spellingHint}
        isOn={spelling === 'on'}
        onChange={(isAllowed) => {
          void changeSettings({ spelling: isAllowed ? 'on' : 'off' })
          void client('app.allowSpelling', { isAllowed })
        }}
      />
      <dl className={styles.facts}>
        <dt>{words.file}</dt>
        <dd>{library?.file}</dd>
        <dt>{words.version}</dt>
        <dd>{app?.version}</dd>
      </dl>
      <div className={styles.buttons}>
        <Button onPress={() => void client('app.showLibrary', {}).catch(showError)}>
          {words.show}
        </Button>
        <Button onPress={() => void copyDetails()}>{words.details}</Button>
        <Button onPress={() => uiState.getState().show({ kind: 'licences' })}>
          {words.licences}
        </Button>
      </div>
    </>
  )
}
