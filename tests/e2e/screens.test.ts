import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { launchApp } from '../support/launchApp.ts'
import { serveScreenSite } from '../support/screenSite.ts'
import { openSample, screens, showLibrary } from '../support/screens.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** Where screenshots go when they are wanted for looking at. */
const pictures = process.env.PULLQUOTE_SCREENSHOTS
const looks = [
  { name: 'light-wide', viewport: { width: 1280, height: 800 }, colorScheme: 'light' as const },
  { name: 'dark-narrow', viewport: { width: 900, height: 600 }, colorScheme: 'dark' as const },
  ...(pictures
    ? [
        {
          name: 'light-narrow',
          viewport: { width: 900, height: 600 },
          colorScheme: 'light' as const,
        },
        { name: 'dark-wide', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' as const },
      ]
    : []),
]

test('every dialog is in the list of screens', () => {
  const source = readFileSync(resolve(import.meta.dirname, '../../renderer/uiState.ts'), 'utf8')
  const union = /export type Dialog =([\s\S]*?)\n\n/.exec(source)?.[1] ?? ''
  const kinds = Array.from(union.matchAll(/kind: '([a-zA-Z]+)'/g), ([, kind]) => kind)
  expect(kinds.length).toBeGreaterThan(5)
  const names = screens.map(({ name }) => name)
  expect(kinds.filter((kind) => !names.includes(kind ?? ''))).toEqual([])
})

test.each(looks)('axe finds nothing on any screen, $name', async (look) => {
  const { viewport, colorScheme } = look
  const app = await launchApp({
    library: join(temporaryFolder(), 'library.db'),
    viewport,
    colorScheme,
  })
  const { page } = app
  const site = await serveScreenSite()
  const picture = async (name: string) => {
    if (!pictures) return
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, `${look.name}-${name}.png`) })
  }
  const problems: string[] = []
  const check = async (name: string) => {
    // Panes and dialogs fade in; contrast is that of what stays.
    await page.waitForTimeout(250)
    await picture(name)
    const { violations } = await new AxeBuilder({ page } as never).analyze()
    problems.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${name}: ${id}: ${html.slice(0, 160)}`),
      ),
    )
  }
  await page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await check('welcome')
  await openSample(page)
  for (const screen of screens) {
    await screen.open(app, site)
    await check(screen.name)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await showLibrary(page)
    await page.getByRole('searchbox').fill('')
    if (viewport.width < 1000 && screen.name !== 'confirm')
      await page.keyboard.press('Escape').then(() => page.mouse.click(800, 300))
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    if (screen.name === 'confirm') {
      await page.keyboard.press('Control+z')
      await page.getByText('Undone: Move Article to Trash.').waitFor()
      await showLibrary(page)
      await page.getByRole('button', { name: 'Back to library' }).first().click()
      await page.getByRole('row').first().click()
      await page.getByRole('complementary', { name: 'Notes' }).waitFor()
    }
  }
  expect(problems).toEqual([])
  expect(app.problems).toEqual([])
  await app.quit()
})
