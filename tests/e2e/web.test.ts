import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { mediaFileOf } from '../../electron/db/libraryFiles.ts'
import { png } from '../electron/web/imageSamples.ts'
import { launchApp } from '../support/launchApp.ts'
import { serveSite } from '../support/site.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const page = `<!doctype html><html lang="en"><head><title>The Bell Buoy – The Skarvik Post</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>The Bell Buoy</h1>
<p>The bell buoy off Skarvik went silent in the night of the first frost, and for eleven days nobody on shore could say what they missed.</p>
<figure><img src="/bell.png" alt="The bell"><figcaption>The bell, before the frost.</figcaption></figure>
<p>“You do not hear it until it stops,” said Aud Fjellheim, who rowed out with a kettle of hot water and a rubber hammer.</p>
<p>It has rung since, a quarter tone higher than before, and the harbour office has had two letters about it.</p>
</article></body></html>`

test('a page is added by its address and read with its images when the network is gone', async () => {
  const library = join(temporaryFolder(), 'library.db')
  const site = await serveSite({
    '/bell': { body: page },
    '/bell.png': { body: png(60, 40), type: 'image/png' },
  })
  const app = await launchApp({ library })
  await app.page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await app.page.keyboard.press('Control+n')
  await app.page.getByRole('textbox', { name: 'Address or text' }).fill(`${site.url}/bell`)
  expect(site.requests).toEqual([])
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('dialog').getByText('You do not hear it').waitFor()
  await app.page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
  const image = app.page.locator('article figure img')
  await image.waitFor()
  await expect.poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(60)
  const asked = [...site.requests]
  expect(asked.filter((path) => path === '/bell')).toHaveLength(1)
  await app.quit()

  const again = await launchApp({ library })
  const kept = again.page.locator('article figure img')
  await expect.poll(() => kept.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(60)
  await again.page.getByText('a quarter tone higher').waitFor()
  expect(site.requests).toEqual(asked)
  expect((await again.state()).foreignRequests).toEqual([])
  expect(again.problems).toEqual([])
  await again.quit()
})

test('images and originals of articles that are deleted for good do not stay behind', async () => {
  const library = join(temporaryFolder(), 'library.db')
  const site = await serveSite({
    '/bell': { body: page },
    '/bell.png': { body: png(60, 40), type: 'image/png' },
  })
  const app = await launchApp({ library })
  await app.page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  const ask = (name: string, input: object) =>
    app.page.evaluate(
      async ([call, given]) => {
        const { pullquote } = window as unknown as { pullquote: Bridge<File> }
        return (await pullquote.call(call, given)) as {
          value: { outcomes: { articleId: string }[] }
        }
      },
      [name, input] as const,
    )
  const added = await ask('import.urls', { urls: [`${site.url}/bell`] })
  const ids = added.value.outcomes.map(({ articleId }) => articleId)
  const media = new SqliteDatabase(mediaFileOf(library), { readonly: true })
  onTestFinished(() => void media.close())
  const left = () =>
    ['source', 'media'].map((table) => media.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  await expect.poll(left).toEqual([1, 1])
  await ask('article.remove', { ids })
  await ask('article.removeForever', { ids })
  await expect.poll(left).toEqual([0, 0])
  await app.quit()
})

test('a link that asks to add an address fills in the dialog and fetches nothing', async () => {
  const site = await serveSite({ '/bell': { body: page } })
  const app = await launchApp({ library: join(temporaryFolder(), 'library.db') })
  await app.page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await app.openLink(`pullquote://add?url=${encodeURIComponent(`${site.url}/bell`)}`)
  await expect
    .poll(() => app.page.getByRole('textbox', { name: 'Address or text' }).inputValue())
    .toBe(`${site.url}/bell`)
  await app.page.waitForTimeout(500)
  expect(site.requests).toEqual([])
  await app.openLink('pullquote://add?url=javascript:alert(1)')
  await app.openLink(`pullquote://add?url=https://example.org/${'a'.repeat(9_000)}`)
  await app.page.waitForTimeout(300)
  expect(await app.page.getByRole('textbox', { name: 'Address or text' }).inputValue()).toBe(
    `${site.url}/bell`,
  )
  await app.quit()
})

test('a page of a site with a rule of one’s own is read by it, and the preview says so', async () => {
  const folder = temporaryFolder()
  const site = await serveSite({ '/bell': { body: page }, '/second': { body: page } })
  const rules = join(folder, 'site-rules.json')
  const rule = { host: new URL(site.url).hostname, remove: ['p:last-of-type'], title: 'nav a' }
  writeFileSync(rules, JSON.stringify([rule]))
  const app = await launchApp({ library: join(folder, 'library.db') })
  await app.page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await app.page.keyboard.press('Control+n')
  const address = app.page.getByRole('textbox', { name: 'Address or text' })
  await address.fill(`${site.url}/bell`)
  await app.page.keyboard.press('Enter')
  const dialog = app.page.getByRole('dialog')
  await dialog.getByText(`Read by the rule for ${rule.host}`).waitFor()
  await dialog.getByRole('heading', { name: 'Home' }).waitFor()
  expect(await dialog.getByText('a quarter tone higher').count()).toBe(0)

  writeFileSync(rules, '[{')
  await app.page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await app.page.keyboard.press('Control+n')
  await address.fill(`${site.url}/second`)
  await app.page.keyboard.press('Enter')
  await dialog.getByText('a quarter tone higher').waitFor()
  expect(readFileSync(join(folder, 'logs', 'pullquote.log'), 'utf8')).toContain(
    'site-rules.json is not used: it is no JSON',
  )
  expect(app.problems).toEqual([])
  await app.quit()
})
