import { lookup } from 'node:dns/promises'
import { getCACertificates } from 'node:tls'
import { isPublicAddress } from './publicAddress.ts'

/** An address a name stands for, as `dns.lookup` gives it. */
export type HostAddress = { address: string; family: number }

/** Everything fetching needs from the world. Tests give their own. */
export type Network = {
  userAgent: string
  /** The reader's languages, as in the header of that name. */
  acceptLanguage: string
  now: () => Date
  /** The judge of every connection a page (not the reader) causes. Asked with an IP address. */
  isPublic: (target: { address: string; port: number }) => boolean
  lookup: (hostname: string) => Promise<HostAddress[]>
  /** What the system says of proxies for a URL: "PROXY host:port; DIRECT". None: no proxy. */
  resolveProxy?: (url: string) => Promise<string>
  /** Certificates (PEM) of authorities to trust; undefined for Node's own. */
  certificates: () => string[] | undefined
}

export type NetworkOptions = Pick<Network, 'userAgent' | 'acceptLanguage' | 'resolveProxy'>

/** The real network: the system's resolver, clock and certificates, the public web only. */
export function systemNetwork(options: NetworkOptions): Network {
  let certificates: string[] | undefined
  return {
    ...options,
    now: () => new Date(),
    isPublic: ({ address }) => isPublicAddress(address),
    lookup: (hostname) => lookup(hostname, { all: true }),
    certificates: () => {
      certificates ??= trustedCertificates()
      return certificates
    },
  }
}

/** Node's authorities and the system's, so that what the browser trusts is trusted here too. */
function trustedCertificates(): string[] | undefined {
  try {
    return [...new Set([...getCACertificates('default'), ...getCACertificates('system')])]
  } catch {
    return undefined
  }
}

/** Honest about who asks, in the shape sites expect of a browser. */
export function userAgentOf({ version, platform }: { version: string; platform: string }): string {
  const system =
    platform === 'darwin'
      ? 'Macintosh; Intel Mac OS X 10_15_7'
      : platform === 'win32'
        ? 'Windows NT 10.0; Win64; x64'
        : 'X11; Linux x86_64'
  return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Pullquote/${version}`
}
