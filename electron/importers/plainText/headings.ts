import type { Block } from '#shared/domain/block.ts'

/** Blocks of a text with those that were one line alone and could head what follows. */
export type Outline = { blocks: Block[]; candidates: ReadonlySet<Block> }

/** A heading and one below it may stand together; three short lines are something else. */
const longestRun = 2

/**
 * Makes headings of candidates that stand above prose. A row of three or more short lines has no
 * heading in it, and in a text that underlines its headings there are no others.
 */
export function withHeadings({ blocks, candidates }: Outline): Block[] {
  if (blocks.some((block) => block.kind === 'heading')) return blocks
  const isCandidate = (at: number) => {
    const block = blocks[at]
    return block !== undefined && candidates.has(block)
  }
  return blocks.map((block, at) => {
    if (!isCandidate(at)) return block
    let first = at
    while (at - first < longestRun && isCandidate(first - 1)) first -= 1
    let end = at + 1
    while (end - first <= longestRun && isCandidate(end)) end += 1
    if (end - first > longestRun || !canFollow(blocks, end)) return block
    // "Regards," and a name below it.
    if (blocks[first - 1]?.text.endsWith(',')) return block
    return { kind: 'heading', level: 2, text: block.text, marks: [] }
  })
}

/** Whether what begins at `at` is something headings stand above; figures may come between. */
function canFollow(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at]
  switch (block?.kind) {
    case undefined:
    case 'heading':
    case 'divider':
    case 'footnote':
      return false
    case 'figure':
      return canFollow(blocks, at + 1)
    case 'paragraph':
      return block.text.length > 60 || /[.!?:。！？؟]["”’»)\]]*$/u.test(block.text.slice(-8))
    default:
      return true
  }
}
