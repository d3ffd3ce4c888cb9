import { createServer, request } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { fetchPage } from '../../../electron/web/fetchPage.ts'
import { readRoutes } from '../../../electron/web/proxy.ts'
import { failureOf, html, listening, networkOf, type Served, serve } from './loopback.ts'
import { loopbackCertificate, loopbackKey } from './loopbackCertificate.ts'

/** A proxy that takes every name for this server: in absolute form and by CONNECT. */
function proxyTo(target: Served): Promise<Served> {
  const seen: string[] = []
  const server = createServer((incoming, outgoing) => {
    seen.push(incoming.url ?? '')
    const { pathname } = new URL(incoming.url ?? '')
    const { headers } = incoming
    request({ host: '127.0.0.1', port: target.port, path: pathname, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    }).end()
  })
  server.on('connect', (incoming, socket) => {
    seen.push(`CONNECT ${incoming.url}`)
    const onward = connect(target.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
    onward.on('error', () => socket.destroy())
    socket.on('error', () => onward.destroy())
  })
  return listening(server, seen)
}

function serveSecurely(): Promise<Served> {
  const options = { key: loopbackKey, cert: loopbackCertificate }
  return listening(
    createSecureServer(options, (_, response) => response.writeHead(200, html).end('here')),
    [],
  )
}

const certificates = () => [loopbackCertificate]
const by = (proxy: Served) => async () => `PROXY 127.0.0.1:${proxy.port}`

test('a page is fetched through the proxy the system names, and names are left to it', async () => {
  const server = await serve((_, response) => response.writeHead(200, html).end('here'))
  const proxy = await proxyTo(server)
  const network = networkOf([], { resolveProxy: by(proxy) })
  const page = await fetchPage({ url: 'http://pages.example/a', typedByUser: false }, network)
  expect(page).toMatchObject({ url: 'http://pages.example/a', status: 200 })
  expect(proxy.requests).toEqual(['http://pages.example/a'])
})

test('a secure page is fetched through the proxy by a tunnel, with the certificates given', async () => {
  const proxy = await proxyTo(await serveSecurely())
  const request = { url: 'https://pages.example/a', typedByUser: false }
  const network = networkOf([], { resolveProxy: by(proxy), certificates })
  expect(await fetchPage(request, network)).toMatchObject({ status: 200 })
  expect(proxy.requests).toEqual(['CONNECT pages.example:443'])
  const distrusting = networkOf([], { resolveProxy: by(proxy) })
  const failure = await failureOf(fetchPage(request, distrusting))
  expect(failure).toMatchObject({
    code: 'network',
    details: { reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
  })
})

test('a secure page is fetched when its certificate is trusted, and not otherwise', async () => {
  const server = await serveSecurely()
  const request = { url: `https://127.0.0.1:${server.port}/`, typedByUser: false }
  expect(await fetchPage(request, networkOf([server], { certificates }))).toMatchObject({
    status: 200,
  })
  const failure = await failureOf(fetchPage(request, networkOf([server])))
  expect(failure.message).toMatch(/certificate/)
  const plain = await serve((_, response) => response.end())
  const secured = { url: `https://127.0.0.1:${plain.port}/`, typedByUser: false }
  expect((await failureOf(fetchPage(secured, networkOf([plain])))).message).toMatch(/secure/)
})

test.each([
  'http://127.0.0.1/',
  'http://10.1.2.3/',
  'http://0x7f.1/',
  'http://[::1]/',
  'http://localhost/',
  'http://printer.local/',
  'http://169.254.169.254/',
])('%s is not asked for through a proxy either, unless typed', async (url) => {
  const server = await serve((_, response) => response.writeHead(200, html).end('here'))
  const proxy = await proxyTo(server)
  const network = networkOf([], { resolveProxy: by(proxy) })
  expect((await failureOf(fetchPage({ url, typedByUser: false }, network))).code).toBe(
    'refused-address',
  )
  expect(proxy.requests).toEqual([])
  expect(await fetchPage({ url, typedByUser: true }, network)).toMatchObject({ status: 200 })
})

test('a redirect into the local network is refused behind a proxy', async () => {
  const server = await serve((_, response) =>
    response.writeHead(302, { location: 'http://192.168.0.1/' }).end(),
  )
  const network = networkOf([], { resolveProxy: by(await proxyTo(server)) })
  const request = { url: 'http://pages.example/', typedByUser: true }
  expect((await failureOf(fetchPage(request, network))).code).toBe('refused-address')
})

test('where one way does not lead there, the next is tried', async () => {
  const server = await serve((_, response) => response.writeHead(200, html).end('here'))
  const resolveProxy = async () => 'PROXY 127.0.0.1:1; DIRECT'
  const page = await fetchPage(
    { url: server.url, typedByUser: false },
    networkOf([server], { resolveProxy }),
  )
  expect(page).toMatchObject({ status: 200 })
})

test('a proxy that wants a password, or refuses, or is of no known kind, fails in words', async () => {
  const asking = await listening(
    createServer((_, response) => response.writeHead(407).end()).on('connect', (_, socket) =>
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'),
    ),
    [],
  )
  for (const url of ['http://pages.example/', 'https://pages.example/']) {
    for (const resolveProxy of [
      by(asking),
      async () => 'SOCKS4 127.0.0.1:1',
      async () => '',
      () => Promise.reject(new Error('no proxy resolver')),
    ]) {
      const failure = await failureOf(
        fetchPage({ url, typedByUser: false }, networkOf([], { resolveProxy })),
      )
      expect(failure.code).toBe('network')
      expect(failure.message).toMatch(/proxy/)
    }
  }
})

test('the answer of a proxy resolver is read as it is meant', () => {
  expect(
    readRoutes('PROXY a.example:3128; HTTPS b.example:443;SOCKS5 c:1080 ; DIRECT; NONSENSE x'),
  ).toEqual([
    { proxy: 'http://a.example:3128/' },
    { proxy: 'https://b.example/' },
    { proxy: 'socks5://c:1080' },
    { proxy: undefined },
  ])
  expect(readRoutes('PROXY ')).toEqual([])
})
