const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** When a state of a text was made, to the minute, in the reader's own place and words. */
export function revisionTime(instant: string): string {
  return format.format(new Date(instant))
}
