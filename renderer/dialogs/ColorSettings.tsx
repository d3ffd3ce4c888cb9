import { useState } from 'react'
import { type Color, Pattern } from '#shared/domain/color.ts'
import {
  highlightBackground,
  highlightLine,
  inkContrast,
  type PaintTheme,
  themes,
  toCss,
} from '#shared/domain/highlightPaint.ts'
import { client } from '../api.ts'
import { changeSettings, markChanged, showError, useColors, useSettings } from '../queries.ts'
import { Toggle } from '../ui/Choice.tsx'
import styles from './ColorSettings.module.css'
import { strings } from './strings.ts'

const words = strings.settings
/** Text may lie under two highlights; the figure is for that. */
const layers = 2

export function ColorSettings() {
  const { patterns } = useSettings()
  return (
    <>
      <ul className={styles.list}>
        {useColors().map((color, index) => (
          <ColorRow key={color.key} color={color} number={index + 1} usesPatterns={patterns} />
        ))}
      </ul>
      <p className={styles.hint}>{words.contrastHint}</p>
      <Toggle
        label={words.patterns}
        hint={words.patternsHint}
        isOn={patterns}
        onChange={(isOn) => void changeSettings({ patterns: isOn })}
      />
    </>
  )
}

type RowProps = { color: Color; number: number; usesPatterns: boolean }

function ColorRow({ color, number, usesPatterns }: RowProps) {
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
  return (
    <li className={styles.row}>
      <span className={styles.key}>{number}</span>
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
      {(Object.keys(themes) as PaintTheme[]).map((theme) => (
        <Preview key={theme} color={color} theme={theme} usesPatterns={usesPatterns} />
      ))}
    </li>
  )
}

/** A word as it looks highlighted in a theme, with the contrast it has there. */
function Preview({
  color,
  theme,
  usesPatterns,
}: {
  color: Color
  theme: PaintTheme
  usesPatterns: boolean
}) {
  const { page, ink, isDark } = themes[theme]
  const ratio = inkContrast(color.hue, theme, layers).toFixed(1)
  const isLine = usesPatterns && color.pattern !== 'background'
  const style = isLine
    ? {
        textDecoration: `underline 2px ${color.pattern === 'underline' ? 'solid' : color.pattern} ${toCss(highlightLine(color.hue, isDark))}`,
        textUnderlineOffset: '0.2em',
      }
    : { background: toCss(highlightBackground(color.hue, isDark)) }
  return (
    <span
      role="img"
      className={styles.preview}
      style={{ background: page, color: ink }}
      aria-label={words.contrast(strings.themes[theme], ratio)}
      title={words.contrast(strings.themes[theme], ratio)}
    >
      <span className={styles.sample} style={style}>
        {ratio}
      </span>
    </span>
  )
}
