import type { Citation } from './citation.ts'
import { escapeInline } from './escapeMarkdown.ts'
import { inQuotationMarks } from './quotationMarks.ts'

/**
 * Who said it and where, as one line of Markdown without a dash before it: authors, the title as
 * a link, site, date. Without a title the address itself is the link. Empty when nothing is known.
 */
export function sourceAsMarkdown({ authors, title, site, date, url }: Citation): string {
  const destination = linkDestination(url)
  const label = title ? escapeInline(inQuotationMarks(title)) : ''
  const name = label && destination ? `[${label}](${destination})` : label
  const address = url && (!label || !destination) ? escapeInline(url) : ''
  const linkedAddress = address && destination ? `[${address}](${destination})` : address
  return [escapeInline(authors), name, escapeInline(site), escapeInline(date), linkedAddress]
    .filter(Boolean)
    .join(', ')
}

/**
 * A web address as the destination of a link. Signs that would end it, or that Obsidian reads
 * before the link, are percent-encoded, which leads to the same place. Undefined for anything but
 * http and https.
 */
function linkDestination(url: string): string | undefined {
  const parts = /^(https?:\/\/[\p{L}\p{N}._:@[\]-]+)(?![^/?#])(.*)$/isu.exec(
    url.replace(/[\t\r\n]|^[\0- ]+|[\0- ]+$/g, ''),
  )
  if (!parts) return undefined
  const [, origin = '', rest = ''] = parts
  const encoded = rest
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[\s\p{Cc}<>()[\]\\`|^{}"*$]/gu, encodeSign)
    .replace(/==+/g, (run) => run.replace(/=/g, '%3D'))
    .replace(/&(?=#?[A-Za-z0-9]{1,32};)/g, '\\&')
  return `${origin}${encoded}`
}

/** `encodeURIComponent` leaves some of them as they are. */
function encodeSign(sign: string): string {
  return encodeURIComponent(sign).replace(
    /[()*]/g,
    (kept) => `%${kept.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
