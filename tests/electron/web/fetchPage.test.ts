import { expect, test } from 'vitest'
import { fetchPage, type PageRequest } from '../../../electron/web/fetchPage.ts'
import { failureOf, html, networkOf, pageAt, serve } from './loopback.ts'

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('a page comes with its bytes, its type, its charset and the time', async () => {
  const bytes = Buffer.from([0xcf, 0xf0, 0xe8])
  const server = await serve((_, response) => {
    response.writeHead(200, {
      'content-type': 'Text/HTML; foo=1; Charset="Windows-1251"',
      etag: '"a"',
      'last-modified': 'Mon, 04 May 2026 00:00:00 GMT',
    })
    response.end(bytes)
  })
  const page = await pageAt(`${server.url}/x#part`, networkOf([server]))
  expect({ ...page, bytes: Buffer.from(page.bytes) }).toEqual({
    kind: 'page',
    url: `${server.url}/x#part`,
    status: 200,
    contentType: 'text/html',
    charset: 'windows-1251',
    bytes,
    etag: '"a"',
    lastModified: 'Mon, 04 May 2026 00:00:00 GMT',
    redirects: [],
    fetchedAt: '2026-05-04T03:02:01.000Z',
    privateHost: null,
  })
})

test('the request says who asks, in which languages, and brings no cookie from another time', async () => {
  const seen: unknown[] = []
  const server = await serve((request, response) => {
    seen.push(
      request.headers.cookie,
      request.headers['user-agent'],
      request.headers['accept-language'],
    )
    response.writeHead(200, { ...html, 'set-cookie': 'a=1; Path=/; Max-Age=9999' }).end('x')
  })
  await pageAt(server.url, networkOf([server]))
  await pageAt(server.url, networkOf([server]))
  expect(seen).toEqual([undefined, 'Pullquote/test', 'en', undefined, 'Pullquote/test', 'en'])
})

test('the reader can stop it: before, while waiting and while receiving', async () => {
  const server = await serve((request, response) => {
    if (request.url === '/begun') response.writeHead(200, html).write('begun')
  })
  const network = networkOf([server])
  const early = AbortSignal.abort()
  expect((await failureOf(pageAt(server.url, network, { signal: early }))).code).toBe('cancelled')
  expect(server.requests).toEqual([])
  const waiting = new AbortController()
  setTimeout(() => waiting.abort(), 50)
  expect((await failureOf(pageAt(server.url, network, { signal: waiting.signal }))).code).toBe(
    'cancelled',
  )
  const receiving = new AbortController()
  const { signal } = receiving
  const onProgress = () => receiving.abort()
  const failure = await failureOf(pageAt(`${server.url}/begun`, network, { signal, onProgress }))
  expect(failure).toMatchObject({ code: 'cancelled', details: { status: 200, bytes: 5 } })
})

test('an unchanged page says so when asked with what is known of it', async () => {
  const server = await serve((request, response) => {
    const isKnown =
      request.headers['if-none-match'] === '"v1"' ||
      request.headers['if-modified-since'] === 'Mon, 04 May 2026 00:00:00 GMT'
    response.writeHead(isKnown ? 304 : 200, html).end(isKnown ? undefined : 'new')
  })
  const network = networkOf([server])
  const ask = (more: Partial<PageRequest>) =>
    fetchPage({ url: server.url, typedByUser: false, ...more }, network)
  expect(await ask({ etag: '"v1"' })).toEqual({
    kind: 'not-modified',
    url: `${server.url}/`,
    redirects: [],
    fetchedAt: '2026-05-04T03:02:01.000Z',
  })
  expect(await ask({ lastModified: 'Mon, 04 May 2026 00:00:00 GMT' })).toMatchObject({
    kind: 'not-modified',
  })
  expect(await ask({ etag: '"v2"' })).toMatchObject({ kind: 'page', status: 200 })
})

test('a 304 nobody asked for is no page', async () => {
  const server = await serve((_, response) => response.writeHead(304).end())
  expect(await failureOf(pageAt(server.url, networkOf([server])))).toMatchObject({
    code: 'network',
    details: { status: 304 },
  })
})

test.each([
  [401, 'access-refused'],
  [403, 'access-refused'],
  [404, 'not-found'],
  [410, 'not-found'],
  [429, 'access-refused'],
  [451, 'access-refused'],
  [418, 'network'],
  [500, 'server-error'],
  [503, 'server-error'],
  [504, 'timeout'],
  [204, 'not-a-page'],
  [300, 'network'],
  [302, 'network'],
])('status %i fails as %s, and with what came', async (status, code) => {
  const server = await serve((_, response) => response.writeHead(status, html).end())
  expect(await failureOf(pageAt(server.url, networkOf([server])))).toMatchObject({
    code,
    details: { status, contentType: 'text/html', host: `127.0.0.1:${server.port}` },
  })
})

test('an error page is handed on where it is asked for', async () => {
  const server = await serve((_, response) => response.writeHead(404, html).end('gone'))
  const page = await pageAt(server.url, networkOf([server]), { acceptErrors: true })
  expect([page.status, textOf(page.bytes)]).toEqual([404, 'gone'])
})

test.each([
  ['application/pdf', 'x'],
  ['application/octet-stream', 'x'],
  ['image/png', 'x'],
  ['application/json', '{}'],
  ['text/html', '%PDF-1.7 …'],
  ['text/html', 'PK\x03\x04…'],
  ['text/html', 'GIF89a\x10\x00\x10\x00'],
  ['text/plain', '\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00'],
])('%s with %j is not a page', async (type, body) => {
  const server = await serve((_, response) =>
    response.writeHead(200, { 'content-type': type }).end(body),
  )
  expect(await failureOf(pageAt(server.url, networkOf([server])))).toMatchObject({
    code: 'not-a-page',
    details: { contentType: type, status: 200 },
  })
})

test.each([
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'multipart/related',
  'text/xml',
  undefined,
])('a page may come as %s', async (type) => {
  const server = await serve((_, response) => {
    response.writeHead(200, type ? { 'content-type': type } : {}).end('<svg>text</svg>')
  })
  const page = await pageAt(server.url, networkOf([server]))
  expect(page.contentType).toBe(type ?? '')
})

test.each([
  'ftp://example.org/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'about:blank',
  'no',
  '',
])('%j is no address to fetch', async (url) => {
  const request = { url, typedByUser: true }
  expect((await failureOf(fetchPage(request, networkOf([])))).code).toBe('refused-address')
})

test('an address with a password is refused, and the password not repeated', async () => {
  const failure = await failureOf(
    fetchPage({ url: 'http://me:secret@example.org/x', typedByUser: true }, networkOf([])),
  )
  expect(failure.code).toBe('refused-address')
  expect(JSON.stringify(failure)).not.toContain('secret')
})
