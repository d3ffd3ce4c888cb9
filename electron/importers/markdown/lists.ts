import type { List, ListItem } from 'mdast'
import type { Block } from '#shared/domain/block.ts'
import { type BlockNode, blocksOfNode, type Context } from './blocks.ts'
import { type Inline, inlineOf } from './inline.ts'

/** Paragraphs of an item after its first continue it; lists in it go one deeper. */
export function blocksOfList(list: List, context: Context, depth = 0): Block[] {
  const ordered = list.ordered === true
  const first = list.start ?? 1
  return list.children.flatMap((item, index) => {
    const label = ordered ? { label: `${first + index}.` } : {}
    return blocksOfItem(item, { ordered, depth, ...label }, context)
  })
}

function blocksOfItem(
  item: ListItem,
  { ordered, depth, label }: { ordered: boolean; depth: number; label?: string },
  context: Context,
): Block[] {
  let isFirst = true
  return item.children.flatMap((child: BlockNode): Block[] => {
    if (child.type === 'list') return blocksOfList(child, context, depth + 1)
    if (child.type !== 'paragraph') return blocksOfNode(child, context)
    const task = isFirst && typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : ''
    const block: Block = {
      kind: 'listItem',
      ordered,
      depth,
      ...(isFirst ? {} : { continues: true }),
      ...(isFirst && label && { label }),
      ...behind(task, inlineOf(child.children, context.references)),
      ...(context.quoteDepth > 0 ? { quoteDepth: context.quoteDepth } : {}),
    }
    isFirst = false
    return [block]
  })
}

function behind(lead: string, { text, marks }: Inline): Inline {
  const shift = lead.length
  return {
    text: lead + text,
    marks: marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
  }
}
