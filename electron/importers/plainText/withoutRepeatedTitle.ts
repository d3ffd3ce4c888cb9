import type { Block } from '#shared/domain/block.ts'
import type { RepairKind } from '#shared/domain/repair.ts'

/** Leaves out a first paragraph that says the title once more; counted as boilerplate. */
export function withoutRepeatedTitle(
  blocks: Block[],
  {
    title,
    isOn,
    count,
  }: {
    title: string | undefined
    isOn: (repair: RepairKind) => boolean
    count: (repair: RepairKind) => void
  },
): Block[] {
  const first = blocks[0]
  if (!title || !first || first.kind !== 'paragraph' || !isOn('boilerplate')) return blocks
  if (folded(first.text) !== folded(title) || blocks.length === 1) return blocks
  count('boilerplate')
  return blocks.slice(1)
}

function folded(text: string): string {
  return text
    .slice(0, 1_000)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
