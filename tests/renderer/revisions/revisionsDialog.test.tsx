import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { RevisionEntry } from '#shared/ipc/revisionCalls.ts'
import { revisionDiff } from '#shared/text/revisionDiff.ts'
import { uiState } from '../../../renderer/uiState.ts'
import { openDialog } from '../support/openDialog.tsx'

const texts: Record<string, string[]> = {
  third: ['The boat leaves at ten.', 'It is a fine boat.'],
  second: ['The boat leaves at ten.', 'It is a boat.'],
  first: ['The boat leaves at nine.', 'It is a boat.'],
}

const entry = (id: string, more: Partial<RevisionEntry>): RevisionEntry => ({
  id,
  capturedAt: '2026-03-03T10:00:00.000Z',
  cause: 'added',
  importer: 'html',
  address: '',
  words: 9,
  isCurrent: false,
  ...more,
})

const three = [
  entry('third', { cause: 'edited', words: 10, isCurrent: true }),
  entry('second', { cause: 'fetched' }),
  entry('first', {}),
]

async function open(entries = three) {
  return openDialog({ kind: 'revisions', articleId: 'article-1' }, (library) => {
    const blocks = (id: string) => (texts[id] ?? []).map((text) => ({ text }))
    library.answers = {
      'revision.list': () => entries,
      'revision.compare': ({ before, after }) => revisionDiff(blocks(before), blocks(after)),
      'revision.makeCurrent': ({ id }) => ({
        revisionId: id,
        summary: { same: 41, moved: 3, unsure: 1, lost: 1 },
      }),
    }
  })
}

const changes = () =>
  [...document.querySelectorAll('del, ins')].map((change) => [change.tagName, change.textContent])

test('the current state is chosen, and compared with the one before it', async () => {
  await open()
  const chosen = page.getByRole('listbox').getByRole('option', { selected: true })
  await expect.element(chosen.getByText('current')).toBeVisible()
  await expect.poll(changes).toEqual([['INS', 'added: fine , end of change, ']])
  await expect.element(page.getByText('0 words removed, 1 word added')).toBeVisible()
  await expect.element(page.getByText('edited by you · 10 words (+1)')).toBeVisible()
})

test('keys choose a state, Enter goes there, and one line says where the highlights lie', async () => {
  const library = await open()
  await expect
    .element(page.getByRole('listbox').getByRole('option', { selected: true }))
    .toBeVisible()
  await expect.poll(() => document.activeElement?.role).toBe('listbox')
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => changes().map(([tag]) => tag)).toEqual(['DEL', 'INS'])
  await userEvent.keyboard('{End}')
  await expect.element(page.getByText(/^This is the first state/)).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => uiState.getState().dialog).toBeNull()
  expect(library.calls.find(({ name }) => name === 'revision.makeCurrent')?.input).toEqual({
    articleId: 'article-1',
    id: 'first',
  })
  expect(uiState.getState().toasts[0]).toMatchObject({ canUndo: true })
  expect(uiState.getState().toasts[0]?.text).toContain('41 same, 3 moved, 1 unsure, 1 lost.')
})

test('any two can be compared, the older one first', async () => {
  const library = await open()
  await userEvent.selectOptions(
    page.getByRole('combobox'),
    page.getByRole('option', { name: /as it came in/ }).last(),
  )
  await expect
    .poll(() => library.calls.findLast(({ name }) => name === 'revision.compare')?.input)
    .toEqual({ before: 'first', after: 'third' })
})

test('the state that is current has nowhere to go', async () => {
  const library = await open()
  await expect.element(page.getByRole('button', { name: 'Go to This Revision' })).toBeDisabled()
  await expect.poll(() => document.activeElement?.role).toBe('listbox')
  await userEvent.keyboard('{Enter}')
  expect(library.calls.some(({ name }) => name === 'revision.makeCurrent')).toBe(false)
})

test('an article with one text says that there is no other', async () => {
  await open([entry('only', { isCurrent: true })])
  await expect.element(page.getByText(/^This article has had one text only/)).toBeVisible()
})
