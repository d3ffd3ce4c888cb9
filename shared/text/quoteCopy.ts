import type { Citation } from './citation.ts'
import { escapeParagraphs } from './escapeMarkdown.ts'
import { sourceAsMarkdown } from './markdownSource.ts'
import { inQuotationMarks } from './quotationMarks.ts'

/** A quote to copy: its exact words, and the reader's note on it or an empty string. */
export type QuoteToCopy = { exact: string; note: string }

/** A quote and its source as Markdown that stands anywhere by itself: a block quote. */
export function quoteAsMarkdown(exact: string, citation: Citation): string {
  const source = sourceAsMarkdown(citation)
  return [...escapeParagraphs(exact), ...(source ? ['', `— ${source}`] : [])]
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

/** A quote and its source as plain text. The words of the quote are never changed. */
export function quoteAsText(exact: string, citation: Citation): string {
  const { authors, title, site, date, url } = citation
  const source = [authors, title && inQuotationMarks(title), site, date, url].filter(Boolean)
  return [inQuotationMarks(exact), ...(source.length > 0 ? [`— ${source.join(', ')}`] : [])].join(
    '\n',
  )
}

/** Quotes of one article, each with its own source and the note on it below, as given. */
export function quotesToCopy(
  quotes: readonly QuoteToCopy[],
  { citation, format }: { citation: Citation; format: 'markdown' | 'text' },
): string {
  const write = format === 'markdown' ? quoteAsMarkdown : quoteAsText
  return quotes
    .map(({ exact, note }) => [write(exact, citation), note.trim()].filter(Boolean).join('\n\n'))
    .join('\n\n')
}
