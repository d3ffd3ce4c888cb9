import type { Page } from 'playwright-core'
import type { RunningApp } from './launchApp.ts'
import type { Screen } from './screens.ts'

/** Opens the Add dialog with this in it. */
async function fill(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Address or text' }).fill(text)
}

async function ask(page: Page, url: string): Promise<void> {
  await fill(page, url)
  await page.keyboard.press('Enter')
}

async function fetched({ page }: RunningApp, { article }: { article: string }): Promise<void> {
  await ask(page, article)
  await page.getByRole('button', { name: 'Choose by Hand…' }).waitFor()
}

/** Screens of bringing in pages of the web, in this order: the later need the article of the earlier. */
export const webScreens: readonly Screen[] = [
  { name: 'add-address', open: ({ page }, site) => fill(page, site.article) },
  {
    name: 'add-addresses',
    open: ({ page }, site) => fill(page, `${site.article}\n${site.login}\n${site.missing}`),
  },
  {
    name: 'add-asking',
    open: async ({ page }, site) => {
      await ask(page, site.silent)
      await page.getByRole('button', { name: 'Cancel' }).waitFor()
    },
  },
  {
    name: 'add-failed',
    open: async ({ page }, site) => {
      await ask(page, site.missing)
      await page.getByRole('button', { name: 'Paste the text' }).waitFor()
    },
  },
  {
    name: 'add-failed-page',
    open: async ({ page }, site) => {
      await ask(page, site.login)
      await page.getByRole('button', { name: 'Choose the article by hand' }).waitFor()
    },
  },
  { name: 'add-fetched', open: fetched },
  {
    name: 'add-by-hand',
    open: async (app, site) => {
      await fetched(app, site)
      await app.page.getByRole('button', { name: 'Choose by Hand…' }).click()
      await app.page.getByRole('treeitem').first().waitFor()
      await app.page.getByRole('dialog').getByRole('heading', { level: 3 }).waitFor()
    },
  },
  {
    name: 'importReport-pages',
    open: async ({ page }, site) => {
      await fill(page, `${site.missing}\n${site.login}`)
      await page.getByRole('button', { name: 'Add 2 Pages' }).click()
      await page.getByText('Details').first().click()
    },
  },
  {
    name: 'import-progress',
    open: async ({ page }, site) => {
      await fill(page, `${site.silent}one\n${site.silent}two`)
      await page.keyboard.press('Control+Enter')
      await page.getByText('Importing 1 of 2').waitFor()
    },
  },
  {
    name: 'importReport-cancelled',
    open: async ({ page }) => {
      await page.keyboard.press('Control+.')
      await page.getByText('The 2 not taken').click()
    },
  },
  {
    name: 'clipboard-question',
    open: async (app, site) => {
      await fetched(app, { article: site.rich })
      await app.page.getByRole('button', { name: 'Add', exact: true }).last().click()
      await app.page.getByRole('region', { name: 'Copied addresses' }).waitFor()
    },
  },
  {
    name: 'article-rich',
    open: async ({ page }) => {
      await page.getByRole('button', { name: 'Yes' }).click()
      await page.locator('article pre').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'article-web',
    open: async (app, site) => {
      await fetched(app, site)
      await app.page.getByRole('button', { name: 'Add', exact: true }).last().click()
      // Its image is fetched after the text, and shown from the library.
      await app.page.locator('figure img').waitFor()
    },
  },
  {
    name: 'add-there',
    open: async ({ page }, site) => {
      await ask(page, site.article)
      await page.getByRole('button', { name: 'Open', exact: true }).waitFor()
    },
  },
  {
    name: 'readAgain',
    open: async (app) => {
      await app.chooseMenuItem('article.readAgain')
      await app.page.getByRole('dialog').getByRole('heading', { level: 3 }).waitFor()
    },
  },
  {
    name: 'menu-block',
    open: async ({ page }) => {
      await page.locator('article p').first().click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Remove this block' }).waitFor()
    },
  },
  {
    name: 'answers',
    open: async (app, site) => {
      site.closeArticle()
      await app.chooseMenuItem('article.fetchAgain')
      await app.page.getByRole('complementary', { name: 'Answers put aside' }).waitFor()
    },
  },
  {
    name: 'capture',
    open: async (app) => {
      await app.chooseMenuItem('article.capture')
      await app.page.getByRole('region', { name: 'Capture window' }).waitFor()
    },
  },
  {
    name: 'capture-failed',
    open: async ({ page }) => {
      await fill(page, 'http://127.0.0.1:9/nothing-listens-here')
      await page.getByRole('button', { name: 'Open in Capture Window' }).click()
      await page.getByText('could not be loaded').waitFor()
    },
  },
  {
    name: 'clipboard',
    open: async (app, site) => {
      await app.copyElsewhere(site.missing)
      await app.page.getByRole('region', { name: 'Copied address', exact: true }).waitFor()
    },
  },
]
