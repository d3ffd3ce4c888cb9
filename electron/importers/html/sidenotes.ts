import { asInline, endBlock, outermost, type Writer } from './blockWriter.ts'
import type { DomElement } from './dom.ts'
import type { Footnotes } from './footnotes.ts'
import { addVerbatim, inlineText, openMark } from './inlineText.ts'

const sidenoteClass = /(?:^|[\s_-])(?:side|margin)-?note(?:$|\s)/i

/** Whether the element is a note in the margin, written where it is referred to. */
export function isSidenote(element: DomElement): boolean {
  return element.className !== '' && sidenoteClass.test(element.className)
}

/**
 * Goes into a note in the margin: it becomes a footnote after the paragraph it stands in. Where a
 * page links to notes it repeats one of them, and is left out.
 */
export function enterSidenote(writer: Writer, footnotes: Footnotes): (() => void) | undefined {
  if (footnotes.notes.size > 0) return undefined
  footnotes.sidenotes.count += 1
  const note = String(footnotes.sidenotes.count)
  const { inline, place, blocks, waiting } = writer
  const close = openMark(inline, { kind: 'footnoteRef', note })
  addVerbatim(inline, `[${note}]`)
  close()
  Object.assign(writer, { inline: inlineText(), place: outermost, blocks: [], waiting: [] })
  return () => {
    endBlock(writer)
    const text = asInline(writer.blocks)
    Object.assign(writer, { inline, place, blocks, waiting })
    if (text.text !== '') waiting.push({ kind: 'footnote', note, ...text })
  }
}
