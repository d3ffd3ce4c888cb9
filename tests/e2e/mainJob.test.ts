import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launchApp } from '../support/launchApp.ts'
import { groundUnder, paintedWords, paste, selectWords } from '../support/pages.ts'
import { story } from '../support/story.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const quote = 'We will not sign a blank cheque for the sea,'
const inner = 'a blank cheque'
const outer = 'a blank cheque for the sea," council leader Tor Helland'

test('a reporter pastes, reads, marks, notes, quits, reopens and exports, and nothing is lost', async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'library.db')
  const app = await launchApp({ library })
  const { page } = app
  await page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await paste(page, story)
  await page.getByRole('heading', { name: 'Harbour Council Delays Vote on Night Ferry' }).waitFor()
  await page.getByText('Lena Aukland').first().waitFor()
  await page.getByText('1 apostrophe repaired').waitFor()
  expect(await page.locator('article h2').allTextContents()).toEqual([
    'What was said',
    'What is next',
  ])

  await selectWords(page, quote)
  await page.getByRole('toolbar', { name: 'Highlight' }).waitFor()
  await page.keyboard.press('1')
  await selectWords(page, inner)
  await page.keyboard.press('2')
  await selectWords(page, outer)
  await page.keyboard.press('3')
  await expect.poll(() => paintedWords(page, 'green')).toEqual([outer])
  expect(await paintedWords(page, 'yellow')).toEqual([quote])
  expect(await paintedWords(page, 'blue')).toEqual([inner])

  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Edit note' }).fill('Ask *Helland* for the figures.')
  await page.keyboard.press('Escape')
  await page.getByText('Ask Helland for the figures.').waitFor()
  await page.keyboard.press('t')
  await page.getByRole('combobox', { name: 'Add tag' }).fill('ferry')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByText('#ferry').waitFor()

  const plain = await groundUnder(page, 'Every winter')
  const marked = await groundUnder(page, 'We will not')
  const twice = await groundUnder(page, 'for the sea')
  const thrice = await groundUnder(page, inner)
  expect(new Set([plain, marked, twice, thrice].map(String)).size).toBe(4)
  expect(app.problems).toEqual([])
  expect(await app.quit()).toBe(0)

  const again = await launchApp({ library })
  await again.page.getByText('Ask Helland for the figures.').waitFor()
  await expect.poll(() => paintedWords(again.page, 'green')).toEqual([outer])
  expect(await paintedWords(again.page, 'yellow')).toEqual([quote])
  expect(await paintedWords(again.page, 'blue')).toEqual([inner])
  expect(await groundUnder(again.page, 'We will not')).toEqual(marked)
  expect(await groundUnder(again.page, inner)).toEqual(thrice)
  expect(await groundUnder(again.page, 'Every winter')).toEqual(plain)

  const exported = join(folder, 'exported')
  await again.answerOpen([exported])
  await again.page.keyboard.press('Control+e')
  await again.page.getByRole('button', { name: 'Export to Folder…' }).click()
  await again.page.getByText('1 file saved in').waitFor()
  expect(readdirSync(exported)).toEqual(['Harbour Council Delays Vote on Night Ferry.md'])
  const file = readFileSync(join(exported, 'Harbour Council Delays Vote on Night Ferry.md'), 'utf8')
  const id = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}'
  expect(file).toMatch(
    /^---\ntitle: "Harbour Council Delays Vote on Night Ferry"\nauthor:\n {2}- "\[\[Lena Aukland\]\]"\n/,
  )
  expect(file).toContain('published: 2026-03-14')
  expect(file).toContain('highlights: 3')
  expect(file).toMatch(
    new RegExp(
      `> \\[!quote\\|yellow\\] Quote · \\[Open\\]\\(pullquote://highlight/${id}\\)\n> ${quote}\n\n\\^hl-[0-9a-f]{12}\n`,
    ),
  )
  expect(file).toContain('> Ask *Helland* for the figures.')
  expect(file).toContain('> #ferry')
  expect(file.indexOf('Quote ·')).toBeLessThan(file.indexOf('Fact ·'))
  expect(file.indexOf('Fact ·')).toBeLessThan(file.indexOf('Claim ·'))
  expect((await again.state()).foreignRequests).toEqual([])
  expect(again.problems).toEqual([])
  expect(await again.quit()).toBe(0)
})

test('the same job is done with the keyboard alone', async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'library.db')
  const app = await launchApp({ library })
  const { page } = app
  const { keyboard } = page
  await page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Text' }).waitFor()
  await keyboard.insertText(story)
  await page.getByText('1 apostrophe repaired').waitFor()
  await keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'Harbour Council Delays Vote on Night Ferry' }).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.waitForFunction(() => document.getElementById('reading-cursor') !== null)
  await page.waitForTimeout(400)

  await keyboard.press('j')
  await keyboard.press('j')
  await expect
    .poll(() => page.locator('#reading-cursor [aria-selected=true]').textContent())
    .toBe('The delay is the third since autumn.')
  await keyboard.press('2')
  await expect
    .poll(() => paintedWords(page, 'blue'))
    .toEqual(['The delay is the third since autumn.'])
  await keyboard.press('j')
  await keyboard.press('Control+Shift+ArrowLeft')
  await keyboard.press('j')
  await keyboard.press('Control+Shift+ArrowLeft')
  await keyboard.press('h')
  await expect.poll(async () => (await paintedWords(page, 'blue')).length).toBe(2)
  await keyboard.press('n')
  await keyboard.type('Third delay.')
  await keyboard.press('Escape')
  await page.getByText('Third delay.').first().waitFor()
  await keyboard.press('Control+z')
  await page.getByText('Undone: Note.').waitFor()
  expect(await page.getByText('Third delay.').count()).toBe(0)
  await keyboard.press('Control+Shift+z')
  await page.getByText('Third delay.').first().waitFor()

  await keyboard.press('Control+Shift+m')
  await page.getByText('2 quotes copied.').waitFor()
  const { clipboard } = await app.state()
  expect(clipboard['text/plain']).toContain('> The delay is the third since autumn.')
  expect(clipboard['text/plain']).toContain('Lena Aukland')

  await app.answerOpen([join(folder, 'exported')])
  await keyboard.press('Control+e')
  await page.getByRole('dialog').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Export to Folder…')
  await keyboard.press('Enter')
  await page.getByText('1 file saved in').waitFor()
  expect(readdirSync(join(folder, 'exported'))).toHaveLength(1)
  expect(app.problems).toEqual([])
  expect(await app.quit()).toBe(0)
})

test('the end of a highlight is dragged with the mouse', async () => {
  const app = await launchApp({ library: join(temporaryFolder(), 'library.db') })
  const { page } = app
  await page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await paste(page, story)
  await page.getByRole('heading', { name: 'Harbour Council Delays Vote on Night Ferry' }).waitFor()
  await selectWords(page, inner)
  await page.keyboard.press('2')
  const knob = await page.locator('[data-side=start] > div').boundingBox()
  const line = await page.locator('[data-side=start]').boundingBox()
  if (!knob || !line) throw new Error('There is no end to drag.')
  await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2)
  await page.mouse.down()
  // Far to the left: the column begins before that, so the line is marked from its first word.
  const text = await page.locator('article').getByText(inner).boundingBox()
  await page.mouse.move((text?.x ?? 0) + 1, line.y + line.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect
    .poll(async () => (await paintedWords(page, 'blue'))[0]?.length ?? 0)
    .toBeGreaterThan(inner.length)
  expect((await paintedWords(page, 'blue'))[0]?.endsWith(inner)).toBe(true)
  await app.quit()
})
