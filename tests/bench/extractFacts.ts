import type { ExpectedPage } from './extractCase.ts'
import { countsOf, likeness, squash, wordsOf } from './extractText.ts'

/** What a reader said about a page. */
export type Facts = {
  title: string
  byline: string
  site: string
  publishedAt: string | null
  language: string | null
  direction: string
  url: string
}

/** Right to the letter (typography apart), or near enough to be of use. */
export type Right = { exact: boolean; lenient: boolean }

export const factNames = [
  'title',
  'byline',
  'site',
  'publishedAt',
  'language',
  'direction',
  'url',
] as const
export type FactName = (typeof factNames)[number]

export function scoreFacts(expected: ExpectedPage, found: Facts): Record<FactName, Right> {
  return {
    title: sameWords(expected.title, found.title),
    byline: sameNames(expected.byline, found.byline),
    site: sameWords(expected.site, found.site),
    publishedAt: better(
      sameDate(expected.publishedAt ?? '', found.publishedAt ?? ''),
      expected.alsoPublishedAt === undefined
        ? both(false)
        : sameDate(expected.alsoPublishedAt ?? '', found.publishedAt ?? ''),
    ),
    language: sameLanguage(expected.language, found.language ?? ''),
    direction: both(expected.direction === found.direction),
    url: both(expected.url === found.url),
  }
}

function both(isRight: boolean): Right {
  return { exact: isRight, lenient: isRight }
}

function better(one: Right, other: Right): Right {
  return { exact: one.exact || other.exact, lenient: one.lenient || other.lenient }
}

function sameWords(expected: string, found: string): Right {
  if (squash(expected) === squash(found)) return both(true)
  const [truth, got] = [wordsOf(expected), wordsOf(found)]
  if (truth.length === 0 || got.length === 0) return both(false)
  const isWithin = [...found].length <= 2 * [...expected].length && isRun(truth, got)
  return {
    exact: false,
    lenient: isWithin || likeness(countsOf(truth), countsOf(got)) >= 0.8,
  }
}

function isRun(part: readonly string[], whole: readonly string[]): boolean {
  return ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `)
}

/** Names in any order; leniently, up to three words more. */
function sameNames(expected: string, found: string): Right {
  const [truth, got] = [wordsOf(expected), wordsOf(found)]
  const isExact = squash(expected).toLowerCase() === squash(found).toLowerCase()
  if (truth.length === 0 || got.length === 0) return both(isExact)
  const hasAll = truth.every((name) => got.includes(name)) && got.length <= truth.length + 3
  return {
    exact: isExact,
    lenient: hasAll || likeness(countsOf(truth), countsOf(got)) >= 0.8,
  }
}

const stamp = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ](\d{2}:\d{2}))?[^Z+-]*(Z|[+-]\d{2}:?\d{2})?$/
const dayMs = 86_400_000

/** Exact to the minute as far as the page says it; leniently, the day before or after. */
function sameDate(expected: string, found: string): Right {
  if (expected === '' || found === '') return both(expected === found)
  const [truth, got] = [stamp.exec(expected), stamp.exec(found)]
  const days = Math.abs(Date.parse(expected.slice(0, 10)) - Date.parse(found.slice(0, 10)))
  const zone = (match: RegExpExecArray) => (match[3] ?? '').replace(/^\+00:?00$/, 'Z')
  return {
    exact:
      truth !== null &&
      got !== null &&
      truth[1] === got[1] &&
      truth[2] === got[2] &&
      zone(truth) === zone(got),
    lenient: days <= dayMs,
  }
}

function sameLanguage(expected: string, found: string): Right {
  const [truth, got] = [expected.toLowerCase(), found.toLowerCase().replace('_', '-')]
  return { exact: truth === got, lenient: truth.split('-')[0] === got.split('-')[0] }
}
