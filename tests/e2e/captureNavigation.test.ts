import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type LaunchOptions, launchApp, type RunningApp } from '../support/launchApp.ts'
import { serveSite } from '../support/site.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const page = (title: string, next: string) => `<!doctype html><html lang="en"><head>
<title>${title}</title></head><body><article><h1>${title}</h1>
<p>The watch on ${title} counts the boats as they come in, in pencil, on the back of last year’s tide table.</p>
<p>Nobody has asked for the count since the harbour office was closed, and nobody has told the watch to stop.</p>
<p>“We would miss it,” says the one who keeps it, “and then what would we say, when somebody comes to ask?”</p>
<a href="${next}">Onward</a></article></body></html>`

async function openCapture(options: Pick<LaunchOptions, 'platform'> = {}) {
  const site = await serveSite({
    '/one': { body: page('The North Pier', '/two') },
    '/two': { body: page('The South Pier', '/one') },
  })
  const app = await launchApp({ library: join(temporaryFolder(), 'library.db'), ...options })
  await app.page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await app.page.keyboard.press('ControlOrMeta+n')
  await app.page.getByRole('textbox', { name: 'Address or text' }).fill(`${site.url}/one`)
  await app.page.getByRole('button', { name: 'Open in Capture Window' }).click()
  const bar = app.page.getByRole('region', { name: 'Capture window' })
  await bar.getByText('The North Pier').waitFor()
  return { app, site, bar }
}

const titleOf = async (app: RunningApp) => (await app.state()).windowTitles[1] ?? ''

test('one goes back, forward and reloads in the capture window, by its menu and by a mouse', async () => {
  const { app, site, bar } = await openCapture()
  // There is nowhere to go yet.
  expect(await app.chooseMenuItem('capture.back')).toBe(false)
  expect(await app.chooseMenuItem('capture.forward')).toBe(false)
  await app.inCapture(`document.querySelector('a').click()`)
  await bar.getByText('The South Pier').waitFor()
  await expect.poll(() => titleOf(app)).toBe(`The South Pier – ${new URL(site.url).host}`)

  await expect.poll(() => app.chooseMenuItem('capture.back')).toBe(true)
  await bar.getByText('The North Pier').waitFor()
  await expect.poll(() => app.chooseMenuItem('capture.forward')).toBe(true)
  await bar.getByText('The South Pier').waitFor()
  await app.pressMouseButton('browser-backward')
  await bar.getByText('The North Pier').waitFor()
  await app.pressMouseButton('browser-forward')
  await bar.getByText('The South Pier').waitFor()

  const asked = site.requests.length
  expect(await app.chooseMenuItem('capture.reload')).toBe(true)
  await expect.poll(() => site.requests.length).toBeGreaterThan(asked)
  await app.quit()
})

test('what became of a page is said in the capture window too', async () => {
  const { app, site } = await openCapture()
  const host = new URL(site.url).host
  await app.chooseMenuItem('capture.saveSelection')
  await expect
    .poll(() => titleOf(app))
    .toBe(`Not saved: Nothing is selected in the capture window. – The North Pier – ${host}`)
  await app.chooseMenuItem('capture.save')
  await expect.poll(() => titleOf(app)).toBe(`Saved in Pullquote – The North Pier – ${host}`)
  await app.inCapture(`document.querySelector('a').click()`)
  await expect.poll(() => titleOf(app)).toBe(`The South Pier – ${host}`)
  await app.quit()
})

test('a page that cannot be loaded says so, and cannot be saved', async () => {
  const { app, bar } = await openCapture()
  await app.page.keyboard.press('ControlOrMeta+n')
  await app.page.getByRole('textbox', { name: 'Address or text' }).fill('http://127.0.0.1:9/gone')
  await app.page.getByRole('button', { name: 'Open in Capture Window' }).click()
  await bar.getByText('could not be loaded').waitFor()
  expect(await bar.getByRole('button', { name: 'Save This Page' }).isDisabled()).toBe(true)
  await expect.poll(() => titleOf(app)).toMatch(/^Could not be loaded \(.+\) – 127\.0\.0\.1:9$/)
  await app.quit()
})

test('on macOS the menu bar is the capture window’s while that is in front', async () => {
  const { app, bar } = await openCapture({ platform: 'darwin' })
  expect(await app.chooseMenuItem('capture.reload')).toBe(true)
  expect(await app.chooseMenuItem('history.undo')).toBe(false)
  await app.focusWindow('app')
  expect(await app.chooseMenuItem('capture.reload')).toBe(false)
  expect(await app.chooseMenuItem('history.undo')).toBe(true)
  await app.focusWindow('capture')
  await app.chooseMenuItem('capture.save')
  await app.page.getByRole('heading', { name: 'The North Pier' }).waitFor()
  await app.chooseMenuItem('capture.close')
  await bar.waitFor({ state: 'detached' })
  expect(await app.chooseMenuItem('capture.reload')).toBe(false)
  expect(await app.chooseMenuItem('import.add')).toBe(true)
  await app.quit()
})
