import {
  endsParagraph,
  formatting,
  headings,
  rowGroups,
  rubyParts,
  scopes,
  special,
  tableParts,
} from './markupRules.ts'

type Open = {
  name: string
  /** The start tag as written, to begin the element again. */
  tag: string
  /** Its end tag came while elements within it were open. */
  isOver: boolean
}

/** The elements open at the current place, from the outermost in, and what is written of them. */
export type OpenElements = {
  stack: Open[]
  /** How many of each name are open. */
  counts: Map<string, number>
  parts: string[]
}

/** More are not begun again after a block within them: nested formatting would grow without bound. */
const mostBegunAgain = 4

export function openElements(parts: string[]): OpenElements {
  return { stack: [], counts: new Map(), parts }
}

export function push(open: OpenElements, name: string, tag: string): void {
  open.stack.push({ name, tag, isOver: false })
  open.counts.set(name, (open.counts.get(name) ?? 0) + 1)
  open.parts.push(tag)
}

export function closeAll(open: OpenElements): void {
  popTo(open, 0)
}

/**
 * Closes what HTML says ends where this element begins (Living Standard 13.2.6.4.7 and 13.2.6.4.9).
 * @returns the formatting elements to begin again inside of it
 */
export function closeBefore(open: OpenElements, name: string): string[] {
  const { counts, stack } = open
  let again: string[] = []
  if (name === 'li') closeItem(open, (other) => other === 'li')
  else if (name === 'dd' || name === 'dt')
    closeItem(open, (other) => other === 'dd' || other === 'dt')
  if (endsParagraph.has(name) && has(counts, 'p')) again = closeParagraph(open)
  if (headings.has(name) && headings.has(stack.at(-1)?.name ?? '')) popTo(open, stack.length - 1)
  else if (tableParts.has(name)) closeTablePart(open, name)
  else if (name === 'a' || name === 'nobr') closeFormatting(open, name)
  else if (name === 'button' && has(counts, 'button')) closeNamed(open, name)
  else if (name === 'option' || name === 'optgroup') {
    while (
      /^opt(?:ion|group)$/.test(stack.at(-1)?.name ?? '') &&
      (name === 'optgroup' || stack.at(-1)?.name === 'option')
    )
      popTo(open, stack.length - 1)
  } else if (rubyParts.has(name) && rubyParts.has(stack.at(-1)?.name ?? ''))
    popTo(open, stack.length - 1)
  return again
}

/** What an end tag closes. */
export function closeNamed(open: OpenElements, name: string): void {
  if (headings.has(name)) {
    closeUpTo(open, (other) => headings.has(other))
    return
  }
  if (!has(open.counts, name)) return
  if (name === 'table' || tableParts.has(name)) closeInTable(open, name)
  else if (special.has(name)) closeUpTo(open, (other) => other === name)
  else closeFormatting(open, name)
}

/** Whether text here would stand between the cells of a table. */
export function isBetweenCells({ stack }: OpenElements): 'table' | 'row' | undefined {
  const name = stack.at(-1)?.name
  if (name === undefined) return undefined
  if (name === 'table' || rowGroups.has(name)) return 'table'
  return name === 'tr' ? 'row' : undefined
}

function has(counts: ReadonlyMap<string, number>, name: string): boolean {
  return (counts.get(name) ?? 0) > 0
}

/** Closes elements until only `length` are open, and then those whose end had come before. */
function popTo(open: OpenElements, length: number): void {
  const { stack, counts, parts } = open
  while (stack.length > length || stack.at(-1)?.isOver) {
    const name = stack.pop()?.name ?? ''
    counts.set(name, (counts.get(name) ?? 1) - 1)
    parts.push(`</${name}>`)
  }
}

/** Closes through the innermost element that fits, unless a table or the like lies between. */
function closeUpTo(open: OpenElements, fits: (name: string) => boolean): void {
  const { stack } = open
  for (let at = stack.length - 1; at >= 0; at -= 1) {
    const name = stack[at]?.name ?? ''
    if (fits(name)) {
      popTo(open, at)
      return
    }
    if (scopes.has(name)) return
  }
}

/** The end of a table or a part of it closes all within, but nothing of a table around. */
function closeInTable(open: OpenElements, name: string): void {
  const at = open.stack.findLastIndex((other) => other.name === name || other.name === 'table')
  if (open.stack[at]?.name === name) popTo(open, at)
}

function closeParagraph(open: OpenElements): string[] {
  const { stack } = open
  for (let at = stack.length - 1; at >= 0; at -= 1) {
    const name = stack[at]?.name ?? ''
    if (name === 'p') {
      const again = stack
        .slice(at + 1)
        .filter((other) => formatting.has(other.name) && !other.isOver)
      popTo(open, at)
      return again.slice(-mostBegunAgain).map(({ tag }) => tag)
    }
    if (scopes.has(name)) return []
  }
  return []
}

/** An item ends the item before it, but not one of a list around. */
function closeItem(open: OpenElements, fits: (name: string) => boolean): void {
  const { stack } = open
  for (let at = stack.length - 1; at >= 0; at -= 1) {
    const name = stack[at]?.name ?? ''
    if (fits(name)) {
      popTo(open, at)
      return
    }
    if (special.has(name) && name !== 'address' && name !== 'div' && name !== 'p') return
  }
}

/** An end tag across blocks ends its element where these end: `<b><p>one</b> two</p>`. */
function closeFormatting(open: OpenElements, name: string): void {
  const { stack } = open
  if (!has(open.counts, name)) return
  let crossesBlock = false
  for (let at = stack.length - 1; at >= 0; at -= 1) {
    const other = stack[at]
    if (!other || scopes.has(other.name)) return
    if (other.name === name && !other.isOver) {
      if (!crossesBlock) popTo(open, at)
      else if (formatting.has(name)) other.isOver = true
      return
    }
    if (special.has(other.name)) crossesBlock = true
  }
}

function closeTablePart(open: OpenElements, name: string): void {
  const ends =
    name === 'td' || name === 'th'
      ? (other: string) => other === 'td' || other === 'th' || other === 'caption'
      : name === 'tr'
        ? (other: string) => other === 'tr' || other === 'caption' || other === 'colgroup'
        : (other: string) =>
            rowGroups.has(other) || other === 'caption' || other === 'colgroup' || other === 'tr'
  const { stack } = open
  let outermost = -1
  for (let at = stack.length - 1; at >= 0; at -= 1) {
    const other = stack[at]?.name ?? ''
    if (other === 'table') break
    if (ends(other)) outermost = at
    // A cell ends at the row it stands in.
    if ((name === 'td' || name === 'th') && other === 'tr') break
  }
  if (outermost >= 0) popTo(open, outermost)
}
