import type { Citation } from '#shared/text/citation.ts'
import { escapeLine, escapeText } from './escapeMarkdown.ts'

/** A quote and its source as Markdown that stands anywhere by itself. */
export function quoteAsMarkdown(exact: string, citation: Citation): string {
  const { authors, title, site, date, url } = citation
  const name = title ? `“${escapeLine(title)}”` : ''
  const linked = url && name ? `[${name}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)` : name
  const source = [escapeLine(authors), linked, escapeLine(site), date].filter(Boolean).join(', ')
  return [...escapeText(exact).map((line) => (line ? `> ${line}` : '>')), '>', `> — ${source}`].join('\n')
}
