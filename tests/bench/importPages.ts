import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchApp } from '../support/launchApp.ts'
import { writeSavedPages } from './savedPages.ts'

const count = Number(process.argv[2] ?? 1_000)

/** Saved pages brought in through the window, while it is used. */
const folder = mkdtempSync(join(tmpdir(), 'pullquote-bench-'))
try {
  writeSavedPages(join(folder, 'pages'), count)
  const app = await launchApp({ library: join(folder, 'library.db') })
  const { page } = app
  await page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await app.longestStall()
  const idle = await busy(page, () => page.waitForTimeout(2_000))
  const idleMain = await app.longestStall()
  await app.answerOpen([join(folder, 'pages')])
  const start = performance.now()
  const during = await busy(page, () =>
    page.evaluate(() =>
      (
        window as unknown as {
          pullquote: { call: (name: string, input: object) => Promise<unknown> }
        }
      ).pullquote.call('import.chooseFolder', {}),
    ),
  )
  const seconds = (performance.now() - start) / 1000
  const main = await app.longestStall()
  const shown = await page.getByRole('grid').getAttribute('aria-rowcount')
  await app.quit()
  process.stdout.write(
    [
      `${count} saved pages through the window: ${seconds.toFixed(1)} s, ${((seconds * 1000) / count).toFixed(0)} ms a page; ${shown} rows shown`,
      `main busy at a stretch, at most: ${main.toFixed(0)} ms (idle ${idleMain.toFixed(0)} ms)`,
      `between two frames of the window, at most: ${during.toFixed(0)} ms (idle ${idle.toFixed(0)} ms)`,
      '',
    ].join('\n'),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The longest time between two frames while something goes on, milliseconds. */
async function busy(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const watch = { longest: 0, isOn: true, last: performance.now() }
    Object.assign(window, { benchWatch: watch })
    const frame = () => {
      const now = performance.now()
      watch.longest = Math.max(watch.longest, now - watch.last)
      watch.last = now
      if (watch.isOn) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  await act()
  return page.evaluate(() => {
    const { benchWatch: watch } = window as unknown as {
      benchWatch: { longest: number; isOn: boolean }
    }
    watch.isOn = false
    return watch.longest
  })
}
