import type { Block } from '#shared/domain/block.ts'
import { missingImages } from '#shared/domain/missingImages.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { blockStarts } from '#shared/text/articleText.ts'
import type { MenuEntry } from '../ui/ContextMenu.tsx'
import { fetchImages } from './fetchImages.ts'
import { blocksIn, removeBlocksAt } from './removeBlock.ts'
import { strings } from './strings.ts'

/** What can be done with a block, or with all that are selected when it is among them. */
export function blockMenu(
  block: Passage,
  { blocks, selection }: { blocks: readonly Block[]; selection: Passage | null },
): MenuEntry[] {
  const isSelected = selection && selection.start < block.end && selection.end > block.start
  const passage = isSelected ? selection : block
  const { index, count } = blocksIn(passage, blocks)
  const isMissing = missingImages(blocks.slice(index, index + count)).length > 0
  const fetching: MenuEntry = {
    kind: 'action',
    id: 'article.fetchImages',
    label: strings.fetchImages(missingImages(blocks).length),
    run: fetchImages,
  }
  return [
    ...(isMissing ? [fetching] : []),
    {
      kind: 'action',
      id: 'article.removeBlock',
      label: strings.removeBlocks(count),
      run: () => removeBlocksAt(passage),
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
