import { parse } from 'yaml'
import type { ArticleDetails } from '#shared/domain/article.ts'
import { webAddress } from '../finishArticle.ts'
import { publishedDate } from '../publishedDate.ts'

const block = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

/**
 * Front matter and the text after it. What is no valid YAML stays part of the text, so that
 * nothing is lost.
 */
export function splitFrontMatter(text: string): { facts: Partial<ArticleDetails>; body: string } {
  const match = block.exec(text)
  if (!match) return { facts: {}, body: text }
  let values: unknown
  try {
    // Aliases are refused past a few, so that a small file cannot grow into a large one.
    values = parse(match[1] ?? '', { maxAliasCount: 10, schema: 'core', logLevel: 'silent' })
  } catch {
    return { facts: {}, body: text }
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    return { facts: {}, body: text }
  return { facts: readFacts(values as Record<string, unknown>), body: text.slice(match[0].length) }
}

function readFacts(values: Record<string, unknown>): Partial<ArticleDetails> {
  const byName = new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]))
  const first = (...names: string[]) =>
    names.map((name) => byName.get(name)).find((value) => value != null)
  const source = textOf(first('source', 'url', 'link', 'canonical'))
  const url = webAddress(source)
  const published = textOf(
    first('published', 'date', 'publishedat', 'published_at', 'pubdate', 'created'),
  )
  const date = published ? (publishedDate(published)?.date ?? isoDate(published)) : undefined
  const facts: Partial<ArticleDetails> = {
    title: textOf(first('title')),
    subtitle: textOf(first('subtitle', 'description', 'summary', 'excerpt')),
    site:
      textOf(first('site', 'publication', 'publisher', 'outlet', 'website')) || (url ? '' : source),
    url,
    authors: listOf(first('authors', 'author', 'byline')),
    tags: listOf(first('tags', 'keywords')),
  }
  if (date) facts.publishedAt = date
  const language = textOf(first('lang', 'language'))
  if (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)) facts.language = language
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== '' && value?.length !== 0),
  )
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string' || typeof value === 'number')
    return withoutWikiLink(String(value)).trim()
  return ''
}

/** A list, or one text divided by commas. */
function listOf(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(textOf) : textOf(value).split(/\s*,\s*/)
  return parts.map((part) => part.replace(/^#/, '')).filter(Boolean)
}

function withoutWikiLink(text: string): string {
  return text.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
}

/** `2026-03-03T14:05:00.000Z` and its kind, to the minute, as it was said. */
function isoDate(text: string): string | undefined {
  const match =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text)
  return match ? `${match[1]}T${match[2]}${match[3] ?? ''}` : undefined
}
