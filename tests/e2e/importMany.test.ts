import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Block } from '#shared/domain/block.ts'
import { articleText } from '#shared/text/articleText.ts'
import { closeLibrary, openLibrary } from '../../electron/db/open.ts'
import { getSource } from '../../electron/db/source.ts'
import { writeSavedPages } from '../bench/savedPages.ts'
import { launchApp } from '../support/launchApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const count = process.env.PULLQUOTE_LONG ? 1_000 : 300

/** What lies in a library file: articles not in the trash, what of them is not whole, steps not ended. */
function countIn(file: string) {
  const library = openLibrary({ file })
  const numberOf = (sql: string) => library.db.prepare<[], number>(sql).pluck().get() ?? -1
  const revisions = library.db
    .prepare<[], { text: string; blocks: string; sourceHash: string }>(
      `SELECT revision.text, revision.blocks, revision.source_hash AS sourceHash FROM article
       JOIN revision ON revision.id = article.revision_id AND revision.article_id = article.id`,
    )
    .all()
  const whole = revisions.filter(({ text, blocks, sourceHash }) => {
    const read = z.array(Block).parse(JSON.parse(blocks))
    const isKept = getSource(library, sourceHash).length > text.length
    return read.length > 1 && articleText(read) === text && isKept
  })
  const counts = {
    articles: numberOf('SELECT count(*) FROM article WHERE removed_at IS NULL'),
    whole: whole.length,
    revisions: numberOf('SELECT count(*) FROM revision WHERE deleted = 0'),
    openSteps: numberOf('SELECT count(*) FROM step WHERE finished_at IS NULL'),
  }
  closeLibrary(library)
  return counts
}

test(`an import of ${count} saved pages is cancelled by key, and what is in is whole`, async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'library.db')
  writeSavedPages(join(folder, 'pages'), count)
  const app = await launchApp({ library })
  const { page } = app
  const { keyboard } = page
  await page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await app.answerOpen([join(folder, 'pages')])
  await keyboard.press('Control+Alt+O')
  const progress = page.getByRole('progressbar')
  const done = async () => Number(await progress.getAttribute('value'))
  await expect.poll(done, { interval: 20, timeout: 60_000 }).toBeGreaterThan(count / 10)

  // The window answers meanwhile: a dialog opens, takes letters and is closed.
  const before = await done()
  await keyboard.press('Control+k')
  await keyboard.type('settings')
  await page.getByRole('option', { name: 'Settings…' }).waitFor()
  await keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await done()).toBeGreaterThan(before)

  const cancel = page.getByRole('button', { name: 'Cancel' })
  const isOn = () => cancel.evaluate((button) => button === document.activeElement)
  for (let presses = 0; presses < 40 && !(await isOn()); presses += 1)
    await keyboard.press('Shift+Tab')
  await keyboard.press('Enter')

  const report = page.getByRole('dialog', { name: 'Import' })
  await report.waitFor()
  const said = await report.getByRole('status').innerText()
  const [imported, notTaken] = (said.match(/\d+/g) ?? []).map(Number)
  expect(said).toBe(`${imported} imported, ${notTaken} not taken, as you cancelled`)
  expect(imported).toBeGreaterThan(count / 10)
  expect(imported).toBeLessThan(count)
  expect((imported ?? 0) + (notTaken ?? 0)).toBe(count)
  await keyboard.press('Enter')
  await report.waitFor({ state: 'detached' })
  expect(await progress.count()).toBe(0)

  // One press takes all of it back, another brings it in again.
  const rows = async () => Number(await page.getByRole('grid').getAttribute('aria-rowcount'))
  const whole = { articles: imported, whole: imported, revisions: imported, openSteps: 0 }
  await expect.poll(rows).toBe(imported)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('library-list')
  expect(countIn(library)).toEqual(whole)
  await keyboard.press('Control+z')
  await page.getByText(`Undone: Import ${imported} Articles.`).waitFor()
  await expect.poll(() => countIn(library).articles).toBe(0)
  await keyboard.press('Control+Shift+z')
  await expect.poll(rows).toBe(imported)
  expect(app.problems).toEqual([])
  await app.quit()
  expect(countIn(library)).toEqual(whole)
})
