import { expect, test } from 'vitest'
import { shortcutOf } from '../../../renderer/ui/shortcutMatch.ts'

type Held = { ctrl?: boolean; meta?: boolean; alt?: boolean; shift?: boolean; altGraph?: boolean }

function press(key: string, code: string, held: Held = {}, onMac = false): string | undefined {
  const event = {
    key,
    code,
    ctrlKey: held.ctrl ?? false,
    metaKey: held.meta ?? false,
    altKey: held.alt ?? false,
    shiftKey: held.shift ?? false,
    getModifierState: (name: string) => name === 'AltGraph' && (held.altGraph ?? false),
  }
  return shortcutOf(event, onMac)
}

test('letters are written in capitals whatever Caps Lock says', () => {
  expect(press('h', 'KeyH')).toBe('H')
  expect(press('H', 'KeyH')).toBe('H')
  expect(press('J', 'KeyJ', { shift: true })).toBe('Shift+J')
})

test('Mod is Ctrl, and ⌘ on macOS', () => {
  expect(press('k', 'KeyK', { ctrl: true })).toBe('Mod+K')
  expect(press('k', 'KeyK', { meta: true }, true)).toBe('Mod+K')
  expect(press('k', 'KeyK', { ctrl: true }, true)).toBe('Ctrl+K')
})

test('a modifier alone and a dead key are no press', () => {
  expect(press('Shift', 'ShiftLeft', { shift: true })).toBeUndefined()
  expect(press('AltGraph', 'AltRight')).toBeUndefined()
  expect(press('Dead', 'Equal')).toBeUndefined()
  expect(press('Process', 'KeyA')).toBeUndefined()
})

test('a sign counts by what it prints, wherever the layout has it', () => {
  expect(press('?', 'Slash', { shift: true })).toBe('?')
  expect(press('/', 'Slash')).toBe('/')
  // German: the slash is on the 7.
  expect(press('/', 'Digit7', { shift: true })).toBe('/')
  expect(press('[', 'Digit8', { altGraph: true, ctrl: true, alt: true })).toBe('[')
})

test('digits count where the layout prints signs in their place', () => {
  expect(press('1', 'Digit1')).toBe('1')
  expect(press('1', 'Numpad1')).toBe('1')
  // French: the digit needs Shift, the key prints a sign without.
  expect(press('&', 'Digit1')).toBe('1')
  expect(press('1', 'Digit1', { shift: true })).toBe('1')
  expect(press('¡', 'Digit1', { meta: true, alt: true }, true)).toBe('Mod+Alt+1')
  expect(press('!', 'Digit1', { ctrl: true, shift: true })).toBe('Mod+Shift+1')
})

test('a key pad without Num Lock moves and does not count', () => {
  expect(press('ArrowLeft', 'Numpad4', { alt: true })).toBe('Alt+Left')
})

test('what AltGr types is not taken for Ctrl and Alt', () => {
  expect(press('ń', 'KeyN', { ctrl: true, alt: true, altGraph: true })).not.toContain('Mod')
  expect(press('µ', 'KeyM', { ctrl: true, alt: true, altGraph: true })).not.toContain('Alt')
})

test('Option changes what a key prints on macOS but not which shortcut it is', () => {
  expect(press('˜', 'KeyN', { meta: true, alt: true }, true)).toBe('Mod+Alt+N')
  expect(press('≥', 'Period', { meta: true, alt: true }, true)).toBe('Mod+Alt+.')
})

test('letters of other scripts count by their place', () => {
  expect(press('л', 'KeyK', { ctrl: true })).toBe('Mod+K')
  expect(press('р', 'KeyH')).toBe('H')
  // A French A stands where an English Q does, and stays an A.
  expect(press('a', 'KeyQ', { ctrl: true })).toBe('Mod+A')
})

test('zooming in works where plus is a key of its own, on the key pad, and with Shift', () => {
  expect(press('+', 'BracketRight', { ctrl: true })).toBe('Mod+=')
  expect(press('+', 'NumpadAdd', { ctrl: true })).toBe('Mod+=')
  expect(press('+', 'Equal', { ctrl: true, shift: true })).toBe('Mod+Shift+=')
})
