import { useState } from 'react'
import { readingLimits } from '#shared/domain/settings.ts'
import { changeSettings, currentSettings, useSettings } from '../queries.ts'
import styles from './PaneEdge.module.css'

const words = { library: 'Width of the library', notes: 'Width of the notes' }

/** The edge of a side pane: drag it, or move it with the arrow keys. */
export function PaneEdge({ pane }: { pane: 'library' | 'notes' }) {
  const name = pane === 'library' ? 'libraryWidth' : 'notesWidth'
  const width = useSettings()[name]
  const [dragged, setDragged] = useState<{ x: number; width: number } | null>(null)
  // The notes lie on the other side, so they grow the other way.
  const sign = (pane === 'library' ? 1 : -1) * (document.dir === 'rtl' ? -1 : 1)
  const { min, max, step } = readingLimits.pane
  const set = (value: number) =>
    changeSettings({ [name]: Math.round(Math.max(min, Math.min(max, value))) })
  const show = (value: number) =>
    document.documentElement.style.setProperty(
      pane === 'library' ? '--library-width' : '--notes-width',
      `${Math.max(min, Math.min(max, value))}px`,
    )
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={words[pane]}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      className={styles.edge}
      data-pane={pane}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragged({ x: event.clientX, width: currentSettings()[name] })
      }}
      onPointerMove={(event) => {
        if (dragged) show(dragged.width + sign * (event.clientX - dragged.x))
      }}
      onPointerUp={(event) => {
        if (dragged) void set(dragged.width + sign * (event.clientX - dragged.x))
        setDragged(null)
      }}
      onKeyDown={(event) => {
        const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
        if (direction === 0) return
        event.preventDefault()
        void set(width + sign * direction * step)
      }}
    />
  )
}
