import { monthNames } from './monthNames.ts'

const months = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** Zones whose abbreviation means one thing in news text. */
const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
  est: '-05:00',
  edt: '-04:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  msk: '+03:00',
  jst: '+09:00',
}

const updated =
  /^(?:last )?updated|^modified|^aktualisiert|^mis à jour|^actualizado|^aggiornato|^atualizado|^bijgewerkt/iu
const label =
  /^(?:first published|last updated|last modified|published|publication date|pubdate|updated|modified|posted|issued|date|dated|sent|veröffentlicht|erschienen|aktualisiert|stand|datum|publié|paru|mis à jour|publicado|actualizado|fecha|pubblicato|aggiornato|data|atualizado|gepubliceerd|bijgewerkt)(?:\s+(?:on|at|am|le|el|il|op|em|a|o))?\s*[::]?\s*/iu
const weekday =
  /^(?:(?:on|am|le|el)\s+)?(?:mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)[\p{L}-]*\.?,?\s+/iu
const numeric = /^(\d{4})[-/](\d{2})(?:[-/](\d{2}))?(?!\d)/
const dayFirst =
  /^(\d{1,2})(?:st|nd|rd|th|er|º|°)?\.?\s+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+|del\s+)?(\d{4})(?!\d)/iu
const monthFirst = /^(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu
const monthOnly = /^(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/iu
const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/
/** 13/04/2026: told apart from its American reading when only one of them is a date. */
const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/
const clock =
  /^(?:T|,|\s|at\b|um\b|à(?!\p{L})|às(?!\p{L})|a las\b|alle\b|ore\b|om\b|-|–|\|)*\s*(\d{1,2})[:.h](\d{2})(?::\d{2}(?:\.\d+)?)?\s*(a\.?m\.?(?!\p{L})|p\.?m\.?(?!\p{L}))?\s*(?:Uhr|uur|h(?!\p{L}))?\s*([+-]\d{2}:?\d{2}|\(?[A-Za-z]{1,4}\)?(?![\p{L}]))?/iu
const rest =
  /^[\s,.]*(?:[|·•–-]\s*)?(?:\d+[\s-]*(?:min|mins|minutes?)\.?\s*(?:read)?)?(?:\s*\([A-Z]{2,5}\))?\s*$/iu

/**
 * A line that is nothing but a date, with or without a label before it, as precisely as it says:
 * `2026-03`, `2026-03-03`, `2026-03-03T14:05`, `2026-03-03T14:05+01:00`. Undefined for anything
 * else, and for dates like 03/04/2026 that mean two days.
 */
export function publishedDate(line: string): { date: string; isUpdate: boolean } | undefined {
  if (line.length > 120) return undefined
  const isUpdate = updated.test(line.trim())
  const said = line.trim().replace(label, '').replace(weekday, '')
  const day = readDay(said)
  if (!day) return undefined
  const after = said.slice(day.length)
  if (rest.test(after)) return { date: day.date, isUpdate }
  const time = clock.exec(after)
  if (!time || day.date.length < 10 || !rest.test(after.slice(time[0].length))) return undefined
  const written = readTime(time)
  return written === undefined ? undefined : { date: `${day.date}T${written}`, isUpdate }
}

function readDay(said: string): { date: string; length: number } | undefined {
  let match = numeric.exec(said)
  if (match) return dayOf(match, match[1], match[2], match[3])
  match = dayFirst.exec(said)
  if (match) return dayOf(match, match[3], monthNumber(match[2]), match[1])
  match = monthFirst.exec(said)
  if (match) return dayOf(match, match[3], monthNumber(match[1]), match[2])
  match = dotted.exec(said)
  if (match) return dayOf(match, match[3], match[2], match[1])
  match = slashed.exec(said)
  if (match) {
    if (Number(match[1]) <= 12 && Number(match[2]) <= 12 && match[1] !== match[2]) return undefined
    const [day, month] = Number(match[2]) > 12 ? [match[2], match[1]] : [match[1], match[2]]
    return dayOf(match, match[3], month, day)
  }
  match = monthOnly.exec(said)
  if (match) return dayOf(match, match[2], monthNumber(match[1]), undefined)
  return undefined
}

function dayOf(
  match: RegExpExecArray,
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): { date: string; length: number } | undefined {
  const monthIs = Number(month)
  const dayIs = day === undefined ? 1 : Number(day)
  const made = new Date(Date.UTC(2000, 0, 1))
  made.setUTCFullYear(Number(year), monthIs - 1, dayIs)
  if (!(monthIs >= 1 && monthIs <= 12) || made.getUTCDate() !== dayIs) return undefined
  const written = [year, two(monthIs), ...(day === undefined ? [] : [two(dayIs)])].join('-')
  return { date: written, length: match[0].length }
}

function readTime(match: RegExpExecArray): string | undefined {
  const [, hourText, minuteText, half, zone] = match
  let hour = Number(hourText)
  const minute = Number(minuteText)
  if (half) {
    if (hour < 1 || hour > 12) return undefined
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0)
  }
  if (hour > 23 || minute > 59) return undefined
  const clockTime = `${two(hour)}:${two(minute)}`
  if (!zone) return clockTime
  if (/^[+-]/.test(zone)) return `${clockTime}${zone.slice(0, 3)}:${zone.slice(-2)}`
  return clockTime + (zones[zone.replace(/[()]/g, '').toLowerCase()] ?? '')
}

function monthNumber(name: string | undefined): number | undefined {
  return months.get((name ?? '').toLowerCase())
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
