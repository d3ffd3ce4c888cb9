import type { Readable } from 'node:stream'
import { Agent, type Dispatcher, ProxyAgent, request } from 'undici'
import { AppError } from '#shared/errors.ts'
import { bareHost, judgedConnector, refusedAddress } from './connect.ts'
import type { Deadline } from './deadline.ts'
import { connectionFailure } from './fetchFailure.ts'
import type { FetchLimits } from './limits.ts'
import type { Network } from './network.ts'
import { type Route, readRoutes } from './proxy.ts'
import { isLocalHost, literalAddress } from './publicAddress.ts'

/** One request and its answer. Redirects are answers here. */
export type Exchange = {
  status: number
  headers: Readonly<Record<string, string | undefined>>
  /** What it set, as sent: one for each `Set-Cookie`. */
  setCookies: readonly string[]
  /** As sent: packed. */
  body: Readable
  /** Whether the answer came from the public web, as far as can be known behind a proxy. */
  isPublic: boolean
  /** Cuts the connection. To be called always. */
  close: () => void
}

export type Hop = {
  url: URL
  headers: Readonly<Record<string, string>>
  /** See `ConnectRules`. */
  privateHost: string | undefined
  network: Network
  limits: FetchLimits
  deadline: Deadline
}

/**
 * Asks one URL, by the ways the system names, the next when one does not lead there. Every
 * exchange has connections of its own, so that none is reused under rules it was not judged by.
 * @throws AppError
 */
export async function exchange(hop: Hop): Promise<Exchange> {
  const { url, network, deadline } = hop
  refuseLocalHost(hop)
  let failure: unknown = new Error('The proxy this computer names is of no kind that can be used.')
  try {
    for (const route of await routesTo(url, network, deadline)) {
      try {
        return await exchangeBy(route, hop)
      } catch (error) {
        failure = error
        if (deadline.signal.aborted || error instanceof AppError) break
      }
    }
  } catch (error) {
    failure = error
  }
  throw connectionFailure(failure, { url: url.href, host: url.host })
}

/** What can be judged before asking anyone, which is all that can be judged behind a proxy. */
function refuseLocalHost({ url, network, privateHost }: Hop): void {
  const host = bareHost(url.hostname)
  if (host === privateHost) return
  const address = literalAddress(host)
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const isRefused = address ? !network.isPublic({ address, port }) : isLocalHost(host)
  if (isRefused) throw refusedAddress(url.host)
}

async function routesTo(url: URL, network: Network, deadline: Deadline): Promise<Route[]> {
  if (!network.resolveProxy) return [{ proxy: undefined }]
  return readRoutes(await deadline.within(network.resolveProxy(url.href)))
}

async function exchangeBy(route: Route, hop: Hop): Promise<Exchange> {
  const { url, headers, limits, deadline } = hop
  let isPublic = !isLocalHost(url.hostname)
  const dispatcher = dispatcherFor(route, hop, (judged) => {
    isPublic = judged
  })
  const close = () => void dispatcher.destroy().catch(() => {})
  try {
    const response = await deadline.within(
      request(url, {
        dispatcher,
        headers,
        signal: deadline.signal,
        headersTimeout: limits.responseMs,
        bodyTimeout: limits.idleMs,
      }),
    )
    // Cutting a connection is told to the body as an error, and nobody may be listening any more.
    response.body.on('error', () => {})
    const { statusCode: status, body } = response
    const setCookies = [response.headers['set-cookie'] ?? []].flat()
    return { status, headers: singleHeaders(response.headers), setCookies, body, isPublic, close }
  } catch (error) {
    close()
    throw error
  }
}

function dispatcherFor(
  { proxy }: Route,
  { network, limits, privateHost }: Hop,
  onJudged: (isPublic: boolean) => void,
): Dispatcher {
  const { connectMs, maxHeaderBytes: maxHeaderSize } = limits
  if (proxy === undefined) {
    const connect = judgedConnector({ network, privateHost, connectMs, onJudged })
    return new Agent({ connect, maxHeaderSize, pipelining: 0 })
  }
  const ca = network.certificates()
  const tls = { allowH2: false, timeout: connectMs, ...(ca && { ca }) }
  return new ProxyAgent({
    uri: proxy,
    maxHeaderSize,
    connectTimeout: connectMs,
    allowH2: false,
    requestTls: tls,
    // With settings for it, a SOCKS proxy would be spoken to by TLS.
    ...(!proxy.startsWith('socks') && { proxyTls: tls }),
  })
}

/** A header sent twice counts by its first value. */
function singleHeaders(
  headers: Record<string, string | string[] | undefined>,
): Exchange['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )
}
