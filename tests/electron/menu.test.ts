import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { commands, isSingleKey, shortcutsOf } from '#shared/domain/command.ts'
import { menuTemplate } from '../../electron/menu.ts'

const settings = { shortcuts: {}, singleKeys: true }

function ids(items: readonly MenuItemConstructorOptions[]): string[] {
  return items.flatMap(({ id, submenu }) => [
    ...(id ? [id] : []),
    ...(Array.isArray(submenu) ? ids(submenu) : []),
  ])
}

test('every command stands in the menu bar once, on each system', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    const menu = menuTemplate({ platform, appName: 'Pullquote', settings, choose: () => {} })
    expect(ids(menu).sort(), platform).toEqual(commands.map(({ id }) => id).sort())
  }
})

test('choosing an item tells which command it stands for', () => {
  const chosen: string[] = []
  const menu = menuTemplate({
    platform: 'linux',
    appName: 'Pullquote',
    settings,
    choose: (id) => chosen.push(id),
  })
  const [first] = [menu[0]?.submenu].flat() as MenuItemConstructorOptions[]
  const press = first?.click as (() => void) | undefined
  press?.()
  expect(chosen).toEqual(['import.add'])
})

test('every command that has a single key has a shortcut with modifiers too', () => {
  for (const command of commands) {
    const single = command.shortcuts.filter(isSingleKey)
    const others = command.shortcuts.filter((shortcut) => !isSingleKey(shortcut))
    expect(single.length === 0 || others.length > 0, command.id).toBe(true)
  }
})

test('no two commands share a preset shortcut', () => {
  const all = commands.flatMap(({ shortcuts }) => shortcuts)
  expect(all.filter((shortcut, index) => all.indexOf(shortcut) !== index)).toEqual([])
})

test('single keys can be switched off together, and a chosen shortcut replaces the preset ones', () => {
  const last = commands.find(({ id }) => id === 'highlight.last')
  if (!last) throw new Error('no such command')
  expect(shortcutsOf(last, { shortcuts: {}, singleKeys: false })).toEqual(['Mod+Shift+H'])
  expect(
    shortcutsOf(last, { shortcuts: { 'highlight.last': ['Mod+G'] }, singleKeys: true }),
  ).toEqual(['Mod+G'])
})
