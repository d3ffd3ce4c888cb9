import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { runCommand } from '../../../renderer/commands.ts'
import { blocksIn } from '../../../renderer/reader/removeBlock.ts'
import { uiState } from '../../../renderer/uiState.ts'
import { heading, paragraph } from '../support/blocks.ts'
import type { FakeLibrary } from '../support/fakeLibrary.ts'
import { openArticle } from '../support/openArticle.tsx'

const blocks = [
  paragraph('The ferry waited an hour for the doctor.'),
  heading('What is next'),
  paragraph('Sign up for our letter.'),
  paragraph('More from the coast.'),
]
const open = () =>
  openArticle(blocks, {
    prepare: (library) => {
      library.answers['article.removeBlock'] = () => ({ revisionId: 'revision-2' })
    },
  })
const removed = (library: FakeLibrary) =>
  library.asked.filter(({ name }) => name === 'article.removeBlock').map(({ input }) => input)
const joined = (...indexes: number[]) => indexes.map((index) => blocks[index]?.text).join('\n')

test('all blocks the selection lies in are removed in one step that can be undone', async () => {
  const { library, select } = await open()
  select(`next\n${blocks[2]?.text}\nMore`)
  await expect.poll(() => uiState.getState().selection).not.toBeNull()
  runCommand('article.removeBlock')
  await expect
    .poll(() => removed(library))
    .toEqual([{ id: 'article-1', revisionId: 'revision-1', index: 1, count: 3 }])
  await expect
    .poll(() => uiState.getState().toasts[0])
    .toMatchObject({ text: '3 blocks removed from the article.', canUndo: true })
})

test('the menu on a selected block counts them; on another it means that one', async () => {
  const { library, select } = await open()
  select(joined(1, 2))
  await expect.poll(() => uiState.getState().selection).not.toBeNull()
  const target = page.getByText('Sign up for our letter.')
  target
    .element()
    .dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, clientX: 200, clientY: 200 }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Remove these 2 blocks' }))
  await expect.poll(() => removed(library)).toMatchObject([{ index: 1, count: 2 }])
  select(joined(1, 2))
  await expect.poll(() => uiState.getState().selection).not.toBeNull()
  page
    .getByText('More from the coast.')
    .element()
    .dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, clientX: 200, clientY: 200 }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Remove this block' }))
  await expect.poll(() => removed(library)).toMatchObject([{}, { index: 3, count: 1 }])
})

test('a passage is in the blocks whose text it touches, dividers between them included', () => {
  const texts = [{ text: 'ab' }, { text: '' }, { text: 'cd' }]
  expect(blocksIn({ start: 0, end: 2 }, texts)).toEqual({ index: 0, count: 1 })
  expect(blocksIn({ start: 1, end: 5 }, texts)).toEqual({ index: 0, count: 3 })
  expect(blocksIn({ start: 4, end: 6 }, texts)).toEqual({ index: 2, count: 1 })
})
