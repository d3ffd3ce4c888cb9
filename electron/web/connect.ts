import type { LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { fetchFailure } from './fetchFailure.ts'
import type { HostAddress, Network } from './network.ts'
import { literalAddress } from './publicAddress.ts'

export type ConnectRules = {
  network: Network
  /** The one host that may lie at an address that is not public, as the reader typed it. */
  privateHost: string | undefined
  connectMs: number
  /** Told how each connection was judged: false for one to an address that is not public. */
  onJudged: (isPublic: boolean) => void
}

/**
 * Connections that go nowhere but where the judge lets them. A name is looked up once, its
 * addresses are judged, and the socket is given those very addresses: a second answer of the
 * name's server (DNS rebinding) is never asked for.
 */
export function judgedConnector(rules: ConnectRules): buildConnector.connector {
  const { network, connectMs } = rules
  const ca = network.certificates()
  return (options, callback) => {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
    judgedAddresses(options.hostname, port, rules).then(
      (addresses) => {
        // HTTP/1.1 only: limits on headers and time are the parser's, and hold the same everywhere.
        const connect = buildConnector({
          lookup: lookupOf(addresses),
          timeout: connectMs,
          allowH2: false,
          maxCachedSessions: 0,
          ...(ca && { ca }),
        })
        connect(options, callback)
      },
      (error: Error) => callback(error, null),
    )
  }
}

/**
 * The addresses of a host that may be connected to; of a host with public ones, only those.
 * @throws AppError `refused-address`
 */
export async function judgedAddresses(
  hostname: string,
  port: number,
  { network, privateHost, onJudged }: ConnectRules,
): Promise<HostAddress[]> {
  const literal = literalAddress(hostname)
  const all = literal
    ? [{ address: literal, family: literal.includes(':') ? 6 : 4 }]
    : await network.lookup(hostname)
  const open = all.filter(({ address }) => network.isPublic({ address, port }))
  onJudged(open.length > 0)
  if (open.length > 0) return open
  if (all.length > 0 && bareHost(hostname) === privateHost) return all
  throw refusedAddress(hostname)
}

/** A lookup that knows its answer. */
function lookupOf(addresses: HostAddress[]): LookupFunction {
  return (_hostname, { all }, callback) => {
    const first = addresses[0]
    if (all) callback(null, addresses)
    else callback(null, first?.address ?? '', first?.family)
  }
}

/** A URL's host as hosts are compared here: without brackets and a closing dot. */
export function bareHost(hostname: string): string {
  return literalAddress(hostname) ?? hostname.toLowerCase().replace(/\.$/, '')
}

export function refusedAddress(host: string) {
  return fetchFailure(
    'refused-address',
    `${host} lies on this computer or in its local network. Pullquote goes there only when you type the address yourself.`,
    { url: host, host },
  )
}
