import { readingLimits } from '#shared/domain/settings.ts'
import { changeSettings, useSettings } from '../queries.ts'
import { Choice } from '../ui/Choice.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { strings } from './strings.ts'

/** How the text is set; in the settings and in the toolbar's popover. */
export function ReadingSettings() {
  const settings = useSettings()
  const { themes, typefaces, settings: words } = strings
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
