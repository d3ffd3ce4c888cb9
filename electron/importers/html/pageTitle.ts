import type { DomElement } from './dom.ts'
import { holds, likeness, oneLine, wordsOf } from './metaWords.ts'
import { isBesideText } from './pageParts.ts'
import { isSiteName, siteMark, titlePieces } from './pageSite.ts'
import type { PageSurvey, PlacedElement } from './pageSurvey.ts'

type Candidate = {
  text: string
  words: string[]
  /** How far the source is to be believed by itself. */
  weight: number
  /** Of two that say the same the one with the higher rank is taken. */
  rank: number
  /** Sources of one kind do not confirm one another. */
  source: string
  placed?: PlacedElement
}

export type PageTitle = {
  /** Without the site's name. */
  text: string
  /** Its headline on the page. */
  placed?: PlacedElement
}

/** In UTF-16 code units. */
const longestTitle = 600
const alike = 0.75
const headlineMark =
  /headline|(?:entry|post|article|page|story|content|single)[-_]{0,2}(?:title|header|heading)|^title\b/

/**
 * The headline: what the page calls itself in several places is compared, and what most of them
 * say wins, in the wording a reader sees.
 */
export function pageTitle(
  survey: PageSurvey,
  { headline, sites }: { headline: string; sites: readonly string[] },
): PageTitle {
  const candidates = candidatesOf(survey, headline, sites)
  let best: Candidate | undefined
  let bestScore = -Infinity
  for (const candidate of candidates) {
    const score = scoreOf(candidate, candidates)
    if (score > bestScore || (score === bestScore && candidate.rank > (best?.rank ?? 0))) {
      best = candidate
      bestScore = score
    }
  }
  if (!best) return { text: oneLine(survey.title) }
  const chosen = ownHeadline(best, candidates) ?? best
  const same = candidates.filter(({ words }) => likeness(words, chosen.words) >= 0.9)
  const shown = same.reduce((one, other) => (other.rank > one.rank ? other : one), chosen)
  const placed =
    shown.placed ?? candidates.find((each) => each.placed && agree(each, chosen) > 0)?.placed
  return { text: shown.text, ...(placed && { placed }) }
}

/**
 * What is written for search engines and other sites often agrees with itself in many places and
 * differs from the one headline the reader sees; that it is about the same is enough then.
 */
function ownHeadline(best: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  if (best.placed) return undefined
  const tops = candidates.filter(({ source, weight }) => source === 'h1' && weight > 1.5)
  const named = tops.filter(({ placed }) => headlineMark.test(placed?.mark ?? ''))
  const own = tops.length === 1 ? tops[0] : named.length === 1 ? named[0] : undefined
  if (!own || own.words.length < 3) return undefined
  const rest = candidates.filter(({ source }) => source !== 'h1' && source !== 'h2')
  return rest.some(({ words }) => likeness(words, own.words) >= 0.25) ? own : undefined
}

function candidatesOf(survey: PageSurvey, headline: string, sites: readonly string[]): Candidate[] {
  const { meta, headings } = survey
  const candidates: Candidate[] = []
  const add = (text: string, fields: Omit<Candidate, 'text' | 'words'>) => {
    const bare = withoutSite(oneLine(text), sites)
    const words = wordsOf(bare)
    if (words.length === 0 || bare.length > longestTitle) return
    if (isSiteName(bare, sites)) fields.weight -= 4
    candidates.push({ ...fields, text: bare, words })
  }
  const tops = headings.filter(({ element }) => element.localName === 'h1')
  const written = [headline, ...(meta.get('og:title') ?? []).slice(0, 3)].map((text) =>
    oneLine(text),
  )
  for (const [index, placed] of tops.slice(0, 8).entries()) {
    const weight = 3 - (tops.length > 1 ? 0.5 : 0) - Math.min(index, 4) * 0.3
    add(headingText(placed.element, written), {
      weight:
        weight - (isBesideText(placed.element) ? 2 : 0) - (siteMark.test(placed.mark) ? 4 : 0),
      rank: 9,
      source: 'h1',
      placed,
    })
  }
  for (const placed of lesserHeadings(survey, tops.length === 0).slice(0, 6))
    add(headingText(placed.element, written), { weight: 1, rank: 8, source: 'h2', placed })
  add(headline, { weight: 2.5, rank: 7, source: 'ld' })
  const metas: [string, number, number][] = [
    ['citation_title', 3, 6],
    ['og:title', 2.5, 6],
    ['parsely-title', 2, 5],
    ['sailthru.title', 2, 5],
    ['twitter:title', 1.5, 4],
    ['twitter:text:title', 1, 4],
    ['dc.title', 1.5, 3],
    ['dcterms.title', 1.5, 3],
    ['title', 1, 3],
  ]
  for (const [name, weight, rank] of metas)
    add(meta.get(name)?.[0] ?? '', { weight, rank, source: name })
  addTitle(survey.title, candidates, add)
  return candidates
}

/** The page's title: the piece of it that others name too, else the whole without the site. */
function addTitle(
  title: string,
  candidates: readonly Candidate[],
  add: (text: string, fields: Omit<Candidate, 'text' | 'words'>) => void,
): void {
  const whole = oneLine(title)
  const words = wordsOf(whole)
  const named = candidates
    .filter((each) => each.words.length > 1 && holds(words, each.words) && each.weight > 0)
    .sort((one, other) => other.words.length - one.words.length)[0]
  if (named) add(named.text, { weight: 2.5, rank: 1, source: 'title' })
  else add(whole, { weight: 2, rank: 1, source: 'title' })
}

function lesserHeadings({ headings }: PageSurvey, isAlone: boolean): PlacedElement[] {
  return headings.filter(
    ({ element, mark }) => element.localName !== 'h1' && (isAlone || headlineMark.test(mark)),
  )
}

function scoreOf(candidate: Candidate, candidates: readonly Candidate[]): number {
  let score = candidate.weight
  const heard = new Map<string, number>()
  for (const other of candidates) {
    if (other === candidate || other.source === candidate.source || other.weight <= 0) continue
    const support = agree(candidate, other) * other.weight
    heard.set(other.source, Math.max(heard.get(other.source) ?? 0, support))
  }
  for (const support of heard.values()) score += support
  return candidate.words.length < 2 ? score - 1 : score
}

/** Whether two say the same (1), one is a part of the other (0.6), or they differ (0). */
function agree({ words: one }: Candidate, { words: other }: Candidate): number {
  const shared = likeness(one, other)
  if (shared >= alike) return shared
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 2 && short.length * 3 >= long.length && holds(long, short) ? 0.6 : 0
}

/** A title without the site's name, or what is left of it, before or after. */
export function withoutSite(title: string, sites: readonly string[]): string {
  const pieces = titlePieces(title)
  if (pieces.length < 2) return title
  let [start, end] = [0, title.length]
  let [first, last] = [0, pieces.length - 1]
  const site = pieces.findIndex((piece, index) => index > 0 && isSiteName(piece, sites))
  // After the site's name comes what it says about itself.
  if (site > 0) {
    end = title.indexOf(
      pieces[site] ?? '',
      title.indexOf(pieces[site - 1] ?? '') + (pieces[site - 1] ?? '').length,
    )
    last = site - 1
  }
  while (last > first && isSiteName(pieces[last] ?? '', sites)) {
    end = title.lastIndexOf(pieces[last] ?? '', end - 1)
    last -= 1
  }
  while (last > first && isSiteName(pieces[first] ?? '', sites)) {
    start = title.indexOf(pieces[first] ?? '', start) + (pieces[first] ?? '').length
    first += 1
  }
  return (
    title.slice(start, end).replace(/^[\s|｜¦│·•»«›‹∙⋆→~:/–—-]+|[\s|｜¦│·•»«›‹∙⋆→~:/–—-]+$/g, '') ||
    title
  )
}

/**
 * The text of a heading without the link to itself, and without what stands over the headline when
 * one of its parts alone is what the page is called elsewhere.
 */
function headingText(element: DomElement, written: readonly string[]): string {
  const whole = oneLine(element.textContent.slice(0, 2_000)).replace(/\s*[¶#§]$/, '')
  const isPart = (text: string) =>
    text.length > 12 && text.length < whole.length && whole.endsWith(text)
  const named = written.find(isPart)
  if (named === undefined || element.firstElementChild === null) return whole
  for (const part of element.querySelectorAll('*'))
    if (oneLine(part.textContent.slice(0, 2_000)) === named) return named
  return oneLine(element.lastChild?.textContent.slice(0, 2_000) ?? '') === named ? named : whole
}
