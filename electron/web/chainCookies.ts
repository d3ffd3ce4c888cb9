/** Cookies of one fetch: what its answers set is told to the same hosts while it is led on. */
export type ChainCookies = {
  /** Remembers what an answer of `url` set (its `Set-Cookie` headers, one each). */
  take: (url: URL, set: readonly string[]) => void
  /** What to tell when asking `url`, as a `Cookie` header; undefined when there is nothing. */
  headerFor: (url: URL) => string | undefined
}

type Cookie = { host: string; path: string; name: string; value: string; isSecure: boolean }

/** More than any chain needs; what is beyond is forgotten, the oldest first. Characters are bytes. */
const most = { cookies: 30, characters: 4_096, headerCharacters: 8_192, setAtOnce: 50 }

/** What may stand in a header without being anything but text. */
const plain = /^[\x20-\x7e\x80-\xff]*$/

/**
 * Some sites set a cookie and lead back to where one came from, for as long as it does not come
 * along. For that alone cookies are remembered, and thrown away with the fetch. Narrower than
 * RFC 6265: only the very host and port that set one gets it, whatever its Domain says.
 */
export function chainCookies(now: () => Date): ChainCookies {
  let kept: Cookie[] = []
  return {
    take: (url, set) => {
      for (const header of set.slice(0, most.setAtOnce)) {
        const cookie = readSetCookie(header, url, now)
        if (!cookie) continue
        // What came by a secured connection is not replaced by an open one.
        const isOpen = url.protocol !== 'https:'
        if (isOpen && kept.some((other) => other.isSecure && isSame(cookie, other))) continue
        const others = kept.filter((other) => !isSame(cookie, other))
        kept = [...others, ...(cookie.isExpired ? [] : [cookie])].slice(-most.cookies)
      }
    },
    headerFor: (url) => {
      let header = ''
      const told = kept.filter((cookie) => goesTo(cookie, url))
      for (const { name, value } of told.toSorted((a, b) => b.path.length - a.path.length)) {
        const next = `${header}${header && '; '}${name}=${value}`
        if (next.length <= most.headerCharacters) header = next
      }
      return header || undefined
    },
  }
}

function isSame(one: Cookie, other: Cookie): boolean {
  return one.host === other.host && one.path === other.path && one.name === other.name
}

function goesTo({ host, path, isSecure }: Cookie, url: URL): boolean {
  return (
    host === url.host && (!isSecure || url.protocol === 'https:') && isBelow(url.pathname, path)
  )
}

/** Whether a path is the same as another or lies below it (RFC 6265, 5.1.4). */
function isBelow(path: string, above: string): boolean {
  return path === above || path.startsWith(above.endsWith('/') ? above : `${above}/`)
}

function readSetCookie(
  header: string,
  url: URL,
  now: () => Date,
): (Cookie & { isExpired: boolean }) | undefined {
  if (header.length > most.characters || !plain.test(header)) return undefined
  const [pair = '', ...rest] = header.split(';')
  const at = pair.indexOf('=')
  const name = pair.slice(0, at).trim()
  if (at < 0 || name === '') return undefined
  const attributes = new Map(rest.map(readAttribute))
  const isSecure = attributes.has('secure')
  // One for secured connections only cannot come by an open one.
  if (isSecure && url.protocol !== 'https:') return undefined
  const domain = (attributes.get('domain') ?? '').replace(/^\./, '').toLowerCase()
  if (domain !== '' && !isWithin(url.hostname, domain)) return undefined
  const wanted = attributes.get('path') ?? ''
  if (/^__(?:Secure|Host)-/i.test(name) && !isSecure) return undefined
  if (/^__Host-/i.test(name) && (domain !== '' || wanted !== '/')) return undefined
  return {
    host: url.host,
    path: wanted.startsWith('/') ? wanted : folderOf(url.pathname),
    name,
    value: pair.slice(at + 1).trim(),
    isSecure,
    isExpired: isOver(attributes, now),
  }
}

function readAttribute(attribute: string): [string, string] {
  const at = attribute.indexOf('=')
  if (at < 0) return [attribute.trim().toLowerCase(), '']
  return [attribute.slice(0, at).trim().toLowerCase(), attribute.slice(at + 1).trim()]
}

function isWithin(hostname: string, domain: string): boolean {
  return hostname === domain || hostname.endsWith(`.${domain}`)
}

/** The path a cookie is for when it names none: all but the last part. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')))
}

/** Whether a cookie was set in order to be forgotten. */
function isOver(attributes: ReadonlyMap<string, string>, now: () => Date): boolean {
  const age = attributes.get('max-age')
  if (age !== undefined && /^-?\d{1,15}$/.test(age)) return Number(age) <= 0
  const expires = Date.parse(attributes.get('expires') ?? '')
  return expires <= now().getTime()
}
