import { expect, onTestFinished, test } from 'vitest'
import { sha256 } from '../../../electron/db/source.ts'
import { sweeper } from '../../../electron/library/sweeper.ts'
import { temporaryLibrary } from '../../support/library.ts'

function withImages(count: number) {
  const library = temporaryLibrary()
  const insert = library.media.prepare(`INSERT INTO media VALUES (?, 'image/png', 1, 1, x'00')`)
  const add = (name: string) => insert.run(sha256(name))
  for (let number = 0; number < count; number += 1) add(String(number))
  const left = () => library.media.prepare('SELECT count(*) FROM media').pluck().get()
  const failures: unknown[] = []
  const sweep = sweeper(library, { onFailure: (error) => failures.push(error) })
  onTestFinished(sweep.stop)
  return { library, add, left, sweep, failures }
}

test('what nothing names is gone after a while, and what comes later the next time', async () => {
  const { add, left, sweep, failures } = withImages(300)
  sweep.begin({ afterMilliseconds: 1 })
  expect(left()).toBe(300)
  await expect.poll(left).toBe(0)
  add('another')
  sweep.begin()
  await expect.poll(left).toBe(0)
  expect(failures).toEqual([])
})

test('being asked while it is at it makes it look once more', async () => {
  const { library, add, left, sweep } = withImages(1)
  // Long enough underway for something to be added behind its back.
  library.media.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
    INSERT INTO source SELECT printf('%064d', i), x'00', 'none', 1 FROM n`)
  const sources = () => library.media.prepare('SELECT count(*) FROM source').pluck().get() as number
  sweep.begin()
  await expect.poll(sources, { interval: 1 }).toBeLessThan(2_000)
  library.media.exec(`INSERT INTO source VALUES ('${'0'.repeat(64)}', x'00', 'none', 1)`)
  add('another')
  sweep.begin()
  await expect.poll(() => [sources(), left()]).toEqual([0, 0])
})

test('what is wanted now does not wait for what was to come later', async () => {
  const { left, sweep } = withImages(1)
  sweep.begin({ afterMilliseconds: 3_600_000 })
  sweep.begin()
  await expect.poll(left).toBe(0)
})

test('once stopped it leaves the library alone', async () => {
  const { left, sweep } = withImages(10)
  sweep.begin({ afterMilliseconds: 20 })
  sweep.stop()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(left()).toBe(10)
})
