/**
 * A date for a narrow column in the words of the system's language ("3 Mar 2026"), as precisely as
 * it was said: `2026`, `2026-03` or a full date, whose day is the one named there. What is no such
 * date gives an empty string.
 */
export function shortDate(date: string | null): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date?.trim() ?? '')
  if (!match) return ''
  const [, year = '', month, day] = match
  if (!month) return year
  const instant = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`)
  if (Number.isNaN(instant.getTime())) return ''
  return instant.toLocaleDateString(undefined, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(day ? { day: 'numeric' } : {}),
  })
}
