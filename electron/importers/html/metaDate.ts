import { type DayOrder, dateAt, plainDigits } from '../writtenDate.ts'

const weekday = /^\p{L}{2,12}\.?,?\s+(?=\d{1,2}|\p{L}{3,12}\.?\s+\d{1,2})/u
const compactTime = /^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(?:\d{2})?(Z|[+-]\d{4})?$/

/**
 * The date a program wrote down for other programs, as precisely as it says; empty when it is none.
 * Midnight to the minute is how programs write a day without a time.
 */
export function metaDate(text: string, order: DayOrder = 'unknown'): string {
  const said = plainDigits(text.slice(0, 200).trim())
  if (said.length < 4) return ''
  const found = epochDate(said) || compactDate(said) || writtenDate(said, order)
  return isPlausible(found) ? found.replace(/T00:00(?:Z|[+-]\d\d:\d\d)?$/, '') : ''
}

/** Whether an article may have been published then: not the zero of a program's clock. */
export function isPlausible(date: string): boolean {
  const year = Number(date.slice(0, 4))
  return (
    year >= 1600 && year <= 2199 && !/^(?:1970-01-01|1969-12-31|1900-01-01|1601-01-01)/.test(date)
  )
}

function writtenDate(said: string, order: DayOrder): string {
  const found = dateAt(said, order) ?? dateAt(said.replace(weekday, ''), order)
  if (found) return found.date
  return /^\d{4}$/.test(said) ? said : ''
}

/** Seconds or milliseconds since 1970. */
function epochDate(said: string): string {
  if (
    !/^\d{10}(?:\d{3})?$/.test(said) ||
    (said.startsWith('20') && said.length === 10 && isStamp(said))
  )
    return ''
  const date = new Date(Number(said) * (said.length === 10 ? 1_000 : 1))
  return Number.isNaN(date.getTime()) ? '' : `${date.toISOString().slice(0, 16)}Z`
}

/** 2020030514: a day and its hour, written without signs. */
function isStamp(said: string): boolean {
  const [month, day, hour] = [said.slice(4, 6), said.slice(6, 8), said.slice(8, 10)].map(Number)
  return (
    Number(said.slice(0, 4)) < 2040 &&
    !!month &&
    month <= 12 &&
    !!day &&
    day <= 31 &&
    (hour ?? 99) < 24
  )
}

function compactDate(said: string): string {
  const match = compactTime.exec(said.replace(/\.\d+(?=Z|[+-]|$)/, ''))
  if (!match) return ''
  const [, year, month, day, hour, minute, zone = ''] = match
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone
  return dateAt(`${year}-${month}-${day}T${hour}:${minute}${offset}`)?.date ?? ''
}
