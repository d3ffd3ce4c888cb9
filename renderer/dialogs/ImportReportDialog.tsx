import { useState } from 'react'
import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import { client } from '../api.ts'
import { markChanged, showError } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { uiState } from '../uiState.ts'
import { FetchFacts } from './FetchFacts.tsx'
import styles from './ImportReportDialog.module.css'
import { openCapture, openOrRestore } from './pageActions.ts'
import { strings } from './strings.ts'

const words = strings.report

type Failed = Extract<ImportOutcome, { status: 'failed' }>

/** What became of each thing that was brought in, with the ways on where it failed. */
export function ImportReportDialog({
  outcomes: first,
  onClose,
}: {
  outcomes: ImportOutcome[]
  onClose: () => void
}) {
  const [outcomes, setOutcomes] = useState(first)
  const [trying, setTrying] = useState<readonly string[]>([])
  const imported = outcomes.filter(({ status }) => status === 'imported').length
  const failed = outcomes.filter((outcome) => outcome.status === 'failed')
  const pages = failed.map(({ file }) => file).filter(isAddress)
  const retry = async (urls: string[]) => {
    setTrying(urls)
    try {
      const again = await client('import.urls', { urls })
      const byFile = new Map(again.outcomes.map((outcome) => [outcome.file, outcome]))
      setOutcomes(outcomes.map((outcome) => byFile.get(outcome.file) ?? outcome))
      markChanged([])
    } catch (error) {
      showError(error)
    } finally {
      setTrying([])
      uiState.setState({ progress: null })
    }
  }
  return (
    <Dialog
      title={words.title}
      isText
      onClose={onClose}
      actions={
        <>
          {pages.length > 1 && (
            <Button isDisabled={trying.length > 0} onPress={() => void retry(pages)}>
              {words.retryAll(pages.length)}
            </Button>
          )}
          <Button look="primary" autoFocus onPress={onClose}>
            {strings.done}
          </Button>
        </>
      }
    >
      <p role="status">
        {[
          imported > 0 ? words.imported(imported) : '',
          failed.length > 0 ? words.failed(failed.length) : '',
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <ul className={styles.rows}>
        {outcomes.map((outcome, index) => {
          if (outcome.status === 'imported') return null
          const key = `${index} ${outcome.file}`
          if (outcome.status === 'already-there')
            return <ThereRow key={key} outcome={outcome} onClose={onClose} />
          return (
            <FailedRow
              key={key}
              outcome={outcome}
              isTrying={trying.includes(outcome.file)}
              isBusy={trying.length > 0}
              onRetry={() => void retry([outcome.file])}
            />
          )
        })}
      </ul>
    </Dialog>
  )
}

function ThereRow({
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

function FailedRow({ outcome, isTrying, isBusy, onRetry }: FailedProps) {
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

function isAddress(file: string): boolean {
  return /^https?:\/\//i.test(file)
}
