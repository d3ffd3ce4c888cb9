import { webAddress } from '../webAddress.ts'
import { withoutTrackers } from './withoutTrackers.ts'

/** Parts of a host that name how a page is shown, not which. */
const showing = /^(?:www\d?|m|mobile|mobil|amp|web|touch)\./
const pageNumber =
  /(?:[?&](?:page|paged|p|pg|seite|pagina|page_no|pagenum|part|teil|s)=|[/_,.-](?:page|seite|pagina|part|teil|p|s)?[-_/=]?)(\d{1,3})(?=\/?(?:\.[a-z]{3,5})?\/?(?:$|[?#&]))/i

/** An address found on a page, absolute and http or https; empty when it is none. */
export function absoluteAddress(href: string, base: string): string {
  const text = href.trim()
  if (text === '' || text.length > 8_000) return ''
  try {
    return webAddress(
      /^https?:\/\//i.test(text) ? text : base === '' ? '' : new URL(text, base).href,
    )
  } catch {
    return ''
  }
}

/**
 * The page's own address without trackers. What the page says is its address is believed when it
 * may be this page, not the home page or another one.
 * @param said what the page says, the surest first
 */
export function pageAddress(said: readonly string[], address: string): string {
  const own = withoutTrackers(webAddress(address))
  for (const href of said) {
    const canonical = withoutTrackers(absoluteAddress(href, address))
    if (canonical === '') continue
    if (own === '' ? !isHome(canonical) : isSamePage(canonical, own)) return canonical
  }
  return own
}

/**
 * The page that continues this one. Many sites call the next article "next" too: only a page whose
 * address differs by its number alone is meant.
 */
export function nextPage(hrefs: readonly string[], address: string): string {
  if (address === '') return ''
  const here = numbered(address)
  for (const href of hrefs) {
    const next = withoutTrackers(absoluteAddress(href, address))
    if (next === '' || hostOf(next) !== hostOf(address)) continue
    const there = numbered(next)
    const isFollowing = there.number === here.number + 1 && there.stem === here.stem
    const isSecond = there.number === 2 && there.stem === stemOf(address)
    if (isFollowing || isSecond) return next
  }
  return ''
}

function numbered(address: string): { stem: string; number: number } {
  const whole = plainAddress(address)
  const match = pageNumber.exec(whole)
  if (!match) return { stem: whole, number: 1 }
  const rest = whole.slice(0, match.index) + whole.slice(match.index + match[0].length)
  return { stem: rest.replace(/\/$/, ''), number: Number(match[1]) }
}

function stemOf(address: string): string {
  return plainAddress(address)
}

function plainAddress(address: string): string {
  return withoutTrackers(address)
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '')
}

function isHome(address: string): boolean {
  const { pathname, search } = new URL(address)
  return search === '' && /^\/(?:index\.\w{3,5}|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(pathname)
}

function isSamePage(canonical: string, own: string): boolean {
  const [one, other] = [new URL(canonical), new URL(own)]
  const archived = /\/(https?:\/{1,2}[^/].*)$/i.exec(other.pathname + other.search)?.[1]
  if (archived && isSamePath(one, URL.parse(archived.replace(/^(https?:)\/+/i, '$1//')) ?? other))
    return true
  if (isHome(canonical) !== isHome(own)) return false
  const isSameHost = hostOf(canonical) === hostOf(own)
  return isSameHost
    ? isSamePath(one, other)
    : one.pathname.length > 8 && lastPart(one) === lastPart(other)
}

/** The same path but for its dress, or the same piece that names the article in it. */
function isSamePath(one: URL, other: URL): boolean {
  const [left, right] = [plainPath(one), plainPath(other)]
  if (left === right)
    return (
      one.search === other.search || one.search === '' || other.search === '' || left.length > 1
    )
  const [oneLast, otherLast] = [lastPart(one), lastPart(other)]
  if (oneLast !== '' && oneLast === otherLast) return true
  const numbers = (url: URL): string[] => (url.pathname + url.search).match(/\d{5,}/g) ?? []
  const known = new Set(numbers(other))
  if (numbers(one).some((number) => known.has(number))) return true
  const words = new Set(otherLast.split(/[-_+.]/).filter((word) => word.length > 2))
  const own = oneLast.split(/[-_+.]/).filter((word) => word.length > 2)
  return own.length > 1 && own.filter((word) => words.has(word)).length >= own.length * 0.7
}

function plainPath({ pathname }: URL): string {
  return decoded(pathname)
    .toLowerCase()
    .replace(/\/(?:amp|index\.\w{3,5})?\/?$/, '')
    .replace(/^\/amp(?=\/)|\.amp(?=\.html?$)|\.html?$/g, '')
}

function lastPart(url: URL): string {
  return plainPath(url).split('/').at(-1) ?? ''
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function hostOf(address: string): string {
  return new URL(address).host.toLowerCase().replace(showing, '')
}
