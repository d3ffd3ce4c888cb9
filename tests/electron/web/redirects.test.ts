import { expect, test } from 'vitest'
import { judgedAddresses } from '../../../electron/web/connect.ts'
import { fetchPage } from '../../../electron/web/fetchPage.ts'
import { failureOf, html, networkOf, type Served, serve } from './loopback.ts'

/** A server that leads where its path says: "/to/<address>", else a page. */
function leading(status = 302): Promise<Served> {
  return serve((request, response) => {
    const target = /^\/to\/(.*)$/.exec(request.url ?? '')?.[1]
    if (target) response.writeHead(status, { location: decodeURIComponent(target) }).end()
    else response.writeHead(200, html).end('here')
  })
}

const from = (server: Served, target: string) => `${server.url}/to/${encodeURIComponent(target)}`

test.each([301, 302, 303, 307, 308])('a redirect with %i is followed and told', async (status) => {
  const server = await leading(status)
  const url = from(server, '/there?a=1')
  const page = await fetchPage({ url: `${url}#part`, typedByUser: false }, networkOf([server]))
  expect(page).toMatchObject({ url: `${server.url}/there?a=1#part`, redirects: [`${url}#part`] })
})

test('redirects without end are given up, with the way they took', async () => {
  let count = 0
  const server = await serve((_, response) => {
    count += 1
    response.writeHead(302, { location: `/${count}` }).end()
  })
  const failure = await failureOf(
    fetchPage({ url: server.url, typedByUser: false }, networkOf([server])),
  )
  expect(failure.code).toBe('too-many-redirects')
  expect(failure.details.redirects).toHaveLength(11)
  expect(count).toBe(11)
})

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://example.org/',
  'http://a:b@example.org/',
  'http://[',
])('a redirect to %s is refused', async (target) => {
  const server = await leading()
  const failure = await failureOf(
    fetchPage({ url: from(server, target), typedByUser: true }, networkOf([server])),
  )
  expect(failure.code).toBe('refused-address')
})

test.each([
  'http://0x7f.1:PORT/',
  'http://2130706433:PORT/',
  'http://0177.0.0.1:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://[::1]:PORT/',
  'http://localhost:PORT/',
  'http://169.254.169.254/',
  'http://10.0.0.1/',
  'http://printer.local/',
  'http://0.0.0.0:PORT/',
])('a public page cannot lead to %s', async (target) => {
  const inside = await leading()
  const server = await leading()
  const url = from(server, target.replace('PORT', String(inside.port)))
  for (const typedByUser of [false, true]) {
    const failure = await failureOf(fetchPage({ url, typedByUser }, networkOf([server])))
    expect(failure.code).toBe('refused-address')
  }
  expect(inside.requests).toEqual([])
})

test.each([
  'http://127.0.0.1:PORT/',
  'http://0x7f.1:PORT/',
  'http://2130706433:PORT/',
  'http://localhost:PORT/',
])('%s is fetched when the reader types it, and not otherwise', async (pattern) => {
  const inside = await leading()
  const network = networkOf([], {
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
  })
  const url = pattern.replace('PORT', String(inside.port))
  expect((await failureOf(fetchPage({ url, typedByUser: false }, network))).code).toBe(
    'refused-address',
  )
  expect(inside.requests).toEqual([])
  const page = await fetchPage({ url, typedByUser: true }, network)
  expect(page).toMatchObject({
    kind: 'page',
    privateHost: pattern.includes('localhost') ? 'localhost' : '127.0.0.1',
  })
})

test('a typed local address may lead on within its host, but not to another local one', async () => {
  const [first, second] = [await leading(), await leading()]
  const network = networkOf([], { lookup: async () => [{ address: '127.0.0.1', family: 4 }] })
  const within = from(first, `${second.url}/there`)
  expect(await fetchPage({ url: within, typedByUser: true }, network)).toMatchObject({
    kind: 'page',
  })
  const away = from(first, `http://localhost:${second.port}/there`)
  const failure = await failureOf(fetchPage({ url: away, typedByUser: true }, network))
  expect(failure).toMatchObject({
    code: 'refused-address',
    details: { host: `localhost:${second.port}` },
  })
})

test('once a redirect has left the typed host, nothing leads back to it', async () => {
  const inside = await leading()
  const outside = await leading()
  const back = from(outside, `http://wiki.example:${inside.port}/`)
  const network = networkOf([outside], {
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
  })
  const url = `http://wiki.example:${inside.port}/to/${encodeURIComponent(back)}`
  expect((await failureOf(fetchPage({ url, typedByUser: true }, network))).code).toBe(
    'refused-address',
  )
  expect(inside.requests).toHaveLength(1)
})

test('what belongs to a page of the local network is fetched from its host only', async () => {
  const inside = await leading()
  const network = networkOf([])
  const ask = (privateHost: string) =>
    fetchPage({ url: inside.url, typedByUser: false, privateHost }, network)
  expect(await ask('127.0.0.1')).toMatchObject({ kind: 'page' })
  expect((await failureOf(ask('127.0.0.2'))).code).toBe('refused-address')
})

test('a name that is public first and private next reaches nothing private', async () => {
  const outside = await leading()
  const inside = await leading()
  const answers = ['127.0.0.1', '127.0.0.2']
  // To this judge, loopback's first address is public, and the others are private.
  const network = networkOf([outside], {
    isPublic: ({ address }) => address === '127.0.0.1',
    lookup: async () => [{ address: answers.shift() ?? '127.0.0.2', family: 4 }],
  })
  const url = `http://rebind.example:${outside.port}/to/${encodeURIComponent(`http://rebind.example:${inside.port}/`)}`
  for (const typedByUser of [false, true]) {
    answers.splice(0, 2, '127.0.0.1', '127.0.0.2')
    const failure = await failureOf(fetchPage({ url, typedByUser }, network))
    expect(failure.code).toBe('refused-address')
    expect(answers).toEqual([])
  }
  expect(inside.requests).toEqual([])
})

test('a name is asked for once a step', async () => {
  const server = await leading()
  let asked = 0
  const network = networkOf([server], {
    lookup: async () => {
      asked += 1
      return [{ address: '127.0.0.1', family: 4 }]
    },
  })
  const url = `http://pages.example:${server.port}/`
  expect(await fetchPage({ url, typedByUser: false }, network)).toMatchObject({ kind: 'page' })
  expect(asked).toBe(1)
})

test('of a name with public and other addresses, only the public ones are used', async () => {
  const open = { address: '8.8.8.8', family: 4 }
  const near = { address: '10.0.0.1', family: 4 }
  const judged = async (answer: (typeof open)[], privateHost?: string) => {
    const heard: boolean[] = []
    const network = networkOf([], { lookup: async () => answer })
    const onJudged = (isPublic: boolean) => heard.push(isPublic)
    const rules = { network, privateHost, connectMs: 1, onJudged }
    return [await judgedAddresses('mixed.example', 80, rules), heard]
  }
  expect(await judged([near, open, { address: '::1', family: 6 }])).toEqual([[open], [true]])
  expect(await judged([near, open], 'mixed.example')).toEqual([[open], [true]])
  expect(await judged([near], 'mixed.example')).toEqual([[near], [false]])
  expect((await failureOf(judged([near], 'other.example'))).code).toBe('refused-address')
  expect((await failureOf(judged([], 'mixed.example'))).code).toBe('refused-address')
})

test('a page that only leads on is followed by its text', async () => {
  const server = await serve((request, response) => {
    response.writeHead(200, html)
    response.end(
      request.url === '/'
        ? `<head><META content='0;URL="/next?a=1&amp;b=2"' HTTP-EQUIV="Refresh"></head>`
        : 'here',
    )
  })
  const page = await fetchPage({ url: server.url, typedByUser: false }, networkOf([server]))
  expect(page).toMatchObject({ url: `${server.url}/next?a=1&b=2`, redirects: [`${server.url}/`] })
})

test.each([
  '<meta http-equiv="refresh" content="300; url=/next">',
  '<meta http-equiv="refresh" content="0">',
  '<meta http-equiv="refresh" content="0; url=/">',
  '<meta http-equiv="refresh" content="0; url=javascript:alert(1)">',
  '<noscript><meta http-equiv="refresh" content="0; url=/next"></noscript>',
  '<!-- <meta http-equiv="refresh" content="0; url=/next"> -->',
  '<script>"<meta http-equiv=refresh content=\'0; url=/next\'>"</script>',
  '<meta name="refresh" content="0; url=/next">',
  '<meta http-equiv="refresh" content="0; url=/next',
  '<noscript>',
  '<!--',
])('%j is read where it is', async (markup) => {
  const server = await serve((_, response) => response.writeHead(200, html).end(markup))
  const page = await fetchPage({ url: server.url, typedByUser: false }, networkOf([server]))
  expect(page.url === `${server.url}/` || markup.endsWith('/next')).toBe(true)
  expect(server.requests.length).toBeLessThanOrEqual(4)
})

test('pages that lead on for ever are followed three times, and never into the local network', async () => {
  let count = 0
  const refresh = (target: string) => `<meta http-equiv=refresh content="0;url=${target}">`
  const server = await serve((request, response) => {
    count += 1
    response.writeHead(200, html)
    response.end(refresh(request.url === '/inside' ? 'http://127.0.0.1:1/' : `/${count}`))
  })
  await fetchPage({ url: server.url, typedByUser: false }, networkOf([server]))
  expect(count).toBe(4)
  const inside = fetchPage({ url: `${server.url}/inside`, typedByUser: false }, networkOf([server]))
  expect((await failureOf(inside)).code).toBe('refused-address')
})
