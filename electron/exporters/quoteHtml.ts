import type { Citation } from '#shared/text/citation.ts'

/**
 * A quote with its source as HTML for the clipboard, where word processors take it from. It is
 * never put into a page of ours. Every part of it is escaped.
 */
export function quoteHtml(exact: string, citation: Citation): string {
  const { authors, title, site, date, url } = citation
  const name = title ? `“${escapeHtml(title)}”` : ''
  const linked = url && name ? `<a href="${escapeHtml(url)}">${name}</a>` : name
  const source = [escapeHtml(authors), linked, escapeHtml(site), escapeHtml(date)].filter(Boolean).join(', ')
  const paragraphs = exact
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')
  return `<blockquote>${paragraphs}</blockquote><p>— ${source}</p>`
}

function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign)
}
