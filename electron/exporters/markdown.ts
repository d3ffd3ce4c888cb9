import { citationOf } from '#shared/text/citation.ts'
import { escapeInline } from '#shared/text/escapeMarkdown.ts'
import { sourceAsMarkdown } from '#shared/text/markdownSource.ts'
import { articleNoteCallout, highlightCallout } from './callout.ts'
import type { ExportedFile, Exporter, SelectedArticle, Selection } from './exporter.ts'
import { fileNames } from './fileName.ts'
import { frontMatter } from './frontMatter.ts'
import { inTextOrder } from './inTextOrder.ts'

/**
 * Markdown as Obsidian and its kin read it: properties, then one callout with a block id of its
 * own per highlight, in text order.
 */
export const markdown: Exporter = {
  id: 'markdown',
  label: 'Markdown',
  write: (selection, { oneFile }) => (oneFile ? together(selection) : apart(selection)),
}

function apart(selection: Selection): ExportedFile[] {
  const names = fileNames(
    selection.articles.map(({ article }) => article),
    'md',
  )
  return selection.articles.map((selected, index) =>
    file(
      names[index] ?? 'Untitled.md',
      [selected],
      [
        ...frontMatter(selected),
        '',
        `# ${escapeInline(selected.article.title)}`,
        ...notes(selected, { selection, heading: '##', source: '' }),
      ],
    ),
  )
}

/** One file for all: every article is a section, and every quote carries its source itself. */
function together(selection: Selection): ExportedFile[] {
  if (selection.articles.length === 0) return []
  const sections = selection.articles.flatMap((selected) => {
    const source = sourceAsMarkdown(citationOf(selected.article))
    return [
      '',
      `## ${escapeInline(selected.article.title)}`,
      '',
      `Source: ${source}`,
      ...notes(selected, { selection, heading: '###', source }),
    ]
  })
  return [
    file('Pullquote highlights.md', selection.articles, ['# Pullquote highlights', ...sections]),
  ]
}

type NotesLayout = { selection: Selection; heading: string; source: string }

function notes(selected: SelectedArticle, { selection, heading, source }: NotesLayout): string[] {
  const colorNames = new Map(selection.colors.map(({ key, name }) => [key, name]))
  const highlights = inTextOrder(selected.highlights)
  const note = articleNoteCallout(selected)
  return [
    ...(note.length > 0 ? ['', ...note] : []),
    ...(highlights.length > 0 ? ['', `${heading} Highlights`] : []),
    ...highlights.flatMap((highlight) => [
      '',
      ...highlightCallout(highlight, { selected, colorNames, source }),
    ]),
  ]
}

/** Halves of surrogate pairs cannot be written to a file; they become U+FFFD. */
function file(
  name: string,
  selected: readonly SelectedArticle[],
  lines: readonly string[],
): ExportedFile {
  return {
    name,
    text: `${lines.join('\n')}\n`.toWellFormed(),
    articleIds: selected.map(({ article }) => article.id),
    highlightIds: selected.flatMap(({ highlights }) => inTextOrder(highlights).map(({ id }) => id)),
  }
}
