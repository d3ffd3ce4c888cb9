import { type Command, commands, isSingleKey, shortcutsOf } from '#shared/domain/command.ts'

type Shortcuts = Readonly<Record<string, readonly string[]>>

/** Keys every field, list and dialog needs, and those the system gives text. */
const reserved =
  /^(?:(?:Shift\+)?(?:Tab|Enter|Space|Escape|Up|Down|Left|Right|Home|End|PageUp|PageDown)|Mod\+[ACVX])$/

/** Whether a press can become a shortcut at all. */
export function canBeShortcut(pressed: string): boolean {
  return !reserved.test(pressed)
}

/**
 * A command's shortcuts after a press: it takes the place of the one of its kind, so that a new
 * single key leaves the one with Ctrl or ⌘, and the other way round. The pressed one is shown first.
 */
export function remapped(command: Command, shortcuts: Shortcuts, pressed: string): string[] {
  const before = shortcuts[command.id] ?? command.shortcuts
  return [pressed, ...before.filter((one) => isSingleKey(one) !== isSingleKey(pressed))]
}

/** Another command that a shortcut of this one also stands for, or undefined. */
export function rivalOf(
  command: Command,
  settings: { shortcuts: Shortcuts; singleKeys: boolean },
): Command | undefined {
  const own = shortcutsOf(command, settings)
  return commands.find(
    (other) =>
      other.id !== command.id &&
      shortcutsOf(other, settings).some((shortcut) => own.includes(shortcut)),
  )
}
