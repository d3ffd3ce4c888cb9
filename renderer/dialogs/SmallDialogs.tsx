import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
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

export function LicencesDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title={strings.licences.title}
      isText
      onClose={onClose}
      actions={
        <Button look="primary" autoFocus onPress={onClose}>
          {strings.done}
        </Button>
      }
    >
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
      isText
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
