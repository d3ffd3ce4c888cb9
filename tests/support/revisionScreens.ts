import type { Page } from 'playwright-core'
import { marks, storyTexts } from './changingStory.ts'
import type { Screen } from './screens.ts'

/** Screens of changed texts, in this order: the later need the article of the earlier. */
export const revisionScreens: readonly Screen[] = [
  {
    name: 'notes-repair',
    open: async ({ page }) => {
      await bringInChanged(page)
      await page.getByRole('region', { name: '1 unsure, 1 lost' }).waitFor()
      await page.getByRole('listitem').first().focus()
      await page.keyboard.press('s')
    },
  },
  {
    name: 'revisions',
    open: async (app) => {
      await app.chooseMenuItem('article.revisions')
      await app.page.locator('ins').first().waitFor()
    },
  },
  {
    name: 'editText',
    open: async (app) => {
      await app.chooseMenuItem('article.editText')
      await app.page.getByRole('textbox', { name: 'Paragraph' }).first().waitFor()
      await app.page.keyboard.type('Late news: ')
    },
  },
]

type Call = (name: string, input: unknown) => Promise<{ value: never }>

/** Adds an article with highlights, and changes its text as its source might have. */
async function bringInChanged(page: Page): Promise<void> {
  await page.evaluate(
    async ({ texts, words }) => {
      const { call } = (window as unknown as { pullquote: { call: Call } }).pullquote
      const ask = async (name: string, input: unknown) => (await call(name, input)).value
      const text = `Harbour council delays vote\n\n${texts.before.join('\n\n')}`
      const { articleId: id } = (await ask('import.text', { text })) as { articleId: string }
      type Shown = { revision: { id: string }; blocks: { text: string }[] }
      const { revision, blocks } = (await ask('article.get', { id })) as Shown
      const whole = blocks.map((block) => block.text).join('\n')
      for (const quote of words) {
        const start = whole.indexOf(quote)
        const place = { revisionId: revision.id, start, end: start + quote.length }
        const color = 'yellow'
        await ask('highlight.create', { articleId: id, ...place, color, note: 'Ask **her**.' })
      }
      const first = blocks.length - texts.before.length
      const changed = texts.after.map((one) => ({ text: one, like: null }))
      const splices = [{ at: first, count: texts.before.length, blocks: changed }]
      await ask('article.editText', { id, revisionId: revision.id, splices })
      return id
    },
    { texts: storyTexts, words: Object.values(marks) },
  )
  // The newest article is the first of the list.
  if (!(await page.getByRole('searchbox').isVisible())) await page.keyboard.press('[')
  await page
    .getByRole('row', { name: /Harbour council delays vote/ })
    .first()
    .click()
}
