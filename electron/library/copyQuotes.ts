import { AppError } from '#shared/errors.ts'
import { citationOf } from '#shared/text/citation.ts'
import { type QuoteToCopy, quotesToCopy } from '#shared/text/quoteCopy.ts'
import type { SelectedArticle, Selection } from '../exporters/exporter.ts'
import { quoteHtml } from '../exporters/quoteHtml.ts'

export type CopyFormat = 'markdown' | 'text'

/** What goes on the clipboard: text, and the same for word processors when it is not Markdown. */
export type Copied = { text: string; html: string | undefined; count: number }

/** Highlights of one article with their source, in text order. @throws AppError `nothing-to-do` */
export function copyQuotes(
  selection: Selection,
  { highlightIds, format }: { highlightIds?: readonly string[] | undefined; format: CopyFormat },
): Copied {
  const selected = only(selection)
  const wanted = highlightIds && new Set(highlightIds)
  const quotes = selected.highlights
    .filter(({ id }) => wanted?.has(id) ?? true)
    .map(({ quote, note }) => ({ exact: quote.exact, note }))
  if (quotes.length === 0) throw new AppError('nothing-to-do', 'There is no highlight to copy.')
  return written(selected, quotes, format)
}

/** A passage that is not highlighted, with its source. */
export function copyPassage(
  selection: Selection,
  { start, end, format }: { start: number; end: number; format: CopyFormat },
): Copied {
  const selected = only(selection)
  return written(selected, [{ exact: selected.text.slice(start, end), note: '' }], format)
}

function written(
  { article }: SelectedArticle,
  quotes: readonly QuoteToCopy[],
  format: CopyFormat,
): Copied {
  const citation = citationOf(article)
  return {
    text: quotesToCopy(quotes, { citation, format }),
    html:
      format === 'text'
        ? quotes.map(({ exact, note }) => quoteHtml(exact, citation, note)).join('')
        : undefined,
    count: quotes.length,
  }
}

function only({ articles }: Selection): SelectedArticle {
  const [selected] = articles
  if (!selected) throw new AppError('not-found', 'This article is not in the library.')
  return selected
}
