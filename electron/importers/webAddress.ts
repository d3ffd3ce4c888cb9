/** Longer addresses are kept as text, in UTF-16 code units. */
const longestAddress = 8_000

/** An absolute http or https address as it was written, else empty. */
export function webAddress(address: string): string {
  return linkAddress(address, /^https?:\/\//i)
}

/** An address a link may lead to (absolute http, https or mailto), else empty. */
export function linkAddress(
  address: string,
  allowed = /^(?:https?:\/\/|mailto:[^\s@]+@)/i,
): string {
  const trimmed = address.trim()
  if (trimmed.length > longestAddress || !allowed.test(trimmed)) return ''
  try {
    const url = new URL(trimmed)
    // What the URL parser would change silently (spaces, line ends) is written the way it reads it.
    return /^[!-~\u00a1-\ud7ff\uf900-\ufffc]+$/.test(trimmed) ? trimmed : url.href
  } catch {
    return ''
  }
}

/** The host of a web address without a leading `www.`; empty when there is none. */
export function siteOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '')
  } catch {
    return ''
  }
}
