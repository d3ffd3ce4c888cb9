import type { FetchedPreview } from '#shared/ipc/webCalls.ts'
import { Button } from '../ui/Button.tsx'
import { FetchFacts } from './FetchFacts.tsx'
import styles from './FetchViews.module.css'
import { strings } from './strings.ts'

const words = strings.fetch

type Props = {
  url: string
  failure: Extract<FetchedPreview, { kind: 'failed' }>
  onCapture: () => void
  onPaste: () => void
  /** Offered when something came back to look through. */
  onPick: () => void
}

/** Why a page could not be read, what was asked and answered, and the ways on from here. */
export function FetchFailure({ url, failure, onCapture, onPaste, onPick }: Props) {
  const { error, report, token } = failure
  return (
    <div className={styles.view}>
      <p className={styles.sentence} role="alert">
        {error.message}
      </p>
      <FetchFacts asked={url} report={report} said={error.message} />
      <ul className={styles.ways} aria-label={words.ways}>
        <Way title={words.captureTitle} hint={words.captureHint} onPress={onCapture} isFirst />
        {token !== null && (
          <Way title={words.byHandTitle} hint={words.byHandHint} onPress={onPick} />
        )}
        <Way title={words.pasteTitle} hint={words.pasteHint} onPress={onPaste} />
      </ul>
    </div>
  )
}

function Way(props: { title: string; hint: string; onPress: () => void; isFirst?: boolean }) {
  const { title, hint, onPress, isFirst = false } = props
  return (
    <li>
      <Button onPress={onPress} {...(isFirst ? { autoFocus: true, look: 'primary' } : {})}>
        {title}
      </Button>
      <span className={styles.hint}>{hint}</span>
    </li>
  )
}
