import { describe, expect, it } from 'vitest'
import { articleText } from '#shared/text/articleText.ts'
import { filesOf, pageCase, pageKinds, pageNames } from '../../../bench/extractCase.ts'
import { importPage, readingOf } from '../../../bench/extractPullquote.ts'
import { type PageScore, scorePage, summarize } from '../../../bench/extractSummary.ts'
import { squash } from '../../../bench/extractText.ts'

/*
 * A case is a folder `webPage/<case>/` with `input.*` (any bytes) and `expected.json`, see
 * `ExpectedPage`. Pages are not compared whole: no rule reads every page right, and one that is
 * read better must not fail. What holds is that nothing throws, and that all pages together are
 * read no worse than they are now.
 */

/**
 * Shares from 0 to 1, a little below what is measured (`npm run bench:extract`): about one page
 * more may go wrong. Raise them when the pages are read better.
 */
const floors = {
  tune: { f1: 0.96, precision: 0.945, title: 0.9, byline: 0.81, publishedAt: 0.93, blocks: 0.9 },
  score: { f1: 0.95, precision: 0.94, title: 0.97, byline: 0.86, publishedAt: 0.95, blocks: 0.88 },
} as const
/** Of the strings that must not be in the text, at most this share is. */
const mostLeftOver = { tune: 0.05, score: 0.07 } as const

const names = pageNames()
const splits = ['tune', 'score'] as const

const scores = new Map<string, PageScore>()
function scoreOf(name: string): PageScore {
  const page = pageCase(name)
  const score = scores.get(name) ?? scorePage(page, readingOf(importPage(page)))
  scores.set(name, score)
  return score
}

describe('the pages', () => {
  it.each(names)('%s is a folder of a page and what is expected of it', (name) => {
    const files = filesOf(name)
    expect(files).toEqual(['expected.json', expect.stringMatching(/^input\.(x?html|mhtml)$/)])
    const { expected } = pageCase(name)
    const text = squash(expected.blocks.map((block) => block.text).join('\n'))
    expect(expected.without.filter((left) => text.includes(squash(left)))).toEqual([])
  })

  it.each(names)('%s would score in full if it were read as expected', (name) => {
    const page = pageCase(name)
    const score = scorePage(page, page.expected)
    expect(score.text).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(score.blocks.f1).toBe(1)
    expect(score.blocks.details.right).toBe(score.blocks.details.all)
    expect(Object.values(score.facts).every(({ exact, lenient }) => exact && lenient)).toBe(true)
    expect(score.leftOver).toEqual([])
  })

  it('are at least 64, half of them kept back', () => {
    const kept = names.filter((name) => pageCase(name).expected.split === 'score')
    expect(names.length).toBeGreaterThanOrEqual(64)
    expect(kept).toHaveLength(names.length / 2)
  })

  it.each(pageKinds)('of the kind %s are in both halves', (kind) => {
    const found = names.map(pageCase).filter(({ expected }) => expected.kinds.includes(kind))
    expect(found.length).toBeGreaterThanOrEqual(3)
    expect(new Set(found.map(({ expected }) => expected.split))).toEqual(new Set(splits))
  })
})

it.each(names)('the page %s is read, and what is read is an article', (name) => {
  const article = importPage(pageCase(name))
  expect(readingOf(article).title).not.toBe('')
  expect(articleText(article.blocks).trim()).not.toBe('')
})

describe.each(splits)('the half %s', (split) => {
  const half = names.filter((name) => pageCase(name).expected.split === split)
  const summary = () => summarize(half.map(scoreOf))

  it('keeps the text of the articles, and little else', () => {
    const { text, leftOver } = summary()
    expect(text.f1).toBeGreaterThanOrEqual(floors[split].f1)
    expect(text.precision).toBeGreaterThanOrEqual(floors[split].precision)
    expect(leftOver).toBeLessThanOrEqual(mostLeftOver[split])
  })

  it.each(['title', 'byline', 'publishedAt'] as const)('finds the %s', (fact) => {
    expect(summary().facts[fact].lenient).toBeGreaterThanOrEqual(floors[split][fact])
  })

  it('keeps what the articles are made of', () => {
    expect(summary().blocks).toBeGreaterThanOrEqual(floors[split].blocks)
  })
})
