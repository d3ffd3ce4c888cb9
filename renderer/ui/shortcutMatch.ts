import { isMac } from './shortcutText.ts'

const named: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ' ': 'Space',
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * A key press as a shortcut is written ("Mod+Shift+N"), or undefined for modifiers alone. Letters
 * count by what they mean in the layout; digits by their place, since Alt and Shift change what
 * they print. Signs that need Shift to be typed ("?") are written without it.
 */
export function shortcutOf(press: KeyPress): string | undefined {
  if (
    ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process'].includes(
      press.key,
    )
  )
    return undefined
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1]
  const sign = press.altKey ? codeSign(press.code) : undefined
  const key =
    digit && (press.altKey || /^\d$/.test(press.key) || press.shiftKey)
      ? digit
      : (sign ?? named[press.key] ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key))
  const isSign = key.length === 1 && !/[\p{L}\d]/u.test(key)
  const mod = isMac ? press.metaKey : press.ctrlKey
  const parts = [
    mod ? 'Mod' : '',
    isMac && press.ctrlKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && (!isSign || mod || press.altKey) ? 'Shift' : '',
    key,
  ]
  return parts.filter(Boolean).join('+')
}

/** What Alt changes on some layouts, by the place of the key. */
function codeSign(code: string): string | undefined {
  const signs: Readonly<Record<string, string>> = {
    Equal: '=',
    Minus: '-',
    Period: '.',
    Comma: ',',
    BracketLeft: '[',
    BracketRight: ']',
    Slash: '/',
  }
  return signs[code] ?? /^Key([A-Z])$/.exec(code)?.[1]
}
