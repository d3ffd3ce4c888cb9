import { RevisionsDialog } from '../revisions/RevisionsDialog.tsx'
import { uiState } from '../uiState.ts'
import { AddDialog } from './AddDialog.tsx'
import { DetailsDialog } from './DetailsDialog.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { HistoryDialog } from './HistoryDialog.tsx'
import { ImportReportDialog } from './ImportReportDialog.tsx'
import { PaletteDialog } from './PaletteDialog.tsx'
import { ReadAgainDialog } from './ReadAgainDialog.tsx'
import { RepairsDialog } from './RepairsDialog.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { ConfirmDialog, LicencesDialog } from './SmallDialogs.tsx'

type Props = {
  run: (commandId: string) => void
  isAvailable: (commandId: string) => boolean
  /** Takes back or does again so many steps. */
  onStep: (direction: 'undo' | 'redo', count: number) => void
}

/** The dialog that is open, if one is. */
export function Dialogs({ run, isAvailable, onStep }: Props) {
  const dialog = uiState((state) => state.dialog)
  // A dialog that opened another one must not close that.
  const onClose = () => {
    if (uiState.getState().dialog === dialog) uiState.getState().show(null)
  }
  if (!dialog) return null
  switch (dialog.kind) {
    case 'add':
      return (
        <AddDialog
          key={dialog.text}
          initial={dialog.text}
          isAsked={dialog.isAsked ?? false}
          onClose={onClose}
        />
      )
    case 'readAgain':
      return <ReadAgainDialog articleId={dialog.articleId} onClose={onClose} />
    case 'settings':
      return <SettingsDialog tab={dialog.tab ?? 'reading'} onClose={onClose} />
    case 'palette':
      return <PaletteDialog run={run} isAvailable={isAvailable} onClose={onClose} />
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />
    case 'history':
      return <HistoryDialog onStep={onStep} onClose={onClose} />
    case 'licences':
      return <LicencesDialog onClose={onClose} />
    case 'details':
      return <DetailsDialog articleId={dialog.articleId} onClose={onClose} />
    case 'repairs':
      return <RepairsDialog articleId={dialog.articleId} onClose={onClose} />
    case 'export':
      return <ExportDialog scope={dialog.scope} onClose={onClose} />
    case 'importReport':
      return <ImportReportDialog outcomes={dialog.outcomes} onClose={onClose} />
    case 'revisions':
      return <RevisionsDialog articleId={dialog.articleId} onClose={onClose} />
    case 'confirm':
      return <ConfirmDialog dialog={dialog} onClose={onClose} />
    default:
      return dialog satisfies never
  }
}
