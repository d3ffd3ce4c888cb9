import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launchApp } from '../support/launchApp.ts'
import { serveSite } from '../support/site.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** A page that asks for a login and has an article all the same, which only a person can tell. */
const page = `<!doctype html><html lang="en"><head><title>Log in – The Quay</title></head><body>
<main><form><label>Name <input></label><label>Password <input type="password"></label><button>Log in</button></form>
<div class="teaser"><p>The tide tables of 1931 were printed with one line too few, and the harbour has had a day of
no water at all in its books ever since.</p>
<p>It fell on a Thursday, and the ferry kept to its timetable nevertheless, as the skipper could show from his log,
which says only that it was calm.</p></div></main></body></html>`

const focused = (shown: Page) =>
  shown.evaluate(() => {
    const { activeElement: element } = document
    if (!element || element === document.body) return 'nothing'
    return (
      element.getAttribute('aria-label') ||
      (element as HTMLElement).innerText?.split('\n')[0] ||
      element.tagName
    )
  })

/** Presses a key until what is named has the focus, as somebody without a mouse does. */
async function goTo(shown: Page, name: string, key = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 12; presses += 1) {
    const now = await focused(shown)
    if (now === name) return
    passed.push(now)
    await shown.keyboard.press(key)
  }
  throw new Error(`“${name}” was not reached by ${key}: ${passed.join(', ')}`)
}

test('with keys alone a page that fails is captured, pasted, or chosen by hand and saved', async () => {
  const site = await serveSite({ '/tides': { body: page } })
  const app = await launchApp({ library: join(temporaryFolder(), 'library.db') })
  const { page: shown } = app
  const { keyboard } = shown
  await shown.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await keyboard.press('Tab')
  const failure = shown.getByRole('alert')
  const askFor = async () => {
    await keyboard.press('Control+n')
    await goTo(shown, 'Address or text')
    await keyboard.press('Control+a')
    await keyboard.type(`${site.url}/tides`)
    await keyboard.press('Enter')
    await failure.waitFor()
    expect(await focused(shown)).toBe('Open in a capture window')
  }

  // The first way: the capture window, and back.
  await askFor()
  await keyboard.press('Enter')
  const bar = shown.getByRole('region', { name: 'Capture window' })
  await bar.getByText('Log in').waitFor()
  await shown.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await focused(shown)).not.toBe('nothing')
  await goTo(shown, 'Close')
  await keyboard.press('Enter')
  await bar.waitFor({ state: 'detached' })
  expect(await focused(shown)).not.toBe('nothing')

  // The second: the text is pasted where the address stood.
  await askFor()
  await goTo(shown, 'Paste the text')
  await keyboard.press('Enter')
  await failure.waitFor({ state: 'detached' })
  expect(await focused(shown)).toBe('Address or text')
  expect(await shown.getByRole('textbox', { name: 'Address or text' }).inputValue()).toBe('')
  await keyboard.type('The Tide That Was Not\n\nIt fell on a Thursday, and nobody saw it.')
  await keyboard.press('Control+Enter')
  await shown.getByRole('heading', { name: 'The Tide That Was Not' }).waitFor()
  expect(await focused(shown)).not.toBe('nothing')

  // The third: looked through by hand, one step back and there again.
  await askFor()
  await goTo(shown, 'Choose the article by hand')
  await keyboard.press('Enter')
  const tree = shown.getByRole('tree', { name: 'Elements of the page' })
  await tree.waitFor()
  expect(await focused(shown)).toBe('Elements of the page')
  await goTo(shown, 'Back')
  await keyboard.press('Enter')
  await failure.waitFor()
  expect(await focused(shown)).toBe('Open in a capture window')
  await goTo(shown, 'Choose the article by hand')
  await keyboard.press('Enter')
  await tree.waitFor()
  expect(await focused(shown)).toBe('Elements of the page')
  const chosen = () => tree.locator('[aria-selected=true]').innerText()
  await keyboard.press('Home')
  await expect.poll(chosen).toMatch(/^main/)
  for (let presses = 0; presses < 8 && !/teaser/.test(await chosen()); presses += 1)
    await keyboard.press('ArrowDown')
  expect(await chosen()).toMatch(/teaser/)
  await shown.getByRole('dialog').getByText('printed with one line too few').last().waitFor()
  await goTo(shown, 'Add')
  await keyboard.press('Enter')
  await shown.getByRole('dialog').waitFor({ state: 'detached' })
  await shown.locator('article').getByText('which says only that it was calm').waitFor()
  expect(await focused(shown)).not.toBe('nothing')
  expect(await shown.locator('article').getByText('Password').count()).toBe(0)
  expect(app.problems).toEqual([])
  await app.quit()
})
