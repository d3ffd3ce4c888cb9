import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Answer } from '#shared/domain/webPage.ts'
import { AppError } from '#shared/errors.ts'
import { isAvailable, runCommand } from '../../renderer/commands.ts'
import { uiState } from '../../renderer/uiState.ts'
import { heading, paragraph } from './support/blocks.ts'
import type { FakeLibrary } from './support/fakeLibrary.ts'
import { openArticle } from './support/openArticle.tsx'
import { address } from './support/webPages.ts'

const blocks = [
  paragraph('The ferry waited an hour for the doctor.'),
  heading('What is next'),
  paragraph('Sign up for our letter.'),
]

const answer: Answer = {
  id: 'answer-1',
  receivedAt: '2026-04-02T08:00:00.000Z',
  url: 'https://harbour.example/login',
  status: 200,
  title: 'Log in',
  reasons: ['The page that came asks for a login or a subscription.'],
}

function fromWeb(library: FakeLibrary) {
  library.document.isFromWeb = true
  library.document.revision = { ...library.document.revision, importer: 'html', address }
  library.answers = {
    'article.fetchAgain': () => ({ kind: 'unchanged', reasons: [], answerId: null }),
    'article.removeBlock': () => ({ revisionId: 'revision-2' }),
    'answer.list': () => [],
    'capture.open': () => null,
  }
}

const open = (prepare: (library: FakeLibrary) => void = () => {}) =>
  openArticle(blocks, {
    details: { url: address },
    prepare: (library) => {
      fromWeb(library)
      prepare(library)
    },
  })
const inputsOf = (library: FakeLibrary, name: string) =>
  library.asked.filter((call) => call.name === name).map(({ input }) => input)
const toast = () => uiState.getState().toasts[0]

test('what only concerns pages of the web is not offered for a text', async () => {
  await openArticle(blocks)
  for (const id of ['readAgain', 'fetchAgain', 'capture', 'openOriginal'])
    expect(isAvailable(`article.${id}`), id).toBe(false)
  expect(isAvailable('article.removeBlock')).toBe(true)
})

test('a source that says the same is said to', async () => {
  const { library } = await open()
  const { promise, resolve } = Promise.withResolvers<void>()
  library.answers['article.fetchAgain'] = async () => {
    await promise
    return { kind: 'unchanged', reasons: [], answerId: null }
  }
  expect(runCommand('article.fetchAgain')).toBe(true)
  await expect.poll(() => uiState.getState().asking).toBe('harbour.example')
  resolve()
  await expect.poll(() => toast()?.text).toBe('Unchanged: the source says the same.')
  expect(uiState.getState().asking).toBeNull()
  expect(toast()?.canUndo).toBeUndefined()
})

test('a text that changed is shown as it is now, and can be taken back', async () => {
  const { library } = await open()
  library.answers['article.fetchAgain'] = () => {
    library.document = {
      ...library.document,
      blocks: [paragraph('The ferry waited two hours.')],
      revision: { ...library.document.revision, id: 'revision-2' },
    }
    return { kind: 'revised', reasons: ['The title is now “Two Hours”.'], answerId: null }
  }
  runCommand('article.fetchAgain')
  await expect.element(page.getByText('The ferry waited two hours.')).toBeVisible()
  expect(toast()).toMatchObject({
    text: 'The text changed. The title is now “Two Hours”.',
    canUndo: true,
  })
})

test('an answer that is something else is put aside with its reasons, to be used or discarded', async () => {
  let answers = [answer, { ...answer, id: 'answer-2', title: '', status: 503, reasons: [] }]
  const { library } = await open(({ document }) => {
    document.answerCount = 2
  })
  library.answers['answer.list'] = () => answers
  const strip = page.getByRole('complementary', { name: 'Answers put aside' })
  await expect.poll(() => strip.query()).toBeNull()
  library.tell('library.changed', { articleIds: ['article-1'] })
  await expect.element(strip).toBeVisible()
  await expect.element(page.getByText(answer.reasons[0] as string)).toBeVisible()
  await expect.element(page.getByText('2 April 2026 · “Log in”')).toBeVisible()
  await expect
    .element(page.getByText('harbour.example · error 503', { exact: false }))
    .toBeVisible()
  library.answers['answer.remove'] = ({ id }) => {
    answers = answers.filter((one) => one.id !== id)
    return null
  }
  library.answers['answer.accept'] = ({ id }) => {
    answers = answers.filter((one) => one.id !== id)
    return { revisionId: 'revision-2' }
  }
  await userEvent.click(page.getByRole('button', { name: 'Discard' }).nth(1))
  await expect.poll(() => inputsOf(library, 'answer.remove')).toEqual([{ id: 'answer-2' }])
  await userEvent.click(page.getByRole('button', { name: 'Use It' }))
  await expect
    .poll(() => inputsOf(library, 'answer.accept'))
    .toEqual([{ articleId: 'article-1', id: 'answer-1' }])
  await expect.poll(() => strip.query()).toBeNull()
  expect(toast()?.canUndo).toBe(true)
})

test('a source that wants a browser is offered to be opened in the capture window', async () => {
  const { library } = await open()
  library.answers['article.fetchAgain'] = () => {
    throw new AppError('access-refused', 'This page was saved from the capture window.')
  }
  runCommand('article.fetchAgain')
  await expect.poll(() => toast()?.action?.label).toBe('Open Capture Window')
  toast()?.action?.run()
  await expect
    .poll(() => inputsOf(library, 'capture.open'))
    .toEqual([{ url: address, articleId: 'article-1' }])
})

test('the original is opened by the system', async () => {
  const { library } = await open()
  runCommand('article.openOriginal')
  await expect
    .poll(() => inputsOf(library, 'app.openExternal'))
    .toEqual([{ url: address, isObvious: false }])
})

test('reading again asks in which way', async () => {
  await open()
  runCommand('article.readAgain')
  await expect
    .poll(() => uiState.getState().dialog)
    .toEqual({ kind: 'readAgain', articleId: 'article-1' })
})

test('the block with the selection is removed, and that can be undone', async () => {
  const { library, select } = await open()
  select('our letter')
  await expect.poll(() => uiState.getState().selection).not.toBeNull()
  runCommand('article.removeBlock')
  await expect
    .poll(() => inputsOf(library, 'article.removeBlock'))
    .toEqual([{ id: 'article-1', revisionId: 'revision-1', index: 2, count: 1 }])
  await expect.poll(() => toast()?.canUndo).toBe(true)
  expect(uiState.getState().selection).toBeNull()
})

test('with nothing chosen it is said how to choose a block', async () => {
  const { library } = await open()
  runCommand('article.removeBlock')
  await expect.poll(() => toast()?.text).toMatch(/^Select something/)
  expect(inputsOf(library, 'article.removeBlock')).toEqual([])
})

test('a block is removed from the menu under the pointer, nothing being selected', async () => {
  const { library } = await open()
  await userEvent.click(page.getByText('What is next'), { button: 'right' })
  await userEvent.click(page.getByRole('menuitem', { name: 'Remove this block' }))
  await expect.poll(() => inputsOf(library, 'article.removeBlock')).toMatchObject([{ index: 1 }])
})

test('a block that cannot be removed leaves the article and says why', async () => {
  const { library, select } = await open()
  library.fail('article.removeBlock')
  select('our letter')
  await expect.poll(() => uiState.getState().selection).not.toBeNull()
  runCommand('article.removeBlock')
  await expect.poll(() => toast()?.text).toBe('The disk is full.')
  expect(uiState.getState().selection).not.toBeNull()
})
