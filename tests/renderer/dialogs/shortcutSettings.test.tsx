import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { remapped } from '../../../renderer/dialogs/remap.ts'
import { ShortcutSettings } from '../../../renderer/dialogs/ShortcutSettings.tsx'
import { commands } from '../../../shared/domain/command.ts'
import { fakeBridge } from '../support/fakeBridge.ts'
import { mount } from '../support/mount.tsx'

async function open() {
  const library = fakeBridge()
  mount(<ShortcutSettings />)
  await expect.element(page.getByRole('searchbox')).toBeVisible()
  return library
}
const keysOf = (title: string) => page.getByRole('button', { name: new RegExp(`^${title}: `) })

test('pressing keys remaps a command, and Reset brings the preset ones back', async () => {
  const library = await open()
  await userEvent.click(keysOf('Command Palette…'))
  await userEvent.keyboard('{Control>}p{/Control}')
  await expect.poll(() => library.settings.shortcuts).toEqual({ 'palette.open': ['Mod+P'] })
  await expect.element(keysOf('Command Palette…')).toHaveAccessibleName('Command Palette…: Ctrl+P')
  await userEvent.click(page.getByRole('button', { name: /^Reset the shortcut of Command/ }))
  await expect.poll(() => library.settings.shortcuts).toEqual({})
})

test('a new single key leaves the shortcut with a modifier', () => {
  const command = commands.find(({ id }) => id === 'highlight.last')
  if (!command) throw new Error('no such command')
  expect(remapped(command, {}, 'G')).toEqual(['G', 'Mod+Shift+H'])
  expect(remapped(command, { 'highlight.last': ['G', 'Mod+Shift+H'] }, 'Mod+G')).toEqual([
    'Mod+G',
    'G',
  ])
})

test('two commands with the same keys are both shown to conflict', async () => {
  await open()
  await userEvent.click(keysOf('Settings…'))
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(page.getByText('Also used for “Command Palette…”')).toBeVisible()
  await expect.element(page.getByText('Also used for “Settings…”')).toBeVisible()
})

test('Esc leaves the keys as they are, Backspace takes them away', async () => {
  const library = await open()
  await userEvent.click(keysOf('Add…'))
  await userEvent.keyboard('{Escape}')
  expect(library.settings.shortcuts).toEqual({})
  await userEvent.click(keysOf('Add…'))
  await userEvent.keyboard('{Backspace}')
  await expect.poll(() => library.settings.shortcuts).toEqual({ 'import.add': [] })
})

test('keys that lists, fields and the system need are refused in words', async () => {
  const library = await open()
  await userEvent.click(keysOf('Add…'))
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByText(/cannot be used/)).toBeVisible()
  await userEvent.keyboard('{Control>}c{/Control}')
  await expect.element(page.getByText(/Ctrl\+C cannot be used/)).toBeVisible()
  expect(library.settings.shortcuts).toEqual({})
})

test('a command is found by its words or by its keys', async () => {
  await open()
  await userEvent.fill(page.getByRole('searchbox'), 'ctrl+,')
  await expect.element(keysOf('Settings…')).toBeVisible()
  expect(keysOf('Add…').query()).toBeNull()
})
