import { holds, likeness, oneLine, wordsOf } from './metaWords.ts'
import { titlePieces } from './pageSite.ts'
import type { PageSurvey, PlacedElement } from './pageSurvey.ts'
import {
  headlineMark,
  hiddenMark,
  type TitleCandidate,
  titleCandidates,
} from './pageTitleCandidates.ts'

export type PageTitle = {
  /** Without the site's name. */
  text: string
  /** Its headline on the page. */
  placed?: PlacedElement
}

/** From this likeness on two titles are taken for the same. */
const alike = 0.75

/**
 * The headline: what the page calls itself in several places is compared, and what most of them
 * say wins, in the wording a reader sees.
 */
export function pageTitle(
  survey: PageSurvey,
  { headline, sites }: { headline: string; sites: readonly string[] },
): PageTitle {
  const candidates = titleCandidates(survey, headline, sites)
  let best: TitleCandidate | undefined
  let bestScore = -Infinity
  const pieces = titlePieces(oneLine(survey.title)).map((piece) => piece.toLowerCase())
  for (const candidate of candidates) {
    const score = scoreOf(candidate, candidates, pieces)
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
function ownHeadline(
  best: TitleCandidate,
  candidates: readonly TitleCandidate[],
): TitleCandidate | undefined {
  if (best.placed) return undefined
  const headed = candidates.some(({ source }) => source === 'h1')
  const tops = headed
    ? candidates.filter(({ source, weight }) => source === 'h1' && weight > 1.5)
    : lesserHeadline(candidates)
  const named = tops.filter(({ placed }) => headlineMark.test(placed?.mark ?? ''))
  const own = tops.length === 1 ? tops[0] : named.length === 1 ? named[0] : undefined
  if (!own || own.words.length < (headed ? 3 : 2)) return undefined
  const rest = candidates.filter(({ source }) => source !== 'h1' && source !== 'h2')
  return rest.some(({ words }) => likeness(words, own.words) >= 0.25) ? own : undefined
}

/** On a page without a headline of the first rank: one that holds a piece of the page's title. */
function lesserHeadline(candidates: readonly TitleCandidate[]): TitleCandidate[] {
  if (candidates.some(({ source }) => source === 'og:title' || source === 'ld')) return []
  const titles = candidates.filter(({ source }) => source === 'title')
  const pieces = titles.flatMap(({ text }) => titlePieces(text)).map(wordsOf)
  const found = candidates.find(
    ({ placed, words }) =>
      placed?.element.localName === 'h2' &&
      !hiddenMark.test(placed.mark) &&
      pieces.some((piece) => holds(words, piece)),
  )
  return found ? [found] : []
}

/** A title names the headline first and the site last. */
function placeInTitle({ text, source }: TitleCandidate, pieces: readonly string[]): number {
  if (pieces.length < 2 || source === 'title') return 0
  const place = pieces.indexOf(text.toLowerCase())
  return place === 0 ? 1 : place === pieces.length - 1 ? -3 : 0
}

function scoreOf(
  candidate: TitleCandidate,
  candidates: readonly TitleCandidate[],
  pieces: readonly string[],
): number {
  let score = candidate.weight + placeInTitle(candidate, pieces)
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
function agree({ words: one }: TitleCandidate, { words: other }: TitleCandidate): number {
  const shared = likeness(one, other)
  if (shared >= alike) return shared
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 2 && short.length * 3 >= long.length && holds(long, short) ? 0.6 : 0
}
