import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Extraction } from '#shared/domain/webPage.ts'
import { AppError } from '#shared/errors.ts'
import { uiState } from '../../../renderer/uiState.ts'
import { documentOf, type FakeLibrary } from '../support/fakeBridge.ts'
import { openDialog } from '../support/openDialog.tsx'
import { outline, previewOf } from '../support/webPages.ts'

const source = { articleId: 'article-1' }

async function open(before: Partial<Extraction> = {}) {
  return openDialog({ kind: 'readAgain', articleId: 'article-1' }, (library) => {
    const extraction = { method: 'best' as const, steps: [], removed: [], ...before }
    library.answers = {
      'article.get': ({ id }) => {
        const shown = documentOf(library, id)
        return { ...shown, revision: { ...shown.revision, importer: 'html', extraction } }
      },
      'page.outline': () => ({ elements: outline }),
      'page.preview': ({ extraction: how }) => previewOf({ title: `Read: ${how.method}` }),
      'article.parseAgain': () => ({ revisionId: 'revision-2' }),
    }
  })
}

const inputsOf = (library: FakeLibrary, name: string) =>
  library.calls.filter((call) => call.name === name).map(({ input }) => input)

test('it begins with the way the article was read, and keys choose another', async () => {
  const library = await open({ method: 'readability' })
  await expect.element(page.getByRole('heading', { name: 'Read: readability' })).toBeVisible()
  expect(document.activeElement?.getAttribute('value')).toBe('readability')
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(page.getByRole('heading', { name: 'Read: wholePage' })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Use This Reading' }))
  await expect.poll(() => uiState.getState().dialog).toBeNull()
  expect(inputsOf(library, 'article.parseAgain')).toEqual([
    { id: 'article-1', extraction: { method: 'wholePage', steps: [], removed: [] } },
  ])
  expect(uiState.getState().toasts[0]).toMatchObject({ text: 'Read again.', canUndo: true })
})

test('an element that was chosen before is the one that is chosen', async () => {
  const library = await open({ method: 'element', steps: [1, 1] })
  await expect
    .poll(() => page.getByRole('treeitem', { selected: true }).query()?.textContent)
    .toContain('div.more')
  await expect
    .poll(() => inputsOf(library, 'page.preview').at(-1))
    .toMatchObject({
      source,
      extraction: { method: 'element', steps: [1, 1] },
    })
})

test('the body itself can be chosen, although no steps lead to it', async () => {
  const library = await open({ method: 'element', steps: [1, 1] })
  await expect.element(page.getByRole('tree')).toBeVisible()
  await userEvent.click(page.getByRole('treeitem', { name: /^body/ }))
  await expect
    .poll(() => inputsOf(library, 'page.preview').at(-1))
    .toMatchObject({ extraction: { steps: [] } })
  await expect
    .poll(() => page.getByRole('treeitem', { selected: true }).query()?.textContent)
    .toContain('body')
})

test('what the reader removed stays out, unless it is wanted back', async () => {
  const library = await open({ removed: ['Sign up for our letter', 'Advertisement'] })
  const toggle = page.getByText('Leave out the 2 parts you removed', { exact: false })
  await expect.poll(() => inputsOf(library, 'page.preview')).toHaveLength(1)
  expect(inputsOf(library, 'page.preview')[0]).toMatchObject({
    extraction: { removed: ['Sign up for our letter', 'Advertisement'] },
  })
  await userEvent.click(toggle)
  await expect
    .poll(() => inputsOf(library, 'page.preview').at(-1))
    .toMatchObject({ extraction: { removed: [] } })
})

test('a reading that gives the same text says so, and offers nothing to undo', async () => {
  const library = await open()
  library.answers['article.parseAgain'] = () => ({ revisionId: 'revision-1' })
  await expect.element(page.getByRole('heading', { name: 'Read: best' })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Use This Reading' }))
  await expect.poll(() => uiState.getState().toasts[0]?.canUndo).toBe(false)
})

test('a reading that fails leaves the dialog and the article as they were', async () => {
  const library = await open()
  library.answers['article.parseAgain'] = () => {
    throw new AppError('save-failed', 'The disk is full.')
  }
  await expect.element(page.getByRole('heading', { name: 'Read: best' })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Use This Reading' }))
  await expect.poll(() => uiState.getState().toasts[0]?.text).toBe('The disk is full.')
  expect(uiState.getState().dialog?.kind).toBe('readAgain')
})

test('a page without elements to choose from says so', async () => {
  const library = await open()
  library.answers['page.outline'] = () => ({ elements: [] })
  await userEvent.click(page.getByText('Element', { exact: true }))
  await expect.element(page.getByText(/^No element of this page/)).toBeVisible()
  await expect.poll(() => inputsOf(library, 'page.preview').length).toBeLessThanOrEqual(1)
})
