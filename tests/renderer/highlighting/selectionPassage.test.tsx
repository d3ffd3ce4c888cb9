import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Block } from '#shared/domain/block.ts'
import { rangeOf } from '../../../renderer/highlighting/domText.ts'
import { selectionPassage } from '../../../renderer/highlighting/selectionPassage.ts'
import { figure, listItem, paragraph, table } from '../support/blocks.ts'
import { showText } from '../support/showText.tsx'

type Ends = [from: Node, fromOffset: number, to: Node, toOffset: number]

function shown(blocks: readonly Block[]) {
  const { map, text, place } = showText(blocks)
  const selected = () => {
    const passage = selectionPassage(map, document.getSelection(), text)
    return passage && text.slice(passage.start, passage.end)
  }
  return {
    map,
    place,
    selected,
    /** The text node that begins with these words. */
    node: (words: string): Text => {
      const at = text.indexOf(words)
      return rangeOf(map, { start: at, end: at + 1 })?.startContainer as Text
    },
    element: (id: string) => place.querySelector(id) as HTMLElement,
    select: (...[from, fromOffset, to, toOffset]: Ends) => {
      document.getSelection()?.setBaseAndExtent(from, fromOffset, to, toOffset)
      return selected()
    },
  }
}

test('a triple click selects its block and not the start of the next', async () => {
  const { node, selected } = shown([paragraph('The first one.'), paragraph('The second one.')])
  await userEvent.tripleClick(node('The first').parentElement as HTMLElement)
  expect(selected()).toBe('The first one.')
})

test('a triple click in a list, a table or before a figure takes nothing of what follows', async () => {
  const { node, selected } = shown([
    listItem('first item'),
    listItem('second item'),
    table(['Year', 'Bends'], ['2017', '4']),
    paragraph('After the table.'),
    figure('A caption'),
    paragraph('The end.'),
  ])
  for (const words of ['first item', 'second item', 'After the table.', 'A caption']) {
    await userEvent.tripleClick(node(words).parentElement as HTMLElement)
    expect(selected()).toBe(words)
  }
})

test('a selection made backwards is the same as one made forwards', () => {
  const { node, select } = shown([paragraph('One two three.'), paragraph('Four five six.')])
  const [one, four] = [node('One'), node('Four')]
  expect(select(four, 4, one, 4)).toBe(select(one, 4, four, 4))
  expect(select(four, 4, one, 4)).toBe('two three.\nFour')
})

test('white space at both ends is left out', () => {
  const { node, select } = shown([paragraph('One two three.')])
  expect(select(node('One'), 3, node('One'), 8)).toBe('two')
})

test('a selection that begins in the heading above or ends below is clamped to the text', () => {
  const { node, element, select } = shown([paragraph('One two.'), paragraph('Three four.')])
  expect(select(element('#before').firstChild as Text, 3, node('One'), 3)).toBe('One')
  expect(select(node('Three'), 6, element('#after').firstChild as Text, 5)).toBe('four.')
  expect(select(element('#before'), 0, element('#after'), 1)).toBe('One two.\nThree four.')
})

test('what is selected outside the text is no passage', () => {
  const { element, select, selected } = shown([paragraph('One two.')])
  const before = element('#before').firstChild as Text
  expect(select(before, 0, before, 6)).toBeUndefined()
  expect(select(before, 0, element('#text'), 0)).toBeUndefined()
  document.getSelection()?.removeAllRanges()
  expect(selected()).toBeUndefined()
})

test('no character is cut: neither a pair of code units nor a family of emoji', () => {
  const family = '👩‍👩‍👧'
  const { node, select } = shown([paragraph(`Seen ${family} here, e\u0301galite\u0301.`)])
  const words = node('Seen')
  const at = words.data.indexOf(family)
  expect(select(words, at + 1, words, at + 4)).toBe(family)
  const accent = words.data.indexOf('e\u0301g')
  expect(select(words, accent, words, accent + 1)).toBe('e\u0301')
})

test('a selection over cells of a table is the text between them', () => {
  const { node, select } = shown([table(['Year', 'Bends'], ['2017', '4'])])
  expect(select(node('Year'), 0, node('2017'), 4)).toBe('Year\tBends\n2017')
})

test('an image of which nothing is known can be selected between its neighbours', () => {
  const { node, select } = shown([paragraph('Before.'), figure('\ufffc'), paragraph('After.')])
  expect(select(node('Before.'), 0, node('After.'), 6)).toBe('Before.\n\ufffc\nAfter.')
})

test('the ends of a selection may be elements rather than text', () => {
  const { element, select } = shown([paragraph('One.'), paragraph('Two.'), paragraph('Three.')])
  expect(select(element('#text'), 1, element('#text'), 2)).toBe('Two.')
})
