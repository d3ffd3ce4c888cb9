import { isNode, type JsonLd, type JsonNode, listOf, textOf, typesOf } from './jsonLd.ts'

/** What JSON-LD says about the article, as it is written there. */
export type JsonLdFacts = {
  headline: string
  alternative: string
  description: string
  /** Names of people; of bodies only when no person is named. */
  authors: string[]
  isBody: boolean
  publisher: string
  published: string
  modified: string
  image: string
  language: string
  urls: string[]
}

/** The better the type describes something to read, the earlier it stands. */
const kinds: readonly RegExp[] = [
  /(?:Article|Posting|Report)$/,
  /^(?:Review|CriticReview|Recipe|HowTo|Chapter|Quotation|Message|Thesis|Legislation)$/,
  /^(?:DiscussionForum|Question|QAPage|PodcastEpisode|RadioEpisode|Episode|CreativeWork|Book|VideoObject|NewsMediaObject)/,
  /^(?:WebPage|MedicalWebPage|ItemPage|AboutPage|Event|FAQPage|CollectionPage)$/,
]

/** Facts about the article among what a page's JSON-LD says; undefined when it says nothing. */
export function jsonLdFacts(
  jsonLd: JsonLd,
  { address, titles }: { address: string; titles: readonly string[] },
): JsonLdFacts | undefined {
  const { byId } = jsonLd
  const wanted = titles.map(squeezed).filter((title) => title.length > 3)
  const rank = (node: JsonNode): number => {
    const types = typesOf(node)
    const kind = kinds.findIndex((pattern) => types.some((type) => pattern.test(type)))
    if (kind < 0) return -1
    const headline = squeezed(textOf(node.headline) || textOf(node.name))
    const isNamed = headline.length > 3 && wanted.some((title) => title.includes(headline))
    const isAddressed = address !== '' && urlsOf(node).includes(address)
    return (kinds.length - kind) * 2 + (isNamed ? 3 : 0) + (isAddressed ? 2 : 0)
  }
  const ranked = jsonLd.nodes
    .map((node) => ({ node, rank: rank(node) }))
    .filter((each) => each.rank >= 0)
    .sort((one, other) => other.rank - one.rank)
  const best = ranked[0]?.node
  if (!best) return undefined
  const isArticle = (ranked[0]?.rank ?? 0) > 3
  // What the article leaves out, the page it stands on may say.
  const also = ranked.slice(1, 8).map(({ node }) => node)
  const first = (key: string): string =>
    textOf(best[key]) || also.map((node) => textOf(node[key])).find(Boolean) || ''
  const people = authorsOf(best, byId)
  return {
    headline: textOf(best.headline) || (isArticle ? textOf(best.name) : ''),
    alternative: textOf(best.alternativeHeadline) || textOf(best.alternateName),
    description: textOf(best.description),
    ...people,
    publisher:
      nameOf(best.publisher, byId) ||
      also.map((node) => nameOf(node.publisher, byId)).find(Boolean) ||
      siteOf(jsonLd),
    published: first('datePublished') || first('uploadDate') || first('dateCreated'),
    modified: first('dateModified'),
    image: imageOf(best.image, byId) || imageOf(best.thumbnailUrl, byId),
    language:
      textOf(best.inLanguage) ||
      (isNode(best.inLanguage) ? textOf(best.inLanguage.alternateName) : ''),
    urls: urlsOf(best),
  }
}

function authorsOf(node: JsonNode, byId: JsonLd['byId']): Pick<JsonLdFacts, 'authors' | 'isBody'> {
  const people: string[] = []
  const bodies: string[] = []
  const values = [node.author, node.creator, node.contributor].map(listOf)
  for (const value of values.find((list) => list.some((each) => nameOf(each, byId) !== '')) ?? []) {
    const author = resolved(value, byId)
    const types = isNode(author) ? typesOf(author) : []
    const names = isNode(author) ? listOf(author.name).map(textOf) : [textOf(author)]
    const isBody = types.some((type) => /Organi[sz]ation|Corporation|WebSite|Brand/.test(type))
    ;(isBody ? bodies : people).push(...names.filter(Boolean))
  }
  return people.length > 0 ? { authors: people, isBody: false } : { authors: bodies, isBody: true }
}

function resolved(value: unknown, byId: JsonLd['byId']): unknown {
  if (!isNode(value) || typeof value['@id'] !== 'string' || textOf(value.name) !== '') return value
  return byId.get(value['@id']) ?? value
}

function nameOf(value: unknown, byId: JsonLd['byId']): string {
  const first = resolved(listOf(value)[0], byId)
  return isNode(first) ? textOf(first.name) : textOf(first)
}

function siteOf({ nodes }: JsonLd): string {
  const site = nodes.find((node) => typesOf(node).includes('WebSite'))
  return site ? textOf(site.name) : ''
}

function imageOf(value: unknown, byId: JsonLd['byId']): string {
  for (const each of listOf(value)) {
    const image = resolved(each, byId)
    const found = isNode(image) ? textOf(image.url) || textOf(image.contentUrl) : textOf(image)
    if (found) return found
  }
  return ''
}

function urlsOf(node: JsonNode): string[] {
  const { mainEntityOfPage: page } = node
  const values = [node.url, isNode(page) ? page['@id'] : page, node['@id']]
  return values.map(textOf).filter((url) => /^https?:\/\//i.test(url))
}

function squeezed(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
