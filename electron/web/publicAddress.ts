import { BlockList, isIP, isIPv6 } from 'node:net'

/** IPv4 ranges that are nobody's public web: IANA's special-purpose registry, and multicast. */
const specialIpv4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  // Platform services of a cloud provider, in an otherwise public range.
  ['168.63.129.16', 32],
]

/** Inside 2000::/3, what is not the public web, or (2002::/16, 2001::/23) wraps another address. */
const specialIpv6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

/** The translation prefix networks without IPv4 reach the IPv4 web by (RFC 6052). */
const nat64Prefix = '64:ff9b::'

const special = new BlockList()
for (const [network, bits] of specialIpv4) {
  special.addSubnet(network, bits, 'ipv4')
  special.addSubnet(`${nat64Prefix}${network}`, 96 + bits, 'ipv6')
}
for (const [network, bits] of specialIpv6) special.addSubnet(network, bits, 'ipv6')

const globalIpv6 = new BlockList()
globalIpv6.addSubnet('2000::', 3, 'ipv6')
globalIpv6.addSubnet(nat64Prefix, 96, 'ipv6')

/**
 * Whether an IP address is one the public web may lie at: no loopback, private, link-local,
 * shared (CGNAT), multicast, documentation or wrapped address (IPv4-mapped, 6to4, Teredo; NAT64
 * by the IPv4 address in it). Anything that is no IP address is not public.
 */
export function isPublicAddress(address: string): boolean {
  // A zone ("fe80::1%eth0") only ever belongs to a local address.
  if (isIP(address) === 0 || address.includes('%')) return false
  if (isIPv6(address)) return globalIpv6.check(address, 'ipv6') && !special.check(address, 'ipv6')
  return !special.check(address, 'ipv4')
}

/** The IP address a URL's host is, without brackets; undefined when it is a name. */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return isIP(bare) ? bare : undefined
}

/** Names that only ever mean something near by (RFC 6761, 6762, 8375, ICANN's `internal`). */
const localName = /(?:^|\.)(?:localhost|local|localdomain|internal|home\.arpa|lan|intranet|corp)$/

/** Whether a host is known to be local without asking: by its address, or by the kind of its name. */
export function isLocalHost(hostname: string): boolean {
  const address = literalAddress(hostname)
  if (address) return !isPublicAddress(address)
  const name = hostname.toLowerCase().replace(/\.$/, '')
  return !name.includes('.') || localName.test(name)
}
