import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { commands } from '#shared/domain/command.ts'
import { captureMenu } from '../../electron/captureMenu.ts'

const platforms = ['linux', 'darwin', 'win32'] as const

function itemsOf(platform: NodeJS.Platform, choose: (id: string) => void = () => {}) {
  return captureMenu({ platform, choose }).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  )
}

const keysOf = (items: MenuItemConstructorOptions[], id: string) =>
  items.find((item) => item.id === id)?.accelerator

test('one goes back and forward by the keys browsers have on each system', () => {
  for (const platform of platforms) {
    const items = itemsOf(platform)
    const keys = [keysOf(items, 'capture.back'), keysOf(items, 'capture.forward')]
    const expected = platform === 'darwin' ? ['Cmd+[', 'Cmd+]'] : ['Alt+Left', 'Alt+Right']
    expect(keys, platform).toEqual(expected)
    expect(keysOf(items, 'capture.reload'), platform).toBe('CmdOrCtrl+R')
  }
})

test('saving has the same keys in the capture window as in the app', () => {
  for (const id of ['capture.save', 'capture.saveSelection']) {
    const [shortcut = ''] = commands.find((command) => command.id === id)?.shortcuts ?? []
    expect(keysOf(itemsOf('linux'), id)).toBe(shortcut.replace('Mod', 'CmdOrCtrl'))
  }
})

test('on macOS it is a whole menu bar, with the application’s own menu and text editing', () => {
  const roles = (platform: NodeJS.Platform) =>
    captureMenu({ platform, choose: () => {} }).map(({ role, label }) => role ?? label)
  expect(roles('darwin')).toEqual(['appMenu', 'Page', 'editMenu', 'windowMenu'])
  expect(roles('linux')).toEqual(['Page', 'editMenu'])
})

test('no two of its keys are the same, and each item says what it is', () => {
  for (const platform of platforms) {
    const chosen: string[] = []
    const items = itemsOf(platform, (id) => chosen.push(id)).filter(({ id }) => id)
    for (const { click } of items) (click as () => void)()
    expect(chosen).toEqual(items.map(({ id }) => id))
    expect(new Set(items.map(({ accelerator }) => accelerator)).size).toBe(items.length)
  }
})
