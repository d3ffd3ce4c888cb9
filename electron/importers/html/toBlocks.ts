import type { Block } from '#shared/domain/block.ts'
import type { DomElement } from './dom.ts'
import { isBlockElement } from './elementKinds.ts'
import type { FigureOptions } from './figures.ts'
import { type Footnotes, findFootnotes } from './footnotes.ts'
import { readBlocks } from './readBlocks.ts'
import { tidyBlocks } from './tidyBlocks.ts'

export type ToBlocksOptions = FigureOptions & {
  /** The headline, which is never a block. */
  title: string
  /**
   * The notes of the whole page, found before anything was taken out of it: those that the article
   * refers to belong to it wherever they stood. Absent: those of `roots`.
   */
  footnotes?: Footnotes
}

/** Elements as blocks; the article is never HTML. Does not change them. */
export function toBlocks(roots: readonly DomElement[], options: ToBlocksOptions): Block[] {
  const footnotes = options.footnotes
    ? footnotesOf(options.footnotes, roots)
    : findFootnotes(roots, options.baseUrl)
  const blocks: Block[] = []
  for (const root of [...roots, ...notesElsewhere(footnotes, roots)])
    for (const block of readBlocks(root, { ...options, footnotes })) blocks.push(block)
  return tidyBlocks(blocks, options.title)
}

/** The notes an article refers to; what is a note of something else on the page is none here. */
function footnotesOf(footnotes: Footnotes, roots: readonly DomElement[]): Footnotes {
  if (footnotes.notes.size === 0) return footnotes
  const references = new Map([...footnotes.references].filter(([link]) => isIn(roots, link)))
  const named = new Set(references.values())
  const notes = new Map(
    [...footnotes.notes].filter(
      ([element, note]) => named.has(note) && (isBlockElement(element) || isIn(roots, element)),
    ),
  )
  const there = new Set(notes.values())
  return {
    ...footnotes,
    references: new Map([...references].filter(([, note]) => there.has(note))),
    notes,
  }
}

function notesElsewhere({ notes }: Footnotes, roots: readonly DomElement[]): DomElement[] {
  return [...notes.keys()].filter((element) => !isIn(roots, element))
}

function isIn(roots: readonly DomElement[], element: DomElement): boolean {
  return roots.some((root) => root.contains(element))
}
