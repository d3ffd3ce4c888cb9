import { useEffect } from 'react'
import { applyHighlightStyles } from './highlighting/highlightStyles.ts'
import { useColors, useSettings } from './queries.ts'

const faces = {
  literata: 'var(--serif)',
  sourceSans: 'var(--source-sans)',
  hyperlegible: 'var(--hyperlegible)',
} as const

/** Puts theme, typography and highlight colours onto the page. */
export function useAppearance(): void {
  const settings = useSettings()
  const colors = useColors()
  useEffect(() => {
    const root = document.documentElement
    root.dataset.theme = settings.theme
    const { style } = root
    style.setProperty('--reading-face', faces[settings.typeface])
    style.setProperty('--reading-size', `${settings.fontSize}px`)
    style.setProperty('--reading-leading', String(settings.lineHeight))
    style.setProperty('--reading-measure', `${settings.measure}ch`)
    style.setProperty('--library-width', `${settings.libraryWidth}px`)
    style.setProperty('--notes-width', `${settings.notesWidth}px`)
  }, [settings])
  useEffect(() => applyHighlightStyles(colors, settings.patterns), [colors, settings.patterns])
}
