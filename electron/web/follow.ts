import type { ChainCookies } from './chainCookies.ts'
import type { Deadline } from './deadline.ts'
import { type Exchange, exchange } from './exchange.ts'
import { fetchFailure } from './fetchFailure.ts'
import type { FetchLimits } from './limits.ts'
import type { Network } from './network.ts'
import { readWebUrl } from './webUrl.ts'

/** Where fetching has come to, and by which way. */
export type Place = {
  url: URL
  /** Addresses that led on to `url`, the first one first. */
  redirects: readonly string[]
  /**
   * The one host that may lie at an address that is not public, because the reader typed it. Ends
   * for good with the first answer from the public web: from then on a page decides where to go,
   * and not the reader.
   */
  privateHost: string | undefined
}

export type FollowRules = {
  headers: (url: URL) => Readonly<Record<string, string>>
  /** Those of this fetch, and of no other. */
  cookies: ChainCookies
  network: Network
  limits: FetchLimits
  deadline: Deadline
}

/**
 * Asks the address of a place and follows where servers lead to, every step judged anew.
 * @returns the first answer that is no redirect, not closed yet, and the place it came from
 * @throws AppError
 */
export async function follow(
  start: Place,
  rules: FollowRules,
): Promise<{ place: Place; answer: Exchange }> {
  let place = start
  for (;;) {
    const { url, privateHost } = place
    const cookie = rules.cookies.headerFor(url)
    const headers = { ...rules.headers(url), ...(cookie !== undefined && { cookie }) }
    const answer = await exchange({ ...rules, url, privateHost, headers })
    rules.cookies.take(url, answer.setCookies)
    if (answer.isPublic) place = { ...place, privateHost: undefined }
    const location = isRedirect(answer.status) ? answer.headers.location : undefined
    if (location === undefined) return { place, answer }
    answer.close()
    place = movedOn(place, fromLatin1(location), rules.limits)
  }
}

/**
 * The place a page leads to, by a header or by its text.
 * @throws AppError `refused-address`, `too-many-redirects`
 */
export function movedOn(from: Place, target: string, limits: FetchLimits): Place {
  const redirects = [...from.redirects, from.url.href]
  const details = { url: from.url.href, host: from.url.host, redirects }
  if (redirects.length > limits.maxRedirects) {
    throw fetchFailure(
      'too-many-redirects',
      `${from.url.host} kept leading on to other addresses, so Pullquote stopped following. It may want a browser that keeps its cookies.`,
      details,
    )
  }
  const url = readWebUrl(target, from.url)
  if (!url.hash) url.hash = from.url.hash
  return { url, redirects, privateHost: from.privateHost }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}

/** Headers come as Latin-1; servers that write addresses unescaped mean UTF-8. */
function fromLatin1(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}
