import { commands, shortcutsOf } from '#shared/domain/command.ts'
import { currentSettings } from '../queries.ts'

export const isMac = /Mac/.test(navigator.platform)

const macNames: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' }
const names: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  Backspace: '⌫',
  Delete: 'Del',
}

/** A shortcut as the platform writes it: ⇧⌘N or Ctrl+Shift+N. */
export function shortcutText(shortcut: string): string {
  const parts = shortcut
    .split(/\+(?=.)/)
    .map((part) => (isMac && macNames[part]) || names[part] || part)
  return parts.join(isMac ? '' : '+')
}

/** The first shortcut of a command that is in force, written out; empty when it has none. */
export function commandShortcut(commandId: string): string {
  const command = commands.find(({ id }) => id === commandId)
  const [first] = command ? shortcutsOf(command, currentSettings()) : []
  return first ? shortcutText(first) : ''
}
