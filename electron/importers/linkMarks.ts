import type { Mark } from '#shared/domain/block.ts'
import { webAddress } from './webAddress.ts'

/** Addresses written out in a text, as link marks; punctuation that ends the sentence stays outside. */
export function linkMarks(text: string): Mark[] {
  const marks: Mark[] = []
  for (const match of text.matchAll(/https?:\/\/[^\s<>"“”«»]{3,2000}/g)) {
    const written = match[0]
    let length = written.length
    while (length > 8 && isOutside(written, length)) length -= 1
    const href = webAddress(written.slice(0, length))
    if (href !== '')
      marks.push({ kind: 'link', start: match.index, end: match.index + length, href })
  }
  return marks
}

/** Whether the last character belongs to the sentence; a closing bracket only if it closes none of the address's. */
function isOutside(written: string, length: number): boolean {
  const last = written.charAt(length - 1)
  if (/[.,;:!?'’…]/.test(last)) return true
  if (last !== ')' && last !== ']') return false
  const opening = last === ')' ? '(' : '['
  return !written.slice(0, length).includes(opening)
}
