import type { Block } from '#shared/domain/block.ts'
import type { DomElement } from './dom.ts'

export type ToBlocksOptions = {
  /** Address that relative links and images are resolved against; empty when not known. */
  baseUrl: string
  /** The headline, which is never a block. */
  title: string
}

/** Elements as blocks; see design: the article is never HTML. */
export function toBlocks(roots: readonly DomElement[], _options: ToBlocksOptions): Block[] {
  return roots.map((root) => ({ kind: 'paragraph', text: root.textContent, marks: [] }))
}
