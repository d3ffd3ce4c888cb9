import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import { Button } from '../ui/Button.tsx'
import { FetchFacts } from './FetchFacts.tsx'
import styles from './ImportReportDialog.module.css'
import { openCapture, openOrRestore } from './pageActions.ts'
import { strings } from './strings.ts'

const words = strings.report

type Failed = Extract<ImportOutcome, { status: 'failed' }>

/** Something that was in the library before. */
export function ThereRow({
  outcome,
  onClose,
}: {
  outcome: Extract<ImportOutcome, { status: 'already-there' }>
  onClose: () => void
}) {
  const open = () => {
    onClose()
    void openOrRestore(outcome)
  }
  return (
    <li>
      <div className={styles.row}>
        <div className={styles.what}>
          <p>{outcome.file || outcome.title}</p>
          <p className={styles.muted}>{outcome.inTrash ? words.inTrash : words.there}</p>
        </div>
        <Button onPress={open}>{outcome.inTrash ? words.restore : words.open}</Button>
      </div>
    </li>
  )
}

type FailedProps = { outcome: Failed; isTrying: boolean; isBusy: boolean; onRetry: () => void }

/** Something that did not come in, why, and what can be tried. */
export function FailedRow({ outcome, isTrying, isBusy, onRetry }: FailedProps) {
  const { file, error, report } = outcome
  return (
    <li>
      <div className={styles.row}>
        <div className={styles.what}>
          <p>{file}</p>
          <p className={styles.muted}>{isTrying ? words.trying : error.message}</p>
        </div>
        {isAddress(file) && (
          <>
            <Button onPress={() => void openCapture(report?.url ?? file)}>{words.capture}</Button>
            <Button isDisabled={isBusy} onPress={onRetry}>
              {strings.retry}
            </Button>
          </>
        )}
      </div>
      {report && (
        <details className={styles.details}>
          <summary>{words.details}</summary>
          <FetchFacts asked={file} report={report} said={error.message} />
        </details>
      )}
    </li>
  )
}

/** Whether a report names a page by it, and no file. */
export function isAddress(file: string): boolean {
  return /^https?:\/\//i.test(file)
}

/** What was not begun when the reader cancelled: one reason for all, their names on demand. */
export function CancelledRows({ files }: { files: readonly string[] }) {
  return (
    <details className={styles.details}>
      <summary>{words.cancelledList(files.length)}</summary>
      <p className={styles.muted}>{words.cancelledHint}</p>
      <ul className={styles.names}>
        {files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may be the same, and never move
          <li key={index}>{file}</li>
        ))}
      </ul>
    </details>
  )
}
