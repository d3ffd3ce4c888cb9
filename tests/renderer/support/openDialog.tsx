import { expect } from 'vitest'
import { isAvailable, runCommand } from '../../../renderer/commands.ts'
import { Dialogs } from '../../../renderer/dialogs/Dialogs.tsx'
import { stepMany } from '../../../renderer/historyCommands.ts'
import { type Dialog, uiState } from '../../../renderer/uiState.ts'
import { type FakeLibrary, fakeBridge, summary } from './fakeBridge.ts'
import { mount } from './mount.tsx'

function Window() {
  return (
    <>
      <button type="button" id="before">
        Before
      </button>
      <Dialogs
        run={runCommand}
        isAvailable={isAvailable}
        onStep={(direction, count) => void stepMany(direction, count)}
      />
    </>
  )
}

/** A dialog over a window, with a library in memory behind it. */
export async function openDialog(dialog: Dialog, prepare?: (library: FakeLibrary) => void) {
  const library = fakeBridge([summary(1, { title: 'The Night Ferry' }), summary(2)])
  prepare?.(library)
  mount(<Window />)
  await expect.poll(() => document.getElementById('before')).not.toBeNull()
  document.getElementById('before')?.focus()
  uiState.getState().show(dialog)
  await expect
    .poll(() => document.querySelector('[role=dialog], [role=alertdialog]'))
    .not.toBeNull()
  return library
}
