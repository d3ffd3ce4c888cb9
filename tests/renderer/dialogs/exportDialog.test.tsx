import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ExportDialog } from '../../../renderer/dialogs/ExportDialog.tsx'
import { uiState } from '../../../renderer/uiState.ts'
import type { ExportScope } from '../../../shared/ipc/appCalls.ts'
import { fakeBridge } from '../support/fakeBridge.ts'
import { mount } from '../support/mount.tsx'

async function open(scope: ExportScope, state: { articleId?: string; chosenIds?: string[] } = {}) {
  const library = fakeBridge()
  uiState.setState(state)
  mount(<ExportDialog scope={scope} onClose={() => {}} />)
  await expect.element(page.getByRole('dialog')).toBeVisible()
  return () =>
    library.calls
      .filter(({ name }) => name === 'export.preview')
      .map(({ input }) => (input as { scope: ExportScope }).scope)
      .at(-1)
}
const choices = () =>
  page
    .getByRole('radio')
    .elements()
    .map((radio) => radio.closest('label')?.textContent)

test('an article that is not the open one is exported when it was asked for', async () => {
  const asked = await open({ kind: 'articles', ids: ['other'] }, { articleId: 'open' })
  await expect.poll(asked).toEqual({ kind: 'articles', ids: ['other'] })
  await userEvent.click(page.getByText('This article'))
  await expect.poll(asked).toEqual({ kind: 'articles', ids: ['open'] })
  await userEvent.click(page.getByText('Chosen article'))
  await expect.poll(asked).toEqual({ kind: 'articles', ids: ['other'] })
})

test('several chosen in the library are offered beside the open one', async () => {
  const asked = await open(
    { kind: 'articles', ids: ['open'] },
    { articleId: 'open', chosenIds: ['open', 'a', 'b'] },
  )
  await expect.poll(asked).toEqual({ kind: 'articles', ids: ['open'] })
  await userEvent.click(page.getByText('3 chosen articles'))
  await expect.poll(asked).toEqual({ kind: 'articles', ids: ['open', 'a', 'b'] })
})

test('with no article open there is no “This article”', async () => {
  const asked = await open({ kind: 'all' })
  await expect.poll(asked).toEqual({ kind: 'all' })
  expect(choices()).not.toContain('This article')
})
