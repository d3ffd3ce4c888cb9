import { useState } from 'react'
import { type Color, Pattern } from '#shared/domain/color.ts'
import { inkContrast, type PaintTheme, themes } from '#shared/domain/highlightPaint.ts'
import { client } from '../api.ts'
import { changeSettings, markChanged, showError, useColors, useSettings } from '../queries.ts'
import { Toggle } from '../ui/Choice.tsx'
import styles from './ColorSettings.module.css'
import { strings } from './strings.ts'

const words = strings.settings

export function ColorSettings() {
  const { patterns } = useSettings()
  return (
    <>
      <ul className={styles.list}>
        {useColors().map((color, index) => (
          <ColorRow key={color.key} color={color} number={index + 1} />
        ))}
      </ul>
      <Toggle
        label={words.patterns}
        hint={words.patternsHint}
        isOn={patterns}
        onChange={(isOn) => void changeSettings({ patterns: isOn })}
      />
    </>
  )
}

function ColorRow({ color, number }: { color: Color; number: number }) {
  const [name, setName] = useState(color.name)
  const change = async (changes: Partial<Color>) => {
    try {
      await client('color.set', { key: color.key, change: changes })
      markChanged(null)
    } catch (error) {
      showError(error)
      setName(color.name)
    }
  }
  const lowest = Math.min(
    ...(Object.keys(themes) as PaintTheme[]).map((theme) => inkContrast(color.hue, theme, 2)),
  )
  return (
    <li className={styles.row}>
      <span className={styles.key}>{number}</span>
      <span
        className={styles.swatch}
        style={{
          background: `var(--highlight-${color.key})`,
          borderColor: `var(--line-${color.key})`,
        }}
      />
      <input
        aria-label={`${words.name} ${number}`}
        className={styles.name}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => {
          if (name.trim() === '') setName(color.name)
          else if (name.trim() !== color.name) void change({ name: name.trim() })
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
      <select
        aria-label={`${words.pattern} ${number}`}
        className={styles.pattern}
        value={color.pattern}
        onChange={(event) => void change({ pattern: Pattern.parse(event.target.value) })}
      >
        {Pattern.options.map((pattern) => (
          <option key={pattern} value={pattern}>
            {strings.patterns[pattern]}
          </option>
        ))}
      </select>
      <span className={styles.contrast} title={words.contrast}>
        {lowest.toFixed(1)} : 1
      </span>
    </li>
  )
}
