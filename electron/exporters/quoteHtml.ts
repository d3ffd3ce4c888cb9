import type { Citation } from '#shared/text/citation.ts'
import { inQuotationMarks } from '#shared/text/quotationMarks.ts'

/**
 * A quote with its source as HTML for the clipboard, where word processors take it from; it is
 * never put into a page of ours. Text is escaped, and an address is a link only if it is http or
 * https. `note` is the reader's Markdown and goes along as the text it is.
 */
export function quoteHtml(exact: string, citation: Citation, note = ''): string {
  const source = sourceHtml(citation)
  return [
    `<blockquote>${paragraphs(exact)}</blockquote>`,
    source === '' ? '' : `<p>— ${source}</p>`,
    note.trim() === '' ? '' : paragraphs(note.trim()),
  ].join('')
}

function sourceHtml({ authors, title, site, date, url }: Citation): string {
  const name = title ? inQuotationMarks(title) : ''
  const parts = [escapeHtml(authors), link(name || url, url), escapeHtml(site), escapeHtml(date)]
  return parts.filter(Boolean).join(', ')
}

function link(label: string, url: string): string {
  return /^https?:\/\//i.test(url)
    ? `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`
    : escapeHtml(label)
}

/** A paragraph for each line. */
function paragraphs(text: string): string {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')
}

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Safe between tags and in a quoted attribute. NUL, which HTML cannot hold, becomes U+FFFD. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign).replaceAll('\0', '\ufffd')
}
