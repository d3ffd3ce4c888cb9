import { siteOf } from '../webAddress.ts'
import { holds, likeness, oneLine, wordsOf } from './metaWords.ts'
import type { PageSurvey } from './pageSurvey.ts'

/** Headings that are the site's name. */
export const siteMark =
  /(?:site|blog)[-_]?(?:title|name|logo)|(?:^|[-_ ])logo(?:$|[-_ ])|(?:^|[-_ ])brand(?:$|[-_ ])/
const separator = /\s+[|｜¦│·•»«›‹∙⋆→~]+\s+|\s+[-–—]+\s+|[|｜¦│»›]|\s+::?\s+|\s+\/\/\s+/

/** The pieces a title is put together from: headline, section, site. */
export function titlePieces(title: string): string[] {
  return title
    .split(separator)
    .map((piece) => piece.trim())
    .filter(Boolean)
}

/** Names the site goes by, the surest first; the last is its host. */
export function siteNames(
  { meta, headings }: PageSurvey,
  {
    publisher,
    address,
    headlines,
  }: { publisher: string; address: string; headlines: readonly string[] },
): string[] {
  const first = (name: string) => oneLine(meta.get(name)?.[0] ?? '')
  const names = [
    first('og:site_name'),
    publisher,
    first('application-name'),
    first('apple-mobile-web-app-title'),
    first('al:ios:app_name'),
    first('al:android:app_name'),
    ...headings
      .filter(({ mark }) => siteMark.test(mark))
      .map(({ element }) => oneLine(element.textContent.slice(0, 200))),
    first('dc.publisher'),
    first('dcterms.publisher'),
    first('cre'),
    first('copyright'),
    siteOf(address),
  ]
  const named = headlines.map((text) => wordsOf(oneLine(text))).filter(({ length }) => length > 2)
  // Some name the article where the site is asked for.
  const isHeadline = (name: string) => named.some((words) => holds(wordsOf(name), words))
  const all = names.map(cleaned).filter((name) => name.length > 1 && name.length < 80)
  return [...new Set(all.filter((name) => !isHeadline(name)))]
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
    // "spiegel.de" and "DER SPIEGEL", "The Daily" and "thedaily.com".
    const bare = ownJoined.replace(
      /(?:com|org|net|de|at|ch|fr|es|it|nl|pl|ru|uk|couk|jp|cojp|kr|cn|io|eu|info)$/,
      '',
    )
    const plain = joined.replace(/^(?:the|der|die|das|le|la|el|il)/, '')
    if (/\./.test(name) && !/\s/.test(name))
      return (
        bare.length > 2 &&
        (bare === joined ||
          bare === plain ||
          (bare.endsWith(plain) && plain.length > 3) ||
          (joined.startsWith(bare) && words.length <= 3))
      )
    return own.length > 1 && holds(words, own) && words.length <= own.length + 2
  })
}

/** The site's name as it writes it itself: in what it says for others, else at the end of its title. */
export function pageSite(
  names: readonly string[],
  title: string,
  headline: string,
  address: string,
): string {
  const host = siteOf(address)
  const named = names.find((name) => name !== host)
  if (named) return named
  const pieces = titlePieces(title)
  const last = pieces.at(-1) ?? ''
  const isTail =
    pieces.length > 1 && wordsOf(last).length <= 5 && !holds(wordsOf(headline), wordsOf(last))
  return isTail ? last : ''
}

function cleaned(name: string): string {
  return name
    .replace(/^(?:https?:\/\/)?www\.(?=[^/]+$)/i, '')
    .replace(/^(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*(?:by\s+)?/i, '')
    .replace(/\/+$/, '')
    .replace(/^[@]/, '')
    .trim()
}
