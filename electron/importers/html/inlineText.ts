import type { Mark } from '#shared/domain/block.ts'

/** Text with the marks on it, offsets in UTF-16 code units of that text. */
export type Inline = { text: string; marks: Mark[] }

type WithoutRange<T> = T extends unknown ? Omit<T, 'start' | 'end'> : never
export type MarkKind = WithoutRange<Mark>

type OpenMark = { start: number; kind: MarkKind }

/** The running text of a block while it is read. In pieces: looking at the end of a long text that
 * is still being put together would mean to put it together each time. */
export type InlineText = {
  pieces: string[]
  /** Of all pieces, in UTF-16 code units. */
  length: number
  /** Whether there is more in it than white space. */
  isFilled: boolean
  marks: Mark[]
  open: OpenMark[]
  /** Whether white space would be swallowed: at the start, after a space or a line break. */
  isAfterSpace: boolean
}

/** More marks on one block say nothing a reader could see. */
const mostMarks = 20_000

export function inlineText(): InlineText {
  return { pieces: [], length: 0, isFilled: false, marks: [], open: [], isAfterSpace: true }
}

/** Adds text as CSS shows it: runs of white space are one space, or kept where `keepsLines`. */
export function addText(inline: InlineText, raw: string, keepsLines = false): void {
  if (keepsLines) {
    const [first = '', ...others] = raw.split('\n')
    addText(inline, first)
    for (const line of others) {
      addBreak(inline)
      addText(inline, line)
    }
    return
  }
  let text = withoutInvisible(raw).replace(/[ \t\n\r\f]+/g, ' ')
  if (inline.isAfterSpace && text.startsWith(' ')) text = text.slice(1)
  addVerbatim(inline, text)
}

/** Adds text as it stands, white space and all. */
export function addVerbatim(inline: InlineText, text: string): void {
  if (text === '') return
  inline.pieces.push(text)
  inline.length += text.length
  inline.isAfterSpace = text.endsWith(' ')
  inline.isFilled ||= /\S/.test(text)
}

/** Whether what was added last ends so. */
export function endsWith(inline: InlineText, end: string): boolean {
  return inline.pieces.at(-1)?.endsWith(end) ?? false
}

/** A line break; a space before it is not seen and goes. */
export function addBreak(inline: InlineText): void {
  if (endsWith(inline, ' ')) {
    inline.pieces.push(inline.pieces.pop()?.slice(0, -1) ?? '')
    inline.length -= 1
  }
  inline.pieces.push('\n')
  inline.length += 1
  inline.isAfterSpace = true
}

/** Begins a mark; the function given back ends it. */
export function openMark(inline: InlineText, kind: MarkKind): () => void {
  const mark: OpenMark = { start: inline.length, kind }
  inline.open.push(mark)
  return () => {
    const at = inline.open.lastIndexOf(mark)
    if (at >= 0) inline.open.splice(at, 1)
    addMark(inline, mark)
  }
}

/** Takes out what was read so far; marks still open go on in the text that follows. */
export function takeInline(inline: InlineText): Inline {
  for (const mark of inline.open) {
    addMark(inline, mark)
    mark.start = 0
  }
  const whole = { text: inline.pieces.join(''), marks: inline.marks }
  const taken = sliceInline(whole, 0, whole.text.length)
  inline.pieces = []
  inline.length = 0
  inline.isFilled = false
  inline.marks = []
  inline.isAfterSpace = true
  return taken
}

/** A part of a text without the white space around it; marks are cut to it and lose theirs too. */
export function sliceInline({ text, marks }: Inline, from: number, to: number): Inline {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  const kept: Mark[] = []
  for (const mark of marks) {
    let first = Math.max(mark.start, start)
    let last = Math.min(mark.end, end)
    while (first < last && isSpace(text.charCodeAt(first))) first += 1
    while (last > first && isSpace(text.charCodeAt(last - 1))) last -= 1
    if (first < last) kept.push({ ...mark, start: first - start, end: last - start })
  }
  return { text: text.slice(start, end), marks: kept }
}

/** Texts in a row with something between each two. */
export function joinInlines(parts: readonly Inline[], between: string): Inline {
  const marks: Mark[] = []
  const texts: string[] = []
  let offset = 0
  for (const part of parts) {
    for (const mark of part.marks)
      marks.push({ ...mark, start: mark.start + offset, end: mark.end + offset })
    texts.push(part.text)
    offset += part.text.length + between.length
  }
  return { text: texts.join(between), marks }
}

/** The lines of a text that has line breaks in it, or the parts divided by two or more of them. */
export function splitInline(inline: Inline, between: RegExp): Inline[] {
  const parts: Inline[] = []
  let from = 0
  for (const { index, 0: found } of inline.text.matchAll(between)) {
    parts.push(sliceInline(inline, from, index))
    from = index + found.length
  }
  if (parts.length === 0) return [inline]
  parts.push(sliceInline(inline, from, inline.text.length))
  return parts.filter(({ text }) => text !== '')
}

function addMark(inline: InlineText, { start, kind }: OpenMark): void {
  const end = inline.length
  if (start >= end || inline.marks.length >= mostMarks) return
  const before = inline.marks.at(-1)
  // "<b>one</b><b>two</b>" is one mark, and so is bold within bold.
  if (before && before.end === start && isSame(before, kind)) before.end = end
  else inline.marks.push({ ...kind, start, end })
}

function isSame(mark: Mark, kind: MarkKind): boolean {
  if (mark.kind !== kind.kind) return false
  if (mark.kind === 'link') return kind.kind === 'link' && mark.href === kind.href
  return mark.kind !== 'math' && mark.kind !== 'footnoteRef'
}

/** White space that is not seen at the edge of a line; a no-break space there is not either. */
function isSpace(unit: number): boolean {
  return (unit >= 9 && unit <= 13) || unit === 0x20 || unit === 0xa0
}

/**
 * Leaves out what only tells a browser where it may break a line: soft hyphens, byte order marks,
 * word joiners, and zero-width spaces but in the scripts that divide words by them. Joiners stay.
 */
function withoutInvisible(text: string): string {
  if (!/[\u00ad\u200b\u2060\ufeff]/.test(text)) return text
  return text
    .replace(/[\u00ad\u2060\ufeff]/g, '')
    .replace(/(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b+|\u200b+$/g, '')
}
