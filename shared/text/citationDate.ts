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
  return Number(day) >= 1 && Number(day) <= 31 ? `${Number(day)} ${name} ${year}` : said
}
