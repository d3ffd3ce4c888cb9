import { join } from 'node:path'
import { expect, test } from 'vitest'
import { marks, storyPages } from '../support/changingStory.ts'
import { launchApp } from '../support/launchApp.ts'
import { paintedWords, selectWords } from '../support/pages.ts'
import { serveSite } from '../support/site.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

test('a page that changed keeps every highlight, unsure ones are placed by a key, and undo gives all back', async () => {
  const pages = { '/ferry': { body: storyPages.before } }
  const site = await serveSite(pages)
  const app = await launchApp({ library: join(temporaryFolder(), 'library.db') })
  const { page } = app
  await page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Address or text' }).fill(`${site.url}/ferry`)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('as it has since 1987').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('complementary', { name: 'Notes' }).waitFor()
  for (const words of Object.values(marks)) {
    await selectWords(page, words)
    await page.keyboard.press('h')
    await page.getByRole('listitem', { name: words }).waitFor()
    await page.keyboard.press('Escape')
  }
  const all = Object.values(marks).toSorted()
  await expect.poll(() => paintedWords(page, 'yellow')).toEqual(all)

  pages['/ferry'] = { body: storyPages.after }
  await app.chooseMenuItem('article.fetchAgain')
  await page.getByText('Highlights: 1 same, 1 moved, 1 unsure, 1 lost.').waitFor()
  await page.getByRole('region', { name: '1 unsure, 1 lost' }).waitFor()
  expect(await paintedWords(page, 'yellow')).toHaveLength(2)
  await page.getByText(/^2 states · changed/).waitFor()

  const unsure = page.getByRole('listitem', { name: /^Unsure/ })
  expect(await unsure.locator('li').count()).toBe(2)
  await page.getByRole('button', { name: 'Review' }).click()
  await expect.poll(() => unsure.evaluate((card) => card === document.activeElement)).toBe(true)
  await page.keyboard.press('2')
  await page.getByRole('region', { name: '1 lost', exact: true }).waitFor()
  await expect
    .poll(() => paintedWords(page, 'yellow'))
    .toContain('Every winter we wait, four families move to the mainland')

  await app.chooseMenuItem('article.revisions')
  await expect.poll(() => page.locator('ins').first().textContent()).toContain('floor')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await page.keyboard.press('Control+z')
  await page.getByRole('region', { name: '1 unsure, 1 lost' }).waitFor()
  await page.getByText('Undone: Place Highlight.').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Undone: New Text from Source.').waitFor()
  await expect.poll(() => paintedWords(page, 'yellow')).toEqual(all)
  expect(await page.getByText(/states · changed/).count()).toBe(0)
  expect(app.problems).toEqual([])
  await app.quit()
})

test('a text is edited in place with keys alone, and the state before it is gone back to', async () => {
  const app = await launchApp({ library: join(temporaryFolder(), 'library.db') })
  const { page } = app
  await page.getByRole('button', { name: 'Show Me a Sample' }).click()
  await page.getByRole('heading', { name: 'The Night Shift at the Reading Room' }).waitFor()
  const before = await page.locator('article [data-start]').first().textContent()
  await page.keyboard.press('Control+Alt+e')
  await page.getByRole('textbox').first().waitFor()
  await page.keyboard.type('Corrected: ')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Your changes are saved as a new state of the text.').waitFor()
  await expect
    .poll(() => page.locator('article [data-start]').first().textContent())
    .toBe(`Corrected: ${before}`)
  await page.keyboard.press('Control+Alt+v')
  await page.getByRole('option', { selected: true }).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText(/^2 states · this is an earlier one/).waitFor()
  await expect.poll(() => page.locator('article [data-start]').first().textContent()).toBe(before)
  expect(app.problems).toEqual([])
  await app.quit()
})
