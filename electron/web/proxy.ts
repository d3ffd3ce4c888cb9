/** A way to a host: straight, or through a proxy at a URL. */
export type Route = { proxy: string | undefined }

const schemes: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks5',
  SOCKS5: 'socks5',
}

/** More ways than this are not tried. */
const mostRoutes = 5

/**
 * The ways a proxy resolver names, in the order to try them: "PROXY host:port; DIRECT". Ways
 * not known (SOCKS4, QUIC) are left out; when nothing is left there is no way at all, since going
 * straight where the system says otherwise may tell what it is meant to hide.
 */
export function readRoutes(answer: string): Route[] {
  const routes: Route[] = []
  for (const part of answer.split(';')) {
    const [kind = '', address = ''] = part.trim().split(/\s+/, 2)
    if (kind.toUpperCase() === 'DIRECT') routes.push({ proxy: undefined })
    const scheme = schemes[kind.toUpperCase()]
    const proxy = scheme && URL.parse(`${scheme}://${address}`)
    if (proxy && address) routes.push({ proxy: proxy.href })
  }
  return routes.slice(0, mostRoutes)
}
