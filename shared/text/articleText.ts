import type { Block } from '../domain/block.ts'

/**
 * The article text: the text of every block, empty ones too, with one line feed between two
 * blocks. It is the one coordinate system; every offset in the app counts its UTF-16 code units.
 */
export function articleText(blocks: readonly Pick<Block, 'text'>[]): string {
  return blocks.map((block) => block.text).join('\n')
}

/** The offset in the article text at which each block's text starts, in UTF-16 code units. */
export function blockStarts(blocks: readonly Pick<Block, 'text'>[]): number[] {
  const starts: number[] = []
  let offset = 0
  for (const block of blocks) {
    starts.push(offset)
    offset += block.text.length + 1
  }
  return starts
}

/**
 * The index of the block that holds an offset of the article text; an offset on the line feed
 * between two blocks belongs to the block before it. `starts` as `blockStarts` gives them.
 */
export function blockIndexAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
