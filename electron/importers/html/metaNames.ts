import { isBody, isPersonName, spelledName, withoutArticle } from '../personName.ts'
import { plainDigits } from '../writtenDate.ts'
import {
  after,
  before,
  between,
  labelled,
  nextFact,
  notAName,
  opening,
  particleOnly,
  small,
  strong,
} from './metaNameWords.ts'
import { oneLine } from './metaWords.ts'
import { isSiteName } from './pageSite.ts'
import { datesIn } from './visibleDate.ts'
export type NameRules = {
  /** Names of the site, which are no author's. */
  sites: readonly string[]
  /** The source says that it holds names: a single word, a nickname too, is one. */
  isNamed: boolean
}

/** The names a source gives for who wrote the article, without what stands around them. */
export function namesIn(text: string, { sites, isNamed }: NameRules): string[] {
  const said = withoutDates(unwrapped(oneLine(text.slice(0, 400))))
  const opened = said.replace(labelled, '').replace(opening, '')
  const whole = tidied(opened)
  if (isBody(whole)) return [withoutArticle(whole)]
  const names: string[] = []
  for (const piece of opened.split(strong)) {
    const found = namesInPiece(tidied(piece), { sites, isNamed })
    // What follows the first name is more often a title or a rubric.
    const isDoubtful = names.length > 0 && found.some((name) => name.split(' ').length > 3)
    if ((found.length === 0 || isDoubtful) && names.length > 0) break
    names.push(...found)
    // After "By" comes the name at once.
    if (names.length > 30 || (opened !== said && /\p{L}/u.test(piece))) break
  }
  return [...new Set(names)]
}

/** Whether a line says that names follow: "By …", "Von …", "作者：…". */
export function opensByline(line: string): boolean {
  return (
    opening.test(line) ||
    labelled.test(line) ||
    before.test(line) ||
    /\s(?:기자|記者|记者)$/.test(line)
  )
}

function namesInPiece(piece: string, rules: NameRules): string[] {
  const names: string[] = []
  let isAfterTitle = false
  for (const group of piece.split(between)) {
    for (const [index, part] of group.split(/\s*,\s*/).entries()) {
      const name = nameOf(part, rules)
      const isPlace = index > 0 && names.length > 0 && !/\s/.test(part) && / /.test(names[0] ?? '')
      if (name === '' || isPlace) isAfterTitle = index > 0 || names.length === 0
      else if (index === 0 || !isAfterTitle) {
        names.push(name)
        isAfterTitle = false
      }
      if (name === '' && names.length === 0 && index === 0 && !isTitle(part)) return names
    }
    isAfterTitle = false
  }
  return names
}

function isTitle(part: string): boolean {
  return part.length < 40 && notAName.test(part)
}

function nameOf(part: string, { sites, isNamed }: NameRules): string {
  const text = part
    .replace(before, '')
    .replace(after, '')
    .replace(/^[\s"'“„.,:*-]+|[\s"'”“,:*-]+$/g, '')
    .replace(/(?<=\p{Ll}{3})\.$/u, '')
  if (text.length < 2 || text.length > 60) return ''
  if (isBody(text) && !sites.some((site) => site.toLowerCase() === text.toLowerCase()))
    return withoutArticle(text)
  if (isSiteName(text, sites)) return ''
  if (isBody(text)) return withoutArticle(text)
  if (particleOnly.test(text)) return ''
  const bare = text.replace(/\s(?:jr|sr|ph\.?d|m\.?d|md|esq|ii|iii|iv)\.?$/i, '')
  if (!notAName.test(bare) && !small.test(bare) && isPersonName(bare)) {
    const isShort = !/[\s\p{Lo}]/u.test(bare)
    return isShort && !isNamed ? (bare.length > 2 ? spelledName(bare) : '') : spelledName(text)
  }
  return isNamed && isNickname(text) ? text : ''
}

function isNickname(text: string): boolean {
  if (
    /^(?:admin|administrator|editor|redaktion|root|webmaster|author|autor|user|guest|gast|test|staff|team|https?|www|null|undefined|none|unknown|anonymous)\d*$/i.test(
      text,
    )
  )
    return false
  return (
    /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,29}$/u.test(text) &&
    !notAName.test(text.replace(/[\d_]/g, 'x')) &&
    /\p{L}{2}/u.test(text) &&
    !/\.(?:com|org|net|de|at|ch|info|eu)$/i.test(text)
  )
}

/** A byline that stands in brackets as a whole. */
function unwrapped(text: string): string {
  return /^[([（【［]([^)\]）】］]*)[)\]）】］]$/.exec(text)?.[1] ?? text
}

function tidied(text: string): string {
  return text
    .replace(/[([（【［<][^)\]）】］>]{0,120}[)\]）】］>]?/g, ' ')
    .replace(/\s\S+\s(?:at|ät)\s\S+\.\S+|\S+@\S+|https?:\/\/\S+|(?:^|\s)@\w+/g, ' ')
    .replace(/(?:^|\s)(?:Dr|Prof|Mag|Dipl\.?-?\p{L}*|Mr|Mrs|Ms)\.(?=\s)/gu, ' ')
    .replace(nextFact, '')
    .replace(/\s(?:at|um|à|às|om|kl\.?|@)\s\d.*$/u, '')
    .replace(/,?\s(?:in|at|for|aus|für)\s\p{Lu}.*$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What stands before the first date, or after it when it begins with one. */
function withoutDates(text: string): string {
  const plain = plainDigits(text)
  let kept = text
  for (const { start, end } of datesIn(plain, 'dayFirst').slice(0, 1)) {
    const lead = text
      .slice(0, start)
      .replace(
        /(?:(?<!\p{L})(?:on|am|le|el|il|op|em|at|um|den|the|published|updated|posted|veröffentlicht|vom|aktualisiert|publié|modifié)|[\s,|–—·•:-])+$/iu,
        '',
      )
    kept = lead.trim().length > 1 ? lead : text.slice(end).replace(/^[\s,|·•–—:-]+/, '')
  }
  return kept
}
