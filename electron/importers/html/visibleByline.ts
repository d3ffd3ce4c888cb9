import { namesIn, opensByline } from './metaNames.ts'
import type { PageSurvey, PlacedElement } from './pageSurvey.ts'
import type { Headline } from './visibleHeadline.ts'
import { nearness } from './visibleHeadline.ts'

/** Names a source gives, and how sure that these are the authors. */
export type AuthorCandidate = { names: string[]; score: number; source: string }

const authorMark =
  /(?:^|[\s_-]|\b)(?:authors?|author[-_]?names?|bylines?|by-line|autor(?:in|en|es)?|auteurs?|autore|verfasser(?:in)?|redakteur|writers?|reporters?|journalist(?:in|e)?|columnist|contributors?|creator|contrib|signature|written-?by|user-?name|nickname|posted-?by)(?:$|[\s_-]|\b)|author|byline/
const notTheName =
  /(?:author|autor|byline|contributor)s?[-_]*(?:bio|box|desc|description|about|image|img|photo|pic|picture|avatar|thumb|social|links?|follow|title|role|job|position|date|time|email|twitter|info-?box|archive|list|more|posts|text|content)|comment|avatar|photo-?credit|image-?credit|caption|bildnachweis|authori[sz]|publish-?date/
/** In UTF-16 code units. */
const longestByline = 180

/** What a reader sees of who wrote the article. */
export function visibleBylines(
  survey: PageSurvey,
  headline: Headline,
  sites: readonly string[],
): AuthorCandidate[] {
  return [...markedNames(survey, headline, sites), ...openedNames(survey, headline, sites)]
}

function markedNames(
  survey: PageSurvey,
  headline: Headline,
  sites: readonly string[],
): AuthorCandidate[] {
  const found: AuthorCandidate[] = []
  const far = new Map<string, Set<string>>()
  for (const placed of survey.marked) {
    const { element, mark, line } = placed
    if (!authorMark.test(mark) || notTheName.test(mark)) continue
    const text = seenText(placed)
    if (text.length < 2 || text.length > longestByline) continue
    const isNamed = isNameItself(placed)
    const names = namesIn(text, { sites, isNamed })
    if (names.length === 0) continue
    const score =
      (isDeclared(placed) ? 7 : 5) +
      nearness(line, element, headline) +
      (isNamed ? 1 : 0) +
      (opensByline(text) ? 2 : 0)
    found.push({ names, score, source: `mark ${mark}` })
    if (line - headline.line > 25) {
      const others = far.get(mark) ?? new Set()
      far.set(mark, others.add(names.join()))
    }
  }
  // Many different names under one class are those of other articles or of comments.
  return found.map((each) =>
    (far.get(each.source.slice(5))?.size ?? 0) > 2 && each.score < 6
      ? { ...each, score: each.score - 5 }
      : each,
  )
}

function isNameItself({ element, mark }: PlacedElement): boolean {
  const link = element.localName === 'a' ? element : element.querySelector('a')
  const isLink =
    link !== null &&
    /\/(?:authors?|autor(?:en)?|users?|profil(?:e|es)?|people|by|members?)\//i.test(
      link.getAttribute('href') ?? '',
    )
  return (
    isLink ||
    /^author|\bauthor[-_]?name|\bname\b/.test(mark.trim()) ||
    /(?:^|\s)author(?:\s|$)/.test(element.getAttribute('rel') ?? '') ||
    /author|creator/.test(element.getAttribute('itemprop') ?? '')
  )
}

/** By an attribute that has this one meaning. */
function isDeclared({ element }: PlacedElement): boolean {
  return (
    /(?:^|\s)author(?:\s|$)/.test(element.getAttribute('rel') ?? '') ||
    /^(?:author|creator)$/.test(element.getAttribute('itemprop') ?? '')
  )
}

/** What is seen of an element, with spaces where its pieces are set apart. */
function seenText({ element }: PlacedElement): string {
  if (element.localName === 'meta' || element.hasAttribute('content'))
    return element.getAttribute('content') ?? ''
  const inner = element.querySelector('[itemprop="name"]')
  const source = inner ?? element
  const parts: string[] = []
  collect(source, parts)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

function collect(element: PlacedElement['element'], parts: string[]): void {
  const waiting = [element.firstChild]
  let length = 0
  while (waiting.length > 0 && length < 600) {
    const node = waiting.pop()
    if (!node) continue
    waiting.push(node.nextSibling)
    if (node.nodeType === 3) {
      parts.push(node.nodeValue ?? '')
      length += node.nodeValue?.length ?? 0
    } else if (
      node.firstChild &&
      !/^(?:script|style|svg|template|noscript|button)$/i.test(node.nodeName)
    ) {
      parts.push(/^(?:div|p|li|br|span|time|h\d)$/i.test(node.nodeName) ? ' | ' : ' ')
      waiting.push(node.firstChild)
    } else parts.push(' ')
  }
}

function openedNames(
  survey: PageSurvey,
  headline: Headline,
  sites: readonly string[],
): AuthorCandidate[] {
  const found: AuthorCandidate[] = []
  for (const [index, { text, element, isLink }] of survey.lines.entries()) {
    if (text.length > 160 || text.length < 3) continue
    const distance = index - headline.line
    const pieces = text.split(/\s+(?:[|•·–—-]|\/\/)\s+/)
    const opened = pieces.find(opensByline)
    if (opened !== undefined) {
      const names = namesIn(text.slice(text.indexOf(opened)), { sites, isNamed: false })
      const isSentence = /[.!?。]$/.test(text) && text.length > 60
      const site =
        names.length === 0 && sites.length > 0 && distance > -5 && distance < 15
          ? namesIn(text.slice(text.indexOf(opened)), { sites: [], isNamed: false })
          : []
      if (site.length > 0)
        found.push({ names: site, score: 1 + nearness(index, element, headline), source: 'signed' })
      if (names.length > 0 && !isSentence)
        found.push({
          names,
          score: 6 + nearness(index, element, headline) - (isLink ? 2 : 0),
          source: 'line',
        })
      else if (names.length === 0 && text.length < 25) {
        // "By" on a line of its own.
        const next = survey.lines[index + 1]
        const named =
          next && next.text.length < 80 ? namesIn(next.text, { sites, isNamed: true }) : []
        if (named.length > 0)
          found.push({
            names: named,
            score: 5 + nearness(index, element, headline),
            source: 'line',
          })
      }
    } else if (
      /^(?:by|von|par|por|di|da|door|text|words|autor(?:in)?|author|written by|posted by|автор)[:：]?$/iu.test(
        text,
      )
    ) {
      const next = survey.lines[index + 1]
      const names =
        next && next.text.length < 100 ? namesIn(next.text, { sites, isNamed: true }) : []
      if (names.length > 0)
        found.push({ names, score: 6 + nearness(index, element, headline), source: 'line' })
    } else if (distance > 6 && isSignature(survey, index) && !headline.isOutside(element)) {
      const names = namesIn(text, { sites, isNamed: false })
      if (names.length > 0) found.push({ names, score: 4, source: 'signature' })
    } else if (
      distance > 0 &&
      distance <= 6 &&
      text.length < 80 &&
      (isTimed(text) ||
        isTimed(survey.lines[index + 1]?.text ?? '') ||
        isTimed(survey.lines[index - 1]?.text ?? '') ||
        /\s@\w/.test(text))
    ) {
      // A name alone beside the date.
      const names = namesIn(text, { sites, isNamed: false })
      const isName = names.length > 0 && names.every((name) => /\s|\p{Lo}/u.test(name))
      if (isName && text.length < 60)
        found.push({ names, score: nearness(index, element, headline) - 1, source: 'beside' })
    }
  }
  return found
}

/** A name alone under the last of the long paragraphs. */
function isSignature({ lines }: PageSurvey, index: number): boolean {
  const [line, before, after] = [lines[index], lines[index - 1], lines[index + 1]]
  if (!line || line.isLink || line.text.length > 40 || !/^\p{Lu}\S+(?: \S+){1,3}$/u.test(line.text))
    return false
  if (!before || before.text.length < 120 || (after && after.text.length > 200)) return false
  return line.element.localName !== 'li' && !/^h\d$/.test(line.element.localName)
}

/** Whether a line says when, by a date or by the time since. */
function isTimed(line: string): boolean {
  return (
    line.length < 80 &&
    /\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2}|\d\s?(?:min|hours?|days?|h|d)\b.*\bago|\bvor \d+/i.test(line)
  )
}
