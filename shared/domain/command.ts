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

const colorCommands: readonly Command[] = [1, 2, 3, 4, 5, 6].map((number) => ({
  id: `highlight.color${number}`,
  title: `Highlight in Colour ${number}`,
  menu: 'highlight',
  context: 'passage',
  shortcuts: [`${number}`, `Mod+Alt+${number}`],
  ...(number === 1 ? { opensGroup: true } : {}),
}))

/**
 * Everything that can be done by name. Menu bar, palette, shortcuts and the shortcut settings
 * are built from this list; what a command does stands in the window's `commands.ts`.
 */
export const commands: readonly Command[] = [
  { id: 'import.add', title: 'Add Text…', menu: 'file', context: 'always', shortcuts: ['Mod+N'] },
  {
    id: 'import.open',
    title: 'Open Files…',
    menu: 'file',
    context: 'always',
    shortcuts: ['Mod+O'],
  },
  {
    id: 'import.paste',
    title: 'Paste as Article',
    menu: 'file',
    context: 'always',
    shortcuts: ['Mod+Shift+V'],
  },
  {
    id: 'export.article',
    title: 'Export Article…',
    menu: 'file',
    context: 'article',
    shortcuts: ['Mod+E'],
    opensGroup: true,
  },
  {
    id: 'export.library',
    title: 'Export Library…',
    menu: 'file',
    context: 'always',
    shortcuts: ['Mod+Shift+E'],
  },
  {
    id: 'settings.open',
    title: 'Settings…',
    menu: 'file',
    context: 'always',
    shortcuts: ['Mod+,'],
    opensGroup: true,
  },

  { id: 'history.undo', title: 'Undo', menu: 'edit', context: 'always', shortcuts: ['Mod+Z'] },
  {
    id: 'history.redo',
    title: 'Redo',
    menu: 'edit',
    context: 'always',
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
  },
  { id: 'history.open', title: 'History…', menu: 'edit', context: 'always', shortcuts: [] },
  {
    id: 'library.search',
    title: 'Find in Library',
    menu: 'edit',
    context: 'always',
    shortcuts: ['/', 'Mod+Shift+F'],
    opensGroup: true,
  },

  {
    id: 'palette.open',
    title: 'Command Palette…',
    menu: 'view',
    context: 'always',
    shortcuts: ['Mod+K'],
  },
  {
    id: 'view.library',
    title: 'Show or Hide Library',
    menu: 'view',
    context: 'always',
    shortcuts: ['[', 'Mod+Alt+L'],
    opensGroup: true,
  },
  {
    id: 'view.notes',
    title: 'Show or Hide Notes',
    menu: 'view',
    context: 'always',
    shortcuts: [']', 'Mod+Alt+N'],
  },
  {
    id: 'view.focusLibrary',
    title: 'Go to Library',
    menu: 'view',
    context: 'always',
    shortcuts: ['Mod+Shift+1'],
  },
  {
    id: 'view.focusArticle',
    title: 'Go to Article',
    menu: 'view',
    context: 'article',
    shortcuts: ['Mod+Shift+2'],
  },
  {
    id: 'view.focusNotes',
    title: 'Go to Notes',
    menu: 'view',
    context: 'article',
    shortcuts: ['Mod+Shift+3'],
  },
  {
    id: 'view.theme',
    title: 'Next Theme',
    menu: 'view',
    context: 'always',
    shortcuts: ['Mod+Shift+L'],
    opensGroup: true,
  },
  {
    id: 'view.typeface',
    title: 'Next Typeface',
    menu: 'view',
    context: 'always',
    shortcuts: ['Mod+Shift+Y'],
  },
  {
    id: 'view.larger',
    title: 'Larger Text',
    menu: 'view',
    context: 'always',
    shortcuts: ['+', 'Mod+Alt+='],
  },
  {
    id: 'view.smaller',
    title: 'Smaller Text',
    menu: 'view',
    context: 'always',
    shortcuts: ['-', 'Mod+Alt+-'],
  },
  {
    id: 'view.wider',
    title: 'Wider Column',
    menu: 'view',
    context: 'always',
    shortcuts: ['Mod+Alt+.'],
  },
  {
    id: 'view.narrower',
    title: 'Narrower Column',
    menu: 'view',
    context: 'always',
    shortcuts: ['Mod+Alt+,'],
  },
  {
    id: 'view.looser',
    title: 'More Line Spacing',
    menu: 'view',
    context: 'always',
    shortcuts: ['Mod+Alt+]'],
  },
  {
    id: 'view.tighter',
    title: 'Less Line Spacing',
    menu: 'view',
    context: 'always',
    shortcuts: ['Mod+Alt+['],
  },
  {
    id: 'view.zoomIn',
    title: 'Zoom In',
    menu: 'view',
    context: 'always',
    shortcuts: ['Mod+=', 'Mod+Shift+='],
    opensGroup: true,
  },
  { id: 'view.zoomOut', title: 'Zoom Out', menu: 'view', context: 'always', shortcuts: ['Mod+-'] },
  {
    id: 'view.zoomReset',
    title: 'Actual Size',
    menu: 'view',
    context: 'always',
    shortcuts: ['Mod+0'],
  },

  {
    id: 'article.next',
    title: 'Next Article',
    menu: 'article',
    context: 'always',
    shortcuts: ['Mod+Alt+Down'],
  },
  {
    id: 'article.previous',
    title: 'Previous Article',
    menu: 'article',
    context: 'always',
    shortcuts: ['Mod+Alt+Up'],
  },
  {
    id: 'article.details',
    title: 'Edit Details…',
    menu: 'article',
    context: 'article',
    shortcuts: ['Mod+I'],
    opensGroup: true,
  },
  { id: 'article.repairs', title: 'Repairs…', menu: 'article', context: 'article', shortcuts: [] },
  {
    id: 'article.note',
    title: 'Note on the Article',
    menu: 'article',
    context: 'article',
    shortcuts: ['Mod+Shift+N'],
  },
  {
    id: 'article.copyMarkdown',
    title: 'Copy All Highlights as Markdown',
    menu: 'article',
    context: 'article',
    shortcuts: ['Mod+Shift+M'],
    opensGroup: true,
  },
  {
    id: 'article.copyText',
    title: 'Copy All Highlights as Text',
    menu: 'article',
    context: 'article',
    shortcuts: [],
  },
  {
    id: 'article.remove',
    title: 'Move to Trash',
    menu: 'article',
    context: 'article',
    shortcuts: ['Mod+Backspace'],
    opensGroup: true,
  },

  {
    id: 'highlight.last',
    title: 'Highlight in Last Colour',
    menu: 'highlight',
    context: 'passage',
    shortcuts: ['H', 'Mod+Shift+H'],
  },
  {
    id: 'highlight.note',
    title: 'Highlight and Write Note',
    menu: 'highlight',
    context: 'passage',
    shortcuts: ['N', 'Mod+Alt+M'],
  },
  ...colorCommands,
  {
    id: 'highlight.next',
    title: 'Next Highlight',
    menu: 'highlight',
    context: 'article',
    shortcuts: ['.', 'Alt+Down'],
    opensGroup: true,
  },
  {
    id: 'highlight.previous',
    title: 'Previous Highlight',
    menu: 'highlight',
    context: 'article',
    shortcuts: [',', 'Alt+Up'],
  },
  {
    id: 'reading.next',
    title: 'Next Sentence',
    menu: 'highlight',
    context: 'article',
    shortcuts: ['J', 'Alt+Right'],
    opensGroup: true,
  },
  {
    id: 'reading.previous',
    title: 'Previous Sentence',
    menu: 'highlight',
    context: 'article',
    shortcuts: ['K', 'Alt+Left'],
  },
  {
    id: 'reading.grow',
    title: 'Extend by a Sentence',
    menu: 'highlight',
    context: 'article',
    shortcuts: ['Shift+J', 'Alt+Shift+Right'],
  },
  {
    id: 'reading.shrink',
    title: 'Shrink by a Sentence',
    menu: 'highlight',
    context: 'article',
    shortcuts: ['Shift+K', 'Alt+Shift+Left'],
  },
  {
    id: 'reading.endLater',
    title: 'Extend by a Word',
    menu: 'highlight',
    context: 'article',
    shortcuts: ['Mod+Shift+Right'],
  },
  {
    id: 'reading.endEarlier',
    title: 'Shrink by a Word',
    menu: 'highlight',
    context: 'article',
    shortcuts: ['Mod+Shift+Left'],
  },
  {
    id: 'reading.startLater',
    title: 'Start a Word Later',
    menu: 'highlight',
    context: 'article',
    shortcuts: ['Mod+Alt+Right'],
  },
  {
    id: 'reading.startEarlier',
    title: 'Start a Word Earlier',
    menu: 'highlight',
    context: 'article',
    shortcuts: ['Mod+Alt+Left'],
  },
  {
    id: 'highlight.range',
    title: 'Change Range to Selection',
    menu: 'highlight',
    context: 'highlight',
    shortcuts: ['R', 'Mod+Shift+R'],
    opensGroup: true,
  },
  {
    id: 'highlight.tags',
    title: 'Edit Tags',
    menu: 'highlight',
    context: 'highlight',
    shortcuts: ['T', 'Mod+Shift+T'],
  },
  {
    id: 'highlight.copyMarkdown',
    title: 'Copy Quote as Markdown',
    menu: 'highlight',
    context: 'passage',
    shortcuts: ['Mod+Alt+C'],
  },
  {
    id: 'highlight.copyText',
    title: 'Copy Quote with Source',
    menu: 'highlight',
    context: 'passage',
    shortcuts: ['C', 'Mod+Shift+C'],
  },
  {
    id: 'highlight.remove',
    title: 'Delete Highlight',
    menu: 'highlight',
    context: 'highlight',
    shortcuts: ['Delete', 'Mod+Shift+Backspace'],
    opensGroup: true,
  },

  {
    id: 'help.shortcuts',
    title: 'Keyboard Shortcuts',
    menu: 'help',
    context: 'always',
    shortcuts: ['?', 'Mod+/'],
  },
  {
    id: 'help.sample',
    title: 'Add the Sample Article',
    menu: 'help',
    context: 'always',
    shortcuts: [],
  },
  {
    id: 'help.showLibrary',
    title: 'Show Library File',
    menu: 'help',
    context: 'always',
    shortcuts: [],
    opensGroup: true,
  },
  {
    id: 'help.copyDetails',
    title: 'Copy Details for a Report',
    menu: 'help',
    context: 'always',
    shortcuts: [],
  },
  { id: 'help.licences', title: 'Licences', menu: 'help', context: 'always', shortcuts: [] },
]

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
