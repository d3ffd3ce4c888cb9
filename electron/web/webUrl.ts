import { fetchFailure } from './fetchFailure.ts'

/** Longer addresses are refused, in UTF-16 code units. */
const longestUrl = 8_000

/**
 * The address to ask, as the URL parser reads it: http and https only, without credentials.
 * The parser writes every form of an IP address (octal, hexadecimal, one number) the plain way.
 * @param base what a relative address is relative to
 * @throws AppError `refused-address`
 */
export function readWebUrl(text: string, base?: URL): URL {
  const url = text.length <= longestUrl ? URL.parse(text.trim(), base?.href) : undefined
  if (!url) {
    throw refused(text, 'This is not an address Pullquote can fetch.')
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    const scheme = url.protocol.slice(0, -1)
    throw refused(
      text,
      `Only http and https addresses can be fetched, and this one is “${scheme}”.`,
    )
  }
  if (url.username || url.password) {
    throw refused(
      url.origin,
      `An address with a user name or password in it is not fetched. Try it without: ${url.origin}.`,
    )
  }
  return url
}

function refused(url: string, message: string) {
  return fetchFailure('refused-address', message, { url: url.slice(0, 300) })
}
