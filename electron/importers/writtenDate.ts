import { monthNames } from './monthNames.ts'

const months = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** Zones whose abbreviation means one thing in news text. */
const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  msk: '+03:00',
  jst: '+09:00',
  kst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
}

/** Which number of 03/04/2026 is the day; unknown: such a date is none. */
export type DayOrder = 'dayFirst' | 'monthFirst' | 'unknown'

/** A date as far as it was written, and how many UTF-16 code units of the text it takes. */
export type WrittenDate = { date: string; length: number }

const numeric = /^(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)/
const compact = /^((?:19|20)\d{2})([01]\d)([0-3]\d)(?=T\d|\s|$)/
const dayFirst =
  /^(\d{1,2})(?:st|nd|rd|th|er|ste|de|[ºª°])?[.,]?[\s-]{0,3}(?:de\s+|of\s+|d['’])?ב?([\p{L}\p{M}]{2,14})\.?,?[\s/-]{0,3}(?:de\s+|del\s+|r\.\s+)?(\d{4})(?!\d)/iu
const monthFirst =
  /^([\p{L}\p{M}]{3,12})\.?\s{0,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)/iu
const yearFirst =
  /^(\d{4})[.,]?\s{0,2}(?:m\.\s+)?([\p{L}\p{M}]{3,12})\.?\s{1,3}(\d{1,2})(?:\.|(?!\d))/iu
const monthOnly = /^([\p{L}\p{M}]{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/iu
const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/
/** The dots of Japan, Korea and Hungary. */
const dottedYear = /^(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})(?!\d)\.?/
const slashed = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/
const eastern = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日号號일])?/
const era = /^(令和|平成|昭和)\s?(\d{1,2}|元)年\s?(\d{1,2})月(?:\s?(\d{1,2})日)?/
const eraStarts: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }
const vietnamese = /^(\d{1,2}) tháng (\d{1,2})(?:,? năm)?,? (\d{4})(?!\d)/iu

const clock =
  /^(?:T|,|\s|at\b|um\b|в(?!\p{L})|о(?!\p{L})|à(?!\p{L})|às(?!\p{L})|a las\b|alle\b|ore\b|om\b|kl\b|klo\b|godz\b|saat\b|os\b|\.|;|-|–|—|\||•|·|\/|[(（][\p{L}.]{1,5}[)）]|г\.?(?!\p{L})|р\.|r\.|[\p{L}]曜日?|[월화수목금토일]요일){0,8}?\s{0,3}(?:(오전|오후|上午|下午|午前|午後|am|pm)\s?)?(\d{1,2})(?:[:.h：]|\s?[時时点點시]\s?)(\d{2})(?!\d)(?:分|분)?(?:[:：]\d{2}(?:[.,]\d{1,9})?)?\s?(a\.?m\.?(?!\p{L})|p\.?m\.?(?!\p{L}))?\s{0,2}(?:Uhr|uur|h(?!\p{L}))?\s{0,2}((?:GMT|UTC)?\s?[+-]\d{2}:?\d{2}|\(?[A-Za-z]{1,4}\)?(?![\p{L}]))?/iu
/** Only the hour: "at 5 pm", "15 Uhr". */
const hourOnly =
  /^(?:,|\s|at\b|um\b|-|–|\|){1,6}(\d{1,2})\s?(a\.?m\.?(?!\p{L})|p\.?m\.?(?!\p{L}))/iu
/** Between a day and its year, or after a clock: what programs write. */
const programDate =
  /^([A-Z][a-z]{2})\s{1,2}(\d{1,2})\s(\d{2}:\d{2}(?::\d{2})?)\s(?:(?:GMT|UTC)?([+-]\d{2}:?\d{2})\s|([A-Z]{1,4})(?:\+0+)?\s)?(\d{4})(?!\d)/

/**
 * The date a text begins with, as precisely as it says: `2026-03`, `2026-03-03`,
 * `2026-03-03T14:05`, `2026-03-03T14:05+01:00`. Digits are expected as in `plainDigits`.
 */
export function dateAt(said: string, order: DayOrder = 'unknown'): WrittenDate | undefined {
  const day = programDay(said) ?? dayAt(said, order)
  if (day?.date.length !== 10) return day
  const after = said.slice(day.length, day.length + 60)
  const time = clock.exec(after)
  if (time) {
    const written = timeOf(time)
    if (written === undefined) return day
    return { date: `${day.date}T${written}`, length: day.length + time[0].length }
  }
  const hour = hourOnly.exec(after)
  const written = hour && clockTime(Number(hour[1]), 0, hour[2])
  if (!hour || written === undefined || written === null) return day
  return { date: `${day.date}T${written}`, length: day.length + hour[0].length }
}

/** Digits of other scripts (Arabic, Persian, Devanagari, full-width) as those of ASCII, one for one. */
export function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g, (digit) =>
    String(
      (digit.charCodeAt(0) - (digit >= '\uff10' ? 0xff10 : digit >= '\u0966' ? 0x966 : 0x660)) % 16,
    ),
  )
}

function programDay(said: string): WrittenDate | undefined {
  const match = programDate.exec(said)
  const day = match && dayOf(match, match[6], monthNumber(match[1]), match[2])
  if (!match || !day) return undefined
  const zone = match[4] ? offsetOf(match[4]) : (zones[(match[5] ?? '').toLowerCase()] ?? '')
  return { date: `${day.date}T${match[3]?.slice(0, 5)}${zone}`, length: day.length }
}

function dayAt(said: string, order: DayOrder): WrittenDate | undefined {
  let match = numeric.exec(said)
  if (match) return dayOf(match, match[1], match[3], match[4])
  match = compact.exec(said) ?? dottedYear.exec(said) ?? eastern.exec(said)
  if (match) return dayOf(match, match[1], match[2], match[3])
  match = dotted.exec(said) ?? vietnamese.exec(said)
  if (match) return dayOf(match, match[3], match[2], match[1])
  match = slashed.exec(said)
  if (match) return slashedDay(match, order)
  match = dayFirst.exec(said)
  if (match && monthNumber(match[2])) return dayOf(match, match[3], monthNumber(match[2]), match[1])
  match = yearFirst.exec(said)
  if (match && monthNumber(match[2])) return dayOf(match, match[1], monthNumber(match[2]), match[3])
  match = monthFirst.exec(said)
  if (match) return dayOf(match, match[3], monthNumber(match[1]), match[2])
  match = monthOnly.exec(said)
  if (match) return dayOf(match, match[2], monthNumber(match[1]), undefined)
  match = era.exec(said)
  if (!match) return undefined
  const year = (eraStarts[match[1] ?? ''] ?? 0) + (match[2] === '元' ? 1 : Number(match[2]))
  return dayOf(match, String(year), match[3], match[4])
}

/** 13/04/2026: told apart from its American reading when only one of them is a date. */
function slashedDay(match: RegExpExecArray, order: DayOrder): WrittenDate | undefined {
  const [, first, , second, year] = match
  const isOpen = Number(first) <= 12 && Number(second) <= 12 && first !== second
  if (isOpen && order === 'unknown') return undefined
  const isMonthFirst = isOpen ? order === 'monthFirst' : Number(second) > 12
  return isMonthFirst ? dayOf(match, year, first, second) : dayOf(match, year, second, first)
}

function dayOf(
  match: RegExpExecArray,
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): WrittenDate | undefined {
  const monthIs = Number(month)
  const dayIs = day === undefined ? 1 : Number(day)
  const made = new Date(Date.UTC(2000, 0, 1))
  made.setUTCFullYear(Number(year), monthIs - 1, dayIs)
  if (!(monthIs >= 1 && monthIs <= 12) || made.getUTCDate() !== dayIs) return undefined
  const written = [year, two(monthIs), ...(day === undefined ? [] : [two(dayIs)])].join('-')
  return { date: written, length: match[0].length }
}

function timeOf(match: RegExpExecArray): string | undefined {
  const [, halfBefore, hour, minute, halfAfter, zone] = match
  const time = clockTime(Number(hour), Number(minute), halfBefore ?? halfAfter)
  if (time === undefined || !zone) return time
  if (/[+-]/.test(zone)) return time + offsetOf(zone)
  return time + (zones[zone.replace(/[()]/g, '').toLowerCase()] ?? '')
}

function clockTime(hour: number, minute: number, half: string | undefined): string | undefined {
  let hourIs = hour
  if (half && (hour <= 12 || /^[ap]/i.test(half))) {
    if (hour < 1 || hour > 12) return undefined
    hourIs = (hour % 12) + (/^p|오후|下午|午後/i.test(half) ? 12 : 0)
  }
  if (hourIs > 23 || minute > 59) return undefined
  return `${two(hourIs)}:${two(minute)}`
}

function offsetOf(zone: string): string {
  const [, sign = '+', hours = '00', minutes = '00'] = /([+-])(\d{2}):?(\d{2})/.exec(zone) ?? []
  return `${sign}${hours}:${minutes}`
}

function monthNumber(name: string | undefined): number | undefined {
  return months.get((name ?? '').toLowerCase())
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
