import type { Block } from '#shared/domain/block.ts'

/** A block with the offset of its text in the article text. */
export type Placed = { block: Block; start: number }

/** Blocks as they nest on a page. Lists and quotations are flat in the model. */
export type Group =
  | ({ kind: 'block' } & Placed)
  | { kind: 'quote'; start: number; children: Group[] }
  | { kind: 'list'; start: number; ordered: boolean; items: Item[] }

type Item = { start: number; label?: string; children: Group[] }

export function groupBlocks(blocks: readonly Placed[]): Group[] {
  return groupQuotes(blocks, 0)
}

function groupQuotes(blocks: readonly Placed[], depth: number): Group[] {
  return runs(blocks, ({ block }) => (block.quoteDepth ?? 0) > depth).flatMap(
    ({ run, holds }): Group[] =>
      holds
        ? [{ kind: 'quote', start: run[0]?.start ?? 0, children: groupQuotes(run, depth + 1) }]
        : groupLists(run),
  )
}

function groupLists(blocks: readonly Placed[]): Group[] {
  return runs(blocks, ({ block }) => block.kind === 'listItem').flatMap(
    ({ run, holds }): Group[] =>
      holds ? listsOf(run, 0) : run.map((placed) => ({ kind: 'block', ...placed })),
  )
}

/** Lists of one depth; what lies deeper belongs to the item before it. */
function listsOf(items: readonly Placed[], depth: number): Group[] {
  const lists: Extract<Group, { kind: 'list' }>[] = []
  let deeper: Placed[] = []
  const closeDeeper = () => {
    if (deeper.length === 0) return
    const nested = listsOf(deeper, depth + 1)
    const item = lists.at(-1)?.items.at(-1)
    if (item) item.children.push(...nested)
    else
      lists.push({
        kind: 'list',
        start: deeper[0]?.start ?? 0,
        ordered: false,
        items: [{ start: deeper[0]?.start ?? 0, children: nested }],
      })
    deeper = []
  }
  for (const placed of items) {
    const { block, start } = placed
    if (block.kind !== 'listItem') continue
    if (block.depth > depth && depth < 8) {
      deeper.push(placed)
      continue
    }
    closeDeeper()
    const last = lists.at(-1)
    if (block.continues && last?.items.at(-1)) {
      last.items.at(-1)?.children.push({ kind: 'block', ...placed })
      continue
    }
    const item: Item = {
      start,
      ...(block.label && { label: block.label }),
      children: [{ kind: 'block', ...placed }],
    }
    if (last && last.ordered === block.ordered) last.items.push(item)
    else lists.push({ kind: 'list', start, ordered: block.ordered, items: [item] })
  }
  closeDeeper()
  return lists
}

function runs<T>(items: readonly T[], test: (item: T) => boolean): { run: T[]; holds: boolean }[] {
  const found: { run: T[]; holds: boolean }[] = []
  for (const item of items) {
    const holds = test(item)
    const last = found.at(-1)
    if (last && last.holds === holds) last.run.push(item)
    else found.push({ run: [item], holds })
  }
  return found
}
