import { parseDocument } from 'yaml'
import type { ArticleDetails } from '#shared/domain/article.ts'
import { publishedDate } from '../publishedDate.ts'
import { siteOf, webAddress } from '../webAddress.ts'

/** Longer front matter is read as text, in UTF-16 code units. */
const block = /^---[ \t]*\n(?:([\s\S]{0,20000}?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/
/** An alias may stand for this many nodes in all: a small file cannot grow into a large one. */
const mostAliases = 10

export type FrontMatter = {
  facts: Partial<ArticleDetails>
  body: string
  /** The front matter as it stands when it is no valid YAML, to be shown so that nothing is lost. */
  unread: string | undefined
}

/**
 * Front matter and the text after it. From what is no valid YAML ("title: One: Two") the lines
 * that read "key: value" are taken all the same, and the whole is given back as `unread`.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const match = block.exec(text)
  if (!match) return { facts: {}, body: text, unread: undefined }
  const written = match[1] ?? ''
  const body = text.slice(match[0].length)
  if (written.trim() === '') return { facts: {}, body, unread: undefined }
  const values = parseYaml(written)
  if (isRecord(values)) return { facts: readFacts(Object.entries(values)), body, unread: undefined }
  // Text between two rules is no front matter.
  if (!/^[\p{L}_][\p{L}\p{N}_ -]{0,40}:(?:\s|$)/u.test(written))
    return { facts: {}, body: text, unread: undefined }
  return { facts: readFacts(pairsOf(written)), body, unread: written }
}

/** The value written, or undefined when it is no valid YAML or too much of it. */
function parseYaml(written: string): unknown {
  try {
    // Everything stays the text it was written as: 007 is a title, not a number.
    const document = parseDocument(written, { schema: 'failsafe', logLevel: 'silent' })
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: mostAliases })
  } catch {
    return undefined
  }
}

/** The lines that read "key: value", whatever stands around them. */
function pairsOf(written: string): [string, string][] {
  return written.split('\n').flatMap((line): [string, string][] => {
    const pair = /^([A-Za-z_-]{1,40}):[ \t]+([^\s&*[{|>].*)$/.exec(line.slice(0, 2_000))
    return pair?.[1] && pair[2] ? [[pair[1], pair[2].trim().replace(/^(["'])(.*)\1$/, '$2')]] : []
  })
}

function readFacts(entries: readonly [string, unknown][]): Partial<ArticleDetails> {
  const byName = new Map(entries.map(([key, value]) => [key.toLowerCase(), value]))
  const first = (...names: string[]) =>
    names.map((name) => byName.get(name)).find((value) => textsOf(value).length > 0)
  const source = textsOf(first('source', 'url', 'link', 'canonical', 'permalink'))[0] ?? ''
  const url = webAddress(source) || webAddress(textsOf(first('url', 'link', 'canonical'))[0] ?? '')
  const published =
    textsOf(first('published', 'date', 'publishedat', 'published_at', 'pubdate', 'created'))[0] ??
    ''
  const date = /^\d{4}$/.test(published) ? published : publishedDate(published)?.date
  const language = (textsOf(first('lang', 'language'))[0] ?? '').replace('_', '-')
  const tags = first('tags', 'keywords')
  const facts: Partial<ArticleDetails> = {
    title: textsOf(first('title'))[0] ?? '',
    subtitle: textsOf(first('subtitle', 'description', 'summary', 'excerpt'))[0] ?? '',
    site:
      textsOf(first('site', 'publication', 'publisher', 'outlet', 'website'))[0] ||
      (url ? siteOf(url) : source),
    url,
    authors: listOf(first('authors', 'author', 'byline'), /\s*;\s*|\s*,\s*|\s+(?:and|und|et)\s+/),
    tags: listOf(tags, /\s*,\s*/).map((tag) => tag.replace(/^#/, '')),
    ...(date ? { publishedAt: date } : {}),
    ...(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(language) ? { language } : {}),
  }
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== '' && value?.length !== 0),
  )
}

/** The texts in a value: one, those of a list, or the name of what has one. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    const text = withoutWikiLink(value).trim()
    return text === '' || text === 'null' || text === '~' ? [] : [text]
  }
  if (Array.isArray(value))
    return value.flatMap((item) => (Array.isArray(item) ? [] : textsOf(item)))
  return isRecord(value) ? textsOf(value.name ?? value.title ?? '') : []
}

/** A list as it stands, or one text divided. */
function listOf(value: unknown, between: RegExp): string[] {
  const texts = textsOf(value)
  return (
    Array.isArray(value)
      ? texts
      : texts.flatMap((text) => text.replace(/^by\s+/i, '').split(between))
  ).filter(Boolean)
}

function withoutWikiLink(text: string): string {
  return text.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
