import { type BlockScore, type KindCounts, scoreBlocks } from './extractBlocks.ts'
import type { MeasuredBlock, PageCase } from './extractCase.ts'
import { type FactName, factNames, type Right, scoreFacts } from './extractFacts.ts'
import type { Reading } from './extractPullquote.ts'
import { countedBlocks, f1Of, scoreText, squash, type TextScore, textOf } from './extractText.ts'

export type PageScore = {
  name: string
  split: 'tune' | 'score'
  text: TextScore
  facts: Record<FactName, Right>
  blocks: BlockScore
  /** Strings of `without` that are in the text. */
  leftOver: string[]
  withoutCount: number
}

export function scorePage({ name, expected }: PageCase, reading: Reading): PageScore {
  const found = countedBlocks(reading.blocks, expected)
  const truth = countedBlocks(expected.blocks, expected)
  const whole = squash(textOf(reading.blocks))
  return {
    name,
    split: expected.split,
    text: scoreText(textOf(truth), textOf(found)),
    facts: scoreFacts(expected, reading),
    blocks: scoreBlocks(truth, found),
    leftOver: expected.without.filter((text) => whole.includes(squash(text))),
    withoutCount: expected.without.length,
  }
}

/** Shares from 0 to 1, over all pages of a split. */
export type Summary = {
  pages: number
  text: TextScore
  facts: Record<FactName, { exact: number; lenient: number }>
  blocks: number
  kinds: Partial<Record<MeasuredBlock['kind'], number>>
  details: number
  leftOver: number
}

export function summarize(scores: readonly PageScore[]): Summary {
  const precision = mean(scores.map(({ text }) => text.precision))
  const recall = mean(scores.map(({ text }) => text.recall))
  const rightShare = (name: FactName) => ({
    exact: mean(scores.map(({ facts }) => Number(facts[name].exact))),
    lenient: mean(scores.map(({ facts }) => Number(facts[name].lenient))),
  })
  const sum = (of: (score: PageScore) => number) =>
    scores.reduce((total, score) => total + of(score), 0)
  return {
    pages: scores.length,
    text: { precision, recall, f1: f1Of(precision, recall) },
    facts: Object.fromEntries(
      factNames.map((name) => [name, rightShare(name)]),
    ) as Summary['facts'],
    blocks: mean(scores.map(({ blocks }) => blocks.f1)),
    kinds: kindScores(scores),
    details: sum((score) => score.blocks.details.right) / sum((score) => score.blocks.details.all),
    leftOver: sum((score) => score.leftOver.length) / sum((score) => score.withoutCount),
  }
}

/** F1 of each kind of block over all pages together. */
function kindScores(scores: readonly PageScore[]): Summary['kinds'] {
  const totals = new Map<string, KindCounts>()
  for (const { blocks } of scores) {
    for (const [kind, counts] of Object.entries(blocks.kinds)) {
      const total = totals.get(kind) ?? { expected: 0, found: 0, matched: 0 }
      total.expected += counts.expected
      total.found += counts.found
      total.matched += counts.matched
      totals.set(kind, total)
    }
  }
  return Object.fromEntries(
    [...totals].map(([kind, { expected, found, matched }]) => [
      kind,
      (2 * matched) / (expected + found),
    ]),
  )
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length
}
