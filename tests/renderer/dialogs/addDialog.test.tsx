import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import { AppError } from '#shared/errors.ts'
import type { FetchedPreview } from '#shared/ipc/webCalls.ts'
import { uiState } from '../../../renderer/uiState.ts'
import type { FakeLibrary } from '../support/fakeBridge.ts'
import { openDialog } from '../support/openDialog.tsx'
import { address, fetchedPage, noArticle, outline, previewOf } from '../support/webPages.ts'

const added: ImportOutcome = {
  file: address,
  status: 'imported',
  articleId: 'article-1',
  title: 'The Night Ferry',
}

function answering(found: FetchedPreview) {
  return (library: FakeLibrary) => {
    library.answers = {
      'import.previewUrl': () => found,
      'import.fetched': () => added,
      'import.cancel': () => null,
      'capture.open': () => null,
      'page.outline': () => ({ elements: outline }),
      'page.preview': ({ extraction }) =>
        previewOf({ title: `${extraction.method} ${extraction.steps.join('.')}` }),
    }
  }
}

const field = () => page.getByRole('textbox', { name: 'Address or text' })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const inputsOf = (library: FakeLibrary, name: string) =>
  library.calls.filter((call) => call.name === name).map(({ input }) => input)

async function open(found: FetchedPreview, text = address) {
  const library = await openDialog({ kind: 'add', text }, answering(found))
  await expect.element(field()).toHaveFocus()
  return library
}

test('an address is fetched when Enter is pressed, shown, and added with the next', async () => {
  const library = await open(fetchedPage)
  expect(inputsOf(library, 'import.previewUrl')).toEqual([])
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: 'The Night Ferry' })).toBeVisible()
  await expect
    .element(page.getByText('Lena Aukland · The Harbour Post · 14 March 2026'))
    .toBeVisible()
  await expect.element(page.getByText('640 words · 1 paragraph, 1 heading · 1 image')).toBeVisible()
  await expect.element(page.getByText('Image: The quay at dawn')).toBeVisible()
  expect(document.querySelector('[role=dialog] img')).toBeNull()
  expect(inputsOf(library, 'import.fetched')).toEqual([])
  await expect.element(button('Add')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => uiState.getState().dialog).toBeNull()
  expect(inputsOf(library, 'import.previewUrl')).toEqual([{ url: address }])
  expect(inputsOf(library, 'import.fetched')).toEqual([{ token: 'token-1' }])
  expect(uiState.getState().articleId).toBe('article-1')
  expect(uiState.getState().addDraft).toBe('')
})

test('Shift and Enter begin a second line, and several addresses are fetched in one go', async () => {
  const library = await open(fetchedPage)
  library.answers['import.urls'] = ({ urls }) => ({
    outcomes: urls.map((file) => ({ ...added, file })),
  })
  await userEvent.keyboard('{Control>}{End}{/Control}{Shift>}{Enter}{/Shift}https://quay.example/b')
  await expect.element(page.getByText('2 different addresses', { exact: false })).toBeVisible()
  await userEvent.click(button('Add 2 Pages'))
  await expect.poll(() => uiState.getState().dialog).toBeNull()
  expect(inputsOf(library, 'import.urls')).toEqual([{ urls: [address, 'https://quay.example/b'] }])
  await expect.poll(() => uiState.getState().toasts[0]?.text).toBe('2 articles added.')
})

test('of many pages those that failed are reported, each with its reason', async () => {
  const library = await open(fetchedPage, `${address}\nhttps://quay.example/b`)
  library.answers['import.urls'] = () => ({
    outcomes: [
      added,
      {
        file: 'https://quay.example/b',
        status: 'failed',
        error: { code: 'timeout', message: 'quay.example did not answer in time.' },
      },
    ],
  })
  await userEvent.click(button('Add 2 Pages'))
  await expect.element(page.getByText('1 imported, 1 not imported')).toBeVisible()
  await expect.element(page.getByText('quay.example did not answer in time.')).toBeVisible()
})

test('more addresses than can be fetched in one go are not begun', async () => {
  const many = Array.from({ length: 1_001 }, (_, at) => `https://harbour.example/${at}`).join('\n')
  await open(fetchedPage, many)
  await expect.element(page.getByText(/^These are 1,001 addresses/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^Add 1,001/ })).toBeDisabled()
})

test('Cancel stops asking and leaves the address where it was typed', async () => {
  const library = await open(fetchedPage)
  const { promise, resolve } = Promise.withResolvers<FetchedPreview>()
  library.answers['import.previewUrl'] = () => promise
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Asking harbour.example …')).toBeVisible()
  await expect.element(button('Cancel')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(field()).toHaveValue(address)
  expect(inputsOf(library, 'import.cancel')).toHaveLength(1)
  resolve(fetchedPage)
  await new Promise((done) => setTimeout(done, 50))
  await expect.element(field()).toHaveFocus()
})

test('Esc while a page is asked for stops asking', async () => {
  const library = await open(fetchedPage)
  library.answers['import.previewUrl'] = () => new Promise(() => {})
  await userEvent.keyboard('{Enter}')
  await expect.element(button('Cancel')).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => uiState.getState().dialog).toBeNull()
  expect(inputsOf(library, 'import.cancel')).toHaveLength(1)
})

test('a page that is there already is opened instead', async () => {
  await open({ kind: 'already-there', articleId: 'article-2', title: 'Story 2', inTrash: false })
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('“Story 2” is in the library already.')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => uiState.getState().articleId).toBe('article-2')
  expect(uiState.getState().dialog).toBeNull()
})

test('a page that lies in the trash is restored instead', async () => {
  const library = await open({
    kind: 'already-there',
    articleId: 'article-2',
    title: 'Story 2',
    inTrash: true,
  })
  await userEvent.keyboard('{Enter}')
  await expect.element(button('Restore')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => inputsOf(library, 'article.restore')).toEqual([{ ids: ['article-2'] }])
})

test('a failure says why, what was asked and what came back', async () => {
  await open(noArticle)
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('There is no text in it to read.')
  const facts = document.querySelector('dl')?.textContent
  expect(facts).toContain(`Asked for${address}`)
  expect(facts).toContain('Answered byhttps://harbour.example/login')
  expect(facts).toContain('Answer200')
  expect(facts).toContain('Typetext/html')
  expect(facts).toContain('Size48 kB')
  expect(facts).toContain('Seen in itThe page that came asks for a login or a subscription.')
})

test('from a failure the capture window opens where the answer came from', async () => {
  const library = await open(noArticle)
  await userEvent.keyboard('{Enter}')
  await expect.element(button('Open in a capture window')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => uiState.getState().dialog).toBeNull()
  expect(inputsOf(library, 'capture.open')).toEqual([
    { url: 'https://harbour.example/login', articleId: null },
  ])
})

test('from a failure the text can be pasted', async () => {
  await open(noArticle)
  await userEvent.keyboard('{Enter}')
  await userEvent.click(button('Paste the text'))
  await expect.element(field()).toHaveValue('')
  await expect.element(field()).toHaveFocus()
})

test('from a failure the page can be asked again', async () => {
  const library = await open(noArticle)
  await userEvent.keyboard('{Enter}')
  library.answers['import.previewUrl'] = () => fetchedPage
  await userEvent.click(button('Try Again'))
  await expect.element(page.getByRole('heading', { name: 'The Night Ferry' })).toBeVisible()
})

test('where nothing came back there is nothing to choose from by hand', async () => {
  await open({ ...noArticle, report: null, token: null } as FetchedPreview)
  await userEvent.keyboard('{Enter}')
  await expect.element(button('Paste the text')).toBeVisible()
  expect(button('Choose the article by hand').query()).toBeNull()
})

test('a failure of the call itself is told the same way', async () => {
  const library = await open(fetchedPage)
  library.answers['import.previewUrl'] = () => {
    throw new AppError('refused-address', 'Only http and https addresses can be fetched.')
  }
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Only http and https addresses can be fetched.')
})

test('the article is chosen by hand with the arrow keys and added as chosen', async () => {
  const library = await open(noArticle)
  await userEvent.keyboard('{Enter}')
  await userEvent.click(button('Choose the article by hand'))
  const tree = page.getByRole('tree', { name: 'Elements of the page' })
  await expect.element(tree).toHaveFocus()
  const chosen = page.getByRole('treeitem', { selected: true })
  await expect.poll(() => chosen.query()?.textContent).toContain('div.story')
  await expect.element(page.getByRole('heading', { name: 'element 1.0' })).toBeVisible()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.poll(() => chosen.query()?.textContent).toContain('main')
  await expect.element(page.getByRole('heading', { name: 'element 1' })).toBeVisible()
  await userEvent.click(button('Add'))
  await expect.poll(() => uiState.getState().dialog).toBeNull()
  expect(inputsOf(library, 'import.fetched')).toEqual([
    { token: 'token-2', extraction: { method: 'element', steps: [1], removed: [] } },
  ])
})

test('a page that was read can be read in another way before it is added', async () => {
  const library = await open(fetchedPage)
  await userEvent.keyboard('{Enter}')
  await userEvent.click(button('Choose by Hand…'))
  await userEvent.click(page.getByText('Whole page', { exact: true }))
  await expect.element(page.getByRole('heading', { name: /^wholePage/ })).toBeVisible()
  await userEvent.click(button('Add'))
  await expect
    .poll(() => inputsOf(library, 'import.fetched'))
    .toMatchObject([{ token: 'token-1', extraction: { method: 'wholePage' } }])
})

test('what cannot be read this way says so and cannot be added', async () => {
  const library = await open(noArticle)
  library.answers['page.preview'] = () => {
    throw new AppError('no-text', 'There is no text in it to read.')
  }
  await userEvent.keyboard('{Enter}')
  await userEvent.click(button('Choose the article by hand'))
  await expect.element(page.getByText('There is no text in it to read.')).toBeVisible()
  await expect.element(button('Add')).toBeDisabled()
  await userEvent.click(button('Back'))
  await expect.element(button('Paste the text')).toBeVisible()
})

test('what was copied in a browser is read with its HTML as long as it is not edited', async () => {
  const library = await openDialog({ kind: 'add', text: '' }, answering(fetchedPage))
  await expect.element(field()).toHaveFocus()
  const data = new DataTransfer()
  data.setData('text/plain', 'What was said\r\nThe ferry did not run.')
  data.setData('text/html', '<h2>What was said</h2><p>The ferry did not run.</p>')
  const paste = () => {
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true })
    document.activeElement?.dispatchEvent(event)
    document.execCommand('insertText', false, 'What was said\nThe ferry did not run.')
  }
  paste()
  const html = data.getData('text/html')
  await expect.poll(() => inputsOf(library, 'import.preview').at(-1)).toMatchObject({ html })
  await expect.element(button('Read as Plain Text')).toBeVisible()
  await userEvent.keyboard(' And so on.')
  await expect
    .poll(() => inputsOf(library, 'import.preview').at(-1))
    .toEqual({ text: 'What was said\nThe ferry did not run. And so on.', html: '' })
  expect(button('Read as Plain Text').query()).toBeNull()
  await userEvent.keyboard('{Control>}a{/Control}')
  paste()
  await expect.element(button('Read as Plain Text')).toBeVisible()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => inputsOf(library, 'import.text')).toMatchObject([{ html }])
})

test('an address that was asked for already is fetched as the dialog opens', async () => {
  const library = await openDialog(
    { kind: 'add', text: address, isAsked: true },
    answering(fetchedPage),
  )
  await expect.element(page.getByRole('heading', { name: 'The Night Ferry' })).toBeVisible()
  expect(inputsOf(library, 'import.previewUrl')).toHaveLength(1)
})

test('a folder is chosen from the dialog', async () => {
  const library = await openDialog({ kind: 'add', text: '' }, answering(fetchedPage))
  library.answers['import.chooseFolder'] = () => ({ outcomes: [added] })
  await userEvent.click(button('Open Folder…'))
  await expect.poll(() => uiState.getState().articleId).toBe('article-1')
})
