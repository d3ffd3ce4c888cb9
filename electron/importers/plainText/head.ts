import type { ArticleDetails } from '#shared/domain/article.ts'
import { bylineNames } from '../bylineNames.ts'
import { publishedDate } from '../publishedDate.ts'
import { addressOf, imageOf, isBoilerplate, namedSourceOf } from './lineKinds.ts'

export type Head = Partial<ArticleDetails> & {
  /** The lines that are not part of the head. */
  body: string[]
}

const titleLabel = /^\s*(?:title|headline|titel|titre)\s*[::]\s*/iu
/** A first line longer than this is the beginning of the text, not its title. */
const longestTitle = 220
/** Facts stand among the first lines of a text, and an address among the last, or not at all. */
const headLines = 12
const tailLines = 4

/** Takes title, byline, dates, source and standfirst off the top (and the source off the bottom). */
export function readHead(lines: readonly string[]): Head {
  const facts: Partial<ArticleDetails> = {}
  const taken = new Set<number>()
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))
  const titleAt = filled[0]
  if (titleAt === undefined) return { body: [] }
  const titleLine = lines[titleAt] ?? ''
  const hasTitle = filled.length > 1 && isTitle(titleLine)
  if (hasTitle) {
    facts.title = titleLine.replace(titleLabel, '').trim()
    taken.add(titleAt)
  }
  const standfirst = readFacts(lines, filled.slice(hasTitle ? 1 : 0, headLines), { facts, taken })
  if (hasTitle && standfirst !== undefined) {
    facts.subtitle = (lines[standfirst] ?? '').trim()
    taken.add(standfirst)
  }
  for (const index of filled.slice(Math.max(headLines, filled.length - tailLines))) {
    readSource(lines[index] ?? '', facts, () => taken.add(index))
  }
  if (facts.publishedAt === undefined) {
    const dateline = datelineDate(lines[filled.find((index) => !taken.has(index)) ?? -1] ?? '')
    if (dateline) facts.publishedAt = dateline
  }
  return { ...facts, body: lines.filter((_, index) => !taken.has(index)) }
}

type Findings = { facts: Partial<ArticleDetails>; taken: Set<number> }

/** Reads byline, date and source lines; answers which line between them is the standfirst. */
function readFacts(
  lines: readonly string[],
  indices: readonly number[],
  found: Findings,
): number | undefined {
  const { facts, taken } = found
  let between: number[] = []
  let standfirst: number | undefined
  for (const index of indices) {
    const line = (lines[index] ?? '').trim()
    if (line.length > longestTitle + 80) break
    if (imageOf(line) !== undefined || isBoilerplate(line)) continue
    const isFact = readFactLine(line, facts)
    if (isFact) {
      taken.add(index)
      if (between.length === 1 && standfirst === undefined) standfirst = between[0]
      between = []
    } else {
      between.push(index)
      if (between.length > 1) break
    }
  }
  const text = standfirst === undefined ? '' : (lines[standfirst] ?? '').trim()
  return text.length >= 30 ? standfirst : undefined
}

/** A line of facts, whole or in parts divided by bars and dots ("By Jane Doe | March 3, 2026"). */
function readFactLine(line: string, facts: Partial<ArticleDetails>): boolean {
  const parts = line.split(/\s+[|·•–—]\s+/u)
  const whole = readFact(line, facts)
  if (whole || parts.length === 1) return whole
  const trial: Partial<ArticleDetails> = { ...facts }
  const isEach = parts.every(
    (part) => readFact(part, trial) || /^\d+\s*min(?:utes?)?(?:\s+read)?$/i.test(part),
  )
  if (isEach) Object.assign(facts, trial)
  return isEach
}

function readFact(line: string, facts: Partial<ArticleDetails>): boolean {
  const names = bylineNames(line)
  if (names && !facts.authors) {
    facts.authors = names
    return true
  }
  const date = publishedDate(line)
  if (date) {
    if (!facts.publishedAt || (!date.isUpdate && facts.publishedAt.length < date.date.length)) {
      facts.publishedAt = date.date
    }
    return true
  }
  return readSource(line, facts, () => {})
}

function readSource(line: string, facts: Partial<ArticleDetails>, take: () => void): boolean {
  const address = addressOf(line)
  if (address && !facts.url) {
    facts.url = address
    take()
    return true
  }
  const source = namedSourceOf(line)
  if (source && !facts.site) {
    facts.site = source
    take()
    return true
  }
  return false
}

function isTitle(line: string): boolean {
  const text = line.trim()
  if (titleLabel.test(text)) return true
  if (text.length > longestTitle || /^[-*•>]\s/.test(text)) return false
  // A sentence long enough to be a paragraph is one.
  return !(text.length > 140 && /[.!?]["”’]?$/u.test(text))
}

/** The day in "PARIS, March 3, 2026 (Reuters) –"; a dateline without a year says too little. */
function datelineDate(line: string): string | undefined {
  const said =
    /^\p{Lu}[\p{Lu}\p{M} .'’/-]{1,40},\s*(?:\p{Lu}[\p{L}. ]{2,20},\s*)?([\p{L}.]{3,12}\s+\d{1,2},\s*\d{4}|\d{1,2}\.?\s+\p{L}{3,12}\s+\d{4})\s*(?:\([^)]{1,30}\)\s*)?[—–-]/u.exec(
      line.slice(0, 200),
    )?.[1]
  return said ? publishedDate(said)?.date : undefined
}
