import { placedPassage, type Highlight } from '#shared/domain/highlight.ts'
import { type Citation, citationOf } from '#shared/text/citation.ts'
import { escapeLine, escapeText, toTag, yamlString } from './escapeMarkdown.ts'
import type { ExportedFile, Exporter, SelectedArticle, Selection } from './exporter.ts'
import { fileNames } from './fileName.ts'
import { noteLines } from './noteLines.ts'

/**
 * Markdown as Obsidian and its kin read it: properties, one callout with a block id of its own
 * per highlight, in text order.
 */
export const markdown: Exporter = {
  id: 'markdown',
  label: 'Markdown',
  write: (selection, { oneFile }) => (oneFile ? [together(selection)] : apart(selection)),
}

function apart(selection: Selection): ExportedFile[] {
  const names = fileNames(
    selection.articles.map(({ article }) => article.title),
    'md',
  )
  return selection.articles.map((selected, index) => ({
    name: names[index] ?? 'Untitled.md',
    text: lines(frontMatter(selected), '', ...articleSection(selected, selection, { level: 1 })),
    articleIds: [selected.article.id],
    highlightIds: selected.highlights.map(({ id }) => id),
  }))
}

/** One file for all: every article is a section, and every quote carries its source itself. */
function together(selection: Selection): ExportedFile {
  return {
    name: 'Pullquote highlights.md',
    text: lines(
      '# Pullquote highlights',
      ...selection.articles.flatMap((selected) => ['', ...articleSection(selected, selection, { level: 2 })]),
    ),
    articleIds: selection.articles.map(({ article }) => article.id),
    highlightIds: selection.articles.flatMap(({ highlights }) => highlights.map(({ id }) => id)),
  }
}

function frontMatter({ article, highlights }: SelectedArticle): string[] {
  const list = (items: readonly string[]) => items.map((item) => `  - ${item}`)
  const tags = ['clippings', ...article.tags.map(toTag).filter((tag) => tag !== undefined)]
  const updated = [article.updatedAt, ...highlights.map(({ updatedAt }) => updatedAt)].sort().at(-1)
  const optional = (name: string, value: string) => (value ? [`${name}: ${yamlString(value)}`] : [])
  return [
    '---',
    `title: ${yamlString(article.title)}`,
    ...(article.authors.length > 0
      ? ['author:', ...list(article.authors.map((author) => yamlString(`[[${author.replace(/[[\]|]/g, '')}]]`)))]
      : []),
    ...optional('source', article.url),
    ...optional('site', article.site),
    ...(article.publishedAt ? [`published: ${yamlDate(article.publishedAt)}`] : []),
    `created: ${article.addedAt.slice(0, 10)}`,
    `updated: ${(updated ?? article.addedAt).slice(0, 10)}`,
    ...optional('description', article.subtitle),
    'tags:',
    ...list([...new Set(tags)].map((tag) => (/^[\p{L}_][\p{L}\p{N}_/-]*$/u.test(tag) ? tag : yamlString(tag)))),
    `highlights: ${highlights.length}`,
    `pullquote_id: ${yamlString(article.id)}`,
    '---',
  ]
}

/** Whole days stand bare, as properties want them; what is less or more precise is quoted. */
function yamlDate(publishedAt: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(publishedAt) ? publishedAt : yamlString(publishedAt)
}

function articleSection(
  selected: SelectedArticle,
  { colors }: Selection,
  { level }: { level: 1 | 2 },
): string[] {
  const { article, highlights } = selected
  const heading = '#'.repeat(level)
  const source = level === 2 ? citationOf(article) : undefined
  const names = new Map(colors.map(({ key, name }) => [key, name]))
  return [
    `${heading} ${escapeLine(article.title)}`,
    ...(article.note.trim()
      ? ['', ...quoteLines(['[!note] Page note', ...noteLines(article.note)]), '', blockId(article.id)]
      : []),
    ...(highlights.length > 0 ? ['', `${heading}# Highlights`] : []),
    ...highlights.flatMap((highlight) => [
      '',
      ...quoteLines(callout(highlight, { selected, colorName: names.get(highlight.color) ?? highlight.color, source })),
      '',
      blockId(highlight.id),
    ]),
  ]
}

type CalloutContext = { selected: SelectedArticle; colorName: string; source: Citation | undefined }

function callout(highlight: Highlight, { selected, colorName, source }: CalloutContext): string[] {
  const link = `[Open](pullquote://highlight/${highlight.id})`
  const tags = highlight.tags.map(toTag).filter((tag) => tag !== undefined)
  const note = highlight.note.trim() === '' ? [] : ['', ...noteLines(highlight.note)]
  return [
    `[!quote|${highlight.color}] ${escapeLine(colorName)} · ${link}`,
    ...escapeText(highlight.quote.exact),
    ...currentWords(highlight, selected),
    ...(source ? ['', `— ${sourceLine(source)}`] : []),
    ...note,
    // A line of its own, so that the last line of a list or quotation in the note does not take it in.
    ...(tags.length > 0 ? [...(note.length > 0 ? [''] : []), tags.map((tag) => `#${tag}`).join(' ')] : []),
  ]
}

/** Where the text changed since it was marked, its words now beside the words as marked. */
function currentWords(highlight: Highlight, { text }: SelectedArticle): string[] {
  const passage = placedPassage(highlight)
  if (!passage) {
    const why = highlight.placement.state === 'unsure' ? 'not certain where' : 'no longer'
    return ['', `*As marked; ${why} in the current text.*`]
  }
  const now = text.slice(passage.start, passage.end)
  return now === highlight.quote.exact ? [] : ['', '*The text now reads:*', ...escapeText(now)]
}

function sourceLine({ authors, title, site, date, url }: Citation): string {
  const parts = [authors, title && `“${title}”`, site, date].filter(Boolean).map(escapeLine)
  return [...parts, ...(url ? [`<${url.replace(/[<>\s]/g, encodeURIComponent)}>`] : [])].join(', ')
}

function quoteLines(content: readonly string[]): string[] {
  return content.map((line) => (line === '' ? '>' : `> ${line}`))
}

/** The last twelve digits of a UUIDv7 are random, so they stay when text and order change. */
function blockId(id: string): string {
  return `^hl-${id.replace(/-/g, '').slice(-12)}`
}

function lines(...parts: readonly (string | readonly string[])[]): string {
  return `${parts.flat().join('\n')}\n`
}
