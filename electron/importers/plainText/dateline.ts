import type { ArticleDetails } from '#shared/domain/article.ts'
import { publishedDate } from '../publishedDate.ts'

/** News agencies that sign datelines, as they write themselves there. */
const agencies = new Set(
  'Reuters|AP|AFP|dpa|UPI|Xinhua|TASS|ANSA|EFE|APA|Kyodo|Yonhap|PTI|ANP|TT|NTB|Ritzau|CNA|Bernama|Anadolu|Interfax|Bloomberg|PA'.split(
    '|',
  ),
)

const dateline =
  /^\p{Lu}[\p{Lu}\p{M} .'’/-]{1,40}(?:,\s*\p{Lu}[\p{L}. ]{1,24}?)??(?:\s*[,–—-]\s*([\p{L}.]{3,12}\s+\d{1,2}(?:,\s*\d{4})?|\d{1,2}\.?\s+\p{L}{3,12}(?:\s+\d{4})?))?\s*(?:\(([^)]{1,30})\)\s*)?[—–-]/u

/**
 * What the dateline that opens a paragraph makes certain: the day when it names the year, and the
 * agency in brackets. "PARIS, March 3 –" says neither.
 */
export function datelineFacts(line: string): Partial<ArticleDetails> {
  const match = dateline.exec(line.slice(0, 200))
  if (!match) return {}
  const date = match[1] ? publishedDate(match[1])?.date : undefined
  const agency = match[2]?.trim() ?? ''
  return {
    ...(date ? { publishedAt: date } : {}),
    ...(agencies.has(agency) ? { site: agency } : {}),
  }
}
