import { readingLimits } from '#shared/domain/settings.ts'
import { client } from '../api.ts'
import { changeSettings, showError, useSettings } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { Toggle } from '../ui/Choice.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { uiState } from '../uiState.ts'
import styles from './SettingsDialog.module.css'
import { strings } from './strings.ts'

const words = strings.web

/** What is kept of web pages, and what is remembered of visiting them. */
export function WebSettings() {
  const settings = useSettings()
  const { fetchImages, imageMegabytes, articleImageMegabytes } = settings
  return (
    <>
      <Toggle
        label={words.images}
        hint={words.imagesHint}
        isOn={fetchImages}
        onChange={(isOn) => void changeSettings({ fetchImages: isOn })}
      />
      {fetchImages && (
        <div className={styles.under}>
          <Stepper
            label={words.perImage}
            value={imageMegabytes}
            limits={readingLimits.imageMegabytes}
            text={words.megabytes(imageMegabytes)}
            onChange={(megabytes) => void changeSettings({ imageMegabytes: megabytes })}
          />
          <Stepper
            label={words.perArticle}
            value={articleImageMegabytes}
            limits={readingLimits.articleImageMegabytes}
            text={words.megabytes(articleImageMegabytes)}
            onChange={(megabytes) => void changeSettings({ articleImageMegabytes: megabytes })}
          />
        </div>
      )}
      <Toggle
        label={words.clipboard}
        hint={words.clipboardHint}
        isOn={settings.watchClipboard === 'on'}
        onChange={(isOn) => void changeSettings({ watchClipboard: isOn ? 'on' : 'off' })}
      />
      <Toggle
        label={words.keepLogins}
        hint={words.keepLoginsHint}
        isOn={settings.keepLogins}
        onChange={(isOn) => void changeSettings({ keepLogins: isOn })}
      />
      <div className={styles.under}>
        <Button onPress={() => void forgetLogins()}>{words.forgetLogins}</Button>
      </div>
    </>
  )
}

async function forgetLogins(): Promise<void> {
  try {
    await client('capture.forgetLogins', {})
    uiState.getState().toast({ text: words.forgotten, kind: 'info' })
  } catch (error) {
    showError(error)
  }
}
