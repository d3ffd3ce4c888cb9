import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainCookies } from '../../../electron/web/chainCookies.ts'
import { fetchImages } from '../../../electron/web/fetchImages.ts'
import { png } from './imageSamples.ts'
import { failureOf, html, networkOf, pageAt, serve } from './loopback.ts'

const clock = () => new Date('2026-05-04T03:02:01Z')

/** What is told at an address after an answer of another one set these. */
function told(from: string, set: string | string[], to: string): string | undefined {
  const cookies = chainCookies(clock)
  cookies.take(new URL(from), [set].flat())
  return cookies.headerFor(new URL(to))
}
const page = 'https://post.example/news/story'

test.each([
  ['seen=1', '/news/story', 'seen=1'],
  ['seen=1', '/news/other', 'seen=1'],
  ['seen=1', '/sport', undefined],
  ['seen=1; Path=/', '/sport', 'seen=1'],
  ['seen=1; path=/sport', '/sports', undefined],
  ['seen=1; Path=/sport/', '/sport/today', 'seen=1'],
  ['seen=1; Path=sport', '/news', 'seen=1'],
  [' seen = a b ; HttpOnly; SameSite=Lax', '/news/x', 'seen=a b'],
  ['seen=a=b==', '/news/x', 'seen=a=b=='],
  ['seen=; Path=/', '/', 'seen='],
  ['seen', '/news/x', undefined],
  ['=1', '/news/x', undefined],
  ['seen=1; Max-Age=0', '/news/x', undefined],
  ['seen=1; Max-Age=-1', '/news/x', undefined],
  ['seen=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', '/news/x', 'seen=1'],
  ['seen=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT', '/news/x', undefined],
  ['seen=1; Expires=Mon, 04 May 2026 04:00:00 GMT', '/news/x', 'seen=1'],
  ['seen=1; Expires=some day', '/news/x', 'seen=1'],
])('what %j sets is told at %s as %j', (set, path, expected) => {
  expect(told(page, set, `https://post.example${path}`)).toBe(expected)
})

test.each([
  ['https://post.example/news/', 'seen=1'],
  ['http://post.example/news/', 'seen=1'],
  ['https://www.post.example/news/', undefined],
  ['https://example/news/', undefined],
  ['https://post.example:8443/news/', undefined],
  ['https://evilpost.example/news/', undefined],
])('at %s a cookie of post.example is told as %j, whatever domain it names', (to, expected) => {
  for (const domain of ['', '; Domain=post.example', '; Domain=.Post.example']) {
    expect(told(page, `seen=1${domain}`, to), domain).toBe(expected)
  }
})

test.each(['other.example', 'www.post.example', 'st.example', 'post.example.org'])(
  'a cookie for %s is not taken from another host',
  (domain) => {
    expect(told(page, `seen=1; Domain=${domain}`, page)).toBeUndefined()
    expect(told(page, `seen=1; Domain=${domain}`, `https://${domain}/news/`)).toBeUndefined()
  },
)

test('one for secured connections comes by one, and is told on one', () => {
  const open = page.replace('https', 'http')
  expect(told(page, 'seen=1; Secure', page)).toBe('seen=1')
  expect(told(page, 'seen=1; Secure', open)).toBeUndefined()
  expect(told(open, 'seen=1; Secure', page)).toBeUndefined()
  const cookies = chainCookies(clock)
  cookies.take(new URL(page), ['seen=1; Secure'])
  cookies.take(new URL(open), ['seen=2'])
  expect(cookies.headerFor(new URL(page))).toBe('seen=1')
})

test('names that promise something are held to it', () => {
  expect(told(page, '__Secure-a=1', page)).toBeUndefined()
  expect(told(page, '__Secure-a=1; Secure', page)).toBe('__Secure-a=1')
  expect(told(page, '__Host-a=1; Secure', page)).toBeUndefined()
  expect(told(page, '__Host-a=1; Secure; Path=/; Domain=post.example', page)).toBeUndefined()
  expect(told(page, '__Host-a=1; Secure; Path=/', page)).toBe('__Host-a=1')
})

test('a later cookie of the same name and path takes the place of the earlier, or takes it away', () => {
  const cookies = chainCookies(clock)
  const url = new URL(page)
  cookies.take(url, ['a=1; Path=/', 'b=1; Path=/', 'a=2; Path=/news'])
  expect(cookies.headerFor(url)).toBe('a=2; a=1; b=1')
  cookies.take(url, ['a=3; Path=/', 'b=; Path=/; Max-Age=0'])
  expect(cookies.headerFor(url)).toBe('a=2; a=3')
})

test('whatever is set, what is told is short, of plain characters and one line', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      'a=1',
      '; ',
      'Path=/',
      'x'.repeat(5_000),
      '\r\nHost: evil',
      '\u0000',
      'é',
      '漢',
    ),
  )
  const header = fc.array(part, { maxLength: 6 }).map((parts) => `n=${parts.join('')}`)
  fc.assert(
    fc.property(fc.array(header, { maxLength: 80 }), (set) => {
      const cookies = chainCookies(clock)
      cookies.take(new URL(page), set)
      const many = set.map((one, index) => `k${index}=${one}; Path=/`)
      cookies.take(new URL(page), many)
      const line = cookies.headerFor(new URL(page)) ?? ''
      expect(line).toMatch(/^[\x20-\x7e\x80-\xff]*$/)
      expect(line.length).toBeLessThanOrEqual(8_192)
    }),
    { numRuns: 200 },
  )
})

test('a site that sets a cookie and leads back to itself is read, the next time anew', async () => {
  const cookies: (string | undefined)[] = []
  const server = await serve((request, response) => {
    cookies.push(request.headers.cookie)
    if (request.headers.cookie?.includes('seen=yes') && request.headers.cookie.includes('b=2')) {
      response.writeHead(200, html).end('here')
    } else {
      const set = ['seen=yes; Path=/; HttpOnly', 'b=2; Max-Age=99999999']
      response.writeHead(302, { location: request.url, 'set-cookie': set }).end()
    }
  })
  const network = networkOf([server])
  expect(await pageAt(`${server.url}/story`, network)).toMatchObject({ status: 200 })
  expect(await pageAt(`${server.url}/story`, network)).toMatchObject({ status: 200 })
  expect(cookies).toEqual([undefined, 'seen=yes; b=2', undefined, 'seen=yes; b=2'])
})

test('a cookie set on the way by another host stays there, and so does one of a page that only leads on', async () => {
  const seen: Record<string, (string | undefined)[]> = { gate: [], post: [] }
  const gate = await serve((request, response) => {
    seen.gate?.push(request.headers.cookie)
    const location = decodeURIComponent(request.url?.slice(1) ?? '')
    response.writeHead(302, { location, 'set-cookie': 'gate=1; Path=/' }).end()
  })
  const post = await serve((request, response) => {
    seen.post?.push(request.headers.cookie)
    const headers = { ...html, 'set-cookie': 'post=1; Path=/' }
    if (request.url === '/end') response.writeHead(200, html).end('here')
    else if (request.headers.cookie?.includes('post=1')) {
      response
        .writeHead(200, headers)
        .end('<meta http-equiv="refresh" content="0; url=/end"><p>One moment.</p>')
    } else {
      const back = `${gate.url}/${encodeURIComponent(`${post.url}/story`)}`
      response.writeHead(302, { ...headers, location: back }).end()
    }
  })
  const { url } = await pageAt(`${post.url}/story`, networkOf([gate, post]))
  expect(url).toBe(`${post.url}/end`)
  expect(seen).toEqual({ gate: [undefined], post: [undefined, 'post=1', 'post=1'] })
})

test('a site that never has enough of its cookies is given up', async () => {
  let count = 0
  const server = await serve((_, response) => {
    count += 1
    const set = Array.from({ length: 40 }, (__, index) => `c${count}x${index}=${'v'.repeat(300)}`)
    response.writeHead(302, { location: '/', 'set-cookie': set }).end()
  })
  const failure = await failureOf(pageAt(server.url, networkOf([server])))
  expect(failure).toMatchObject({ code: 'too-many-redirects' })
  expect(failure.message).toMatch(/cookies/)
})

test('an image may want its cookie back too, and takes none along to the next', async () => {
  const cookies: Record<string, string[]> = {}
  const server = await serve((request, response) => {
    const { url = '', headers } = request
    cookies[url] = [...(cookies[url] ?? []), headers.cookie ?? '']
    if (headers.cookie) response.writeHead(200).end(png(4, 3))
    else response.writeHead(302, { location: url, 'set-cookie': `from=${url}; Path=/` }).end()
  })
  const images = ['/a.png', '/b.png'].map((path) => ({ url: server.url + path }))
  const request = { images, articleUrl: server.url, atOnce: 1 }
  const results = await fetchImages(request, networkOf([server]))
  expect(results.map(({ status }) => status)).toEqual(['fetched', 'fetched'])
  expect(cookies).toEqual({ '/a.png': ['', 'from=/a.png'], '/b.png': ['', 'from=/b.png'] })
})
