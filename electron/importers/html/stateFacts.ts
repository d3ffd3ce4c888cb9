import { isNode, type JsonNode } from './jsonLd.ts'
import type { Lookup } from './stateMarkup.ts'

/** What the data of a page's scripts says about its article; empty where it says nothing. */
export type StateFacts = {
  headline: string
  subtitle: string
  authors: string[]
  published: string
  modified: string
  language: string
}

const keys = {
  headline: 'headline headlines title name',
  subtitle:
    'subheadline subheadlines subHeadline alternativeHeadline standfirst dek deck subtitle subTitle sub_title trailText',
  authors:
    'author authors byline bylines by_line writers writtenBy contributors creator creators author_name authorName',
  published:
    'datePublished publishedAt published_at publishDate publish_date publishedDate published_date publishedTime published_time publicationDate publication_date publishTime datePublish published firstPublished firstPublishedAt first_published_at first_publish_date display_date displayDate pubDate pubdate publishOn releaseDate date createdAt created_at created dateCreated',
  modified:
    'dateModified updatedAt updated_at modifiedAt modified_at lastModified last_modified lastUpdated last_updated last_updated_date updatedDate modifiedDate latestPublishedAt modified updated',
  language: 'inLanguage language lang locale',
} as const
const longest = 1_000
const mostAuthors = 20

/**
 * Facts about an article from the objects it lies in.
 * @param records from the innermost out; those further out say only what it does not
 */
export function stateFacts(records: readonly JsonNode[], lookup: Lookup): StateFacts {
  const [own] = records
  const first = (names: string, from: readonly JsonNode[]) => {
    for (const record of from) {
      for (const name of names.split(' ')) {
        const said = textOf(lookup(record[name]), lookup)
        if (said !== '') return said
      }
    }
    return ''
  }
  const inner = own ? [own] : []
  return {
    headline: first(keys.headline, inner),
    subtitle: first(keys.subtitle, inner),
    authors: inner.flatMap((record) => authorsOf(record, lookup)).slice(0, mostAuthors),
    published: first(keys.published, records),
    modified: first(keys.modified, inner),
    language: first(keys.language, records),
  }
}

function authorsOf(record: JsonNode, lookup: Lookup): string[] {
  const credits = lookup(record.credits)
  const embedded = lookup(record._embedded)
  const holders = [
    ...keys.authors.split(' ').map((key) => record[key]),
    isNode(credits) ? credits.by : undefined,
    isNode(embedded) ? embedded.author : undefined,
  ]
  for (const holder of holders) {
    const names = namesOf(lookup(holder), lookup)
    if (names.length > 0) return [...new Set(names)]
  }
  return []
}

function namesOf(value: unknown, lookup: Lookup, depth = 0): string[] {
  if (depth > 3) return []
  if (typeof value === 'string') return /[\p{L}]/u.test(value) && value.length < 200 ? [value] : []
  if (Array.isArray(value))
    return value.slice(0, mostAuthors).flatMap((item) => namesOf(lookup(item), lookup, depth + 1))
  if (!isNode(value)) return []
  for (const key of [
    'name',
    'fullName',
    'full_name',
    'displayName',
    'display_name',
    'title',
    'byline',
    'text',
  ]) {
    const said = value[key]
    if (typeof said === 'string' && said.trim() !== '') return [said.slice(0, 200)]
  }
  const parts = [value.firstName ?? value.first_name, value.lastName ?? value.last_name]
  const name = parts.filter((part) => typeof part === 'string').join(' ')
  if (name !== '') return [name.slice(0, 200)]
  for (const key of ['edges', 'nodes', 'items', 'node', 'data', 'attributes', 'fields'])
    if (value[key] !== undefined) {
      const names = namesOf(lookup(value[key]), lookup, depth + 1)
      if (names.length > 0) return names
    }
  return []
}

/** A text as it stands, or in the object systems wrap it in. */
function textOf(value: unknown, lookup: Lookup): string {
  if (typeof value === 'string') return plain(value)
  if (typeof value === 'number') return String(value)
  if (!isNode(value)) return ''
  for (const key of [
    'basic',
    'rendered',
    'main',
    'default',
    'text',
    'iso',
    'utc',
    'value',
    'full',
    'name',
    '$date',
  ]) {
    const inner = lookup(value[key])
    if (typeof inner === 'string' && inner.trim() !== '') return plain(inner)
  }
  return ''
}

function plain(text: string): string {
  return text
    .slice(0, longest)
    .replace(/<[^>]*>/g, '')
    .trim()
}
