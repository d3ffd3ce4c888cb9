import type { Page } from 'playwright-core'
import type { RunningApp } from './launchApp.ts'
import { revisionScreens } from './revisionScreens.ts'
import type { ScreenSite } from './screenSite.ts'
import { webScreens } from './webScreens.ts'

/** A screen of the app and how it is reached from an open article. */
export type Screen = {
  name: string
  open: (app: RunningApp, site: ScreenSite) => Promise<void>
}

const byKeys =
  (keys: string) =>
  async ({ page }: RunningApp) => {
    await page.keyboard.press(keys)
    await page.getByRole('dialog').waitFor()
  }

const byMenu = (id: string) => async (app: RunningApp) => {
  await app.chooseMenuItem(id)
  await app.page.getByRole('dialog').waitFor()
}

/**
 * Every screen there is. It drives both the screenshots and the accessibility check; a dialog that
 * is missing here fails the test that compares it with the list of dialogs.
 */
export const screens: readonly Screen[] = [
  {
    name: 'article',
    open: async ({ page }) => page.getByRole('complementary', { name: 'Notes' }).waitFor(),
  },
  { name: 'add', open: byKeys('Control+n') },
  { name: 'palette', open: byKeys('Control+k') },
  { name: 'settings', open: byKeys('Control+,') },
  { name: 'settings-colours', open: settingsTab('Colours') },
  { name: 'settings-shortcuts', open: settingsTab('Shortcuts') },
  { name: 'settings-web', open: settingsTab('Web') },
  { name: 'settings-library', open: settingsTab('Library') },
  { name: 'shortcuts', open: byKeys('Control+/') },
  { name: 'history', open: byMenu('history.open') },
  { name: 'licences', open: byMenu('help.licences') },
  { name: 'details', open: byKeys('Control+i') },
  { name: 'repairs', open: byMenu('article.repairs') },
  { name: 'export', open: byKeys('Control+e') },
  {
    name: 'confirm',
    open: async ({ page }) => {
      await page.keyboard.press('Control+Backspace')
      await page.getByText('Moved to the trash.').waitFor()
      await page.locator('article').waitFor({ state: 'detached' })
      await showLibrary(page)
      await page.getByRole('button', { name: 'Trash' }).click()
      await page.getByRole('row').first().click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Delete forever…' }).click()
      await page.getByRole('alertdialog').waitFor()
    },
  },
  {
    name: 'importReport',
    open: async (app) => {
      await app.answerOpen(['/nowhere/one.txt', '/nowhere/two.txt'])
      await app.page.keyboard.press('Control+o')
      await app.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'search',
    open: async ({ page }) => {
      await showLibrary(page)
      await page.getByRole('searchbox').fill('council')
      await page.getByRole('region', { name: 'In quotes and notes' }).waitFor()
    },
  },
  {
    name: 'menu',
    open: async ({ page }) => {
      await showLibrary(page)
      await page.getByRole('row').first().click({ button: 'right' })
      await page.getByRole('menu').waitFor()
    },
  },
  ...revisionScreens,
  ...webScreens,
]

function settingsTab(name: string): Screen['open'] {
  return async (app) => {
    await byKeys('Control+,')(app)
    await app.page.getByRole('tab', { name }).click()
  }
}

/** The library's list, which a narrow window hides while an article is open. */
export async function showLibrary(page: Page): Promise<void> {
  if (!(await page.getByRole('searchbox').isVisible())) await page.keyboard.press('[')
  await page.getByRole('searchbox').waitFor()
}

/** Shows the sample article, and waits until it can be read and is marked. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show Me a Sample' }).click()
  await page.getByRole('heading', { name: 'The Night Shift at the Reading Room' }).waitFor()
  await page.waitForFunction(() =>
    [...CSS.highlights.keys()].some((name) => name.startsWith('pq-yellow')),
  )
}
