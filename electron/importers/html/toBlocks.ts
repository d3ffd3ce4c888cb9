import type { Block } from '#shared/domain/block.ts'
import type { DomElement } from './dom.ts'
import type { FigureOptions } from './figures.ts'
import { findFootnotes } from './footnotes.ts'
import { readBlocks } from './readBlocks.ts'
import { tidyBlocks } from './tidyBlocks.ts'

export type ToBlocksOptions = FigureOptions & {
  /** The headline, which is never a block. */
  title: string
}

/** Elements as blocks; the article is never HTML. Does not change them. */
export function toBlocks(roots: readonly DomElement[], options: ToBlocksOptions): Block[] {
  const footnotes = findFootnotes(roots, options.baseUrl)
  const blocks: Block[] = []
  for (const root of roots)
    for (const block of readBlocks(root, { ...options, footnotes })) blocks.push(block)
  return tidyBlocks(blocks, options.title)
}
