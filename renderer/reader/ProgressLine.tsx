import { memo, type Ref } from 'react'
import styles from './ProgressLine.module.css'
import { strings } from './strings.ts'

/** A thin line over the page that says how far it is read; `showProgress` moves it. */
export const ProgressLine = memo(function ProgressLine({ ref }: { ref: Ref<HTMLDivElement> }) {
  return (
    <div className={styles.place}>
      <div
        ref={ref}
        className={styles.line}
        role="progressbar"
        aria-label={strings.read}
        aria-valuemin={0}
        aria-valuemax={100}
      />
    </div>
  )
})

/** Moves the line to a fraction from 0 to 1. Past React, since it happens in every frame of a scroll. */
export function showProgress(line: HTMLElement | null, fraction: number): void {
  line?.style.setProperty('transform', `scaleX(${fraction})`)
  line?.setAttribute('aria-valuenow', String(Math.round(fraction * 100)))
}
