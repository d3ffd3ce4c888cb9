import { siteOf } from '../webAddress.ts'
import { holds, likeness, oneLine, wordsOf } from './metaWords.ts'
import type { PageSurvey, PlacedElement } from './pageSurvey.ts'
import { firstNamed, shortText } from './pageText.ts'

const declaring = [
  'application-name',
  'apple-mobile-web-app-title',
  'al:ios:app_name',
  'al:android:app_name',
  'dc.publisher',
  'dcterms.publisher',
  'cre',
  'copyright',
]
/** Headings that are the site's name. */
const siteMark =
  /(?:site|blog)[-_]?(?:title|name|logo)|(?:^|[-_ ])logo(?:$|[-_ ])|(?:^|[-_ ])brand(?:$|[-_ ])/
const sourceLabel = /(?:来源|來源|出典|출처)\s?[:：]\s?([^\s|｜]{2,30})/
const separator =
  /\s+[|｜¦│·•»«›‹∙⋆→~]+\s+|\s+[-–—]+\s+|[|｜¦│»›]|\s+::?\s+|(?<=\p{Lo})_(?=\p{Lo})|\s+\/\/\s+/u

/** The pieces a title is put together from: headline, section, site. */
export function titlePieces(title: string): string[] {
  return title
    .split(separator)
    .map((piece) => piece.trim())
    .filter(Boolean)
}

export type SiteNames = {
  /** What the page calls its site for others, the surest first. */
  declared: string[]
  /** Those, what its sign says, and its host. */
  all: string[]
}

/** Names the site goes by. */
export function siteNames(
  survey: PageSurvey,
  {
    publisher,
    address,
    headlines,
  }: { publisher: string; address: string; headlines: readonly string[] },
): SiteNames {
  const first = (name: string) => oneLine(survey.meta.get(name)?.[0] ?? '')
  const named = headlines.map((text) => wordsOf(oneLine(text))).filter(({ length }) => length > 2)
  // Some name the article where the site is asked for.
  const isHeadline = (name: string) => named.some((words) => holds(wordsOf(name), words))
  const tidy = (names: readonly string[]) => [
    ...new Set(
      names.map(cleaned).filter((name) => name.length > 1 && name.length < 80 && !isHeadline(name)),
    ),
  ]
  const declared = tidy([first('og:site_name'), publisher, ...declaring.map(first)])
  return { declared, all: tidy([...declared, shownSite(survey), siteOf(address)]) }
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

/** Whether a piece of a title or a byline is nothing but one of the site's names. */
export function isSiteName(text: string, names: readonly string[]): boolean {
  const words = wordsOf(text)
  if (words.length === 0) return false
  const joined = words.join('')
  return names.some((name) => {
    const own = wordsOf(name)
    if (own.length === 0) return false
    const ownJoined = own.join('')
    if (joined === ownJoined || likeness(words, own) >= 0.85) return true
    if (/\./.test(name) && !/\s/.test(name)) return isHostsName(joined, name)
    return own.length > 1 && holds(words, own) && words.length <= own.length + 2
  })
}

/** Whether it says by its class that it is the site's name, or leads to the home page. */
export function isSiteSign({ element, mark }: PlacedElement): boolean {
  if (siteMark.test(mark)) return true
  if (!/^h[1-6]$/.test(element.localName)) return false
  const href = firstNamed(element, 'a')?.getAttribute('href') ?? ''
  return /^(?:https?:\/\/[^/?#]+)?\/?(?:index\.\w{3,5})?$/i.test(href) && href !== ''
}

/** A short text beside or in place of the site's sign; the name it goes by when it says no other. */
function shownSite({ marked, headings, lines }: PageSurvey): string {
  const signs = [...headings, ...marked].filter((placed) => placed.line < 40 && isSiteSign(placed))
  for (const { element } of signs) {
    const image = element.localName === 'img' ? element : firstNamed(element, 'img')
    const text =
      oneLine(shortText(element).slice(0, 200)) || oneLine(image?.getAttribute('alt') ?? '')
    const bare = text
      .replace(/(?:^|\s)(?:logo|home(?:page)?|startseite|zur startseite)(?=\s|$)/gi, ' ')
      .trim()
    if (bare !== '' && bare.length < 50 && wordsOf(bare).length <= 6) return bare
  }
  const source = lines.find(({ text }) => text.length < 120 && sourceLabel.test(text))
  return sourceLabel.exec(source?.text ?? '')?.[1] ?? ''
}

/**
 * The site's name as it writes it itself: in what it says for others, else what its title holds
 * beside the headline, else by its sign.
 */
export function pageSite(
  survey: PageSurvey,
  { declared, headline }: { declared: readonly string[]; headline: string },
): string {
  if (declared[0]) return declared[0]
  const title = oneLine(survey.title)
  const at = headline.length > 2 ? title.indexOf(headline) : -1
  const beside =
    at < 0 ? '' : tailOf(title.slice(at + headline.length)) || headOf(title.slice(0, at))
  if (beside !== '') return beside
  const shown = shownSite(survey)
  if (shown !== '') return shown
  const pieces = titlePieces(title)
  const last = pieces.at(-1) ?? ''
  const isTail = pieces.length > 1 && !holds(wordsOf(headline), wordsOf(last))
  return isTail ? nameLike(last) : ''
}

/** What follows the headline in a title: its last piece. */
function tailOf(rest: string): string {
  if (!/^\s*[^\p{L}\p{N}\s]/u.test(rest) && !/^\s{2}/.test(rest)) return ''
  const last = titlePieces(rest).at(-1) ?? ''
  return nameLike(last.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}).!]+$/gu, ''))
}

/** What stands before the headline, up to a sign that divides them. */
function headOf(rest: string): string {
  const bare = rest.trim()
  return /[^\p{L}\p{N}\s,]$/u.test(bare) ? nameLike(bare.replace(/[^\p{L}\p{N})!.]+$/u, '')) : ''
}

function nameLike(text: string): string {
  const isSentence = /^\p{Ll}.*\s/u.test(text)
  return text.length > 1 && wordsOf(text).length <= 6 && text.length < 50 && !isSentence ? text : ''
}

function cleaned(name: string): string {
  return name
    .replace(/^(?:https?:\/\/)?www\.(?=[^/]+$)/i, '')
    .replace(/^(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*(?:by\s+)?/i, '')
    .replace(/\/+$/, '')
    .replace(/^[@]/, '')
    .trim()
}

/** "The Daily", "Daily Online" and "daily.example" of the host `news.daily.example`. */
function isHostsName(joined: string, host: string): boolean {
  const labels = host.toLowerCase().split('.').slice(0, -1)
  const main = labels.reduce((one, other) => (other.length > one.length ? other : one), '')
  const bare = main.replace(/[^\p{L}\p{N}]/gu, '')
  const plain = joined.replace(/^(?:the|der|die|das|le|la|el|il)/, '')
  const short = plain.replace(/(?:online|magazine?|news|blog|tv|digital|redaktion)$/, '')
  return (
    bare.length > 2 &&
    ([joined, plain, short].includes(bare) || (bare.endsWith(plain) && plain.length > 3))
  )
}
