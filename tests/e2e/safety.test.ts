import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launchApp } from '../support/launchApp.ts'
import { paste } from '../support/pages.ts'
import { openSample } from '../support/screens.ts'
import { story } from '../support/story.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const hostile = `Ignore <script>window.hacked = 1</script> This Title

<img src="https://evil.invalid/x.png" onerror="window.hacked = 2"> and <b>bold</b> text that is long enough to be prose.

[a link](javascript:window.hacked=3) and https://example.org/page. <iframe src="https://evil.invalid"></iframe>
`

test('a hostile text shows as text: nothing runs and nothing is requested', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'hostile.md'), hostile)
  writeFileSync(join(folder, 'hostile.txt'), `Another title\n\n${hostile}`)
  const app = await launchApp({
    library: join(folder, 'library.db'),
    files: [join(folder, 'hostile.md'), join(folder, 'hostile.txt')],
  })
  const { page } = app
  await page.getByRole('row').nth(1).waitFor()
  for (const index of [0, 1]) {
    await page.getByRole('row').nth(index).click()
    await page.locator('article').waitFor()
    await page.waitForTimeout(300)
    expect(
      await page.locator('article img, article script, article iframe, article b').count(),
    ).toBe(0)
    expect(await page.locator('article a[href^="javascript"]').count()).toBe(0)
  }
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect((await app.state()).foreignRequests).toEqual([])
  expect(app.problems).toEqual([])
  await app.quit()
})

test('the page cannot leave its origin, open windows, fetch or run strings', async () => {
  const app = await launchApp({ library: join(temporaryFolder(), 'library.db') })
  const { page } = app
  await page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  const outcomes = await page.evaluate(async () => ({
    fetched: await fetch('https://example.org/').then(
      () => 'yes',
      () => 'no',
    ),
    evaluated: await new Promise((resolve) => {
      // A string given to a timer is compiled by the page itself, under its own policy.
      setTimeout('window.evaluated = true')
      setTimeout(() => resolve('evaluated' in window), 50)
    }),
    hasNode: 'require' in window || 'process' in window,
    bridge: Object.keys((window as unknown as { pullquote: object }).pullquote).sort(),
  }))
  expect(outcomes).toEqual({
    fetched: 'no',
    evaluated: false,
    hasNode: false,
    bridge: ['call', 'give', 'on'],
  })
  await app.quit()
})

test('a link in a text is opened outside only after the reader agreed', async () => {
  const app = await launchApp({ library: join(temporaryFolder(), 'library.db') })
  const { page } = app
  await page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await paste(
    page,
    `# A title\n\n${story}\n\nRead [the report](https://example.org/ferry) today.\n`,
  )
  await app.answerMessage(1)
  await page.getByRole('link', { name: 'the report' }).click()
  await expect.poll(async () => (await app.state()).dialogsShown.length).toBe(1)
  expect((await app.state()).opened).toEqual([])
  await app.answerMessage(0)
  await page.getByRole('link', { name: 'the report' }).click()
  await expect.poll(async () => (await app.state()).opened).toEqual(['https://example.org/ferry'])
  await app.quit()
})

test('a note being typed is saved when the window closes, and nearly all of it when the app is killed', async () => {
  const library = join(temporaryFolder(), 'library.db')
  const app = await launchApp({ library })
  await openSample(app.page)
  await app.page.keyboard.press('Control+Shift+n')
  await app.page
    .getByRole('textbox', { name: 'Note on the article' })
    .pressSequentially('Typed just before quitting')
  expect(await app.quit()).toBe(0)
  const again = await launchApp({ library })
  await again.page.getByText('Typed just before quitting').waitFor()
  await again.page.keyboard.press('Control+Shift+n')
  await again.page
    .getByRole('textbox', { name: 'Note on the article' })
    .pressSequentially(', and more')
  await again.page.waitForTimeout(900)
  await again.kill()
  const last = await launchApp({ library })
  await last.page.getByText('Typed just before quitting, and more').waitFor()
  await last.quit()
})

test('files dropped on the window and files on the command line come in', async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'library.db')
  const file = (name: string) => {
    const path = join(folder, name)
    writeFileSync(
      path,
      `Title of ${name}\n\nThe text of ${name} is long enough to be a paragraph of its own.\n`,
    )
    return path
  }
  const app = await launchApp({ library, files: [file('one.txt')] })
  const { page } = app
  await page.getByRole('heading', { name: 'Title of one.txt' }).waitFor()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(
      new File(
        ['Title of two\n\nThe text of two is long enough to be a paragraph of its own.\n'],
        'two.txt',
      ),
    )
    window.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    )
  })
  await page.getByRole('heading', { name: 'Title of two' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Undone: Import.').waitFor()
  expect(await page.getByRole('row').count()).toBe(1)
  await app.quit()
})
