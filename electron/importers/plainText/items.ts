import { startsItem } from './lineKinds.ts'
import { indentOf } from './shapes.ts'

/** The sign an item begins with: where its text starts, in UTF-16 code units, and how deep it is. */
export type ItemSign = { ordered: boolean; textStart: number; depth: number; label?: string }

type Numbered = {
  index: number
  style: 'number' | 'letter'
  ordinal: number
  mark: string
  indent: number
  textStart: number
}

type Found = { ordered: boolean; textStart: number; indent: number; sign?: Numbered }

const numbered = /^(\s*)(?:(\d{1,3})|([a-zA-Z]))([.)])\s+(?=\S)/u
/** A neighbour in the same numbering stands no further away than this, in numbered lines. */
const reach = 12

/**
 * The lines that begin items of lists, by their index. Numbers and letters count only in a row
 * ("1." with a "2." after it), so that "12. März" and "A. Brandt" stay what they are.
 */
export function itemSigns(lines: readonly string[]): Map<number, ItemSign> {
  const candidates: Numbered[] = []
  const found = new Map<number, Found>()
  lines.forEach((line, index) => {
    const opening = line.slice(0, 200)
    if (startsItem(line)) {
      const textStart = /^\s*\S\s+/u.exec(opening)?.[0].length ?? 0
      found.set(index, { ordered: false, textStart, indent: indentOf(opening) })
      return
    }
    const match = numbered.exec(opening)
    if (!match) return
    candidates.push({
      index,
      style: match[2] === undefined ? 'letter' : 'number',
      ordinal: match[2] === undefined ? (match[3] ?? '').charCodeAt(0) : Number(match[2]),
      mark: match[4] ?? '',
      indent: indentOf(opening),
      textStart: match[0].length,
    })
  })
  candidates.forEach((candidate, at) => {
    const near = candidates.slice(Math.max(0, at - reach), at + reach + 1)
    const isInRow = near.some(
      (other) =>
        other.style === candidate.style &&
        other.mark === candidate.mark &&
        other.index !== candidate.index &&
        Math.sign(other.index - candidate.index) === other.ordinal - candidate.ordinal,
    )
    if (isInRow)
      found.set(candidate.index, {
        ordered: true,
        textStart: candidate.textStart,
        indent: candidate.indent,
        sign: candidate,
      })
  })
  return withDepths(found)
}

/** The sign as it was written. */
function labelOf({ style, ordinal, mark }: Numbered): string {
  return `${style === 'letter' ? String.fromCharCode(ordinal) : ordinal}${mark}`
}

/** Depth by indent: an item indented further than the one before it is one deeper. */
function withDepths(found: ReadonlyMap<number, Found>): Map<number, ItemSign> {
  const signs = new Map<number, ItemSign>()
  const indents: number[] = []
  for (const index of [...found.keys()].sort((one, other) => one - other)) {
    const item = found.get(index)
    if (!item) continue
    while (indents.length > 0 && (indents.at(-1) ?? 0) > item.indent) indents.pop()
    if (indents.length === 0 || (indents.at(-1) ?? 0) + 1 < item.indent) indents.push(item.indent)
    signs.set(index, {
      ordered: item.ordered,
      textStart: item.textStart,
      depth: indents.length - 1,
      ...(item.sign && { label: labelOf(item.sign) }),
    })
  }
  return signs
}
