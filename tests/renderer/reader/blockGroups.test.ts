import { expect, test } from 'vitest'
import type { Block } from '#shared/domain/block.ts'
import { type Group, groupBlocks } from '../../../renderer/reader/blockGroups.ts'
import { listItem, paragraph } from '../support/blocks.ts'

type Tree = string | { quote: Tree[] } | { ul: Tree[][] } | { ol: Tree[][] }

function treeOf(groups: readonly Group[]): Tree[] {
  return groups.map((group) => {
    switch (group.kind) {
      case 'block':
        return group.block.text
      case 'quote':
        return { quote: treeOf(group.children) }
      case 'list': {
        const items = group.items.map(({ children }) => treeOf(children))
        return group.ordered ? { ol: items } : { ul: items }
      }
      default:
        return group satisfies never
    }
  })
}

const tree = (...blocks: Block[]) =>
  treeOf(groupBlocks(blocks.map((block, start) => ({ block, start }))))

test('items in a row are one list, and another kind of item begins another', () => {
  expect(
    tree(listItem('a'), listItem('b'), listItem('1', { ordered: true }), paragraph('end')),
  ).toEqual([{ ul: [['a'], ['b']] }, { ol: [['1']] }, 'end'])
})

test('deeper items are a list in the item before them', () => {
  expect(
    tree(listItem('a'), listItem('a1', { depth: 1 }), listItem('a1x', { depth: 2 }), listItem('b')),
  ).toEqual([{ ul: [['a', { ul: [['a1', { ul: [['a1x']] }]] }], ['b']] }])
})

test('a further block of an item stands in it, without a number of its own', () => {
  expect(
    tree(
      listItem('1', { ordered: true }),
      listItem('more of 1', { ordered: true, continues: true }),
      listItem('2', { ordered: true }),
    ),
  ).toEqual([{ ol: [['1', 'more of 1'], ['2']] }])
})

test('a list that begins deep is shown all the same', () => {
  expect(tree(listItem('deep', { depth: 2 }), listItem('up'))).toEqual([
    { ul: [[{ ul: [[{ ul: [['deep']] }]] }], ['up']] },
  ])
})

test('quotations hold what stands in them, lists and deeper quotations too', () => {
  const inQuote = (block: Block, quoteDepth: number): Block => ({ ...block, quoteDepth })
  expect(
    tree(
      paragraph('before'),
      inQuote(paragraph('one'), 1),
      inQuote(paragraph('two'), 2),
      inQuote(listItem('item'), 1),
      paragraph('after'),
    ),
  ).toEqual(['before', { quote: ['one', { quote: ['two'] }, { ul: [['item']] }] }, 'after'])
})
