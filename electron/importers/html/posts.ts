import { eachWithin } from './boundedSearch.ts'
import { type DomElement, isElement } from './dom.ts'
import { firstAttribute } from './elementKinds.ts'
import { resolved } from './links.ts'
import { withoutTrackers } from './withoutTrackers.ts'

/** Quotations that stand for a post of another site until its script shows it. */
const posts =
  /(?:^|[\s_-])(?:tweet|toot|text-post-media|wp-embedded-content|embedly-card|(?:twitter|instagram|tiktok|bluesky|mastodon|reddit|fb|facebook|threads|imgur|pinterest|flickr|telegram|linkedin|bsky)-\w[\w-]*)(?:$|\s)/i
const postAddress = [
  'cite',
  'data-instgrm-permalink',
  'data-text-post-permalink',
  'data-bluesky-uri',
  'data-embed-url',
  'data-href',
  'data-url',
]
/** Elements of AMP for a post, and the address it has by what they name. */
const ampPosts: Record<string, { name: string; at: (id: string) => string }> = {
  'amp-twitter': { name: 'data-tweetid', at: (id) => `https://twitter.com/i/status/${id}` },
  'amp-instagram': {
    name: 'data-shortcode',
    at: (id) => `https://www.instagram.com/p/${id}/`,
  },
  'amp-facebook': { name: 'data-href', at: (href) => href },
  'amp-tiktok': { name: 'data-src', at: (href) => href },
  'amp-reddit': { name: 'data-src', at: (href) => href },
}
/** A post is short. */
const mostNodes = 1_000

/**
 * The address of a post embedded as a block quote (or as AMP has it); undefined for any other
 * quotation.
 */
export function postOf(element: DomElement, baseUrl: string): string | undefined {
  const { localName } = element
  if (Object.hasOwn(ampPosts, localName)) return ampAddress(element, baseUrl)
  if (localName !== 'blockquote' || !posts.test(element.className)) return undefined
  const said = resolved(firstWebAddress(element), baseUrl)
  if (said !== '') return withoutTrackers(said.replace(/(\/@[^/]{1,100}\/\d{5,30})\/embed$/, '$1'))
  let last = ''
  eachWithin(element, mostNodes, (node) => {
    if (isElement(node) && node.localName === 'a') last = node.getAttribute('href') ?? last
    return true
  })
  const url = resolved(last, baseUrl)
  return url === '' ? undefined : withoutTrackers(url)
}

/** Of the attributes that name the post, one that is no address of a protocol of its own. */
function firstWebAddress(element: DomElement): string {
  const said = firstAttribute(element, postAddress)
  if (!/^at:/i.test(said)) return said
  return firstAttribute(
    element,
    postAddress.filter((name) => name !== 'data-bluesky-uri'),
  )
}

function ampAddress(element: DomElement, baseUrl: string): string | undefined {
  const post = ampPosts[element.localName]
  const id = post && element.getAttribute(post.name)?.trim()
  if (!post || !id) return undefined
  return resolved(/^[\w-]{1,100}$/.test(id) ? post.at(id) : id, baseUrl) || undefined
}
