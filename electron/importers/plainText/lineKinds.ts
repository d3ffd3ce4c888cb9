import { publishedDate } from '../publishedDate.ts'

/** What single lines of plain text are, told by themselves. All patterns are linear. */

const bullet = /^(\s*)(?:([-*•‣◦–])|(\d{1,3}|[a-zA-Z])[.)])\s+(?=\S)/u
const imageLine =
  /^\s*[[(]?\s*(?:image|photo|picture|illustration|graphic)(?:\s+(?:for|of)\b|\s*[::]|\s+[–-]\s)\s*(.{1,300}?)\s*[\])]?\s*$/iu
const boilerplate =
  /^\s*[[(]?(?:advertisement|advertising|sponsored(?: content)?|skip (?:advertisement|to (?:main )?content)|(?:story|article) continues (?:below|after)[^.]{0,40}|read (?:more|also|next)\s*[::].{0,200}|read more|share this (?:article|story|page)[^.]{0,60}|(?:sign up|subscribe) (?:for|to) [^.]{0,80}newsletters?[^.]{0,20}\.?|follow us on [^.]{0,60}\.?|click here to [^.]{0,80}\.?)[\])]?\s*$/iu
const divider = /^\s*(?:([*_\-–—=~#•·])\s*(?:\1\s*){2,}|⁂)\s*$/u
const webAddressLine =
  /^\s*(?:(?:source|url|link|via|quelle|fuente)\s*[::]\s*)?<?(https?:\/\/\S+?)>?\s*$/iu
const namedSource = /^\s*(?:source|quelle|fuente)\s*[::]\s*([^\s:/][^:/]{1,80})\s*$/iu
const turn =
  /^(\s*(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*)?)((?:\p{Lu}[\p{Lu}\p{M}.'’-]*(?:[ \t]+\p{Lu}[\p{Lu}\p{M}\d.'’-]*){0,4}|\p{Lu}[\p{L}.'’-]*(?:[ \t]+\p{Lu}[\p{L}.'’-]*){0,3}|[QA])(?:\s*\([^)]{1,40}\))?:)\s+\S/u
const datelineOnly =
  /^\p{Lu}[\p{Lu}\p{M} .'’/-]{1,40}(?:,[^()—–]{1,40})?\s*(?:\([^)]{1,30}\))?\s*[—–-]+\s*$/u

export function bulletOf(
  line: string,
): { indent: number; isOrdered: boolean; length: number } | undefined {
  const match = bullet.exec(line.slice(0, 200))
  if (!match) return undefined
  return {
    indent: match[1]?.replace(/\t/g, '    ').length ?? 0,
    isOrdered: match[3] !== undefined,
    length: match[0].length,
  }
}

/** What an "Image for …" line shows. A sentence that begins so is none. */
export function imageOf(line: string): string | undefined {
  if (line.length > 320) return undefined
  const shown = imageLine.exec(line)?.[1]
  const isSentence = /[.!?]["”’]?\s*$/.test(line) && !/^\s*[[(]/.test(line)
  return isSentence ? undefined : shown
}

export function isBoilerplate(line: string): boolean {
  return line.length <= 300 && boilerplate.test(line)
}

export function isDivider(line: string): boolean {
  return line.length <= 200 && divider.test(line)
}

export function addressOf(line: string): string | undefined {
  return line.length > 4_000 ? undefined : webAddressLine.exec(line)?.[1]
}

export function namedSourceOf(line: string): string | undefined {
  return line.length > 120 ? undefined : namedSource.exec(line)?.[1]?.trim()
}

/** The label of a turn in a transcript ("DR. LEE:", "Q:") with where it stands in the line. */
export function speakerOf(line: string): { start: number; end: number } | undefined {
  const match = turn.exec(line.slice(0, 200))
  if (!match?.[2]) return undefined
  const start = match[1]?.length ?? 0
  return { start, end: start + match[2].length }
}

/** "PARIS, March 3 (Reuters) –" alone on its line: the opening of the paragraph that follows. */
export function isDatelineOnly(line: string): boolean {
  return line.length <= 120 && datelineOnly.test(line.trim())
}

/** A short line without end punctuation that could head what follows. */
export function couldBeHeading(line: string): boolean {
  const text = line.trim()
  if (text.length < 2 || text.length > 90 || text.split(/\s+/).length > 14) return false
  if (!/^[\p{Lu}\p{N}"“‘'\p{Lo}¿¡]/u.test(text)) return false
  if (/[.!…,;:]["”’)]*$/u.test(text) || /["”]$/u.test(text)) return false
  if (/\?$/.test(text) && text.split(/\s+/).length > 9) return false
  return publishedDate(text) === undefined && addressOf(text) === undefined
}
