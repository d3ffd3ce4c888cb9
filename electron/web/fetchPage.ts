import { AppError } from '#shared/errors.ts'
import { type ChainCookies, chainCookies } from './chainCookies.ts'
import { bareHost } from './connect.ts'
import { isPageType, otherFileIn, readContentType } from './contentType.ts'
import { type Deadline, startDeadline } from './deadline.ts'
import type { Exchange } from './exchange.ts'
import { connectionFailure, type FetchDetails, fetchFailure, withDetails } from './fetchFailure.ts'
import { follow, movedOn, type Place } from './follow.ts'
import { type FetchLimits, pageLimits } from './limits.ts'
import { metaRefreshTarget } from './metaRefresh.ts'
import type { Network } from './network.ts'
import { headBytes, readBody } from './readBody.ts'
import { refuseStatus } from './status.ts'
import { readWebUrl } from './webUrl.ts'

export type PageRequest = {
  url: string
  /** The reader wrote this address, so its host may lie in the local network. */
  typedByUser: boolean
  /**
   * A host that may lie in the local network though the address was not typed: the one an
   * earlier page came from (its `privateHost`), for what belongs to that page.
   */
  privateHost?: string
  /** From an earlier answer: makes the request a conditional one. */
  etag?: string
  lastModified?: string
  /** Also hands on answers that are errors (404, 503 …) instead of failing. */
  acceptErrors?: boolean
  signal?: AbortSignal
  /** Where they differ from `pageLimits`. */
  limits?: Partial<FetchLimits>
  /** Bytes received so far, as sent. */
  onProgress?: (bytes: number) => void
}

/** A page as it came, unpacked but not decoded. */
export type FetchedPage = {
  kind: 'page'
  /** After all redirects. */
  url: string
  status: number
  /** Lower case, without parameters; empty when none was sent. */
  contentType: string
  /** The one the header names, lower case. */
  charset: string | null
  bytes: Uint8Array
  etag: string | null
  lastModified: string | null
  /** Addresses that led to `url`, the one asked for first; empty without redirects. */
  redirects: string[]
  /** When it had come, ISO 8601 in UTC. */
  fetchedAt: string
  /** Set when the page came from the local network, for `PageRequest.privateHost`. */
  privateHost: string | null
}

/** The answer to a conditional request: nothing has changed (304). */
export type PageNotModified = {
  kind: 'not-modified'
  url: string
  redirects: string[]
  fetchedAt: string
}

/** Pages that only lead on are followed this often. */
const mostMetaRefreshes = 3

/**
 * Fetches a page over http or https. Cookies are told back while it is led on, and then forgotten.
 * @throws AppError `access-refused`, `cancelled`, `network`, `not-a-page`, `not-found`,
 * `refused-address`, `server-error`, `timeout`, `too-large`, `too-many-redirects`; its `details` are `FetchDetails`
 */
export async function fetchPage(
  request: PageRequest,
  network: Network,
): Promise<FetchedPage | PageNotModified> {
  const limits = { ...pageLimits, ...request.limits }
  const url = readWebUrl(request.url)
  const privateHost = request.typedByUser ? bareHost(url.hostname) : request.privateHost
  const deadline = startDeadline(url.host, limits.totalMs, request.signal)
  const cookies = chainCookies(network.now)
  let place: Place = { url, redirects: [], privateHost }
  try {
    for (let refreshes = 0; ; refreshes += 1) {
      const page = await fetchOnce(place, { request, network, limits, deadline, cookies })
      const target = refreshes < mostMetaRefreshes ? refreshIn(page.result) : undefined
      const next = target && nextPlace(page.place, target, limits)
      if (!next) return page.result
      place = next
    }
  } catch (error) {
    throw error instanceof AppError ? withDetails(error, { url: url.href, host: url.host }) : error
  } finally {
    deadline.end()
  }
}

type FetchContext = {
  request: PageRequest
  network: Network
  limits: FetchLimits
  deadline: Deadline
  cookies: ChainCookies
}

async function fetchOnce(
  start: Place,
  context: FetchContext,
): Promise<{ place: Place; result: FetchedPage | PageNotModified }> {
  const headers = requestHeaders(context.request, context.network)
  const { place, answer } = await follow(start, { ...context, headers: () => headers })
  try {
    const result = await readAnswer(place, answer, context)
    return { place, result }
  } finally {
    answer.close()
  }
}

async function readAnswer(
  { url, redirects, privateHost }: Place,
  { status, headers, body }: Exchange,
  { request, network, limits }: FetchContext,
): Promise<FetchedPage | PageNotModified> {
  const { type, charset } = readContentType(headers['content-type'])
  const details: FetchDetails = {
    url: url.href,
    host: url.host,
    status,
    contentType: type,
    redirects,
  }
  const came = { url: url.href, redirects: [...redirects] }
  if (status === 304 && (request.etag || request.lastModified)) {
    return { kind: 'not-modified', ...came, fetchedAt: network.now().toISOString() }
  }
  if (!request.acceptErrors || status < 400) refuseStatus(details)
  if (!isPageType(type)) throw notAPage(details, `something else (${type})`)
  let received = 0
  try {
    const bytes = await readBody(body, {
      url,
      maxBytes: limits.maxBytes,
      contentEncoding: headers['content-encoding'],
      onReceived: (count) => {
        received = count
        request.onProgress?.(count)
      },
      inspectHead: (head) => {
        const other = otherFileIn(head)
        if (other) throw notAPage(details, other)
      },
    })
    return {
      kind: 'page',
      ...came,
      status,
      contentType: type,
      charset,
      bytes,
      etag: headers.etag ?? null,
      lastModified: headers['last-modified'] ?? null,
      fetchedAt: network.now().toISOString(),
      privateHost: privateHost ?? null,
    }
  } catch (error) {
    throw connectionFailure(error, { ...details, bytes: received })
  }
}

function notAPage(details: FetchDetails, found: string) {
  return fetchFailure('not-a-page', `What ${details.host} sent is ${found}, not a page.`, details)
}

function requestHeaders(request: PageRequest, network: Network): Record<string, string> {
  return {
    'user-agent': network.userAgent,
    accept:
      'text/html,application/xhtml+xml,application/xml;q=0.9,text/markdown;q=0.8,text/plain;q=0.8,*/*;q=0.5',
    'accept-language': network.acceptLanguage,
    'accept-encoding': 'gzip, deflate, br, zstd',
    ...(request.etag && { 'if-none-match': request.etag }),
    ...(request.lastModified && { 'if-modified-since': request.lastModified }),
  }
}

function refreshIn(page: FetchedPage | PageNotModified): string | undefined {
  if (page.kind !== 'page' || page.status >= 400 || !/html|^$/.test(page.contentType))
    return undefined
  return metaRefreshTarget(new TextDecoder().decode(page.bytes.subarray(0, headBytes)))
}

/** A page that reloads itself, or leads nowhere one may go, is taken as it is. */
function nextPlace(from: Place, target: string, limits: FetchLimits): Place | undefined {
  const url = URL.parse(target, from.url.href)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const isSame = url.href.replace(/#.*/s, '') === from.url.href.replace(/#.*/s, '')
  return isSame ? undefined : movedOn(from, target, limits)
}
