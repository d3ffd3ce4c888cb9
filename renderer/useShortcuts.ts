import { useEffect } from 'react'
import { commands, isSingleKey, shortcutsOf } from '#shared/domain/command.ts'
import { runCommand } from './commands.ts'
import { currentSettings } from './queries.ts'
import { shortcutOf } from './ui/shortcutMatch.ts'
import { uiState } from './uiState.ts'

/** Commands a text field keeps for itself. */
const fieldsOwn = new Set([
  'history.undo',
  'history.redo',
  'import.paste',
  'article.remove',
  'highlight.remove',
])
/** Commands whose keys move the caret in a text field. */
const movesCaret = /Left|Right|Up|Down|Backspace|Delete|Home|End/
/** What goes on while a key is held down; everything else acts once. */
const isRepeatable =
  /^reading\.|^history\.(undo|redo)|\.(next|previous|larger|smaller|wider|narrower|looser|tighter|zoomIn|zoomOut)$/

/** Runs the command a key press stands for, where it may. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const id = commandFor(event)
      if (!id) return
      if (event.repeat && !isRepeatable.test(id)) event.preventDefault()
      else if (runCommand(id)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** The command a key press stands for here, or undefined when the press is not the app's. */
export function commandFor(event: KeyboardEvent): string | undefined {
  const pressed = shortcutOf(event)
  if (!pressed) return undefined
  const target = event.target instanceof Element ? event.target : null
  const isInField = target?.closest('input, textarea, select, [contenteditable]') != null
  const isInDialog =
    uiState.getState().dialog !== null || target?.closest('[role=menu], [role=dialog]') != null
  const isSingle = isSingleKey(pressed)
  // Space and Enter press buttons, and a list has letters and arrows of its own.
  if (isSingle && (isInField || isInDialog)) return undefined
  if (isInField && movesCaret.test(pressed)) return undefined
  const settings = currentSettings()
  const command = commands.find((one) => shortcutsOf(one, settings).includes(pressed))
  if (!command) return undefined
  if (isInField && fieldsOwn.has(command.id)) return undefined
  if (isInDialog && command.id !== 'palette.open' && !command.id.startsWith('view.'))
    return undefined
  return command.id
}
