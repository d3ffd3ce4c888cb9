import { expect, test } from 'vitest'
import { importRun } from '../../electron/importRun.ts'
import type { ImportSource } from '../../electron/library/importSource.ts'
import type { LibraryPort } from '../../electron/library/libraryPort.ts'
import { directParser } from '../../electron/library/parser.ts'

/** A run over a library that only counts, whose sources wait until they are let go. */
function startRun() {
  const told: string[] = []
  const parser = { ...directParser, cancel: () => void told.push('parser cancelled') }
  const port = {
    beginStep: async () => 1,
    endStep: async ({ label }: { label?: string }) => void told.push(`ended: ${label}`),
    findByAddress: async () => null,
    addArticle: async () => ({
      file: '',
      status: 'imported' as const,
      articleId: 'article',
      title: 'One',
    }),
  } as unknown as LibraryPort
  const run = importRun({
    port,
    parser,
    images: {
      add: () => {},
      fetchMissing: async () => ({ kept: 0, missing: 0, reason: '' }),
      settled: async () => {},
      stop: () => {},
    },
    emit: () => {},
  })
  return { run, told }
}

const bytes = new TextEncoder().encode(
  'A story of one sentence, and of another one that follows it.',
)

function waitingSource() {
  const { promise, resolve } = Promise.withResolvers<void>()
  const load: ImportSource['load'] = async () => {
    await promise
    return { file: { name: 'one.txt', bytes } }
  }
  return { source: { label: 'one.txt', load }, letGo: resolve }
}

test('a fetch that ends or is cancelled leaves an import as it is, which can be cancelled still', async () => {
  const { run, told } = startRun()
  const first = waitingSource()
  const importing = run.bringIn([first.source, first.source, first.source])
  await run.during(async () => 'fetched')
  const fetching = run.during(
    (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve('gone'))),
  )
  run.cancel('fetches')
  expect(await fetching).toBe('gone')
  // What is read belongs to the import.
  expect(told).toEqual([])
  run.cancel('imports')
  first.letGo()
  const outcomes = await importing
  expect(outcomes.map(({ status }) => status)).toEqual(['imported', 'failed', 'failed'])
  expect(told).toEqual(['parser cancelled', 'ended: Import'])
})

test('a step is named by what came in', async () => {
  const { run, told } = startRun()
  const { source, letGo } = waitingSource()
  letGo()
  const missing: ImportSource = {
    label: 'two.txt',
    load: async () => ({ file: { name: 'two.txt', bytes: new Uint8Array() } }),
  }
  await run.bringIn([source, missing, source])
  expect(told).toEqual(['ended: Import 2 Articles'])
})
