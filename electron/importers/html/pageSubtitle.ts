import { holds, likeness, oneLine, wordsOf } from './metaWords.ts'
import type { PageSurvey } from './pageSurvey.ts'
import { shortText } from './pageText.ts'
import type { Headline } from './visibleHeadline.ts'

const subtitleMark =
  /(?:^|[\s_-])(?:sub-?title|sub-?head(?:line|ing)?|sub-?line|standfirst|stand-first|dek|deck|chapo|chapeau|vorspann|lead-?text|intro(?:-?text|duction)?|teaser-?text|lede?|(?:article|news|post|story|page)-?(?:lead|intro|summary|description|subtitle|dek|excerpt|teaser)|strapline|kicker-?text|alternativeheadline)(?:$|[\s_-])/
/** How many lines after the headline it may stand. */
const farthest = 8
const shortest = 12
/** In UTF-16 code units. */
const longest = 600

/** The line or two under the headline that say what follows; only when a reader sees them there. */
export function pageSubtitle(
  { lines, marked, meta, headings }: PageSurvey,
  { headline, title, declared }: { headline: Headline; title: string; declared: readonly string[] },
): string {
  if (!headline.isSeen) return ''
  const named = wordsOf(title)
  const isOwn = (text: string): boolean => {
    const words = wordsOf(text)
    return (
      text.length >= shortest &&
      text.length <= longest &&
      likeness(words, named) < 0.8 &&
      !holds(named, words)
    )
  }
  const near = (line: number) => line > headline.line && line <= headline.line + farthest
  for (const { element, mark, line } of marked) {
    if (!near(line) && line !== headline.line + 1) continue
    if (!subtitleMark.test(mark)) continue
    const text = oneLine(shortText(element))
    if (isOwn(text) && !headline.isOutside(element)) return text
  }
  const descriptions = [
    ...declared,
    ...['og:description', 'description', 'twitter:description'].map(
      (name) => meta.get(name)?.[0] ?? '',
    ),
  ]
    .map((text) => oneLine(text).replace(/\s*(?:…|\.\.\.)$/, ''))
    .filter((text) => text.length >= shortest)
  for (let index = headline.line + 1; index <= headline.line + farthest; index += 1) {
    const line = lines[index]
    if (!line) break
    const isHeading = /^h[2-4]$/.test(line.element.localName)
    const isSaid = descriptions.some((text) => line.text === text)
    const followsAtOnce =
      index <= headline.line + 2 && headings.some(({ element }) => element === line.element)
    if (
      (isSaid && isHeading) ||
      (isSaid && index <= headline.line + 3 && standsAlone(line.element)) ||
      (isHeading && followsAtOnce && line.text.length > 40)
    )
      if (isOwn(line.text)) return line.text
  }
  return ''
}

/** Not the first of the article's paragraphs, which descriptions often repeat. */
function standsAlone(element: PageSurvey['lines'][number]['element']): boolean {
  const next = element.nextElementSibling
  return element.localName !== 'p' || next === null || next.localName !== 'p'
}
