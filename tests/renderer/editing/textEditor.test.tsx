import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { TextSplice } from '#shared/domain/textSplice.ts'
import { runCommand } from '../../../renderer/commands.ts'
import { uiState } from '../../../renderer/uiState.ts'
import { heading, paragraph } from '../support/blocks.ts'
import { openArticle } from '../support/openArticle.tsx'

afterEach(() => localStorage.clear())

async function editing() {
  const view = await openArticle([
    heading('At night'),
    paragraph('The boat leaves at nine. Nobody waits.'),
    paragraph('It is late.'),
  ])
  const { library } = view
  library.answers['article.editText'] = () => ({
    revisionId: 'revision-2',
    summary: { same: 0, moved: 1, unsure: 0, lost: 0 },
  })
  const saved = () =>
    library.asked.find(({ name }) => name === 'article.editText')?.input as
      | { splices: TextSplice[] }
      | undefined
  uiState.getState().moveCursor(library.passageOf('The boat'))
  runCommand('article.editText')
  await expect.poll(() => document.activeElement?.role).toBe('textbox')
  return { ...view, saved }
}

const blocks = () => [...document.querySelectorAll('[role=textbox]')].map((one) => one.textContent)
const isMac = navigator.platform.startsWith('Mac')
const save = isMac ? '{Meta>}{Enter}{/Meta}' : '{Control>}{Enter}{/Control}'

test('the caret begins where the reader is, typing changes the words, and Mod+Enter saves them', async () => {
  const { saved } = await editing()
  expect(document.activeElement?.textContent).toMatch(/^The boat/)
  await userEvent.keyboard('Listen: ')
  expect(blocks()[1]).toBe('Listen: The boat leaves at nine. Nobody waits.')
  await userEvent.keyboard(save)
  await expect.poll(saved).toEqual({
    id: 'article-1',
    revisionId: 'revision-1',
    splices: [
      {
        at: 1,
        count: 1,
        blocks: [{ text: 'Listen: The boat leaves at nine. Nobody waits.', like: 1 }],
      },
    ],
  })
  await expect.poll(() => document.querySelector('[role=textbox]')).toBeNull()
  expect(uiState.getState().toasts[0]).toMatchObject({ canUndo: true })
  expect(uiState.getState().toasts[0]?.text).toContain('1 moved')
})

test('Enter parts a paragraph, Backspace at its start joins it, arrows go from one to the next', async () => {
  await editing()
  await userEvent.keyboard('{End}{Enter}And more.')
  expect(blocks()).toEqual([
    'At night',
    'The boat leaves at nine. Nobody waits.',
    'And more.',
    'It is late.',
  ])
  await userEvent.keyboard('{Home}{Backspace}')
  expect(blocks()[1]).toBe('The boat leaves at nine. Nobody waits. And more.')
  await userEvent.keyboard('!')
  expect(blocks()[1]).toBe('The boat leaves at nine. Nobody waits.! And more.')
  await userEvent.keyboard('{ArrowDown}')
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement?.textContent).toBe('It is late.')
})

test('single keys are typed and mean no commands', async () => {
  const { library } = await editing()
  await userEvent.keyboard('hn1j')
  expect(blocks()[1]).toMatch(/^hn1jThe boat/)
  expect(library.asked.some(({ name }) => name === 'highlight.create')).toBe(false)
})

test('Esc leaves the text as it was, and what was typed can be had back', async () => {
  const { saved } = await editing()
  await userEvent.keyboard('Wrong ')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => document.querySelector('[role=textbox]')).toBeNull()
  expect(saved()).toBeUndefined()
  uiState.getState().toasts[0]?.action?.run()
  await expect.poll(() => blocks()[1]).toMatch(/^Wrong The boat/)
})

test('what was typed outlives a failure to save it, a crash of the window, and another article', async () => {
  const { library } = await editing()
  const mend = library.fail('article.editText')
  await userEvent.keyboard('Kept ')
  await userEvent.keyboard(save)
  await expect.poll(() => uiState.getState().toasts[0]?.text).toBe('The disk is full.')
  expect(blocks()[1]).toMatch(/^Kept The boat/)
  mend()
  await expect.poll(() => Object.keys(localStorage)).toEqual(['text-draft article-1'])
  // As after a crash: the window knows nothing, the draft was written down.
  uiState.setState({ textDrafts: {} })
  await expect.poll(() => document.querySelector('[role=textbox]')).toBeNull()
  runCommand('article.editText')
  await expect.poll(() => blocks()[1]).toMatch(/^Kept The boat/)
  uiState.getState().openArticle(null)
  uiState.getState().openArticle('article-1')
  await expect.poll(() => blocks()[1]).toMatch(/^Kept The boat/)
  await userEvent.click(page.getByRole('button', { name: 'Save' }))
  await expect.poll(() => Object.keys(localStorage)).toEqual([])
})

test('a window that closes saves what was edited', async () => {
  const { saved } = await editing()
  await userEvent.keyboard('Last ')
  await Promise.all([...uiState.getState().flushers].map((flush) => flush()))
  expect(saved()?.splices).toHaveLength(1)
})
