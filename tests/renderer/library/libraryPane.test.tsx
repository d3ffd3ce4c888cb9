import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { LibraryPane } from '../../../renderer/library/LibraryPane.tsx'
import { uiState } from '../../../renderer/uiState.ts'
import { type FakeLibrary, fakeBridge, summary } from '../support/fakeBridge.ts'
import { mount } from '../support/mount.tsx'

const grid = () => document.getElementById('library-list') as HTMLElement
const rows = () => [...document.querySelectorAll('[role=row]')]
const chosen = () => [...uiState.getState().chosenIds].sort()
const focusedRow = () => {
  const id = grid().getAttribute('aria-activedescendant') ?? ''
  return document.getElementById(id)?.getAttribute('aria-rowindex')
}

async function open(count: number): Promise<FakeLibrary> {
  const library = fakeBridge(Array.from({ length: count }, (_, index) => summary(index)))
  mount(
    <div style={{ inlineSize: '280px', blockSize: '700px' }}>
      <LibraryPane />
    </div>,
  )
  await expect.poll(() => rows().length).toBeGreaterThan(0)
  await expect.element(page.getByText('Story 0', { exact: true })).toBeVisible()
  return library
}

test('ten thousand articles are a list of ten thousand of which only the seen ones are drawn', async () => {
  const library = await open(10_000)
  expect(grid().getAttribute('aria-rowcount')).toBe('10000')
  expect(rows().length).toBeLessThan(60)
  grid().focus()
  await userEvent.keyboard('{End}')
  await expect.element(page.getByText('Story 9999')).toBeVisible()
  expect(rows().length).toBeLessThan(60)
  const asked = library.calls.filter(({ name }) => name === 'article.list')
  expect(asked.length).toBeLessThan(8)
})

test('the grid points at a row that is in the page, also after the wheel moved away from it', async () => {
  await open(2_000)
  grid().focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(focusedRow()).toBe('3')
  grid().scrollTop = 50_000
  await expect.element(page.getByText('Story 900', { exact: true })).toBeInTheDocument()
  expect(focusedRow()).toBe('3')
})

test('arrows, Home, End and the page keys move, Enter opens', async () => {
  await open(300)
  grid().focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
  expect(focusedRow()).toBe('2')
  await userEvent.keyboard('{PageDown}')
  expect(Number(focusedRow())).toBeGreaterThan(5)
  await userEvent.keyboard('{Home}{ArrowDown}{Enter}')
  expect(uiState.getState().articleId).toBe('article-1')
})

test('Shift chooses from where the choice began and gives rows back when it turns', async () => {
  await open(50)
  grid().focus()
  await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}')
  await expect.poll(chosen).toEqual(['article-1', 'article-2'])
})

test('Shift and End choose rows that were never seen', async () => {
  await open(450)
  grid().focus()
  await userEvent.keyboard('{Shift>}{End}{/Shift}')
  await expect.poll(() => chosen().length).toBe(450)
})

test('Ctrl and a click choose one more and one less, without opening', async () => {
  await open(20)
  await userEvent.click(page.getByText('Story 1', { exact: true }))
  await userEvent.click(page.getByText('Story 3', { exact: true }), { modifiers: ['Control'] })
  expect(chosen()).toEqual(['article-1', 'article-3'])
  expect(uiState.getState().articleId).toBe('article-1')
  await userEvent.click(page.getByText('Story 1', { exact: true }), { modifiers: ['Control'] })
  expect(chosen()).toEqual(['article-3'])
})

test('Delete moves what is chosen to the trash and offers to undo it', async () => {
  const library = await open(20)
  grid().focus()
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await expect.poll(chosen).toEqual(['article-0', 'article-1'])
  await userEvent.keyboard('{Delete}')
  await expect.element(page.getByText('18 articles')).toBeVisible()
  expect(library.articles.filter(({ removedAt }) => removedAt).map(({ id }) => id)).toEqual([
    'article-0',
    'article-1',
  ])
  expect(uiState.getState().toasts[0]?.canUndo).toBe(true)
})

test('in the trash Delete asks first', async () => {
  const library = await open(20)
  library.articles[4] = summary(4, { removedAt: '2026-03-15T00:00:00.000Z' })
  await userEvent.click(page.getByRole('button', { name: 'Trash' }))
  await expect.element(page.getByText('1 article', { exact: true })).toBeVisible()
  grid().focus()
  await userEvent.keyboard('{Delete}')
  expect(uiState.getState().dialog?.kind).toBe('confirm')
  expect(library.articles).toHaveLength(20)
})

test('another filter forgets what was chosen, so that nothing unseen is deleted', async () => {
  await open(20)
  await userEvent.click(page.getByText('Story 3', { exact: true }))
  expect(chosen()).toEqual(['article-3'])
  await userEvent.fill(page.getByRole('searchbox'), 'story 1')
  await expect.element(page.getByText('11 articles')).toBeVisible()
  expect(chosen()).toEqual([])
})

test('a filter shows where the text has the words, and the quotes and notes that have them', async () => {
  const library = await open(5)
  const found = (kind: 'article' | 'highlight' | 'note', snippet: string, word: string) => ({
    kind,
    articleId: 'article-2',
    ...(kind === 'article' ? {} : { highlightId: 'h' }),
    title: 'Story 2',
    snippet,
    matches: [{ start: snippet.indexOf(word), end: snippet.indexOf(word) + word.length }],
    score: 1,
  })
  library.hits = [
    found('article', '… for a long time the tide took the harbour wall …', 'harbour'),
    found('highlight', 'the harbour is ours', 'harbour'),
    found('note', 'ask in the harbour', 'harbour'),
  ]
  await userEvent.fill(page.getByRole('searchbox'), 'story')
  await expect.element(page.getByRole('heading', { name: 'Quotes 1' })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Notes 1' })).toBeVisible()
  const row = document.getElementById('article-row-2')
  expect(row?.querySelector('mark')?.textContent).toBe('harbour')
})

test('the menu key opens the menu of the row, and Esc gives the focus back', async () => {
  await open(5)
  grid().focus()
  await userEvent.keyboard('{ArrowDown}{Shift>}{F10}{/Shift}')
  await expect.element(page.getByRole('menuitem', { name: 'Open' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => document.activeElement?.id).toBe('library-list')
})

test('an empty library says how to begin', async () => {
  fakeBridge([])
  mount(<LibraryPane />)
  await expect.element(page.getByText('Paste, open or drop an article to begin.')).toBeVisible()
})
