import type { Block } from '#shared/domain/block.ts'

/**
 * Leaves out the labels of list items that say what counting from 1 says anyway ("2." on the
 * second item). Lists are counted as the reader shows them: items that follow one another.
 */
export function withoutPlainLabels(blocks: readonly Block[]): Block[] {
  /** The list open at each depth, with how many items it has so far. */
  let open: { ordered: boolean; count: number; quoteDepth: number }[] = []
  return blocks.map((block) => {
    if (block.kind !== 'listItem') {
      open = []
      return block
    }
    const { depth, ordered, quoteDepth = 0 } = block
    if (block.continues) return block
    open.length = Math.min(open.length, depth + 1)
    const last = open[depth]
    const goesOn = last?.ordered === ordered && last.quoteDepth === quoteDepth
    const count = goesOn ? last.count + 1 : 1
    open[depth] = { ordered, count, quoteDepth }
    if (block.label === undefined || (ordered && block.label !== `${count}.`)) return block
    const { label: _, ...plain } = block
    return plain
  })
}
