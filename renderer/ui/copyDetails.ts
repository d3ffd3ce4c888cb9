import { client } from '../api.ts'
import { showError } from '../queries.ts'
import { uiState } from '../uiState.ts'

const copied =
  'Details copied. Look through them before you send them: file names may be among them.'

/** Puts versions and the end of the log on the clipboard, and says so. */
export async function copyDetails(): Promise<void> {
  try {
    await client('app.copyDetails', {})
    uiState.getState().toast({ text: copied, kind: 'info' })
  } catch (error) {
    showError(error)
  }
}
