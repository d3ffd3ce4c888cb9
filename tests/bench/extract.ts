import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type PageCase, pageCase, pageNames } from './extractCase.ts'
import { factNames } from './extractFacts.ts'
import { importPage, type Reading, readingOf } from './extractPullquote.ts'
import { readabilityReading, readWithReadability } from './extractReadability.ts'
import { type PageScore, type Summary, scorePage, summarize } from './extractSummary.ts'

/*
 * `npm run bench:extract`: how well pages of our own making are read, each figure beside that of
 * Readability on the same DOM in the same run. `--worst` names the pages that are read worst.
 * Each reader runs in a process of its own, so that its time and memory are its own.
 */

const readers = {
  pullquote: (page: PageCase) => {
    const article = importPage(page)
    return () => readingOf(article)
  },
  readability: (page: PageCase) => {
    const article = readWithReadability(page)
    return () => readabilityReading(article, page)
  },
}
type ReaderName = keyof typeof readers

/** The first is not counted: it is the compiler's. */
const passes = 4

type Run = { scores: PageScore[]; failed: string[]; timesMs: number[]; peakMb: number }

function runReader(reader: ReaderName): Run {
  const run: Run = { scores: [], failed: [], timesMs: [], peakMb: 0 }
  const pages = pageNames().map(pageCase)
  const timesOf = new Map<string, number[]>()
  for (let pass = 0; pass < passes; pass += 1) {
    for (const page of pages) {
      const start = performance.now()
      const finish = attempt(() => readers[reader](page))
      const passed = performance.now() - start
      if (pass > 0) timesOf.set(page.name, [...(timesOf.get(page.name) ?? []), passed])
      if (pass < passes - 1) continue
      const reading = finish && attempt(finish)
      if (!reading) run.failed.push(page.name)
      run.scores.push(scorePage(page, reading ?? nothing(page)))
    }
  }
  run.timesMs = [...timesOf.values()].map((times) => quantile(times, 0.5))
  run.peakMb = process.resourceUsage().maxRSS / 1024
  return run
}

function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

function nothing({ expected }: PageCase): Reading {
  const facts = { title: '', byline: '', site: '', publishedAt: null, language: null }
  return { ...facts, direction: 'ltr', url: expected.url, blocks: [] }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

function inOwnProcess(reader: ReaderName): Run {
  const args = [fileURLToPath(import.meta.url), '--reader', reader]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

type Row = [label: string, (summary: Summary) => number | undefined]

const rows: Row[] = [
  ['text F1', ({ text }) => text.f1],
  ['  precision', ({ text }) => text.precision],
  ['  recall', ({ text }) => text.recall],
  ['  left over', ({ leftOver }) => leftOver],
  ...factNames.flatMap((name): Row[] => [
    [`${name} exact`, ({ facts }) => facts[name].exact],
    ['  lenient', ({ facts }) => facts[name].lenient],
  ]),
  ['blocks F1', ({ blocks }) => blocks],
  ['  details', ({ details }) => details],
  ...(
    [
      'paragraph',
      'heading',
      'listItem',
      'quote',
      'code',
      'table',
      'figure',
      'verse',
      'embed',
      'footnote',
      'divider',
    ] as const
  ).map((kind): Row => [`  ${kind}`, ({ kinds }) => kinds[kind]]),
]

const splits = ['tune', 'score'] as const

function print(ours: Run, floor: Run): void {
  const summary = (run: Run, split: 'tune' | 'score') =>
    summarize(run.scores.filter((score) => score.split === split))
  const columns = splits.map((split) => ({
    split,
    ours: summary(ours, split),
    floor: summary(floor, split),
  }))
  const line = (cells: string[]) =>
    `${cells.map((cell, at) => (at === 0 ? cell.padEnd(20) : cell.padStart(13))).join('')}\n`
  let table = line([
    '',
    ...columns.flatMap(({ split, ours: { pages } }) => [
      `${split} (${pages})`,
      'Readability',
      'ratio',
    ]),
  ])
  for (const [label, value] of rows) {
    const cells = columns.flatMap((column) => {
      const [mine, other] = [value(column.ours), value(column.floor)]
      return [decimals(mine), decimals(other), ratio(mine, other)]
    })
    table += line([label, ...cells])
  }
  table += '\n'
  for (const [label, value] of [
    ['ms a page, median', (run: Run) => quantile(run.timesMs, 0.5)],
    ['  95 in 100', (run: Run) => quantile(run.timesMs, 0.95)],
    ['peak memory, MB', (run: Run) => run.peakMb],
    ['pages not read', (run: Run) => run.failed.length],
  ] as const) {
    const [mine, other] = [value(ours), value(floor)]
    table += line([label, mine.toFixed(1), other.toFixed(1), ratio(mine, other)])
  }
  process.stdout.write(table)
}

function decimals(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3)
}

function ratio(mine: number | undefined, floor: number | undefined): string {
  return mine === undefined || !floor ? '' : `× ${(mine / floor).toFixed(2)}`
}

const measures: [string, (score: PageScore) => number][] = [
  ['text F1', ({ text }) => text.f1],
  ['text precision', ({ text }) => text.precision],
  ['text recall', ({ text }) => text.recall],
  ['blocks F1', ({ blocks }) => blocks.f1],
  ...factNames.map((name): [string, (score: PageScore) => number] => [
    name,
    ({ facts }) => Number(facts[name].exact) / 2 + Number(facts[name].lenient) / 2,
  ]),
]

function printWorst({ scores, failed }: Run): void {
  const print = (text: string) => process.stdout.write(`${text}\n`)
  if (failed.length > 0) print(`\nnot read: ${failed.join(', ')}`)
  for (const split of splits) {
    for (const [label, value] of measures) {
      const worst = scores
        .filter((score) => score.split === split && value(score) < 1)
        .sort((one, other) => value(one) - value(other))
        .slice(0, 5)
        .map((score) => `${score.name} ${value(score).toFixed(2)}`)
      if (worst.length > 0) print(`\nworst ${label}, ${split}:\n  ${worst.join('\n  ')}`)
    }
  }
}

const reader = process.argv[process.argv.indexOf('--reader') + 1]
if (process.argv.includes('--reader') && (reader === 'pullquote' || reader === 'readability')) {
  process.stdout.write(JSON.stringify(runReader(reader)))
} else {
  const ours = inOwnProcess('pullquote')
  print(ours, inOwnProcess('readability'))
  if (process.argv.includes('--worst')) printWorst(ours)
}
