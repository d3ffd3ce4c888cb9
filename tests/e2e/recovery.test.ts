import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { optionsVariable, type StandinOptions } from '../../build/standin/options.ts'
import { launchApp } from '../support/launchApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const paragraphs = Array.from(
  { length: 120 },
  (_, index) =>
    `Paragraph ${index + 1} tells how the ferry waited, who came late, and what the crew sang while the tide went out.`,
)

function longText(folder: string, name: string): string {
  const path = join(folder, name)
  writeFileSync(path, `The long wait of ${name}\n\n${paragraphs.join('\n\n')}\n`)
  return path
}

test('a page that crashed opens again at the article and the place where it was', async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'library.db')
  const app = await launchApp({ library, files: [longText(folder, 'one.txt')] })
  await app.page.getByRole('heading', { name: 'The long wait of one.txt' }).waitFor()
  const place = app.page.getByText('Paragraph 77 tells')
  await place.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  // The place is remembered a moment after the scrolling has come to rest.
  await app.page.waitForTimeout(1_500)
  const protocol = await app.page.context().newCDPSession(app.page)
  const reopened = app.reopenedPage()
  void protocol.send('Page.crash').catch(() => {})
  const page = await reopened
  await page.getByRole('heading', { name: 'The long wait of one.txt' }).waitFor()
  await expect
    .poll(async () => (await page.getByText('Paragraph 77 tells').boundingBox())?.y ?? -1)
    .toBeGreaterThan(-60)
  expect((await page.getByText('Paragraph 77 tells').boundingBox())?.y).toBeLessThan(400)
  await app.quit()
})

test('a second start hands its files to the first and ends', async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'library.db')
  const app = await launchApp({ library })
  await app.page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  const root = resolve(import.meta.dirname, '../..')
  // No browser: one that started all the same would fail at once.
  const options: StandinOptions = { browser: '/nowhere', isHeadless: true }
  const second = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'build/standin/register.mjs'),
      join(process.env.PULLQUOTE_APP_FOLDER ?? root, 'out/main/main.js'),
      '--library',
      library,
      longText(folder, 'second.txt'),
    ],
    { cwd: root, env: { ...process.env, [optionsVariable]: JSON.stringify(options) } },
  )
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await app.page.getByRole('heading', { name: 'The long wait of second.txt' }).waitFor()
  expect(await app.page.getByRole('row').count()).toBe(1)
  await app.quit()
})
