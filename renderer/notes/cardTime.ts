const minuteMilliseconds = 60_000
const hourMilliseconds = 60 * minuteMilliseconds

// Made once: making one takes longer than all else a card does.
const relative = new Intl.RelativeTimeFormat(undefined, { style: 'narrow' })
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
const dayAndYear = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' })

/**
 * How long ago an instant was, as short as it can be said: minutes within the hour, hours within
 * the day, then the date, without its year while that is this year. `justNow` is for under a minute.
 */
export function cardTime(instant: string, now: Date, justNow: string): string {
  const then = new Date(instant)
  const ago = now.getTime() - then.getTime()
  if (ago < minuteMilliseconds) return justNow
  if (ago < hourMilliseconds)
    return relative.format(-Math.floor(ago / minuteMilliseconds), 'minute')
  if (ago < 24 * hourMilliseconds) {
    return relative.format(-Math.floor(ago / hourMilliseconds), 'hour')
  }
  return (then.getFullYear() === now.getFullYear() ? day : dayAndYear).format(then)
}

/** An instant to the minute, in the reader's own place and words. */
export function exactTime(instant: string): string {
  return exact.format(new Date(instant))
}
