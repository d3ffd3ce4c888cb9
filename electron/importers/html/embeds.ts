import { firstWithin } from './boundedSearch.ts'
import type { DomElement } from './dom.ts'
import { firstAttribute, isNamed } from './elementKinds.ts'
import { embedName } from './embedName.ts'
import { resolved } from './links.ts'

const framed = new Set([
  'iframe',
  'video',
  'audio',
  'embed',
  'object',
  'amp-iframe',
  'amp-video',
  'amp-audio',
])
/** Elements that name what they play, and the address it has on its own site. */
const players: Record<string, { names: readonly string[]; at: (id: string) => string }> = {
  'lite-youtube': { names: ['videoid'], at: youtube },
  'amp-youtube': { names: ['data-videoid'], at: youtube },
  'youtube-video': { names: ['video-id', 'videoid'], at: youtube },
  'lite-vimeo': { names: ['videoid'], at: (id) => `https://vimeo.com/${id}` },
  'amp-vimeo': { names: ['data-videoid'], at: (id) => `https://vimeo.com/${id}` },
  'amp-dailymotion': {
    names: ['data-videoid'],
    at: (id) => `https://www.dailymotion.com/video/${id}`,
  },
}
const advertising =
  /(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|recaptcha|captcha|tracking|pixel|gpt|dfp)(?:$|[\s_-])/i
const sources = ['src', 'data-src', 'data-lazy-src', 'data', 'data-litespeed-src', 'data-cmp-src']
/** What sites call every frame of a kind; it names none. */
const anyTitle =
  /^(?:(?:youtube|vimeo|video|audio|media|embed|embedded|eingebettete[rs]?|external|externe[rs]?|podcast|spotify|soundcloud|twitter|x|tweet|post|instagram|facebook|tiktok|bluesky|mastodon)[ -]?)*(?:video|audio|player|embed(?:ded)?(?: content)?|content|frame|iframe|post|tweet|timeline|reel|story|inhalt)?$/i

/** What an embedded player or frame shows: its address and title; undefined when it is none to keep. */
export function embedOf(
  element: DomElement,
  baseUrl: string,
): { url: string; title: string } | undefined {
  const { localName } = element
  const player = Object.hasOwn(players, localName) ? players[localName] : undefined
  if (!player && !framed.has(localName)) return undefined
  const size = ['width', 'height'].map((side) => element.getAttribute(side))
  if (size.some((value) => value !== null && /^[01](?:px)?$/.test(value.trim()))) return undefined
  if (isNamed(element, advertising)) return undefined
  const id = player && firstAttribute(element, player.names)
  const url =
    player && id && /^[\w-]{4,40}$/.test(id)
      ? player.at(id)
      : watchAddress(source(element, baseUrl))
  if (url === '') return undefined
  const title = ['title', 'aria-label', 'alt', 'data-title', 'playlabel', 'videotitle']
    .map((name) => (element.getAttribute(name) ?? '').replace(/\s+/g, ' ').trim())
    .find((said) => !anyTitle.test(said))
  const isFilm = player !== undefined || /video$/.test(localName)
  const kind = isFilm ? 'Video' : /audio$/.test(localName) ? 'Audio' : undefined
  return { url, title: title?.slice(0, 1_000).toWellFormed() || embedName(url, kind) }
}

/** Where a frame is from, of all it says the first that is an address. */
function source(element: DomElement, baseUrl: string): string {
  for (const name of sources) {
    const url = resolved(element.getAttribute(name) ?? '', baseUrl)
    if (url !== '') return url
  }
  const inner = firstWithin(element, ({ localName }) => localName === 'source', 20)
  return resolved(inner?.getAttribute('src') ?? '', baseUrl)
}

/** Players answer at an address that shows nothing but the player; the page itself says more. */
function watchAddress(url: string): string {
  const video =
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})(?:[?#/]|$)/i.exec(url)
  if (video) return youtube(video[1] ?? '')
  const film = /^https?:\/\/player\.vimeo\.com\/video\/(\d{4,12})(?:[?#/]|$)/i.exec(url)
  if (film) return `https://vimeo.com/${film[1]}`
  const post =
    /^https?:\/\/platform\.(?:twitter|x)\.com\/embed\/[^?#]{0,40}\?[^#]{0,2000}?\bid=(\d{5,25})/i
  const tweet = post.exec(url)
  return tweet ? `https://twitter.com/i/status/${tweet[1]}` : url
}

function youtube(id: string): string {
  return `https://www.youtube.com/watch?v=${id}`
}
