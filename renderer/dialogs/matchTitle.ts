/**
 * How well what was typed fits a title, larger is better; 0 when it does not. Best is where every
 * word typed begins a word of the title, then where it stands in one, then where its letters at
 * least follow one another in it ("exar" for "Export Article…"). Nothing typed fits everything.
 */
export function matchTitle(title: string, typed: string): number {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return 1
  const text = title.toLowerCase()
  const words = text.split(/[^\p{L}\p{N}]+/u)
  const isBegun = (part: string) => words.some((word) => word.startsWith(part))
  if (wanted.every(isBegun)) return text.startsWith(wanted[0] ?? '') ? 4 : 3
  if (wanted.every((part) => text.includes(part))) return 2
  return hasInOrder(text, wanted.join('')) ? 1 : 0
}

function hasInOrder(text: string, letters: string): boolean {
  let at = 0
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
