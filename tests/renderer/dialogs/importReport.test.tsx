import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import { reportImport } from '../../../renderer/dialogs/importActions.ts'
import { uiState } from '../../../renderer/uiState.ts'
import { openDialog } from '../support/openDialog.tsx'
import { noArticle } from '../support/webPages.ts'

const report = noArticle.kind === 'failed' ? noArticle.report : null

const outcomes: ImportOutcome[] = [
  { file: 'https://a.example/1', status: 'imported', articleId: 'article-1', title: 'One' },
  {
    file: 'https://a.example/2',
    status: 'failed',
    error: { code: 'no-text', message: 'There is no text in it to read.' },
    ...(report && { report }),
  },
  {
    file: 'https://a.example/3',
    status: 'failed',
    error: { code: 'timeout', message: 'a.example did not answer in time.' },
  },
  {
    file: 'broken.txt',
    status: 'failed',
    error: { code: 'binary-file', message: 'This is no text.' },
  },
  {
    file: 'https://a.example/4',
    status: 'already-there',
    articleId: 'article-2',
    title: 'Story 2',
    inTrash: false,
  },
]

const open = () => openDialog({ kind: 'importReport', outcomes })
const rowOf = (words: string) =>
  page.getByRole('listitem').filter({ hasText: words }).element() as HTMLElement

test('each thing that was not imported stands there with its reason', async () => {
  await open()
  await expect.element(page.getByText('1 imported, 3 not imported')).toBeVisible()
  await expect.element(page.getByText('a.example did not answer in time.')).toBeVisible()
  expect(rowOf('broken.txt').querySelector('button')).toBeNull()
  expect(rowOf('a.example/3').querySelector('details')).toBeNull()
})

test('what came back is told on demand', async () => {
  await open()
  const details = rowOf('a.example/2').querySelector('details')
  expect(details?.open).toBe(false)
  await userEvent.click(details?.querySelector('summary') as HTMLElement)
  await expect.element(page.getByText('asks for a login', { exact: false })).toBeVisible()
})

test('a page that failed can be opened in the capture window', async () => {
  const library = await open()
  library.answers['capture.open'] = () => null
  await userEvent.click(
    page.getByRole('listitem').filter({ hasText: 'a.example/2' }).getByRole('button', {
      name: 'Capture…',
    }),
  )
  await expect
    .poll(() => library.calls.find(({ name }) => name === 'capture.open')?.input)
    .toEqual({ url: report?.url, articleId: null })
})

test('pages that failed are tried again, and what became of them takes their place', async () => {
  const library = await open()
  library.answers['import.urls'] = ({ urls }) => ({
    outcomes: urls.map((file) => ({ file, status: 'imported', articleId: 'x', title: 'X' })),
  })
  await userEvent.click(
    page.getByRole('listitem').filter({ hasText: 'a.example/3' }).getByRole('button', {
      name: 'Try Again',
    }),
  )
  await expect.element(page.getByText('2 imported, 2 not imported')).toBeVisible()
  expect(page.getByText('a.example/3').query()).toBeNull()
  expect(uiState.getState().dialog?.kind).toBe('importReport')
})

test('all pages that failed are tried again at once, and files are left alone', async () => {
  const library = await open()
  library.answers['import.urls'] = () => ({ outcomes: [] })
  await userEvent.click(page.getByRole('button', { name: 'Try 2 Again' }))
  await expect
    .poll(() => library.calls.find(({ name }) => name === 'import.urls')?.input)
    .toEqual({ urls: ['https://a.example/2', 'https://a.example/3'] })
})

test('what is there already opens', async () => {
  await open()
  await userEvent.click(page.getByRole('button', { name: 'Open', exact: true }))
  await expect.poll(() => uiState.getState().articleId).toBe('article-2')
  expect(uiState.getState().dialog).toBeNull()
})

const cancelled = (count: number): ImportOutcome[] =>
  Array.from({ length: count }, (_, index) => ({
    file: `page-${index}.html`,
    status: 'failed',
    error: { code: 'cancelled', message: 'Cancelled; this one was not imported.' },
  }))

test('what was not begun when it was cancelled is counted, and named on demand', async () => {
  await openDialog({ kind: 'importReport', outcomes: [...outcomes, ...cancelled(700)] })
  await expect
    .element(page.getByText('1 imported, 3 not imported, 700 not taken, as you cancelled'))
    .toBeVisible()
  expect(page.getByText('page-699.html').element().checkVisibility()).toBe(false)
  await userEvent.click(page.getByText('The 700 not taken'))
  await expect.element(page.getByText('page-699.html')).toBeVisible()
})

test('a report takes no dialog from under the keys, and waits until it is asked for', async () => {
  await openDialog({ kind: 'settings' })
  reportImport([...outcomes, ...cancelled(2)])
  expect(uiState.getState().dialog?.kind).toBe('settings')
  uiState.getState().toast({ text: 'Something else was done.', kind: 'info' })
  const [waiting] = uiState.getState().toasts
  expect(waiting?.text).toBe('1 of 7 imported.')
  waiting?.action?.run()
  await expect.element(page.getByRole('dialog', { name: 'Import' })).toBeVisible()
})
