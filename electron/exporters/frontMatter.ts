import { isDay } from '#shared/text/citationDate.ts'
import type { SelectedArticle } from './exporter.ts'
import { toTags } from './obsidianTag.ts'
import { yamlString } from './yamlString.ts'

/**
 * An article's properties under the names that Obsidian's web clipper uses, so that a vault's
 * queries find them. `updated` is the last change to the article, its note or a highlight; nothing
 * says when it was exported. Days are in UTC.
 */
export function frontMatter({ article, highlights }: SelectedArticle): string[] {
  const changes = [article.updatedAt, ...highlights.map(({ updatedAt }) => updatedAt)]
  const authors = article.authors.map(linkTarget).filter((name) => name !== '')
  return [
    '---',
    `title: ${yamlString(article.title)}`,
    ...(authors.length > 0
      ? ['author:', ...authors.map((name) => `  - ${yamlString(`[[${name}]]`)}`)]
      : []),
    ...optional('source', article.url),
    ...optional('site', article.site),
    ...(article.publishedAt ? [`published: ${yamlDate(article.publishedAt)}`] : []),
    `created: ${day(article.addedAt)}`,
    `updated: ${day(changes.toSorted().at(-1) ?? article.updatedAt)}`,
    ...optional('description', article.subtitle),
    'tags:',
    '  - clippings',
    ...toTags(article.tags)
      .filter((tag) => tag.toLowerCase() !== 'clippings')
      .map((tag) => `  - ${yamlString(tag)}`),
    `highlights: ${highlights.length}`,
    `pullquote_id: ${yamlString(article.id)}`,
    '---',
  ]
}

function optional(name: string, value: string): string[] {
  return value.trim() === '' ? [] : [`${name}: ${yamlString(value)}`]
}

/** A name as a wiki link can hold it: these signs would end the link or point into a note. */
function linkTarget(name: string): string {
  return name
    .replace(/[[\]|#^]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A whole day stands bare, as a date property wants it; what is less or more precise is text. */
function yamlDate(publishedAt: string): string {
  return isDay(publishedAt) ? publishedAt : yamlString(publishedAt)
}

/** Instants are in UTC, so their day is their first ten characters. */
function day(instant: string): string {
  return instant.slice(0, 10)
}
