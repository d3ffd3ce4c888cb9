import type { MenuItemConstructorOptions } from 'electron'
import {
  type Command,
  type CommandMenu,
  commands,
  isSingleKey,
  shortcutsOf,
} from '#shared/domain/command.ts'
import type { Settings } from '#shared/domain/settings.ts'

export type MenuOptions = {
  platform: NodeJS.Platform
  appName: string
  settings: Pick<Settings, 'shortcuts' | 'singleKeys'>
  choose: (commandId: string) => void
}

const titles: Record<CommandMenu, string> = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  article: 'Article',
  highlight: 'Highlight',
  help: 'Help',
}

/** The menu bar, built from the list of commands with the system's own items where it has them. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin'
  const of = (menu: CommandMenu) => itemsOf(menu, options)
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const settings = of('file').filter((item) => item.id === 'settings.open')
  const file = of('file').filter((item) => !isMac || item.id !== 'settings.open')
  const editing: MenuItemConstructorOptions[] = [
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ]
  const edit = of('edit')
  const bar: MenuItemConstructorOptions[] = [
    {
      label: titles.file,
      submenu: [...file, separator, isMac ? { role: 'close' } : { role: 'quit' }],
    },
    { label: titles.edit, submenu: [...edit.slice(0, 3), ...editing, ...edit.slice(3)] },
    { label: titles.view, submenu: [...of('view'), separator, { role: 'togglefullscreen' }] },
    { label: titles.article, submenu: of('article') },
    { label: titles.highlight, submenu: of('highlight') },
    { role: 'windowMenu' },
    { label: titles.help, role: 'help', submenu: of('help') },
  ]
  if (!isMac) return bar
  const about: MenuItemConstructorOptions[] = [
    { role: 'about' },
    separator,
    ...settings.map((item) => ({ ...item, label: 'Settings…' })),
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ]
  return [{ label: options.appName, submenu: about }, ...bar]
}

function itemsOf(menu: CommandMenu, options: MenuOptions): MenuItemConstructorOptions[] {
  return commands
    .filter((command) => command.menu === menu && !command.isHiddenInMenu)
    .flatMap((command, index) => {
      const item = toItem(command, options)
      return command.opensGroup && index > 0 ? [{ type: 'separator' as const }, item] : [item]
    })
}

/**
 * The page dispatches shortcuts itself, since only it knows whether a text field has the focus;
 * the menu shows them. (On macOS an accelerator is pressed only when the page did not take the key.)
 */
function toItem(command: Command, options: MenuOptions): MenuItemConstructorOptions {
  const accelerator = shortcutsOf(command, options.settings).find(
    (shortcut) => !isSingleKey(shortcut),
  )
  return {
    id: command.id,
    label: command.title,
    ...(accelerator ? { accelerator: toAccelerator(accelerator), registerAccelerator: false } : {}),
    click: () => options.choose(command.id),
  }
}

function toAccelerator(shortcut: string): string {
  return shortcut.replace('Mod', 'CommandOrControl')
}
