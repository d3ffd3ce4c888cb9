import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { Dialog as DialogState } from '../uiState.ts'
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
