import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { commandsWithoutEffect } from '../../renderer/commands.ts'
import { queryClient } from '../../renderer/queries.ts'
import { uiState } from '../../renderer/uiState.ts'
import { commandFor, useShortcuts } from '../../renderer/useShortcuts.ts'
import { commands, isSingleKey } from '../../shared/domain/command.ts'
import { Settings } from '../../shared/domain/settings.ts'
import { fakeBridge } from './support/fakeBridge.ts'
import { mount } from './support/mount.tsx'

type Held = { ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean; isComposing?: boolean }

function press(target: Element, key: string, code: string, held: Held = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    code,
    bubbles: true,
    cancelable: true,
    ...held,
  })
  target.dispatchEvent(event)
  return event
}

/** The command a press stands for on some element, as the dispatcher sees it. */
function commandOn(element: Element, key: string, code: string, held: Held = {}) {
  let found: string | undefined
  const hear = (event: Event) => {
    found = commandFor(event as KeyboardEvent)
  }
  document.addEventListener('keydown', hear)
  press(element, key, code, held)
  document.removeEventListener('keydown', hear)
  return found
}

function Listener() {
  useShortcuts()
  return (
    <>
      <textarea aria-label="Note" />
      <button type="button">Elsewhere</button>
      <div role="menu">
        <div role="menuitem" tabIndex={-1} id="item">
          In a menu
        </div>
      </div>
    </>
  )
}

async function open(settings: Partial<Settings> = {}) {
  fakeBridge()
  queryClient.setQueryData(['settings'], { ...Settings.parse({}), ...settings })
  const place = mount(<Listener />)
  await expect.poll(() => place.querySelector('textarea')).not.toBeNull()
  return {
    field: place.querySelector('textarea') as HTMLElement,
    button: place.querySelector('button') as HTMLElement,
    item: place.querySelector('#item') as HTMLElement,
  }
}

test('every command of the list does something', () => {
  expect(commandsWithoutEffect()).toEqual([])
})

test('no two commands have the same preset shortcut', () => {
  const all = commands.flatMap(({ id, shortcuts }) => shortcuts.map((one) => [one, id] as const))
  const twice = all.filter(([one], index) => all.findIndex(([other]) => other === one) !== index)
  expect(twice).toEqual([])
})

test('every command that has a single key has a shortcut with a modifier too', () => {
  const bare = commands.filter(
    ({ shortcuts }) => shortcuts.length > 0 && shortcuts.every((one) => isSingleKey(one)),
  )
  expect(bare.map(({ id }) => id)).toEqual([])
})

test('a single key acts outside fields and never in them', async () => {
  const { field, button } = await open()
  expect(commandOn(button, '/', 'Slash')).toBe('library.search')
  expect(commandOn(field, '/', 'Slash')).toBeUndefined()
  expect(commandOn(field, 'k', 'KeyK', { ctrlKey: true })).toBe('palette.open')
})

test('a field keeps undo, and the keys that move its caret', async () => {
  const { field, button } = await open()
  expect(commandOn(button, 'z', 'KeyZ', { ctrlKey: true })).toBe('history.undo')
  expect(commandOn(field, 'z', 'KeyZ', { ctrlKey: true })).toBeUndefined()
  expect(
    commandOn(field, 'ArrowLeft', 'ArrowLeft', { ctrlKey: true, shiftKey: true }),
  ).toBeUndefined()
  expect(commandOn(field, 'Backspace', 'Backspace', { ctrlKey: true })).toBeUndefined()
})

test('keys do nothing while an input method composes', async () => {
  const { button } = await open()
  press(button, 'k', 'KeyK', { ctrlKey: true, isComposing: true })
  press(button, 'Process', 'KeyK', { ctrlKey: true })
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(uiState.getState().dialog).toBeNull()
  press(button, 'k', 'KeyK', { ctrlKey: true })
  await expect.poll(() => uiState.getState().dialog?.kind).toBe('palette')
})

test('a menu keeps letters for itself', async () => {
  const { item } = await open()
  expect(commandOn(item, '/', 'Slash')).toBeUndefined()
})

test('in a dialog only views and the palette answer', async () => {
  const { button } = await open()
  uiState.getState().show({ kind: 'history' })
  expect(commandOn(button, 'e', 'KeyE', { ctrlKey: true })).toBeUndefined()
  expect(commandOn(button, 'z', 'KeyZ', { ctrlKey: true })).toBeUndefined()
  expect(commandOn(button, 'l', 'KeyL', { ctrlKey: true, shiftKey: true })).toBe('view.theme')
})

test('a key held down opens a dialog once', async () => {
  const { button } = await open()
  const event = new KeyboardEvent('keydown', {
    key: 'n',
    code: 'KeyN',
    ctrlKey: true,
    repeat: true,
    bubbles: true,
    cancelable: true,
  })
  button.dispatchEvent(event)
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(event.defaultPrevented).toBe(true)
  expect(uiState.getState().dialog).toBeNull()
})

test('the reader’s own shortcuts take the place of the preset ones', async () => {
  const { button } = await open({ shortcuts: { 'palette.open': ['Mod+P'] } })
  expect(commandOn(button, 'p', 'KeyP', { ctrlKey: true })).toBe('palette.open')
  expect(commandOn(button, 'k', 'KeyK', { ctrlKey: true })).toBeUndefined()
})

test('single keys can be switched off; those with a modifier stay', async () => {
  const { button } = await open({ singleKeys: false })
  expect(commandOn(button, '/', 'Slash')).toBeUndefined()
  expect(commandOn(button, 'f', 'KeyF', { ctrlKey: true, shiftKey: true })).toBe('library.search')
})

test('a command that cannot be used lets its key through', async () => {
  const { button } = await open()
  const event = press(button, 'e', 'KeyE', { ctrlKey: true })
  expect(event.defaultPrevented).toBe(false)
  await userEvent.keyboard('{Escape}')
})
