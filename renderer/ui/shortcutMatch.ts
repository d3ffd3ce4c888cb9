import { isMac } from './shortcutText.ts'

const named: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ' ': 'Space',
}

/** Keys that are no press of their own: modifiers, and what an input method keeps for itself. */
const silent = new Set([
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'NumLock',
  'Dead',
  'Process',
  'Compose',
  'Unidentified',
])

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
> &
  Partial<Pick<KeyboardEvent, 'getModifierState'>>

/**
 * A key press as a shortcut is written ("Mod+Shift+N"), or undefined for modifiers alone. What a
 * key prints counts, wherever the layout has it; its place counts for what modifiers change
 * (digits, and everything with Alt) and for letters of other scripts. Signs that need Shift to be
 * typed ("?") are written without it.
 */
export function shortcutOf(press: KeyPress, onMac = isMac): string | undefined {
  if (silent.has(press.key)) return undefined
  // AltGr types a sign; Windows reports it as Ctrl and Alt, which would be another shortcut.
  const isAltGraph = press.getModifierState?.('AltGraph') ?? false
  const alt = press.altKey && !isAltGraph
  const control = press.ctrlKey && !isAltGraph
  const mod = onMac ? press.metaKey : control
  const isPlain = !mod && !alt && !control
  const key = isAltGraph ? spelled(press.key) : isPlain ? printedKey(press) : placedKey(press, alt)
  const isUnshifted = isPlain && key.length === 1 && !/\p{L}/u.test(key)
  return [
    mod ? 'Mod' : '',
    onMac && control ? 'Ctrl' : '',
    alt ? 'Alt' : '',
    press.shiftKey && !isUnshifted ? 'Shift' : '',
    key,
  ]
    .filter(Boolean)
    .join('+')
}

/**
 * What a key means without Ctrl, ⌘ or Alt: what it prints. A row of digits is one also where
 * another sign is printed there and the digit needs Shift, as on French keyboards.
 */
function printedKey(press: KeyPress): string {
  if (/^\d$/.test(press.key)) return press.key
  const digit = /^Digit(\d)$/.exec(press.code)?.[1]
  if (digit && !press.shiftKey && press.key.length === 1) return digit
  return latinLetter(press) ?? spelled(press.key)
}

/** What a key means with Ctrl, ⌘ or Alt held: digits, and all that Alt prints otherwise, by place. */
function placedKey(press: KeyPress, alt: boolean): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1]
  if (digit && (press.key.length === 1 || press.code.startsWith('Digit'))) return digit
  // Zooming in: "+" is a key of its own on some layouts and Shift with "=" on others.
  if (press.key === '+' && !alt) return '='
  const placed = alt && press.key.length === 1 ? signAt(press.code) : undefined
  return placed ?? latinLetter(press) ?? spelled(press.key)
}

function spelled(key: string): string {
  return named[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

/** The Latin letter at a place where another script's letter is printed. */
function latinLetter({ key, code }: KeyPress): string | undefined {
  if (key.length !== 1 || !/\p{L}/u.test(key) || /\p{Script=Latin}/u.test(key)) return undefined
  return /^Key([A-Z])$/.exec(code)?.[1]
}

function signAt(code: string): string | undefined {
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
