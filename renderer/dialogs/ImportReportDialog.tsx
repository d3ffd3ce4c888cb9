import { useState } from 'react'
import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import { client } from '../api.ts'
import { markChanged, showError } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { uiState } from '../uiState.ts'
import styles from './ImportReportDialog.module.css'
import { CancelledRows, FailedRow, isAddress, ThereRow } from './ImportReportRows.tsx'
import { cancelRunning } from './importActions.ts'
import { strings } from './strings.ts'

const words = strings.report

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
  const notIn = outcomes.filter((outcome) => outcome.status === 'failed')
  const failed = notIn.filter(({ error }) => error.code !== 'cancelled')
  const cancelled = notIn.filter(({ error }) => error.code === 'cancelled')
  const pages = notIn.map(({ file }) => file).filter(isAddress)
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
          {trying.length > 0 && (
            <Button onPress={() => void cancelRunning('imports')}>{strings.cancel}</Button>
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
          cancelled.length > 0 ? words.cancelled(cancelled.length) : '',
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <ul className={styles.rows}>
        {outcomes.map((outcome, index) => {
          if (outcome.status === 'imported') return null
          if (outcome.status === 'failed' && outcome.error.code === 'cancelled') return null
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
      {cancelled.length > 0 && <CancelledRows files={cancelled.map(({ file }) => file)} />}
    </Dialog>
  )
}
