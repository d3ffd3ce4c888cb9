import { publishedDate } from '../publishedDate.ts'

/** What single lines of plain text are, told by themselves. All patterns see bounded lengths. */

const imageLine =
  /^\s*[[(]?\s*(?:image|photo|photograph|picture|illustration|graphic|bild|foto)(?:\s+(?:for|of)\b|\s*[::]|\s+[–-]\s)\s*(\S.{0,299}?)\s*[\])]?\s*$/iu
const imageCredit =
  /^\s*[[(]?\s*((?:image|photo|picture|bild|foto)\s*(?:credits?|courtesy|source|by|nachweis)\b.{0,200}?)\s*[\])]?\s*$/iu
const boilerplate =
  /^\s*[[(]?(?:advertisement|advertising|anzeige|publicité|sponsored(?: content)?|skip (?:advertisement|to (?:main )?content)|(?:story|article) continues (?:below|after)[^.]{0,40}|read (?:more|also|next)\s*[::].{0,200}|(?:see|read) also\s*[::].{0,200}|read more|related (?:articles?|stories)|share this (?:article|story|page)[^.]{0,60}|(?:sign up|subscribe) (?:for|to) [^.]{0,80}newsletters?[^.]{0,20}\.?|follow us on [^.]{0,60}\.?|click here to [^.]{0,80}\.?|\[?\d+ comments?\]?)[\])]?\s*$/iu
const divider = /^\s*(?:([*_\-–—=~#•·])\s*(?:\1\s*){2,}|⁂|--)\s*$/u
const webAddressLine =
  /^\s*(?:(?:source|url|link|via|quelle|fuente|fonte|bron|original)\s*[::]\s*)?<?(https?:\/\/\S+?)>?\s*$/iu
const namedSource = /^\s*(?:source|quelle|fuente|fonte|bron)\s*[::]\s*([^\s:/][^:/]{1,80})\s*$/iu
const datelineOnly =
  /^\p{Lu}[\p{Lu}\p{M} .'’/-]{1,40}(?:,[^()—–]{1,40})?\s*(?:\([^)]{1,30}\))?\s*[—–-]+\s*$/u
/** Lines above a press release's title. */
const kicker =
  /^\s*(?:for immediate release|(?:press|news|media) release|pressemitteilung|communiqué de presse|embargoed? (?:until|for) .{1,80})[\s.:]*$/iu
const unordered = /^\s*(?:[*•‣◦▪·+]|-(?!\s*\d+\s*-\s*$))\s+\S/u

/** What an "Image for …" line shows; the whole line for a credit. A sentence that begins so is none. */
export function imageOf(line: string): string | undefined {
  if (line.length > 320) return undefined
  const isBracketed = /^\s*[[(]/.test(line)
  if (/[.!?]["”’]?\s*$/.test(line) && !isBracketed) return undefined
  return imageCredit.exec(line)?.[1] ?? imageLine.exec(line)?.[1]
}

export function isBoilerplate(line: string): boolean {
  return line.length <= 300 && boilerplate.test(line)
}

export function isKicker(line: string): boolean {
  return line.length <= 200 && kicker.test(line)
}

export function isDivider(line: string): boolean {
  return line.length <= 200 && divider.test(line)
}

/** The level of the heading a line of signs underlines, 1 for `=` and 2 for `-`. */
export function underlineLevel(line: string | undefined): 1 | 2 | undefined {
  if (line === undefined || line.length > 300) return undefined
  if (/^\s{0,3}={3,}\s*$/.test(line)) return 1
  return /^\s{0,3}-{3,}\s*$/.test(line) ? 2 : undefined
}

/** The address a line consists of, whatever label it stands behind. */
export function addressOf(line: string): string | undefined {
  return line.length > 4_000 ? undefined : webAddressLine.exec(line)?.[1]
}

/** Who a "Source: …" line names. */
export function namedSourceOf(line: string): string | undefined {
  return line.length > 120 ? undefined : namedSource.exec(line)?.[1]?.trim()
}

/** Whether a line begins as an item of a list does, numbers apart. */
export function startsItem(line: string): boolean {
  return unordered.test(line.slice(0, 200)) && !isDivider(line)
}

/** "PARIS, March 3 (Reuters) –" alone on its line: the opening of the paragraph that follows. */
export function isDatelineOnly(line: string): boolean {
  return line.length <= 120 && datelineOnly.test(line.trim())
}

/** A short line without end punctuation that could head what follows. */
export function couldBeHeading(line: string): boolean {
  const text = line.trim()
  if (text.length < 2 || text.length > 90 || text.split(/\s+/).length > 14) return false
  if (!/^[\p{Lu}\p{Lt}\p{N}"“‘'«\p{Lo}¿¡§#]/u.test(text)) return false
  if (/[.!…,;:。、！]["”’)]*$/u.test(text) || /["”»]$/u.test(text)) return false
  if (/[?？]$/u.test(text) && text.split(/\s+/).length > 9) return false
  // Two sentences are no heading, "St. Petersburg" and "1. Who pays?" may be one.
  if (/[\p{Ll}\d]{2}[.!?]\s+\p{Lu}/u.test(text)) return false
  if (imageOf(text) !== undefined || isBoilerplate(text) || isKicker(text)) return false
  return publishedDate(text) === undefined && addressOf(text) === undefined
}
