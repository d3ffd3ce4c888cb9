import { eachWithin, firstWithin } from './boundedSearch.ts'
import { type DomElement, isElement } from './dom.ts'
import { firstAttribute, isNamed } from './elementKinds.ts'
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
  'lite-youtube',
])
const advertising =
  /(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|recaptcha|captcha|tracking|pixel|gpt|dfp)(?:$|[\s_-])/i
/** Quotations that stand for a post of another site until its script shows it. */
const posts =
  /(?:^|[\s_-])(?:tweet|toot|(?:twitter|instagram|tiktok|bluesky|mastodon|reddit|fb|facebook|threads|imgur|pinterest|flickr|telegram|linkedin)-\w[\w-]*)(?:$|\s)/i
const postAddress = [
  'cite',
  'data-instgrm-permalink',
  'data-text-post-permalink',
  'data-bluesky-uri',
  'data-href',
  'data-url',
]

/** A post is short. */
const mostNodes = 1_000

/** What an embedded player or frame shows: its address and title; undefined when it is none to keep. */
export function embedOf(
  element: DomElement,
  baseUrl: string,
): { url: string; title: string } | undefined {
  if (!framed.has(element.localName)) return undefined
  const size = ['width', 'height'].map((side) => element.getAttribute(side))
  if (size.some((value) => value !== null && /^[01](?:px)?$/.test(value.trim()))) return undefined
  if (isNamed(element, advertising)) return undefined
  const written =
    firstAttribute(element, ['src', 'data-src', 'data-lazy-src', 'data', 'data-litespeed-src']) ||
    (firstWithin(element, ({ localName }) => localName === 'source', 20)?.getAttribute('src') ?? '')
  const url = watchAddress(resolved(written, baseUrl))
  if (url === '') return undefined
  const title = firstAttribute(element, ['title', 'aria-label', 'alt', 'data-title']).replace(
    /\s+/g,
    ' ',
  )
  return { url, title: title || nameOf(url) }
}

/** The address of a post embedded as a block quote; undefined for any other quotation. */
export function postOf(element: DomElement, baseUrl: string): string | undefined {
  if (element.localName !== 'blockquote' || !posts.test(element.className)) return undefined
  const said = resolved(firstAttribute(element, postAddress), baseUrl)
  if (said !== '') return said
  let last = ''
  eachWithin(element, mostNodes, (node) => {
    if (isElement(node) && node.localName === 'a') last = node.getAttribute('href') ?? last
    return true
  })
  return resolved(last, baseUrl) || undefined
}

/** Players answer at an address that shows nothing but the player; the page itself says more. */
function watchAddress(url: string): string {
  const video =
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})(?:[?#/]|$)/i.exec(url)
  if (video) return `https://www.youtube.com/watch?v=${video[1]}`
  const film = /^https?:\/\/player\.vimeo\.com\/video\/(\d{4,12})(?:[?#/]|$)/i.exec(url)
  return film ? `https://vimeo.com/${film[1]}` : url
}

function nameOf(url: string): string {
  try {
    const { hostname, pathname } = new URL(url)
    const host = hostname.replace(/^www\./, '')
    const file = /[^/]+\.(?:mp3|mp4|m4a|ogg|webm|mov|wav|pdf)$/i.exec(pathname)?.[0]
    return file ? decodeURIComponent(file) : host
  } catch {
    return url
  }
}
