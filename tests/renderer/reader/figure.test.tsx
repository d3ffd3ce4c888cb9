import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Block } from '#shared/domain/block.ts'
import { mapText, rangeOf } from '../../../renderer/highlighting/domText.ts'
import { Blocks } from '../../../renderer/reader/BlockView.tsx'
import { openArticle } from '../support/openArticle.tsx'
import { showInPage } from '../support/showInPage.tsx'
import { wordsOf } from '../support/showText.tsx'

const hash = 'a'.repeat(64)
const caption = 'The bend at Lower Tarn'

function figure(more: Partial<Extract<Block, { kind: 'figure' }>> = {}): Block {
  return { kind: 'figure', media: hash, alt: 'A river', text: caption, marks: [], ...more }
}

/** Shown before the browser has asked for the image, which no test serves. */
function show(block: Block, image = { hash, width: 300, height: 200 }) {
  const { place } = showInPage(<Blocks blocks={[block]} images={[image]} />, { width: '600px' })
  const img = place.querySelector('img')
  // What is seen is decided already; what would be fetched is of no interest.
  return { place, img: img as HTMLImageElement }
}

test('a kept image is shown from the library with its size, and never larger than it is', () => {
  const { img } = show(figure())
  expect(img.getAttribute('src')).toBe(`media/${hash}`)
  expect(img.alt).toBe('A river')
  expect(img.loading).toBe('lazy')
  expect([img.getAttribute('width'), img.getAttribute('height')]).toEqual(['300', '200'])
  expect(img.getBoundingClientRect().width).toBe(300)
})

test('a large image is as wide as the column, and its place is kept before it is there', () => {
  const { img } = show(figure(), { hash, width: 1_600, height: 800 })
  expect(img.getBoundingClientRect().width).toBe(600)
  expect(img.getBoundingClientRect().height).toBe(300)
})

test('a tall image fits into the window', () => {
  const { img } = show(figure(), { hash, width: 500, height: 5_000 })
  const { width, height } = img.getBoundingClientRect()
  expect(height).toBeLessThanOrEqual(window.innerHeight * 0.85 + 1)
  expect(height / width).toBeCloseTo(10, 0)
})

test('where the caption is the alt text, it is said once', () => {
  const { img } = show(figure({ alt: caption }))
  expect(img.getAttribute('alt')).toBe('')
})

test('an image that is not kept leaves its alt text and caption, and asks for nothing', () => {
  const { place } = showInPage(
    <Blocks blocks={[figure({ url: 'https://harbour.example/bend.jpg' })]} />,
  )
  expect(place.querySelector('img')).toBeNull()
  expect(place.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('A river')
  expect(place.querySelector('figcaption')?.textContent).toBe(caption)
})

test('an image that cannot be shown gives way to its alt text', async () => {
  const { place } = show(figure(), { hash, width: 20, height: 20 })
  place.querySelector('img')?.dispatchEvent(new Event('error'))
  await expect.poll(() => place.querySelector('img')).toBeNull()
  expect(place.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('A river')
})

test('a caption can be found in the page as any text', () => {
  const { place } = show(figure())
  const map = mapText(place)
  expect(wordsOf(map, rangeOf(map, { start: 4, end: 8 }))).toBe('bend')
})

test('an embed is a link to what it is, named by its title, and its host stands outside the text', async () => {
  const { library } = await openArticle([
    { kind: 'embed', url: 'https://tube.example/bend', text: 'A clip of the bend', marks: [] },
  ])
  await page.getByRole('link', { name: 'A clip of the bend' }).click()
  expect(library.asked.at(-1)).toMatchObject({
    name: 'app.openExternal',
    input: { url: 'https://tube.example/bend' },
  })
  expect(document.querySelector('iframe, video, object, embed')).toBeNull()
})

test('an embed whose address is none is only its text', () => {
  const { place } = showInPage(
    <Blocks blocks={[{ kind: 'embed', url: 'javascript:alert(1)', text: 'A clip', marks: [] }]} />,
  )
  expect(place.querySelector('a')).toBeNull()
  expect(place.textContent).toBe('A clip')
})

test('when a source was changed is said beside when it was published, if it differs', async () => {
  const changed = { publishedAt: '2026-03-01T08:00', modifiedAt: '2026-03-04T10:00' }
  await openArticle([{ kind: 'paragraph', text: 'Words.', marks: [] }], { details: changed })
  await expect.element(page.getByText('changed 4 March 2026')).toBeVisible()
})

test('a change on the day of publication is not worth a word', async () => {
  const changed = { publishedAt: '2026-03-01T08:00', modifiedAt: '2026-03-01T10:00' }
  await openArticle([{ kind: 'paragraph', text: 'Words.', marks: [] }], { details: changed })
  expect(page.getByText(/^changed/).query()).toBeNull()
})
