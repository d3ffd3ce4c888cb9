import type { DomDocument, DomElement, DomNode } from './dom.ts'
import { markOf, unseen, withinLine } from './pageParts.ts'
import { walkTree } from './walkTree.ts'

/** A line of a page as a reader sees it: the text between two block boundaries. */
export type PageLine = {
  /** White space as single spaces, not much more than `longestLine` UTF-16 code units. */
  text: string
  /** The block it stands in. */
  element: DomElement
  /** Nothing in it but links. */
  isLink: boolean
}

/** An element and where it begins on the page. */
export type PlacedElement = {
  element: DomElement
  /** What it says about itself, see `markOf`. */
  mark: string
  /** Index of the line it begins in. */
  line: number
}

/** What the facts about a page are read from, gathered in one walk. */
export type PageSurvey = {
  /** Contents of `<meta>` by lower-case name, in page order. */
  meta: Map<string, string[]>
  /** `<link>` and `<a>` with a relation of interest. */
  links: { rel: string; href: string }[]
  title: string
  /** Texts of JSON-LD scripts. */
  jsonLd: string[]
  lines: PageLine[]
  headings: PlacedElement[]
  times: PlacedElement[]
  /** Elements whose attributes speak of an author, a date or a subtitle. */
  marked: PlacedElement[]
}

/** In UTF-16 code units. */
const longestLine = 600
const mostLines = 6_000
const mostPlaced = 3_000
const mostLinks = 40
const mostMeta = 2_000
const longestMeta = 4_000
const speaking =
  /auth?or|byline|verfass|redakt|writer|reporter|journalist|columnist|creator|contribut|signature|credit|date|datum|time|publi|posted|fecha|meta|info|standfirst|dek(?:\b|_)|deck|sub-?title|sub-?head|subline|lead|intro|summary|vorspann|chapo|excerpt|description|headline|logo|site-?(?:title|name)|brand|masthead|user-?name|nickname/

/** Walks the page once and gathers what its facts are read from. */
export function surveyPage(document: DomDocument): PageSurvey {
  const survey: PageSurvey = {
    meta: new Map(),
    links: [],
    title: '',
    jsonLd: [],
    lines: [],
    headings: [],
    times: [],
    marked: [],
  }
  const blocks: DomElement[] = [document.documentElement]
  let parts: string[] = []
  let length = 0
  let words = 0
  let linked = 0
  let inLink = 0

  const endLine = () => {
    if (words > 0 && survey.lines.length < mostLines) {
      const text = parts.join('').replace(/\s+/g, ' ').trim()
      const element = blocks.at(-1) ?? document.documentElement
      survey.lines.push({ text, element, isLink: linked === words })
    }
    parts = []
    length = words = linked = 0
  }
  const place = (into: PlacedElement[], element: DomElement, mark: string) => {
    if (into.length < mostPlaced) into.push({ element, mark, line: survey.lines.length })
  }
  const stay = () => {}
  const leaveSpaced = () => {
    parts.push(' ')
  }
  const leaveLink = () => {
    inLink -= 1
  }
  const leaveBlock = () => {
    endLine()
    blocks.pop()
  }
  const enterInline = (element: DomElement, name: string, mark: string) => {
    if (name === 'time') place(survey.times, element, mark)
    if (name === 'a') {
      inLink += 1
      addLink(survey, element)
    } else if (mark === '' && name !== 'time') return stay
    // Pieces set apart by styles often have no space between them.
    parts.push(' ')
    return name === 'a' ? leaveLink : leaveSpaced
  }
  const enter = (element: DomElement): (() => void) | undefined => {
    const name = element.localName
    if (name === 'head') return stay
    if (readHidden(survey, element, name)) return undefined
    if (unseen.has(name) || element.hasAttribute('hidden')) return undefined
    const mark = markOf(element)
    if (mark !== '' && speaking.test(mark)) place(survey.marked, element, mark)
    if (withinLine.has(name)) return enterInline(element, name, mark)
    endLine()
    if (/^h[1-6]$/.test(name)) place(survey.headings, element, mark)
    blocks.push(element)
    return leaveBlock
  }
  const text = (node: DomNode) => {
    const value = node.nodeValue ?? ''
    if (length > longestLine || value === '') return
    if (!/\S/.test(value)) {
      // Indents between tags are long and many.
      parts.push(' ')
      return
    }
    words += 1
    if (inLink > 0) linked += 1
    length += value.length
    parts.push(value.slice(0, longestLine))
  }
  walkTree(document.documentElement, { enter, text })
  endLine()
  return survey
}

/** Reads what a reader does not see; false for all that is seen. */
function readHidden(survey: PageSurvey, element: DomElement, name: string): boolean {
  if (name === 'meta') addMeta(survey, element)
  else if (name === 'link') addLink(survey, element)
  else if (name === 'title') survey.title ||= element.textContent
  else if (name === 'script') {
    if (/ld\+json/i.test(element.getAttribute('type') ?? ''))
      survey.jsonLd.push(element.textContent)
  } else return false
  return true
}

function addMeta({ meta }: PageSurvey, element: DomElement): void {
  const content = element.getAttribute('content')?.trim()
  const names = ['property', 'name', 'itemprop', 'http-equiv'].flatMap(
    (attribute) => element.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? [],
  )
  if (!content || meta.size >= mostMeta) return
  for (const name of new Set(names)) {
    const known = meta.get(name)
    if (!known) meta.set(name, [content.slice(0, longestMeta)])
    else if (known.length < 100) known.push(content.slice(0, longestMeta))
  }
}

function addLink({ links }: PageSurvey, element: DomElement): void {
  const rel = element.getAttribute('rel')?.toLowerCase() ?? ''
  if (!/\b(?:next|canonical|image_src)\b/.test(rel) || links.length >= mostLinks) return
  const href = element.getAttribute('href')?.trim()
  if (href) links.push({ rel, href })
}
