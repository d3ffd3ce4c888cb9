import type { ArticleDetails } from '#shared/domain/article.ts'
import { bylineNames } from '../bylineNames.ts'
import { publishedDate } from '../publishedDate.ts'
import { chunksOf } from './chunks.ts'
import { datelineFacts } from './dateline.ts'
import {
  addressOf,
  imageOf,
  isBoilerplate,
  isDivider,
  isKicker,
  namedSourceOf,
  startsItem,
  underlineLevel,
} from './lineKinds.ts'
import { mailHead } from './mailHead.ts'
import { speakerOf } from './transcript.ts'

export type Head = {
  facts: Partial<ArticleDetails>
  /** The lines that are not part of the head. */
  body: string[]
  /** Line breaks taken out of the title. */
  joinedLines: number
}

const titleLabel = /^\s*(?:title|headline|titel|titre|título|titolo)\s*[::]\s*(?=\S)/iu
/** A first line longer than this is the beginning of the text, not its title, in UTF-16 code units. */
const longestTitle = 220
/** Facts stand among the first lines of a text, and its address among the last, or not at all. */
const headLines = 12
const tailLines = 3
const shortestStandfirst = 30

/**
 * Takes title, byline, dates, source and standfirst off the top, and the source off the bottom.
 * A poem's first line is its title only where it stands apart.
 */
export function readHead(lines: readonly string[], { isPoem }: { isPoem: boolean }): Head {
  const taken = new Set<number>()
  const mail = mailHead(lines)
  const facts: Partial<ArticleDetails> = { ...mail?.facts }
  for (const index of mail?.taken ?? []) taken.add(index)
  const filled = filledLines(lines).filter((index) => !taken.has(index))
  const title = mail ? undefined : titleOf(lines, filled, isPoem)
  if (title) {
    facts.title = title.text
    for (const index of title.indices) taken.add(index)
  }
  const rest = filled.filter((index) => !taken.has(index))
  if (!mail) {
    const standfirst = readFacts(lines, rest.slice(0, headLines), { facts, taken })
    if (title && standfirst !== undefined) {
      facts.subtitle = (lines[standfirst] ?? '').trim()
      taken.add(standfirst)
    }
    readTail(lines, rest, { facts, taken })
  }
  const opening = rest.find(
    (index) =>
      !taken.has(index) &&
      imageOf(lines[index] ?? '') === undefined &&
      !isKicker(lines[index] ?? ''),
  )
  const said = opening === undefined ? {} : datelineFacts(lines[opening] ?? '')
  return {
    facts: { ...said, ...facts, ...(facts.url && !facts.site ? { site: '' } : {}) },
    body: lines.map((line, index) => (taken.has(index) ? '' : line)),
    joinedLines: title?.joinedLines ?? 0,
  }
}

/** No more lines than these are looked at from either end, so that long texts cost nothing. */
const edge = 60

function filledLines(lines: readonly string[]): number[] {
  const indices: number[] = []
  for (let at = 0; at < lines.length && indices.length < edge; at += 1)
    if (lines[at]?.trim()) indices.push(at)
  const last: number[] = []
  const seen = indices.at(-1) ?? -1
  for (let at = lines.length - 1; at > seen && last.length < edge; at -= 1)
    if (lines[at]?.trim()) last.push(at)
  return [...indices, ...last.reverse()]
}

function titleOf(
  lines: readonly string[],
  filled: readonly number[],
  isPoem: boolean,
): { text: string; indices: number[]; joinedLines: number } | undefined {
  const at = filled.find((index) => !isKicker(lines[index] ?? ''))
  if (at === undefined || filled.length < 2) return undefined
  const line = lines[at] ?? ''
  const standsApart = (lines[at + 1] ?? '').trim() === '' || isFactLine(lines[at + 1] ?? '')
  if ((isPoem && !standsApart) || !isTitle(line)) return undefined
  const indices = [at]
  if (underlineLevel(lines[at + 1]))
    return { text: line.trim(), indices: [at, at + 1], joinedLines: 0 }
  const [chunk] = chunksOf(lines.slice(at, at + edge))
  const text = chunk?.lines.map((each) => each.trim()).join(' ') ?? ''
  const isBroken =
    chunk?.isWrapped &&
    chunk.start === 0 &&
    chunk.lines.length <= 3 &&
    text.length <= longestTitle &&
    !/[.:]$/.test(text) &&
    !chunk.lines.slice(1).some(isFactLine)
  if (isBroken) {
    for (let more = 1; more < chunk.lines.length; more += 1) indices.push(at + more)
    return { text: text.replace(titleLabel, ''), indices, joinedLines: indices.length - 1 }
  }
  return { text: line.replace(titleLabel, '').trim(), indices, joinedLines: 0 }
}

function isTitle(line: string): boolean {
  const text = line.trim()
  if (titleLabel.test(text)) return true
  if (text.length > longestTitle || startsItem(text) || /^>/.test(text) || isDivider(text))
    return false
  if (
    imageOf(text) !== undefined ||
    isBoilerplate(text) ||
    isFactLine(text) ||
    /^[QA][.:]\s/.test(text)
  )
    return false
  if (speakerOf(text) && !/\p{Ll}/u.test(text.slice(0, speakerOf(text)?.end))) return false
  // A sentence long enough to be a paragraph is one.
  return !(text.length > 120 && /[.!?]["”’)]?$/u.test(text))
}

type Findings = { facts: Partial<ArticleDetails>; taken: Set<number> }

/** Reads byline, date and source lines; answers which line between title and byline is the standfirst. */
function readFacts(
  lines: readonly string[],
  indices: readonly number[],
  { facts, taken }: Findings,
): number | undefined {
  let between: number[] = []
  let standfirst: number | undefined
  for (const [at, index] of indices.entries()) {
    const line = (lines[index] ?? '').trim()
    if (line.length > longestTitle + 80) break
    // Addresses in a row are a list of links, not where the text is from.
    if (isBareAddress(line) && isBareAddress(lines[indices[at + 1] ?? -1] ?? '')) break
    if (imageOf(line) !== undefined || isBoilerplate(line) || isKicker(line)) continue
    if (readFactLine(line, facts)) {
      taken.add(index)
      if (between.length === 1 && standfirst === undefined) standfirst = between[0]
      between = []
    } else {
      between.push(index)
      if (between.length > 1) break
    }
  }
  const text = standfirst === undefined ? '' : (lines[standfirst] ?? '').trim()
  const hasMore = indices.some((index) => index > (standfirst ?? 0) && !taken.has(index))
  return text.length >= shortestStandfirst && hasMore ? standfirst : undefined
}

/** An address that is the last line, or a labelled one near the end; one of several is no source. */
function readTail(
  lines: readonly string[],
  rest: readonly number[],
  { facts, taken }: Findings,
): void {
  const tail = rest
    .slice(1)
    .slice(-tailLines)
    .filter((index) => !taken.has(index))
  const bare = tail.filter((index) => addressOf(lines[index] ?? '') !== undefined)
  for (const index of tail) {
    const line = lines[index] ?? ''
    const isLabelled = !isBareAddress(line)
    if (!isLabelled && (bare.length > 1 || index !== tail.at(-1))) continue
    if (readSource(line, facts)) taken.add(index)
  }
}

function isBareAddress(line: string): boolean {
  return /^\s*<?https?:/i.test(line.slice(0, 100)) && addressOf(line) !== undefined
}

function isFactLine(line: string): boolean {
  return readFactLine(line.trim(), {})
}

/** A line of facts, whole or in parts divided by bars and dots ("By Jane Doe | March 3, 2026"). */
function readFactLine(line: string, facts: Partial<ArticleDetails>): boolean {
  if (line.length > 300) return false
  const parts = line.split(/\s+[|·•–—]\s+/u)
  if (parts.length === 1) return readFact(line, facts)
  const trial: Partial<ArticleDetails> = { ...facts }
  let hasFact = false
  const isEach = parts.every((part) => {
    const isFact = readFact(part, trial)
    hasFact ||= isFact
    return isFact || /^\d+[\s-]*min(?:ute)?s?\.?(?:\s+read)?$/i.test(part)
  })
  if (!isEach || !hasFact) return readFact(line, facts)
  Object.assign(facts, trial)
  return true
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
  return readSource(line, facts)
}

function readSource(line: string, facts: Partial<ArticleDetails>): boolean {
  const address = addressOf(line)
  if (address && !facts.url) {
    facts.url = address
    return true
  }
  const source = namedSourceOf(line)
  if (source && !facts.site) {
    facts.site = source
    return true
  }
  return false
}
