import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Block } from '#shared/domain/block.ts'
import { isAvailable, runCommand } from '../../renderer/commands.ts'
import { uiState } from '../../renderer/uiState.ts'
import { paragraph } from './support/blocks.ts'
import type { FakeLibrary } from './support/fakeLibrary.ts'
import { openArticle } from './support/openArticle.tsx'

const hash = 'b'.repeat(64)

function figure(more: Partial<Extract<Block, { kind: 'figure' }>>): Block {
  return { kind: 'figure', alt: 'The lamp', text: '\ufffc', marks: [], ...more }
}

const blocks = [
  paragraph('The lamp at Outer Skerry is lit by a clock.'),
  figure({ url: 'https://images.example/lamp.jpg', text: 'The lamp at noon' }),
  figure({ url: 'https://images.example/boat.jpg', alt: 'The boat' }),
]

const toast = () => uiState.getState().toasts[0]
const asked = (library: FakeLibrary) =>
  library.asked.filter(({ name }) => name === 'article.fetchImages').map(({ input }) => input)

test('fetching images is offered where an image on the web is not kept, and nowhere else', async () => {
  await openArticle([
    paragraph('Words.'),
    figure({ media: hash, url: 'https://images.example/lamp.jpg' }),
    figure({ url: 'lamp_files/lamp.jpg' }),
    figure({ url: 'data:image/png;base64,AAAA' }),
    figure({}),
  ])
  expect(isAvailable('article.fetchImages')).toBe(false)
  const { library } = await openArticle(blocks)
  expect(isAvailable('article.fetchImages')).toBe(true)
  expect(asked(library)).toEqual([])
})

test('while images are fetched it is said whom is asked, and then what came of it', async () => {
  const { library } = await openArticle(blocks)
  library.answers['article.fetchImages'] = () => {
    library.document = {
      ...library.document,
      blocks: blocks.map((block) => (block.kind === 'figure' ? { ...block, media: hash } : block)),
    }
    return { kept: 12, missing: 1, reason: 'There is no such image.' }
  }
  const release = library.hold('article.fetchImages')
  runCommand('article.fetchImages')
  await expect.poll(() => uiState.getState().asking).toBe('images.example')
  runCommand('article.fetchImages')
  release()
  await expect
    .poll(() => toast()?.text)
    .toBe('12 images kept, 1 could not be fetched. There is no such image.')
  expect(asked(library)).toEqual([{ articleId: 'article-1' }])
  expect(uiState.getState().asking).toBeNull()
  await expect.poll(() => isAvailable('article.fetchImages')).toBe(false)
})

test.each([
  [{ kept: 1, missing: 0, reason: '' }, 'info', '1 image kept.'],
  [{ kept: 0, missing: 2, reason: '' }, 'error', '2 images could not be fetched.'],
  [
    { kept: 0, missing: 1, reason: 'No answer.' },
    'error',
    '1 image could not be fetched. No answer.',
  ],
] as const)('an outcome of %j is told as %s: %s', async (outcome, kind, text) => {
  const { library } = await openArticle(blocks)
  library.answers['article.fetchImages'] = () => outcome
  runCommand('article.fetchImages')
  await expect.poll(toast).toMatchObject({ kind, text })
})

test('an image that is missing is fetched from the menu on it', async () => {
  const { library } = await openArticle(blocks)
  library.answers['article.fetchImages'] = () => ({ kept: 2, missing: 0, reason: '' })
  await userEvent.click(page.getByText('lit by a clock', { exact: false }), { button: 'right' })
  await expect
    .element(page.getByRole('menuitem', { name: 'Remove this block' }))
    .toBeInTheDocument()
  expect(page.getByRole('menuitem', { name: 'Fetch 2 images' }).query()).toBeNull()
  await userEvent.keyboard('{Escape}')
  await userEvent.click(page.getByRole('figure', { name: 'The lamp at noon' }), { button: 'right' })
  await userEvent.click(page.getByRole('menuitem', { name: 'Fetch 2 images' }))
  await expect.poll(() => asked(library)).toEqual([{ articleId: 'article-1' }])
})

test('being stopped by the reader is no failure', async () => {
  const { library } = await openArticle(blocks)
  library.fail('article.fetchImages', 'cancelled')
  runCommand('article.fetchImages')
  await expect.poll(() => asked(library)).toHaveLength(1)
  await expect.poll(() => uiState.getState().asking).toBeNull()
  expect(toast()).toBeUndefined()
})
