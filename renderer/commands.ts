import { type Command, commands } from '#shared/domain/command.ts'
import { client } from './api.ts'
import { articleWebCommands, webConditions } from './articleWebCommands.ts'
import { captureCommands } from './captureCommands.ts'
import { addSample, cancelRunning, chooseFiles, chooseFolder } from './dialogs/importActions.ts'
import { currentPassage } from './highlighting/highlightActions.ts'
import { highlightCommands } from './highlighting/highlightCommands.ts'
import { historyCommands } from './historyCommands.ts'
import { libraryCommands } from './libraryCommands.ts'
import { noteCommands } from './notes/noteCommands.ts'
import { showError } from './queries.ts'
import { readerCommands } from './reader/readerCommands.ts'
import { copyDetails } from './ui/copyDetails.ts'
import { uiState } from './uiState.ts'
import { viewCommands } from './viewCommands.ts'

const { getState } = uiState

/** What every command of the list does. */
const effects: Record<string, () => unknown> = {
  ...articleWebCommands,
  ...captureCommands,
  ...highlightCommands,
  ...historyCommands,
  ...libraryCommands,
  ...noteCommands,
  ...readerCommands,
  ...viewCommands,
  'import.add': () => getState().show({ kind: 'add', text: '' }),
  'import.open': chooseFiles,
  'import.openFolder': chooseFolder,
  'import.cancel': cancelRunning,
  'settings.open': () => getState().show({ kind: 'settings' }),
  'palette.open': () => getState().show({ kind: 'palette' }),
  'help.shortcuts': () => getState().show({ kind: 'shortcuts' }),
  'help.licences': () => getState().show({ kind: 'licences' }),
  'help.sample': addSample,
  'help.showLibrary': () => client('app.showLibrary', {}),
  'help.copyDetails': copyDetails,
}

/** Whether a command can be used where the reader is now. */
export function isAvailable(commandId: string): boolean {
  const command = commands.find(({ id }) => id === commandId)
  return command !== undefined && fits(command.context) && (webConditions[commandId]?.() ?? true)
}

/** Runs a command where it can be used; true when it was. What fails says so. */
export function runCommand(commandId: string): boolean {
  const effect = effects[commandId]
  if (!effect || !isAvailable(commandId)) return false
  Promise.resolve().then(effect).catch(showError)
  return true
}

function fits(context: Command['context']): boolean {
  const { articleId, activeHighlightId } = getState()
  switch (context) {
    case 'always':
      return true
    case 'article':
      return articleId !== null
    case 'passage':
      return articleId !== null && (currentPassage() !== null || activeHighlightId !== null)
    case 'highlight':
      return activeHighlightId !== null
    default:
      return context satisfies never
  }
}

/** Commands that have no effect, for the test that there is none. */
export function commandsWithoutEffect(): string[] {
  return commands.filter(({ id }) => !effects[id]).map(({ id }) => id)
}
