/** Where keys go on when what had the focus before is gone too: the text, else the library. */
const homes = ['reader', 'library-list']

// A hand on the mouse has no use for a place of the keyboard.
let isByKeys = false
document.addEventListener('keydown', () => setByKeys(true), true)
document.addEventListener('pointerdown', () => setByKeys(false), true)

function setByKeys(value: boolean): void {
  isByKeys = value
}

/**
 * For the `ref` of a bar that comes and goes: when it goes with the focus in it, the focus returns
 * to where it came from, so that keys and screen readers do not start over at the top.
 */
export function giveFocusBack(bar: HTMLElement | null): (() => void) | undefined {
  if (!bar) return undefined
  let before: HTMLElement | null = null
  const enter = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !bar.contains(relatedTarget)) before = relatedTarget
  }
  bar.addEventListener('focusin', enter)
  return () => {
    bar.removeEventListener('focusin', enter)
    if (!bar.contains(document.activeElement)) return
    if (before?.isConnected) before.focus({ preventScroll: true })
    else focusHome()
  }
}

/** Gives the focus a place when nothing has it any more and the reader goes by keys. */
export function keepFocus(): void {
  const { activeElement } = document
  if (activeElement === null || activeElement === document.body) focusHome()
}

function focusHome(): void {
  if (!isByKeys) return
  const places = homes.map((id) => document.getElementById(id))
  places.find((place) => place !== null)?.focus({ preventScroll: true })
}
