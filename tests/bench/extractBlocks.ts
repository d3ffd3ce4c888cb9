import type { MeasuredBlock } from './extractCase.ts'
import { type Counts, countsOf, likeness, squash, wordsOf } from './extractText.ts'

/** Below this, two blocks of a kind are not the same block. */
const alike = 0.75

export type KindCounts = { expected: number; found: number; matched: number }

export type BlockScore = {
  /** Blocks of the same kind and text in the same order, 0 to 1. */
  f1: number
  kinds: Partial<Record<MeasuredBlock['kind'], KindCounts>>
  /** Of what a case says of the blocks that were found (level, depth, links …), how much is right. */
  details: { right: number; all: number }
}

/** Aligns the two lists so that as much as possible agrees, and counts what does. */
export function scoreBlocks(
  expected: readonly MeasuredBlock[],
  found: readonly MeasuredBlock[],
): BlockScore {
  const pairs = align(expected.map(prepare), found.map(prepare))
  const kinds: BlockScore['kinds'] = {}
  const of = (kind: MeasuredBlock['kind']) => {
    kinds[kind] ??= { expected: 0, found: 0, matched: 0 }
    return kinds[kind]
  }
  for (const { kind } of expected) of(kind).expected += 1
  for (const { kind } of found) of(kind).found += 1
  const details = { right: 0, all: 0 }
  let matched = 0
  for (const { truth, got, score } of pairs) {
    of(truth.kind).matched += score
    matched += score
    countDetails(truth, got, details)
  }
  const size = expected.length + found.length
  return { f1: size === 0 ? 1 : (2 * matched) / size, kinds, details }
}

type Prepared = { block: MeasuredBlock; words: Counts }
type Pair = { truth: MeasuredBlock; got: MeasuredBlock; score: number }

function prepare(block: MeasuredBlock): Prepared {
  return { block, words: countsOf(wordsOf(block.text)) }
}

function agreement(truth: Prepared, got: Prepared): number {
  if (truth.block.kind !== got.block.kind) return 0
  const isSamePicture = truth.block.url !== undefined && truth.block.url === got.block.url
  const score = isSamePicture ? 1 : likeness(truth.words, got.words)
  return score >= alike ? score : 0
}

/** The best alignment in order, by a table of the best totals of all beginnings. */
function align(truth: readonly Prepared[], got: readonly Prepared[]): Pair[] {
  const width = got.length + 1
  const best = new Float64Array((truth.length + 1) * width)
  const scores = new Float64Array(truth.length * got.length)
  const at = (row: number, column: number) => best[row * width + column] ?? 0
  for (const [row, one] of truth.entries()) {
    for (const [column, other] of got.entries()) {
      const score = agreement(one, other)
      scores[row * got.length + column] = score
      best[(row + 1) * width + column + 1] = Math.max(
        at(row, column + 1),
        at(row + 1, column),
        at(row, column) + score,
      )
    }
  }
  const pairs: Pair[] = []
  let [row, column] = [truth.length, got.length]
  while (row > 0 && column > 0) {
    const score = scores[(row - 1) * got.length + column - 1] ?? 0
    const [one, other] = [truth[row - 1], got[column - 1]]
    if (one && other && score > 0 && at(row, column) === at(row - 1, column - 1) + score) {
      pairs.push({ truth: one.block, got: other.block, score })
      row -= 1
      column -= 1
    } else if (at(row, column) === at(row - 1, column)) row -= 1
    else column -= 1
  }
  return pairs.reverse()
}

function countDetails(
  truth: MeasuredBlock,
  got: MeasuredBlock,
  details: { right: number; all: number },
): void {
  for (const field of ['level', 'ordered', 'depth', 'pull', 'language', 'url'] as const) {
    if (truth[field] === undefined) continue
    details.all += 1
    if (truth[field] === got[field]) details.right += 1
  }
  if (truth.alt) {
    details.all += 1
    if (squash(truth.alt) === squash(got.alt ?? '')) details.right += 1
  }
  for (const link of truth.links ?? []) {
    details.all += 1
    if (got.links?.includes(link)) details.right += 1
  }
}
