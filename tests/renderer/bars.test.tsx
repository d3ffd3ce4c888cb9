import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import { AppError } from '#shared/errors.ts'
import { CaptureBar } from '../../renderer/CaptureBar.tsx'
import { ClipboardBar } from '../../renderer/ClipboardBar.tsx'
import { askAboutClipboard, ClipboardQuestion } from '../../renderer/ClipboardQuestion.tsx'
import { isAvailable, runCommand } from '../../renderer/commands.ts'
import { changeSettings } from '../../renderer/queries.ts'
import { uiState } from '../../renderer/uiState.ts'
import { useAppEvents } from '../../renderer/useAppEvents.ts'
import { documentOf, type FakeLibrary, fakeBridge, summary } from './support/fakeBridge.ts'
import { mount } from './support/mount.tsx'
import { address } from './support/webPages.ts'

function Window() {
  useAppEvents()
  return (
    <>
      <CaptureBar />
      <ClipboardBar />
      <ClipboardQuestion />
    </>
  )
}

const saved: ImportOutcome = {
  file: address,
  status: 'imported',
  articleId: 'article-1',
  title: 'The Night Ferry',
}

function open(outcome: () => ImportOutcome = () => saved) {
  const library = fakeBridge([summary(1, { title: 'The Night Ferry' }), summary(2)])
  library.answers = { 'capture.save': outcome, 'capture.close': () => null }
  mount(<Window />)
  return library
}

const capture = {
  isOpen: true,
  url: address,
  title: 'Log in – The Harbour Post',
  isLoading: false,
  failure: '',
  articleId: null,
}
const button = (name: string) => page.getByRole('button', { name, exact: true })
const inputsOf = (library: FakeLibrary, name: string) =>
  library.calls.filter((call) => call.name === name).map(({ input }) => input)
const toast = () => uiState.getState().toasts[0]?.text

test('while the capture window is open a bar says what it shows, and goes with it', async () => {
  const library = open()
  expect(isAvailable('capture.save')).toBe(false)
  library.tell('capture.changed', { ...capture, isLoading: true })
  await expect.element(page.getByText('is loading …', { exact: false })).toBeVisible()
  library.tell('capture.changed', capture)
  await expect.poll(() => page.getByRole('region').query()?.textContent).not.toContain('loading')
  await userEvent.click(button('Close'))
  expect(inputsOf(library, 'capture.close')).toHaveLength(1)
  library.tell('capture.changed', { ...capture, isOpen: false })
  await expect.poll(() => page.getByRole('region').query()).toBeNull()
})

test('the page in it is saved and opened, and the bar says so', async () => {
  const library = open()
  library.tell('capture.changed', capture)
  await userEvent.click(button('Save This Page'))
  await expect.element(page.getByText('Saved “The Night Ferry”.')).toBeVisible()
  expect(inputsOf(library, 'capture.save')).toEqual([{ selectionOnly: false }])
  expect(uiState.getState().articleId).toBe('article-1')
  expect(button('Open Article').query()).toBeNull()
  uiState.getState().openArticle('article-2')
  await userEvent.click(button('Open Article'))
  expect(uiState.getState().articleId).toBe('article-1')
})

test('only the selection is saved when that is meant, by key too', async () => {
  const library = open()
  library.tell('capture.changed', capture)
  await expect.poll(() => runCommand('capture.saveSelection')).toBe(true)
  await expect.poll(() => inputsOf(library, 'capture.save')).toEqual([{ selectionOnly: true }])
})

test('what cannot be saved says why, and the bar stays', async () => {
  const library = open(() => ({
    file: address,
    status: 'failed',
    error: { code: 'no-text', message: 'There is no text in it to read.' },
  }))
  library.tell('capture.changed', capture)
  await userEvent.click(button('Save This Page'))
  await expect.poll(toast).toBe('There is no text in it to read.')
  await expect.element(button('Save This Page')).toBeEnabled()
})

test('an article that is checked in the capture window is named, and said to be checked', async () => {
  const library = open()
  library.tell('capture.changed', { ...capture, articleId: 'article-1' })
  await expect.element(page.getByText('Checking “The Night Ferry” again')).toBeVisible()
  await userEvent.click(button('Save This Page'))
  await expect.poll(toast).toBe('“The Night Ferry” is unchanged.')
  expect(uiState.getState().toasts[0]?.canUndo).toBe(false)
  library.answers['capture.save'] = () => {
    const shown = documentOf(library, 'article-1')
    const revision = { ...shown.revision, id: 'revision-2' }
    library.answers['article.get'] = () => ({ ...shown, revision })
    return saved
  }
  await userEvent.click(button('Save This Page'))
  await expect.poll(toast).toBe('The text of “The Night Ferry” changed.')
  expect(uiState.getState().toasts[0]?.canUndo).toBe(true)
})

test('a page that was put aside is told, and the article is asked for anew', async () => {
  const library = open(() => {
    throw new AppError('not-a-page', 'The page was put aside: It asks for a login.')
  })
  library.tell('capture.changed', { ...capture, articleId: 'article-1' })
  await expect.poll(() => inputsOf(library, 'article.get')).toHaveLength(1)
  await userEvent.click(button('Save This Page'))
  await expect.poll(toast).toBe('The page was put aside: It asks for a login.')
  await expect.poll(() => inputsOf(library, 'article.get')).toHaveLength(2)
})

test('a copied address is fetched only when the reader says so', async () => {
  const library = open()
  library.tell('clipboard.address', { url: address })
  await expect.element(page.getByText('harbour.example/2026/03/night-ferry')).toBeVisible()
  expect(library.calls.some(({ name }) => name.startsWith('import.'))).toBe(false)
  await userEvent.click(button('Add Copied Address…'))
  expect(uiState.getState().dialog).toEqual({ kind: 'add', text: address, isAsked: true })
  await expect.poll(() => page.getByRole('region').query()).toBeNull()
})

test('a copied address that is not wanted is forgotten, for now or for ever', async () => {
  const library = open()
  library.tell('clipboard.address', { url: address })
  await userEvent.click(button('Not Now'))
  await expect.poll(() => page.getByRole('region').query()).toBeNull()
  expect(library.settings.watchClipboard).toBe('unasked')
  library.tell('clipboard.address', { url: address })
  await userEvent.click(button('Never'))
  await expect.poll(() => library.settings.watchClipboard).toBe('off')
  expect(uiState.getState().dialog).toBeNull()
})

test('what had the focus before a bar has it again when the bar goes', async () => {
  const library = open()
  const field = document.body.appendChild(document.createElement('button'))
  field.focus()
  library.tell('clipboard.address', { url: address })
  await expect.element(button('Not Now')).toBeVisible()
  button('Not Now').element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => page.getByRole('region').query()).toBeNull()
  expect(document.activeElement).toBe(field)
  field.remove()
})

test('an import is cancelled by its own key, and a source asked meanwhile is not', async () => {
  const library = open()
  library.answers['import.cancel'] = () => null
  expect(runCommand('import.cancel')).toBe(false)
  uiState.setState({ asking: 'harbour.example', progress: { done: 1, total: 9, file: 'one.html' } })
  expect(runCommand('import.cancel')).toBe(true)
  await expect.poll(() => inputsOf(library, 'import.cancel')).toEqual([{ what: 'imports' }])
  uiState.setState({ progress: null })
  expect(runCommand('import.cancel')).toBe(true)
  await expect.poll(() => inputsOf(library, 'import.cancel')).toHaveLength(2)
  expect(inputsOf(library, 'import.cancel')[1]).toEqual({ what: 'fetches' })
})

test('whether the clipboard may be looked at is asked once, and answered in the strip or the settings', async () => {
  const library = open()
  await expect.poll(() => library.calls.some(({ name }) => name === 'settings.get')).toBe(true)
  await askAboutClipboard()
  await expect.element(button('Yes')).toBeVisible()
  expect(library.settings.watchClipboard).toBe('asked')
  await userEvent.click(button('Yes'))
  await expect.poll(() => library.settings.watchClipboard).toBe('on')
  await expect.poll(() => page.getByRole('region').query()).toBeNull()
  await changeSettings({ watchClipboard: 'off' })
  await askAboutClipboard()
  expect(library.settings.watchClipboard).toBe('off')
  expect(page.getByRole('region').query()).toBeNull()
})

test('a page that could not be loaded is said not to be there, and cannot be saved', async () => {
  const library = open()
  library.tell('capture.changed', { ...capture, title: '', failure: 'ERR_NAME_NOT_RESOLVED' })
  await expect
    .element(page.getByText('could not be loaded (ERR_NAME_NOT_RESOLVED).', { exact: false }))
    .toBeVisible()
  await expect.element(button('Save This Page')).toBeDisabled()
  await expect.element(button('Close')).toBeEnabled()
})
