import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type Dialog, uiState } from '../../../renderer/uiState.ts'
import { openDialog as open } from '../support/openDialog.tsx'

const focused = () => document.activeElement
const isInside = () => focused()?.closest('[role=dialog], [role=alertdialog]') !== null

const every: Dialog[] = [
  { kind: 'add', text: '' },
  { kind: 'readAgain', articleId: 'article-1' },
  { kind: 'settings' },
  { kind: 'palette' },
  { kind: 'shortcuts' },
  { kind: 'history' },
  { kind: 'licences' },
  { kind: 'details', articleId: 'article-1' },
  { kind: 'repairs', articleId: 'article-1' },
  { kind: 'importReport', outcomes: [] },
  { kind: 'confirm', title: 'Sure?', text: 'Really.', action: 'Do It', run: () => {} },
]

for (const dialog of every) {
  test(`${dialog.kind}: the focus goes in, Esc closes, and the focus goes back`, async () => {
    await open(dialog)
    await expect.poll(isInside).toBe(true)
    expect(focused()?.getAttribute('role')).not.toBe('dialog')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => uiState.getState().dialog).toBeNull()
    await expect.poll(() => focused()?.id).toBe('before')
  })
}

test('what cannot be undone has Cancel as its default', async () => {
  let isDone = false
  const run = () => {
    isDone = true
  }
  await open({ kind: 'confirm', title: 'Sure?', text: 'Really.', action: 'Delete', run })
  await expect.poll(() => focused()?.textContent).toBe('Cancel')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => uiState.getState().dialog).toBeNull()
  expect(isDone).toBe(false)
})

test('a text typed to be added is there again after Esc', async () => {
  await open({ kind: 'add', text: '' })
  await userEvent.fill(
    page.getByRole('textbox', { name: 'Address or text' }),
    'A headline\n\nSome words.',
  )
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => uiState.getState().dialog).toBeNull()
  uiState.getState().show({ kind: 'add', text: '' })
  await expect
    .element(page.getByRole('textbox', { name: 'Address or text' }))
    .toHaveValue('A headline\n\nSome words.')
})

test('the preview shows what the importer reads, with its repairs in words', async () => {
  await open({ kind: 'add', text: '' })
  await userEvent.fill(page.getByRole('textbox', { name: 'Address or text' }), 'A headline')
  await expect.element(page.getByText('2 apostrophes repaired')).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'A headline' })).toBeVisible()
})

test('a second press of Mod+Enter does not add twice', async () => {
  const library = await open({ kind: 'add', text: 'A headline' })
  await expect.poll(() => focused()?.tagName).toBe('TEXTAREA')
  await userEvent.keyboard('{Control>}{Enter}{Enter}{/Control}')
  await expect.poll(() => uiState.getState().dialog).toBeNull()
  expect(library.calls.filter(({ name }) => name === 'import.text')).toHaveLength(1)
})

test('the palette finds a command by the beginnings of its words and runs it', async () => {
  await open({ kind: 'palette' })
  await userEvent.fill(page.getByRole('combobox'), 'key sh')
  await expect
    .poll(() => document.querySelector('[role=option]')?.textContent)
    .toMatch(/^Keyboard Shortcuts/)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => uiState.getState().dialog?.kind).toBe('shortcuts')
})

test('the palette hides what cannot be done now', async () => {
  await open({ kind: 'palette' })
  await userEvent.fill(page.getByRole('combobox'), 'export')
  await expect.element(page.getByText('Export Library…')).toBeVisible()
  expect(page.getByText('Export Article…').query()).toBeNull()
})

test('the palette opens an article by its title, with the arrows', async () => {
  await open({ kind: 'palette' })
  await userEvent.fill(page.getByRole('combobox'), 'night ferry')
  await expect.element(page.getByRole('option', { name: /The Night Ferry/ })).toBeVisible()
  await userEvent.keyboard('{ArrowUp}{Enter}')
  await expect.poll(() => uiState.getState().articleId).toBe('article-1')
})

test('details that cannot be are named beside their field, and nothing is saved', async () => {
  const library = await open({ kind: 'details', articleId: 'article-1' })
  await userEvent.fill(page.getByLabelText('Address'), 'harbourpost')
  await userEvent.fill(page.getByLabelText('Published'), '2026-02-30')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('An address begins with http:// or https://.')).toBeVisible()
  await expect.element(page.getByLabelText('Published')).toHaveAttribute('aria-invalid', 'true')
  expect(library.calls.some(({ name }) => name === 'article.setDetails')).toBe(false)
  await userEvent.fill(page.getByLabelText('Address'), 'https://harbourpost.example/a')
  await userEvent.fill(page.getByLabelText('Published'), '2026-02')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => uiState.getState().dialog).toBeNull()
  const saved = library.calls.find(({ name }) => name === 'article.setDetails')
  expect(saved?.input).toMatchObject({
    details: { url: 'https://harbourpost.example/a', publishedAt: '2026-02' },
  })
})

test('the day a source was changed is corrected as the day it was published, or taken away', async () => {
  const library = await open({ kind: 'details', articleId: 'article-1' })
  const saved = () =>
    library.calls.filter(({ name }) => name === 'article.setDetails').map(({ input }) => input)
  await userEvent.fill(page.getByLabelText('Last changed'), 'yesterday')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByLabelText('Last changed')).toHaveAttribute('aria-invalid', 'true')
  expect(saved()).toEqual([])
  await userEvent.fill(page.getByLabelText('Last changed'), ' 2026-04-02T08:00+02:00 ')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => uiState.getState().dialog).toBeNull()
  expect(saved()).toMatchObject([{ details: { modifiedAt: '2026-04-02T08:00+02:00' } }])
  uiState.getState().show({ kind: 'details', articleId: 'article-1' })
  await userEvent.fill(page.getByLabelText('Last changed'), '')
  await userEvent.keyboard('{Enter}')
  await expect.poll(saved).toMatchObject([{}, { details: { modifiedAt: null } }])
})

test('a line of the history goes back to just before it, and forward again', async () => {
  const finishedAt = '2026-03-14T09:30:00.000Z'
  const library = await open({ kind: 'history' }, (prepared) => {
    prepared.steps = ['Note', 'Highlight', 'Import'].map((label, index) => ({
      id: String(index),
      label,
      finishedAt,
      isUndone: false,
    }))
  })
  await userEvent.click(page.getByTitle('Undo 2 steps up to Highlight'))
  await expect
    .poll(() => library.steps.map(({ isUndone }) => isUndone))
    .toEqual([true, true, false])
  await userEvent.click(page.getByTitle('Redo 2 steps up to Note'))
  await expect.poll(() => library.steps.some(({ isUndone }) => isUndone)).toBe(false)
})
