const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * A source's date in English, as precisely as it was said: `2026-03` is "March 2026",
 * `2026-03-03T23:05+01:00` is "3 March 2026", the day as named there. The time of day belongs to
 * no citation. What is no such date stays as it stands; null is an empty string.
 */
export function citationDate(publishedAt: string | null): string {
  const said = publishedAt?.trim() ?? ''
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}.*)?)?)?$/.exec(said)
  const [, year = '', month, day] = match ?? []
  if (!match) return said
  if (!month) return year
  const name = months[Number(month) - 1]
  if (!name) return said
  if (!day) return `${name} ${year}`
  return isDay(`${year}-${month}-${day}`) ? `${Number(day)} ${name} ${year}` : said
}

/** Whether a text is a day that exists, as `2026-03-03`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  // A day past the end of its month is taken as one of the next month.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
