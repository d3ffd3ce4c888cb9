import { contrast, fromHex, type Oklch, over } from './contrast.ts'

/** The colours of each theme that text stands in; `tokens.css` has the same. */
export const themes = {
  paper: { page: '#FBFAF7', ink: '#1F1D1A', isDark: false },
  sepia: { page: '#F6EEDD', ink: '#2B2419', isDark: false },
  night: { page: '#16171A', ink: '#E4E2DC', isDark: true },
} as const

export type PaintTheme = keyof typeof themes

/** The background a highlight of some hue is painted with. Translucent, so that overlaps show. */
export function highlightBackground(hue: number, isDark: boolean): Oklch {
  return isDark
    ? { l: 0.52, c: 0.11, h: hue, alpha: 0.46 }
    : { l: 0.86, c: 0.15, h: hue, alpha: 0.55 }
}

/** The line a highlight of some hue is drawn with, and its bar on a card. */
export function highlightLine(hue: number, isDark: boolean): Oklch {
  return isDark ? { l: 0.76, c: 0.12, h: hue, alpha: 1 } : { l: 0.6, c: 0.14, h: hue, alpha: 1 }
}

/** Contrast of a theme's ink on `layers` highlights of one hue over one another, 1 to 21. */
export function inkContrast(hue: number, theme: PaintTheme, layers: number): number {
  const { page, ink, isDark } = themes[theme]
  let ground = fromHex(page)
  for (let layer = 0; layer < layers; layer += 1)
    ground = over(highlightBackground(hue, isDark), ground)
  return contrast(fromHex(ink), ground)
}

export function toCss({ l, c, h, alpha }: Oklch): string {
  return `oklch(${l} ${c} ${h} / ${alpha})`
}
