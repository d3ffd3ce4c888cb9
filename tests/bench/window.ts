import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { articleText } from '#shared/text/articleText.ts'
import { closeLibrary } from '../../electron/db/open.ts'
import { setSettings } from '../../electron/db/setting.ts'
import { beginStep, endStep, inStep, withinStep } from '../../electron/db/step.ts'
import { createHighlight } from '../../electron/library/markPassage.ts'
import { openArticle } from '../../electron/library/openArticle.ts'
import { launchApp } from '../support/launchApp.ts'
import { addProse, makeLibrary } from './benchLibrary.ts'
import { median, prose } from './prose.ts'

/**
 * What a reader waits for, in a real browser. Every figure stands beside its floor, measured in
 * the same run: machines differ, ratios less so.
 */
const words = 20_000
const marks = 500
const rounds = 7

export async function benchOpening(): Promise<string[]> {
  return inFolder((folder) => opening(join(folder, 'library.db')))
}

export async function benchStarting(): Promise<string[]> {
  return inFolder(starting)
}

async function inFolder(bench: (folder: string) => Promise<string[]>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-bench-'))
  try {
    return await bench(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function opening(file: string): Promise<string[]> {
  const library = makeLibrary(file)
  const [id, short] = inStep(library, { label: 'Bench' }, () => [
    addProse(library, prose(words, 1)),
    addProse(library, prose(200, 2)),
  ])
  if (!id || !short) throw new Error('The texts were not imported')
  const { revision, blocks } = openArticle(library, id)
  const text = articleText(blocks)
  inStep(library, { label: 'Bench' }, () => {
    for (let mark = 0; mark < marks; mark += 1) {
      const start = Math.floor((mark / marks) * (text.length - 400)) + (mark % 7) * 11
      const color = ['yellow', 'blue', 'green', 'red'][mark % 4] ?? 'yellow'
      createHighlight(library, {
        articleId: id,
        revisionId: revision.id,
        start,
        end: start + 40 + (mark % 9) * 30,
        color,
        note: mark % 3 === 0 ? `Note ${mark}` : '',
        tags: [],
      })
    }
  })
  setSettings(library, { lastArticleId: short })
  closeLibrary(library)
  const app = await launchApp({ library: file })
  const { page } = app
  await page.locator('article').waitFor()
  const opened: number[] = []
  const floor: number[] = []
  const created: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    floor.push(
      await staticFloor(
        page,
        blocks.map(({ text: paragraph }) => paragraph),
      ),
    )
    opened.push(await openRow(page, 1, words))
    created.push(await createOne(page, round))
    await openRow(page, 0, 100)
  }
  await app.quit()
  const [open, ground] = [median(opened), median(floor)]
  return [
    `open an article of ${words} words with ${marks} highlights, to painted: ${open.toFixed(0)} ms`,
    `  floor, the same text as static HTML: ${ground.toFixed(0)} ms; ratio ${(open / ground).toFixed(2)} (goal ≤ 2)`,
    `a new highlight, key press to painted: ${median(created).toFixed(0)} ms (goal ≤ 50)`,
  ]
}

/** Clicks a row of the library and waits until its text and first highlights are on screen. */
async function openRow(page: Page, index: number, least: number): Promise<number> {
  return page.evaluate(
    async ([row, length]) => {
      const rows = document.querySelectorAll<HTMLElement>('[role=row]')
      const title = rows[row]?.querySelector('[role=gridcell] > div')?.textContent ?? ''
      const start = performance.now()
      rows[row]?.click()
      const isThere = () =>
        document.querySelector('article h1')?.textContent === title &&
        (document.querySelector('article')?.textContent?.length ?? 0) > length &&
        (length < 1000 ||
          [...CSS.highlights].some(
            ([name, marked]) => name.startsWith('pq-yellow') && marked.size > 0,
          ))
      while (!isThere()) await new Promise((resolve) => requestAnimationFrame(resolve))
      // Two frames: the one that paints it has been handed over after the second begins.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      return performance.now() - start
    },
    [index, least] as const,
  )
}

/** The same text put into the page as plain paragraphs, in the same type. */
async function staticFloor(page: Page, paragraphs: string[]): Promise<number> {
  return page.evaluate(async (texts) => {
    const start = performance.now()
    const place = document.createElement('div')
    place.style.cssText = 'position:fixed;inset:0;overflow:auto;z-index:99;background:Canvas'
    // In the same type and at the same width as the app sets it.
    const page = document.createElement('div')
    page.className = document.querySelector('article')?.className ?? ''
    page.lang = document.querySelector('article')?.lang ?? ''
    const column = document.createElement('div')
    column.className =
      document.querySelector('article [data-start]')?.parentElement?.className ?? ''
    page.append(column)
    place.append(page)
    for (const text of texts) {
      const paragraph = document.createElement('p')
      paragraph.textContent = text
      column.append(paragraph)
    }
    document.body.append(place)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const taken = performance.now() - start
    place.remove()
    return taken
  }, paragraphs)
}

/** Selects a few words and presses a key; the time until the highlight is registered and a frame later. */
async function createOne(page: Page, round: number): Promise<number> {
  await page.evaluate((at) => {
    ;(document.activeElement as HTMLElement | null)?.blur()
    const paragraph = document.querySelector('article p[data-start]')
    const walker = document.createTreeWalker(paragraph as Node, NodeFilter.SHOW_TEXT)
    const node = walker.nextNode() as Text
    document.getSelection()?.setBaseAndExtent(node, 3 + at * 25, node, 25 + at * 25)
  }, round)
  await page.waitForTimeout(300)
  return page.evaluate(async () => {
    const count = () =>
      [...CSS.highlights].reduce(
        (sum, [name, marked]) => (name.startsWith('pq-purple') ? sum + marked.size : sum),
        0,
      )
    const before = count()
    const start = performance.now()
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: '5', code: 'Digit5', bubbles: true, cancelable: true }),
    )
    while (count() === before) await new Promise((resolve) => requestAnimationFrame(resolve))
    await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - start
  })
}

async function starting(folder: string): Promise<string[]> {
  const few = join(folder, 'few', 'library.db')
  const many = join(folder, 'many', 'library.db')
  fill(few, 10)
  fill(many, 10_000)
  const times = { few: [] as number[], many: [] as number[] }
  for (let round = 0; round < 5; round += 1) {
    times.few.push(await startUp(few))
    times.many.push(await startUp(many))
  }
  const [small, large] = [median(times.few), median(times.many)]
  return [
    `start to interactive with 10 articles: ${small.toFixed(0)} ms, with 10,000: ${large.toFixed(0)} ms; ratio ${(large / small).toFixed(2)} (goal ≤ 1.25)`,
  ]
}

async function startUp(library: string): Promise<number> {
  const start = performance.now()
  const app = await launchApp({ library })
  await app.page.getByRole('row').first().waitFor()
  const taken = performance.now() - start
  await app.quit()
  return taken
}

function fill(file: string, count: number): void {
  const library = makeLibrary(file)
  const stepId = beginStep(library, { label: 'Bench' })
  for (let start = 0; start < count; start += 500) {
    withinStep(library, stepId, () => {
      for (let index = start; index < Math.min(count, start + 500); index += 1)
        addProse(library, prose(150, index + 100))
    })
  }
  endStep(library, stepId)
  closeLibrary(library)
}
