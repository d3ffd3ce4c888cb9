import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { contrast, fromHex, over } from '#shared/domain/contrast.ts'
import {
  highlightLine,
  inkContrast,
  type PaintTheme,
  patternBackground,
  themes,
} from '#shared/domain/highlightPaint.ts'

const names = Object.keys(themes) as PaintTheme[]
const hues = Array.from({ length: 36 }, (_, index) => index * 10)

test.each(names)('in %s the ink is readable on a highlight of any hue', (theme) => {
  for (const hue of hues) expect(inkContrast(hue, theme)).toBeGreaterThanOrEqual(4.5)
})

test.each(names)('in %s the ink is readable where two highlights of any hues overlap', (theme) => {
  for (const below of hues) {
    for (const above of hues) {
      expect(inkContrast([below, above], theme)).toBeGreaterThanOrEqual(4.5)
    }
  }
})

test.each(names)('in %s the bar of a colour stands out from the page', (theme) => {
  const { page, isDark } = themes[theme]
  for (const hue of hues) {
    const bar = over(highlightLine(hue, isDark), fromHex(page))
    expect(contrast(bar, fromHex(page))).toBeGreaterThanOrEqual(1.7)
  }
})

test.each(names)('in %s a pattern leaves the ink more readable than a full background', (theme) => {
  const { page, ink, isDark } = themes[theme]
  for (const hue of hues) {
    const ground = over(patternBackground(hue, isDark), fromHex(page))
    expect(contrast(fromHex(ink), ground)).toBeGreaterThan(inkContrast(hue, theme))
  }
})

test('the themes are those the window is painted with', () => {
  const tokens = readFileSync(
    resolve(import.meta.dirname, '../../../renderer/styles/tokens.css'),
    'utf8',
  ).toLowerCase()
  const sepia = tokens.slice(tokens.indexOf('[data-theme="sepia"]'))
  expect(tokens).toContain(`--page: light-dark(${themes.paper.page}, ${themes.night.page});`)
  expect(tokens).toContain(`--ink: light-dark(${themes.paper.ink}, ${themes.night.ink});`)
  expect(sepia).toContain(`--page: ${themes.sepia.page};`)
  expect(sepia).toContain(`--ink: ${themes.sepia.ink};`)
})
