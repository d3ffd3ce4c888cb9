import type { Block } from '#shared/domain/block.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { blockStarts } from '#shared/text/articleText.ts'
import type { MenuEntry } from '../ui/ContextMenu.tsx'
import { removeBlockAt } from './removeBlock.ts'
import { strings } from './strings.ts'

/** What can be done with a block. */
export function blockMenu(block: Passage): MenuEntry[] {
  return [
    {
      kind: 'action',
      id: 'article.removeBlock',
      label: strings.removeBlock,
      run: () => removeBlockAt(block.start),
    },
  ]
}

/** The block an element of the page belongs to; undefined beside the text. */
export function blockOf(target: Element, blocks: readonly Block[]): Passage | undefined {
  const piece =
    target.closest('[data-start]') ??
    target.closest('figure, pre, td, th, li')?.querySelector('[data-start]')
  const offset = Number(piece?.getAttribute('data-start') ?? Number.NaN)
  const starts = blockStarts(blocks)
  const index = starts.findLastIndex((start) => start <= offset)
  const start = starts[index]
  const length = blocks[index]?.text.length ?? 0
  return start === undefined || length === 0 ? undefined : { start, end: start + length }
}
