import { useQuery } from '@tanstack/react-query'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { readingLimits } from '#shared/domain/settings.ts'
import { client } from '../api.ts'
import { appInfo, changeSettings, libraryInfo, showError, useSettings } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { Choice, Toggle } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { uiState } from '../uiState.ts'
import { ColorSettings } from './ColorSettings.tsx'
import styles from './SettingsDialog.module.css'
import { ShortcutSettings } from './ShortcutSettings.tsx'
import { strings } from './strings.ts'

const words = strings.settings

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const tabs = {
    reading: ReadingSettings,
    colors: ColorSettings,
    keys: ShortcutSettings,
    library: LibrarySettings,
  }
  return (
    <Dialog title={words.title} size="medium" onClose={onClose}>
      <Tabs className={styles.tabs ?? ''}>
        <TabList aria-label={words.title} className={styles.list ?? ''}>
          {(Object.keys(tabs) as (keyof typeof tabs)[]).map((id) => (
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

/** How the text is set; also in the toolbar's popover. */
export function ReadingSettings() {
  const settings = useSettings()
  const { themes, typefaces } = strings
  return (
    <>
      <Choice
        label={words.theme}
        value={settings.theme}
        options={(['system', 'paper', 'sepia', 'night'] as const).map((value) => ({
          value,
          label: themes[value],
        }))}
        onChange={(theme) => void changeSettings({ theme })}
      />
      <Choice
        label={words.typeface}
        value={settings.typeface}
        options={[
          { value: 'literata', label: typefaces.literata, face: 'var(--serif)' },
          { value: 'sourceSans', label: typefaces.sourceSans, face: 'var(--source-sans)' },
          { value: 'hyperlegible', label: typefaces.hyperlegible, face: 'var(--hyperlegible)' },
        ]}
        onChange={(typeface) => void changeSettings({ typeface })}
      />
      <Stepper
        label={words.size}
        value={settings.fontSize}
        limits={readingLimits.fontSize}
        text={`${settings.fontSize} px`}
        onChange={(fontSize) => void changeSettings({ fontSize })}
      />
      <Stepper
        label={words.leading}
        value={settings.lineHeight}
        limits={readingLimits.lineHeight}
        text={settings.lineHeight.toFixed(1)}
        onChange={(lineHeight) => void changeSettings({ lineHeight })}
      />
      <Stepper
        label={words.measure}
        value={settings.measure}
        limits={readingLimits.measure}
        text={`${settings.measure} ch`}
        onChange={(measure) => void changeSettings({ measure })}
      />
    </>
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
        <Button onPress={() => void client('app.copyDetails', {}).catch(showError)}>
          {words.details}
        </Button>
        <Button onPress={() => uiState.getState().show({ kind: 'licences' })}>
          {words.licences}
        </Button>
      </div>
    </>
  )
}
