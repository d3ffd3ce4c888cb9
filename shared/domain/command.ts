import { readingCommands } from './readingCommands.ts'
import { windowCommands } from './windowCommands.ts'

/** Where a command stands in the menu bar and in the palette. */
export type CommandMenu = 'file' | 'edit' | 'view' | 'article' | 'highlight' | 'help'

/** Where a command can be used; elsewhere it is shown disabled and its keys pass through. */
export type CommandContext =
  | 'always'
  /** An article is open. */
  | 'article'
  /** A passage is selected in the text or a highlight is active. */
  | 'passage'
  /** A highlight is active: chosen in the text or in the notes. */
  | 'highlight'

export type Command = {
  id: string
  /** As menus and the palette show it. A trailing `…` means it asks for more before it acts. */
  title: string
  menu: CommandMenu
  context: CommandContext
  /**
   * Preset shortcuts, the first one shown. `Mod` is ⌘ on macOS and Ctrl elsewhere. A shortcut
   * without Mod, Ctrl or Alt is a single key, which the settings can switch off (WCAG 2.1.4).
   */
  shortcuts: readonly string[]
  /** A line is drawn above it in menus. */
  opensGroup?: boolean
  /** Not shown in the menu bar (number keys), only in the palette and the settings. */
  isHiddenInMenu?: boolean
}

/**
 * Everything that can be done by name. Menu bar, palette, shortcuts and the shortcut settings
 * are built from this list; what a command does stands in the window's `commands.ts`.
 */
export const commands: readonly Command[] = [...windowCommands, ...readingCommands]

/** Whether a shortcut is a bare key, which speech input and stray typing can press by accident. */
export function isSingleKey(shortcut: string): boolean {
  return !/^(Mod|Ctrl|Alt)\+/.test(shortcut)
}

/** The shortcuts in force for a command: the reader's own, else the preset ones. */
export function shortcutsOf(
  command: Command,
  settings: { shortcuts: Readonly<Record<string, readonly string[]>>; singleKeys: boolean },
): readonly string[] {
  const chosen = settings.shortcuts[command.id] ?? command.shortcuts
  return settings.singleKeys ? chosen : chosen.filter((shortcut) => !isSingleKey(shortcut))
}
