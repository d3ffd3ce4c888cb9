import { useQuery } from '@tanstack/react-query'
import { commands, shortcutsOf } from '#shared/domain/command.ts'
import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import { history, useSettings } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { shortcutText } from '../ui/shortcutText.ts'
import { type Dialog as DialogState, uiState } from '../uiState.ts'
import { restore } from './importActions.ts'
import { licences } from './licences.ts'
import styles from './SmallDialogs.module.css'
import { strings } from './strings.ts'

export function ConfirmDialog({
  dialog,
  onClose,
}: {
  dialog: Extract<DialogState, { kind: 'confirm' }>
  onClose: () => void
}) {
  return (
    <Dialog
      title={dialog.title}
      size="small"
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {strings.cancel}
          </Button>
          <Button
            look="danger"
            onPress={() => {
              onClose()
              dialog.run()
            }}
          >
            {dialog.action}
          </Button>
        </>
      }
    >
      <p>{dialog.text}</p>
    </Dialog>
  )
}

export function HistoryDialog({
  run,
  onClose,
}: {
  run: (commandId: string) => void
  onClose: () => void
}) {
  const steps = useQuery(history).data ?? []
  return (
    <Dialog
      title={strings.history.title}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button
            onPress={() => run('history.redo')}
            isDisabled={!steps.some(({ isUndone }) => isUndone)}
          >
            {strings.history.redo}
          </Button>
          <Button
            look="primary"
            autoFocus
            onPress={() => run('history.undo')}
            isDisabled={steps.every(({ isUndone }) => isUndone)}
          >
            {strings.history.undo}
          </Button>
        </>
      }
    >
      {steps.length === 0 && <p>{strings.history.empty}</p>}
      <ol className={styles.rows}>
        {steps.map((step) => (
          <li key={step.id} data-faded={step.isUndone || undefined}>
            <span>{step.label}</span>
            <time dateTime={step.finishedAt}>
              {step.isUndone ? strings.history.undone : new Date(step.finishedAt).toLocaleString()}
            </time>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const settings = useSettings()
  return (
    <Dialog title={strings.shortcuts.title} size="large" onClose={onClose}>
      <ul className={`${styles.rows} ${styles.columns}`}>
        {commands.map((command) => (
          <li key={command.id}>
            <span>{command.title}</span>
            <kbd>{shortcutsOf(command, settings).map(shortcutText).join('  ')}</kbd>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

export function LicencesDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={strings.licences.title} size="medium" onClose={onClose}>
      <p>{strings.licences.intro}</p>
      <ul className={styles.rows}>
        {licences.map(({ name, licence }) => (
          <li key={name}>
            <span>{name}</span>
            <span>{licence}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

export function ImportReportDialog({
  outcomes,
  onClose,
}: {
  outcomes: ImportOutcome[]
  onClose: () => void
}) {
  const imported = outcomes.filter(({ status }) => status === 'imported').length
  return (
    <Dialog
      title={strings.report.title}
      onClose={onClose}
      actions={
        <Button look="primary" autoFocus onPress={onClose}>
          {strings.done}
        </Button>
      }
    >
      <p>{strings.report.imported(imported)}</p>
      <ul className={styles.rows}>
        {outcomes
          .filter(({ status }) => status !== 'imported')
          .map((outcome) => (
            <li key={outcome.file}>
              <span>{outcome.file}</span>
              <ReportLine outcome={outcome} onClose={onClose} />
            </li>
          ))}
      </ul>
    </Dialog>
  )
}

function ReportLine({ outcome, onClose }: { outcome: ImportOutcome; onClose: () => void }) {
  if (outcome.status === 'failed') return <span>{outcome.error.message}</span>
  if (outcome.status === 'imported') return null
  const open = () => {
    onClose()
    if (outcome.inTrash) void restore(outcome.articleId)
    else uiState.getState().openArticle(outcome.articleId)
  }
  return (
    <span>
      {outcome.inTrash ? strings.report.inTrash : strings.report.there}{' '}
      <Button onPress={open}>
        {outcome.inTrash ? strings.report.restore : strings.report.open}
      </Button>
    </span>
  )
}
