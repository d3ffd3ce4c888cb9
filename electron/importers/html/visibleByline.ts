import { plainDigits } from '../writtenDate.ts'
import { type DomElement, textNode } from './dom.ts'
import { namesIn, opensByline } from './metaNames.ts'
import type { PageSurvey, PlacedElement } from './pageSurvey.ts'
import { elementsIn, firstNamed, within } from './pageText.ts'
import { datesIn } from './visibleDate.ts'
import { type Headline, nearness } from './visibleHeadline.ts'

/** Names a source gives, and how sure it is that these are the authors. */
export type AuthorCandidate = { names: string[]; score: number; source: string }

type Search = { survey: PageSurvey; headline: Headline; sites: readonly string[] }

const authorMark =
  /author|byline|by-line|(?:^|[\s_-])(?:autor(?:in|en|es)?|auteurs?|autore|verfasser(?:in)?|redakteur|writers?|reporters?|journalist(?:in|e)?|columnist|contributors?|creator|contrib|signature|written-?by|user-?name|nickname|posted-?by)(?:$|[\s_-])/
const notTheName =
  /(?:author|autor|byline|contributor)s?[-_]*(?:bio|box|desc|description|about|image|img|photo|pic|picture|avatar|thumb|social|links?|follow|title|role|job|position|date|time|email|twitter|info-?box|archive|list|more|posts|text|content|note)|comment|avatar|photo-?credit|image-?credit|caption|bildnachweis|authori[sz]|publish-?date/
const authorPage =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|users?|profil(?:e|es)?|people|by|members?|redakteure?)\//i
const onlyOpening =
  /^(?:by|von|par|por|di|da|door|af|av|text|words|autor(?:in)?|author|written by|posted by|автор|作者|記者|文)\s*[:：]?$/iu
/** Where in a line something else begins. */
const apart =
  /\s+(?:[|•·–—»-]|\/\/)\s+|\s*[|｜]\s*|\s+(?=(?:作者|记者|記者|文字|撰文|责任编辑|编辑|기자|글|autor(?:in)?|author|text)\s?[:：])/iu
/** In UTF-16 code units. */
const longestByline = 180

/** What a reader sees of who wrote the article. */
export function visibleBylines(search: Search): AuthorCandidate[] {
  return [...markedNames(search), ...namesInLines(search)]
}

/** Names in elements that say they hold them. */
function markedNames({ survey, headline, sites }: Search): AuthorCandidate[] {
  const found: (AuthorCandidate & { mark: string; isFar: boolean })[] = []
  for (const placed of survey.marked) {
    const { element, mark, line } = placed
    if (!authorMark.test(mark) || notTheName.test(mark)) continue
    const text = seenText(element)
    if (text.length < 2 || text.length > longestByline) continue
    const isNamed = isNameItself(placed)
    const names = namesIn(text, { sites, isNamed })
    if (names.length === 0) continue
    const score =
      (isDeclared(element) ? 7 : 5) +
      nearness(line, element, headline) +
      (isNamed ? 1 : 0) +
      (opensByline(text) ? 2 : 0)
    found.push({ names, score, source: `mark ${mark}`, mark, isFar: line - headline.line > 25 })
  }
  // Many different names under one class are those of other articles or of comments.
  const far = new Map<string, Set<string>>()
  for (const { isFar, mark, names } of found)
    if (isFar) far.set(mark, (far.get(mark) ?? new Set()).add(names.join()))
  return found.map(({ names, score, source, mark }) => {
    const isOneOfMany = (far.get(mark)?.size ?? 0) > 2 && score < 6
    return { names, source, score: isOneOfMany ? score - 5 : score }
  })
}

function isNameItself({ element, mark }: PlacedElement): boolean {
  const link = element.localName === 'a' ? element : firstNamed(element, 'a')
  return (
    isDeclared(element) ||
    authorPage.test(link?.getAttribute('href') ?? '') ||
    /^author|author[-_]?name|\bname\b/.test(mark.trim())
  )
}

/** By an attribute that has this one meaning. */
function isDeclared(element: DomElement): boolean {
  return (
    /(?:^|\s)author(?:\s|$)/.test(element.getAttribute('rel') ?? '') ||
    /^(?:author|creator)$/.test(element.getAttribute('itemprop') ?? '')
  )
}

/** What is seen of an element, its pieces set apart. */
function seenText(element: DomElement): string {
  const said = element.getAttribute('content')
  if (said !== null) return said
  const parts: string[] = []
  for (const node of within(named(element) ?? element)) {
    if (node.nodeType !== textNode)
      parts.push(/^(?:div|p|li|br|dd|time|h\d)$/i.test(node.nodeName) ? ' ; ' : ' ')
    else if (!/^(?:script|style|button)$/i.test(node.parentNode?.nodeName ?? ''))
      parts.push(node.nodeValue ?? '')
  }
  return parts
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/(?: ;)+ /g, ' ; ')
    .replace(/^[ ;]+|[ ;]+$/g, '')
}

function named(element: DomElement): DomElement | undefined {
  for (const each of elementsIn(element)) if (each.getAttribute('itemprop') === 'name') return each
  return undefined
}

/** Names in lines that begin as bylines do, and in lines beside the date. */
function namesInLines({ survey, headline, sites }: Search): AuthorCandidate[] {
  const { lines } = survey
  const found: AuthorCandidate[] = []
  for (const [index, { text, element, isLink }] of lines.entries()) {
    if (text.length > 160 || text.length < 2) continue
    const near = () => nearness(index, element, headline)
    const distance = index - headline.line
    if (onlyOpening.test(text)) {
      const next = lines[index + 1]?.text ?? ''
      const names = next.length < 100 ? namesIn(next, { sites, isNamed: true }) : []
      if (names.length > 0) found.push({ names, score: 6 + near(), source: 'line' })
      continue
    }
    const opened = openedPart(text)
    if (opened !== undefined) {
      if (/[.!?。]$/.test(text) && text.length > 60) continue
      const names = namesIn(opened, { sites, isNamed: false })
      const score = 6 + near() - (isLink ? 2 : 0)
      if (names.length > 0) found.push({ names, score, source: 'line' })
      // The site signs as a body.
      else if (distance > -5 && distance < 15) {
        const bodies = namesIn(opened, { sites: [], isNamed: false })
        if (bodies.length > 0) found.push({ names: bodies, score: score - 5, source: 'line' })
      }
      continue
    }
    if (distance > 0 && distance <= 6 && text.length < 80 && isBesideDate(lines, index)) {
      const names = namesBeside(text, sites)
      if (names.length > 0) found.push({ names, score: near() - 1, source: 'beside' })
    }
  }
  return found
}

/** The part of a line that begins as a byline; a date before it is no part of it. */
function openedPart(text: string): string | undefined {
  const parts = text.split(apart)
  const part = parts.find(opensByline)
  if (part !== undefined) return part
  const [date] = /\d/.test(text) ? datesIn(text, 'dayFirst') : []
  const rest = date && date.start < 3 ? text.slice(date.end).replace(/^[\s,|·•–—:-]+/, '') : ''
  return opensByline(rest) ? rest : undefined
}

function isBesideDate(lines: PageSurvey['lines'], index: number): boolean {
  return (
    [0, 1, -1].some((step) => isTimed(lines[index + step]?.text ?? '')) ||
    /\s@\w/.test(lines[index]?.text ?? '')
  )
}

/** Whether a line says when, by a date or by the time since. */
function isTimed(line: string): boolean {
  if (line.length > 80 || !/\p{N}/u.test(line)) return false
  if (/\d\s?(?:min|hours?|days?|h|d)\b.{0,20}\bago|\bvor \d+/i.test(line)) return true
  return datesIn(plainDigits(line), 'dayFirst').length > 0
}

/** A full name that is a whole part of the line. */
function namesBeside(text: string, sites: readonly string[]): string[] {
  for (const part of text.split(apart)) {
    const names = part.length < 60 ? namesIn(part, { sites, isNamed: false }) : []
    if (names.length > 0 && names.every((name) => /\s|\p{Lo}{2}/u.test(name))) return names
  }
  return []
}
