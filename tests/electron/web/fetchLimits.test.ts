import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import { expect, test } from 'vitest'
import { failureOf, html, networkOf, pageAt, serve, serveRaw } from './loopback.ts'

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test.each([
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
  ['identity', (text: string) => Buffer.from(text)],
])('a page packed with %s is unpacked (%#)', async (encoding, pack) => {
  const server = await serve((_, response) =>
    response
      .writeHead(200, { ...html, 'content-encoding': encoding })
      .end(pack('Grüße '.repeat(500))),
  )
  const page = await pageAt(server.url, networkOf([server]))
  expect(textOf(page.bytes)).toBe('Grüße '.repeat(500))
})

test('packings on top of one another are undone in turn; a stream without its end gives what came', async () => {
  const server = await serve((request, response) => {
    const twice = brotliCompressSync(gzipSync('twice'))
    const cut = gzipSync('begun').subarray(0, -8)
    if (request.url === '/twice') {
      response.writeHead(200, { ...html, 'content-encoding': 'gzip, br' }).end(twice)
    } else response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(cut)
  })
  const network = networkOf([server])
  expect(textOf((await pageAt(`${server.url}/twice`, network)).bytes)).toBe('twice')
  expect(textOf((await pageAt(`${server.url}/cut`, network)).bytes)).toBe('begun')
})

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
  ['deflate', deflateSync],
])('a bomb packed with %s is stopped by what it unpacks to', async (encoding, pack) => {
  const bomb = pack(Buffer.alloc(30_000_000))
  const server = await serve((_, response) =>
    response.writeHead(200, { ...html, 'content-encoding': encoding }).end(bomb),
  )
  const network = networkOf([server])
  expect(await failureOf(pageAt(server.url, network))).toMatchObject({ code: 'too-large' })
  expect(
    await failureOf(pageAt(server.url, network, { limits: { maxBytes: 1_000_000 } })),
  ).toMatchObject({ code: 'too-large', details: { status: 200, contentType: 'text/html' } })
})

test('what cannot be unpacked says so', async () => {
  const server = await serve((request, response) =>
    response
      .writeHead(200, { ...html, 'content-encoding': request.url?.slice(1) })
      .end('not packed at all, whatever the header says'),
  )
  for (const encoding of ['gzip', 'br', 'zstd', 'deflate', 'compress', 'gzip,gzip,gzip,gzip']) {
    const failure = await failureOf(pageAt(`${server.url}/${encoding}`, networkOf([server])))
    expect(failure, encoding).toMatchObject({ code: 'network' })
    expect(failure.message).toMatch(/packed/)
  }
})

test('a page that never ends is stopped at the limit', async () => {
  const server = await serve((_, response) => {
    response.writeHead(200, html)
    const write = () => {
      while (!response.destroyed && response.write('x'.repeat(50_000)));
    }
    response.on('drain', write)
    write()
  })
  const failure = await failureOf(
    pageAt(server.url, networkOf([server]), { limits: { maxBytes: 500_000 } }),
  )
  expect(failure.code).toBe('too-large')
  expect(failure.details.bytes).toBeGreaterThan(500_000)
})

test('a server that drips, or says nothing, or stops, is not waited for', async () => {
  const dripping = await serveRaw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n')
    const timer = setInterval(() => socket.write('x'), 5)
    socket.on('close', () => clearInterval(timer))
  })
  const drippingHeaders = await serveRaw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    const timer = setInterval(() => socket.write('x: y\r\n'), 5)
    socket.on('close', () => clearInterval(timer))
  })
  const silent = await serveRaw(() => {})
  const stopping = await serveRaw((socket) =>
    socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 100\r\n\r\nbegin'),
  )
  const network = networkOf([dripping, drippingHeaders, silent, stopping])
  for (const server of [dripping, drippingHeaders]) {
    const limits = { totalMs: 150 }
    expect(await failureOf(pageAt(server.url, network, { limits }))).toMatchObject({
      code: 'timeout',
    })
  }
  expect(
    await failureOf(pageAt(silent.url, network, { limits: { responseMs: 50 } })),
  ).toMatchObject({ code: 'timeout', details: { reason: 'UND_ERR_HEADERS_TIMEOUT' } })
  expect(await failureOf(pageAt(stopping.url, network, { limits: { idleMs: 50 } }))).toMatchObject({
    code: 'timeout',
    details: { reason: 'UND_ERR_BODY_TIMEOUT', bytes: 5 },
  })
})

test('a name that is never answered for is not waited for', async () => {
  const network = networkOf([], { lookup: () => new Promise(() => {}) })
  const limits = { totalMs: 50 }
  expect(await failureOf(pageAt('http://slow.example/', network, { limits }))).toMatchObject({
    code: 'timeout',
  })
})

test('headers without end are too large', async () => {
  const server = await serveRaw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    for (let at = 0; at < 200; at += 1) socket.write(`x-${at}: ${'y'.repeat(1_000)}\r\n`)
    socket.write('\r\n')
  })
  expect(await failureOf(pageAt(server.url, networkOf([server])))).toMatchObject({
    code: 'too-large',
    details: { reason: 'UND_ERR_HEADERS_OVERFLOW' },
  })
})

test('a connection that breaks off is no page', async () => {
  const server = await serveRaw((socket) =>
    socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 100\r\n\r\nbegin'),
  )
  expect(await failureOf(pageAt(server.url, networkOf([server])))).toMatchObject({
    code: 'network',
    details: { status: 200, bytes: 5 },
  })
})

test('what does not speak HTTP, does not listen or does not exist fails in words', async () => {
  const gibberish = await serveRaw((socket) => socket.end('hello\r\n\r\n'))
  const network = networkOf([gibberish])
  expect((await failureOf(pageAt(gibberish.url, network))).code).toBe('network')
  expect(await failureOf(pageAt('http://nowhere.example/', network))).toMatchObject({
    code: 'network',
    details: { host: 'nowhere.example', reason: 'ENOTFOUND' },
  })
  const closed = networkOf([], { isPublic: () => true })
  expect(await failureOf(pageAt('http://127.0.0.1:1/', closed))).toMatchObject({
    code: 'network',
    details: { reason: 'ECONNREFUSED' },
  })
})
