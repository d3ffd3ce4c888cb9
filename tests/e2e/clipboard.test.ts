import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launchApp, type RunningApp } from '../support/launchApp.ts'
import { serveSite } from '../support/site.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const story = (
  title: string,
) => `<!doctype html><html lang="en"><head><title>${title}</title></head>
<body><article><h1>${title}</h1>
<p>Of ${title} this is told: the lamp on the mole was lit by hand until the winter of the long ice, when the keeper could not reach it for nine nights.</p>
<p>A boy skated out with a box of matches in his cap, and was given the keeper’s second-best coat for it in the spring.</p>
<p>The coat hangs in the harbour office now. It is said to fit nobody, which is why it has lasted as it has.</p>
</article></body></html>`

async function start(library = join(temporaryFolder(), 'library.db')) {
  const site = await serveSite({
    '/lamp': { body: story('The Lamp on the Mole') },
    '/coat': { body: story('The Second-Best Coat') },
  })
  return { app: await launchApp({ library }), site, library }
}

async function add({ page }: RunningApp, url: string): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Address or text' }).fill(url)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('The coat hangs in').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const questionOf = ({ page }: RunningApp) => page.getByRole('region', { name: 'Copied addresses' })
const barOf = ({ page }: RunningApp) =>
  page.getByRole('region', { name: 'Copied address', exact: true })

test('the clipboard is asked about once, and looked at only after a yes', async () => {
  const { app, site, library } = await start()
  await app.page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await app.copyElsewhere(`${site.url}/coat`)
  await add(app, `${site.url}/lamp`)
  await questionOf(app).waitFor()
  expect(await barOf(app).count()).toBe(0)
  await app.quit()

  // It was not answered, and is not asked again.
  const again = await launchApp({ library })
  await again.page.getByRole('heading', { name: 'The Lamp on the Mole' }).waitFor()
  await again.copyElsewhere(`${site.url}/coat`)
  await add(again, `${site.url}/coat`)
  await again.page.getByRole('heading', { name: 'The Second-Best Coat' }).waitFor()
  expect(await questionOf(again).count()).toBe(0)
  expect(await barOf(again).count()).toBe(0)
  await again.quit()
})

test('a copied address is offered, fetched only when it is chosen, and never offered twice', async () => {
  const { app, site, library } = await start()
  const { page } = app
  await page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await add(app, `${site.url}/lamp`)
  await questionOf(app).getByRole('button', { name: 'Yes' }).click()
  await questionOf(app).waitFor({ state: 'detached' })

  // What is in the library already, and what is no address, is not offered.
  for (const copied of [`${site.url}/lamp`, `Read ${site.url}/coat`, 'file:///etc/hostname', ''])
    await app.copyElsewhere(copied)
  await page.waitForTimeout(300)
  expect(await barOf(app).count()).toBe(0)

  const asked = site.requests.length
  await app.copyElsewhere(`${site.url}/coat`)
  await barOf(app).getByText('/coat').waitFor()
  expect(site.requests).toHaveLength(asked)
  await barOf(app).getByRole('button', { name: 'Not Now' }).click()
  await barOf(app).waitFor({ state: 'detached' })
  await app.copyElsewhere('something else')
  await app.copyElsewhere(`${site.url}/coat`)
  await page.waitForTimeout(300)
  expect(await barOf(app).count()).toBe(0)

  await app.copyElsewhere(`${site.url}/coat?page=2`)
  await barOf(app).getByRole('button', { name: 'Add Copied Address…' }).waitFor()
  expect(site.requests).toHaveLength(asked)
  await app.quit()

  // Nor after the app was started again.
  const again = await launchApp({ library })
  await again.page.getByRole('heading', { name: 'The Lamp on the Mole' }).waitFor()
  await again.copyElsewhere(`${site.url}/coat?page=2`)
  await again.page.waitForTimeout(300)
  expect(await barOf(again).count()).toBe(0)
  await again.copyElsewhere(`${site.url}/coat`)
  await barOf(again).getByRole('button', { name: 'Add Copied Address…' }).click()
  await again.page.getByRole('dialog').getByText('The coat hangs in').waitFor()
  expect(site.requests).toHaveLength(asked + 1)
  await again.page.keyboard.press('Escape')

  await again.copyElsewhere(`${site.url}/third`)
  await barOf(again).getByRole('button', { name: 'Never' }).click()
  await barOf(again).waitFor({ state: 'detached' })
  await again.copyElsewhere(`${site.url}/fourth`)
  await again.page.waitForTimeout(300)
  expect(await barOf(again).count()).toBe(0)
  await again.page.keyboard.press('Control+,')
  await again.page.getByRole('tab', { name: 'Web' }).click()
  const toggle = again.page.getByRole('switch', { name: /^Notice copied addresses/ })
  expect(await toggle.isChecked()).toBe(false)
  expect(again.problems).toEqual([])
  await again.quit()
})
