import { type DomElement, textNode } from './dom.ts'
import { holds, oneLine, wordsOf } from './metaWords.ts'
import { isBesideText } from './pageParts.ts'
import { isSiteName, isSiteSign, titlePieces, withoutSite } from './pageSite.ts'
import type { PageSurvey, PlacedElement } from './pageSurvey.ts'
import { elementsIn, shortText } from './pageText.ts'

/** What one place on a page says the page is called. */
export type TitleCandidate = {
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

/** In UTF-16 code units. */
const longestTitle = 600
/** Headings only those hear who do not see. */
export const hiddenMark =
  /(?:^|[\s_-])(?:hidden|invisible|sr-only|screen-?reader(?:-?text)?|visually-?hidden|print-only)(?:$|\s)/
/** Classes that say of a heading that it is the article's. */
export const headlineMark =
  /headline|(?:entry|post|article|page|story|content|single)[-_]{0,2}(?:title|header|heading)|^title\b/

/** All that may be the page's title, the site's name taken off. */
export function titleCandidates(
  survey: PageSurvey,
  headline: string,
  sites: readonly string[],
): TitleCandidate[] {
  const { meta, headings } = survey
  const candidates: TitleCandidate[] = []
  const pageName = oneLine(survey.title)
  const add = (text: string, fields: Omit<TitleCandidate, 'text' | 'words'>) => {
    const bare = withoutSite(oneLine(text), sites)
    const words = wordsOf(bare)
    if (words.length === 0 || bare.length > longestTitle) return
    // A page called by the site's name alone may be so.
    if (isSiteName(bare, sites)) fields.weight -= bare === pageName ? 2 : 4
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
        weight -
        (isBesideText(placed.element) ? 2 : 0) -
        (isSiteSign(placed) ? 4 : 0) -
        (hiddenMark.test(placed.mark) ? 2 : 0),
      rank: 9,
      source: 'h1',
      placed,
    })
  }
  const pieces = titlePieces(oneLine(survey.title)).map((piece) => piece.toLowerCase())
  for (const placed of lesserHeadings(survey, tops.length === 0, pieces).slice(0, 6))
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
  candidates: readonly TitleCandidate[],
  add: (text: string, fields: Omit<TitleCandidate, 'text' | 'words'>) => void,
): void {
  const whole = oneLine(title)
  const words = wordsOf(whole)
  const named = candidates
    .filter(
      (each) =>
        holds(words, each.words) &&
        each.weight > 0 &&
        (each.words.length > 1 || isPiece(whole, each.text)),
    )
    .sort((one, other) => other.words.length - one.words.length)[0]
  if (named) add(named.text, { weight: 2.5, rank: 1, source: 'title' })
  else add(whole, { weight: 2, rank: 1, source: 'title' })
}

function isPiece(title: string, text: string): boolean {
  return titlePieces(title).some((piece) => piece.toLowerCase() === text.toLowerCase())
}

function lesserHeadings(
  { headings }: PageSurvey,
  isAlone: boolean,
  pieces: readonly string[],
): PlacedElement[] {
  return headings.filter(
    ({ element, mark }) =>
      element.localName !== 'h1' &&
      (isAlone ||
        headlineMark.test(mark) ||
        pieces[0] === oneLine(shortText(element)).toLowerCase()),
  )
}

/**
 * The text of a heading without the link to itself, and without what stands over the headline when
 * one of its parts alone is what the page is called elsewhere.
 */
function headingText(element: DomElement, written: readonly string[]): string {
  const whole = oneLine(shortText(element)).replace(/\s*[¶#§]$/, '')
  const isPart = (text: string) =>
    text.length > 12 && text.length < whole.length && whole.endsWith(text)
  const named = written.find(isPart)
  if (named === undefined || element.firstElementChild === null) return whole
  for (const part of [...elementsIn(element)].slice(0, 20))
    if (oneLine(shortText(part)) === named) return named
  const last = element.lastChild
  return last?.nodeType === textNode && oneLine(last.nodeValue ?? '') === named ? named : whole
}
