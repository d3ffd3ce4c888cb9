import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { uiState } from '../../../renderer/uiState.ts'
import { openDialog } from '../support/openDialog.tsx'

const open = () => openDialog({ kind: 'settings', tab: 'web' })

test('images of web pages have a limit each and together, or are not kept', async () => {
  const library = await open()
  await userEvent.click(page.getByRole('button', { name: 'Largest image: less' }))
  await expect.poll(() => library.settings.imageMegabytes).toBe(9)
  await userEvent.click(page.getByRole('button', { name: 'All images of one article: more' }))
  await expect.poll(() => library.settings.articleImageMegabytes).toBe(65)
  await userEvent.click(page.getByText('Keep images of web pages', { exact: false }))
  await expect.poll(() => library.settings.fetchImages).toBe(false)
  expect(page.getByRole('button', { name: 'Largest image: less' }).query()).toBeNull()
})

test('the clipboard is looked at only when the reader says so', async () => {
  const library = await open()
  expect(library.settings.watchClipboard).toBe('unasked')
  const toggle = page.getByRole('switch', { name: /^Notice copied addresses/ })
  await expect.element(toggle).not.toBeChecked()
  await userEvent.click(page.getByText('Notice copied addresses', { exact: false }))
  await expect.poll(() => library.settings.watchClipboard).toBe('on')
  await userEvent.click(page.getByText('Notice copied addresses', { exact: false }))
  await expect.poll(() => library.settings.watchClipboard).toBe('off')
})

test('logins are kept only when the reader says so, and can be forgotten', async () => {
  const library = await open()
  library.answers['capture.forgetLogins'] = () => null
  await userEvent.click(page.getByText('Keep logins of the capture window', { exact: false }))
  await expect.poll(() => library.settings.keepLogins).toBe(true)
  await userEvent.click(page.getByRole('button', { name: 'Forget Logins' }))
  await expect
    .poll(() => uiState.getState().toasts[0]?.text)
    .toBe('Cookies and logins of the capture window are forgotten.')
})
