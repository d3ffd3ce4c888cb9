/**
 * Highlights found again in a text that changed, against known truth: npm run bench:anchoring
 * [-- --words 50000]. Times are CPU ms, the median of a few runs in one process; beside them the
 * floor (comparing every quote with the slice at its old place) and, for a few highlights of each
 * kind, the search of each by itself with approx-string-match.
 */
import { anchor } from '#shared/anchoring/anchor.ts'
import { anchorQuotes } from '#shared/anchoring/anchorQuotes.ts'
import { describe } from '#shared/anchoring/describe.ts'
import { reanchor } from '#shared/anchoring/reanchor.ts'
import type { Placement } from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { rivalPlace } from './anchoringRival.ts'
import { edit, makeMarked, makeTokens, placeOf, type Rendered, render } from './anchoringText.ts'

const asked = process.argv.indexOf('--words')
const sizes = asked > 0 ? [Number(process.argv[asked + 1])] : [5_000, 50_000, 200_000]
const counts = [100, 1_000, 5_000]
const edits = { unchanged: null, shifted: 0, 'edited 5 %': 0.05, 'edited 30 %': 0.3 }
const rivalSample = 12

type Tally = { right: number; exact: number; unsure: number; wrong: number; lost: number }
type Found = { passage: Passage | undefined; isUnsure: boolean }

/** Right: the true words, give or take a word at an end where words changed. */
function tally(truths: readonly (Passage | undefined)[], found: readonly Found[]): Tally {
  const sums = { right: 0, exact: 0, unsure: 0, wrong: 0, lost: 0 }
  for (const [index, truth] of truths.entries()) {
    const { passage, isUnsure } = found[index] ?? { passage: undefined, isUnsure: false }
    if (!passage) sums[isUnsure ? 'unsure' : truth ? 'lost' : 'right'] += 1
    else if (truth && shared(truth, passage) >= 0.5) {
      sums.right += 1
      if (truth.start === passage.start && truth.end === passage.end) sums.exact += 1
    } else sums.wrong += 1
  }
  return sums
}

function shared(one: Passage, other: Passage): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return both / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}

function ofPlacement(placement: Placement): Found {
  if (placement.state === 'unsure') return { passage: undefined, isUnsure: true }
  if (placement.state === 'lost') return { passage: undefined, isUnsure: false }
  return { passage: placement, isUnsure: false }
}

function median<T>(runs: number, run: () => T): { ms: number; value: T } {
  let value = run()
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    value = run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  })
  return { ms: times.sort((one, other) => one - other)[runs >> 1] ?? 0, value }
}

function print(name: string, cells: { ms: number; besides: string } & Tally, total: number): void {
  const share = (count: number) => `${((100 * count) / total).toFixed(2)}%`.padStart(8)
  console.log(
    name.padEnd(40) +
      cells.ms.toFixed(cells.ms < 10 ? 2 : 0).padStart(9) +
      [cells.right, cells.exact, cells.unsure, cells.wrong, cells.lost].map(share).join('') +
      `  ${cells.besides}`,
  )
}

console.log(
  `${'words / highlights / text'.padEnd(40)}   CPU ms   right   exact  unsure   wrong    lost`,
)
for (const size of sizes) {
  const tokens = makeTokens(size, 7)
  const old = render(tokens, tokens.length)
  const texts = Object.entries(edits).map(([name, share]): [string, Rendered] => [
    name,
    share === null ? old : render(edit(tokens, share, 99), tokens.length),
  ])
  for (const count of counts) {
    const marked = makeMarked(tokens.length, count, 5)
    const highlights = marked.map((one) => {
      const passage = placeOf(one, old) ?? { start: 0, end: 1 }
      return { ...describe(old.text, passage), placement: { state: 'same' as const, ...passage } }
    })
    for (const [name, text] of texts) {
      const truths = marked.map((one) => placeOf(one, text))
      const runs = size > 100_000 ? 3 : 5
      const floor = median(runs, () =>
        highlights.map(
          ({ quote, placement: { start, end } }) => old.text.slice(start, end) === quote.exact,
        ),
      )
      // Opening an article whose text did not change compares; a new revision aligns.
      const ours = median(runs, () =>
        name === 'unchanged'
          ? highlights.map(({ quote, position }) => anchor(text.text, { quote, position }))
          : reanchor({ oldText: old.text, newText: text.text, highlights }),
      )
      const besides =
        name === 'unchanged'
          ? `${(ours.ms / floor.ms).toFixed(1)} x comparing slices`
          : rival(text, highlights, truths)
      const title = `${size} / ${count} / ${name}`
      print(title, { ms: ours.ms, besides, ...tally(truths, ours.value.map(ofPlacement)) }, count)
      if (name === 'unchanged' || name === 'shifted') continue
      const quotes = highlights.map(({ quote }) => quote)
      const alone = median(1, () => anchorQuotes(text.text, quotes))
      print(
        `${title}, quotes only`,
        { ms: alone.ms, besides: '', ...tally(truths, alone.value.map(ofPlacement)) },
        count,
      )
    }
  }
}

/** What the same takes highlight by highlight, from a few of them. */
function rival(
  { text }: Rendered,
  highlights: readonly ReturnType<typeof describe>[],
  truths: readonly (Passage | undefined)[],
): string {
  const stride = Math.ceil(highlights.length / rivalSample)
  const sample = highlights.map((_, index) => index).filter((index) => index % stride === 0)
  const before = process.cpuUsage()
  const found = sample.map((index) => {
    const { quote, position } = highlights[index] as ReturnType<typeof describe>
    return { passage: rivalPlace(text, quote, position.start), isUnsure: false }
  })
  const { user, system } = process.cpuUsage(before)
  const each = (user + system) / 1_000 / sample.length
  const { wrong } = tally(
    sample.map((index) => truths[index]),
    found,
  )
  return `one by one ${((each * highlights.length) / 1_000).toFixed(1)} s (from ${sample.length}), ${wrong} of ${sample.length} wrong`
}
