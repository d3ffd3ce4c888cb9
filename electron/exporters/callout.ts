import { type Highlight, placedPassage } from '#shared/domain/highlight.ts'
import { escapeInline } from '#shared/text/escapeMarkdown.ts'
import type { SelectedArticle } from './exporter.ts'
import { noteLines } from './noteLines.ts'
import { toTags } from './obsidianTag.ts'
import { passageLines, wordsLines } from './passageLines.ts'

export type HighlightSurroundings = {
  selected: SelectedArticle
  /** Names of the colours by their keys. */
  colorNames: ReadonlyMap<string, string>
  /** The source as a line of Markdown, where the file's properties do not say it; else empty. */
  source: string
}

/** A highlight as a callout and its block id, without an empty line around both. */
export function highlightCallout(
  highlight: Highlight,
  surroundings: HighlightSurroundings,
): string[] {
  const { selected, colorNames, source } = surroundings
  const name = escapeInline(colorNames.get(highlight.color) ?? highlight.color)
  const link = `[Open](pullquote://highlight/${encodeURIComponent(highlight.id)})`
  const parts = [
    [`[!quote|${highlight.color}] ${name} · ${link}`, ...quoteLines(highlight, selected)],
    currentWords(highlight, selected),
    source === '' ? [] : [`— ${source}`],
    noteLines(highlight.note),
    [
      toTags(highlight.tags)
        .map((tag) => `#${tag}`)
        .join(' '),
    ].filter(Boolean),
  ]
  return callout(parts, `hl-${lastDigits(highlight.id)}`)
}

/** The note on the article as a callout and its block id; nothing where there is none. */
export function articleNoteCallout({ article }: SelectedArticle): string[] {
  const note = noteLines(article.note)
  return note.length > 0 ? callout([['[!note] Note'], note], `note-${lastDigits(article.id)}`) : []
}

/** Parts with an empty line between them, quoted; then the id, which names all of it as one block. */
function callout(parts: readonly (readonly string[])[], id: string): string[] {
  const lines = parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ['', ...part]))
  return [...quoted(lines), '', `^${id}`]
}

function quoted(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '>' : `> ${line}`))
}

/** The words as marked, laid out by their blocks where those are still the same. */
function quoteLines(highlight: Highlight, { blocks, text }: SelectedArticle): string[] {
  const passage = placedPassage(highlight)
  const { exact } = highlight.quote
  return passage && text.slice(passage.start, passage.end) === exact
    ? passageLines(blocks, passage)
    : wordsLines(exact)
}

/** Where the article changed since it was marked, what became of the words. */
function currentWords(highlight: Highlight, { blocks, text }: SelectedArticle): string[] {
  const passage = placedPassage(highlight)
  if (!passage) {
    return highlight.placement.state === 'unsure'
      ? ['*As marked; it is not certain where these words stand in the article now.*']
      : ['*As marked; these words were not found in the article as it is now.*']
  }
  if (text.slice(passage.start, passage.end) === highlight.quote.exact) return []
  return ['*The article now reads:*', '', ...quoted(passageLines(blocks, passage))]
}

/** The last twelve digits of a UUIDv7 are random, and stay when the text and the order change. */
function lastDigits(id: string): string {
  return id.replaceAll('-', '').slice(-12)
}
