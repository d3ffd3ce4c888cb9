import { contrast, fromHex, type Oklch, over } from './contrast.ts'

/** The colours of each theme that text stands in; `tokens.css` has the same, and a test compares them. */
export const themes = {
  paper: { page: '#fbfaf7', ink: '#1f1d1a', isDark: false },
  sepia: { page: '#f6eedd', ink: '#2b2419', isDark: false },
  night: { page: '#16171a', ink: '#e4e2dc', isDark: true },
} as const

export type PaintTheme = keyof typeof themes

/**
 * The background a highlight of some hue (OKLCH degrees) is painted with. It is translucent, so
 * that overlaps are seen as such.
 */
export function highlightBackground(hue: number, isDark: boolean): Oklch {
  return isDark
    ? { l: 0.52, c: 0.11, h: hue, alpha: 0.46 }
    : { l: 0.86, c: 0.15, h: hue, alpha: 0.55 }
}

/** The background where a pattern says the colour already: there, but barely. */
export function patternBackground(hue: number, isDark: boolean): Oklch {
  const full = highlightBackground(hue, isDark)
  return { ...full, alpha: full.alpha * 0.45 }
}

/** The line a highlight of some hue is drawn with, and its bar on a card. */
export function highlightLine(hue: number, isDark: boolean): Oklch {
  if (isDark) return { l: 0.76, c: 0.12, h: hue, alpha: 1 }
  // A dark yellow is an olive: around that hue the line must be light to be told for what it is.
  const yellowness = Math.max(0, 1 - Math.abs(hue - yellow) / 60)
  return { l: 0.6 + 0.18 * yellowness, c: 0.14 + 0.02 * yellowness, h: hue, alpha: 1 }
}

/** Hue of yellow in OKLCH, degrees. */
const yellow = 95

/**
 * Contrast of a theme's ink on highlights of some hues lying over one another, the first at the
 * bottom: 1 to 21, where 4.5 is what WCAG 2.2 asks for (1.4.3).
 */
export function inkContrast(
  hues: number | readonly number[],
  theme: PaintTheme,
  layers = 1,
): number {
  const { page, ink, isDark } = themes[theme]
  const stack = typeof hues === 'number' ? Array.from({ length: layers }, () => hues) : hues
  const ground = stack.reduce(
    (below, hue) => over(highlightBackground(hue, isDark), below),
    fromHex(page),
  )
  return contrast(fromHex(ink), ground)
}

/** As CSS writes it (CSS Color 4, `oklch()`). */
export function toCss({ l, c, h, alpha }: Oklch): string {
  return `oklch(${l} ${c} ${h} / ${alpha})`
}
