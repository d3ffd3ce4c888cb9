import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fetchImages, type ImageResult } from '../../../electron/web/fetchImages.ts'
import { gif, jpeg, png, webp } from './imageSamples.ts'
import { failureOf, networkOf, type Served, serve } from './loopback.ts'

/** A server of these bodies by path, all of a type that is wrong. */
function servePictures(pictures: Record<string, Buffer | string>): Promise<Served> {
  return serve((request, response) => {
    const body = pictures[(request.url ?? '').slice(1)]
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(body)
  })
}

const articleUrl = 'https://news.example/story?id=1'

function statuses(results: ImageResult[]) {
  return results.map(({ status }) => status)
}

test('images come with their kind, size and hash, by their bytes and not their headers', async () => {
  const pictures = {
    a: png(30, 20),
    b: jpeg(30, 20),
    c: gif(30, 20),
    d: webp(30, 20),
    e: '<svg viewBox="0 0 30 20"></svg>',
  }
  const server = await servePictures(pictures)
  const urls = Object.keys(pictures).map((name) => ({ url: `${server.url}/${name}` }))
  const results = await fetchImages({ images: urls, articleUrl }, networkOf([server]))
  expect(results.map((result) => result.status === 'fetched' && result.type)).toEqual([
    'image/png',
    'image/jpeg',
    'image/gif',
    'image/webp',
    'image/svg+xml',
  ])
  expect(results[0]).toMatchObject({
    url: `${server.url}/a`,
    width: 30,
    height: 20,
    hash: createHash('sha256').update(pictures.a).digest('hex'),
  })
  expect(results[0]?.status === 'fetched' && pictures.a.equals(results[0].bytes)).toBe(true)
})

test('what cannot be kept stands there with its reason, and does not stop the others', async () => {
  const server = await servePictures({
    page: '<!doctype html><p>login</p>',
    bomb: png(32_000, 32_000, false),
    broken: png(3, 3).subarray(0, 20),
    good: png(3, 3),
  })
  const names = ['page', 'bomb', 'broken', 'missing', 'good']
  const images = [
    ...names.map((name) => ({ url: `${server.url}/${name}` })),
    { url: 'http://10.0.0.1/x.png' },
    { url: 'javascript:alert(1)' },
    { url: 'data:image/png;base64,xx' },
    { url: 'http://127.0.0.1:1/' },
  ]
  const results = await fetchImages({ images, articleUrl }, networkOf([server]))
  expect(statuses(results)).toEqual([
    'not-an-image',
    'too-large',
    'not-an-image',
    'failed',
    'fetched',
    'failed',
    'failed',
    'failed',
    'failed',
  ])
  for (const result of results) {
    if (result.status !== 'fetched') expect(result.reason).toMatch(/^\S.{10,}\.$/)
  }
})

test('the caps for an image and for an article hold, and what was given up makes room', async () => {
  const noise = (size: number) => Buffer.concat([png(3, 3), Buffer.alloc(size, 'x')])
  const server = await servePictures({
    big: noise(90_000),
    a: noise(30_000),
    b: noise(30_000),
    c: noise(30_000),
    d: noise(5_000),
  })
  const images = ['big', 'a', 'b', 'c', 'd'].map((name) => ({ url: `${server.url}/${name}` }))
  const results = await fetchImages(
    { images, articleUrl, perImageBytes: 80_000, perArticleBytes: 85_000, atOnce: 1 },
    networkOf([server]),
  )
  expect(statuses(results)).toEqual(['too-large', 'fetched', 'fetched', 'too-large', 'fetched'])
})

test('an image that unpacks to more than the cap is stopped', async () => {
  const packed = gzipSync(Buffer.concat([png(3, 3), Buffer.alloc(20_000_000)]))
  const server = await serve((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed),
  )
  const results = await fetchImages(
    { images: [{ url: server.url }], articleUrl },
    networkOf([server]),
  )
  expect(statuses(results)).toEqual(['too-large'])
})

test('what is no image is not received to its end', async () => {
  const server = await serve((_, response) => {
    const write = () => {
      while (!response.destroyed && response.write('<p>no image</p>'.repeat(5_000)));
    }
    response.on('drain', write)
    write()
  })
  const results = await fetchImages(
    { images: [{ url: server.url }], articleUrl },
    networkOf([server]),
  )
  expect(statuses(results)).toEqual(['not-an-image'])
})

test('at most so many are fetched at once, each address once, and progress is told', async () => {
  let open = 0
  let mostOpen = 0
  const server = await serve((_, response) => {
    open += 1
    mostOpen = Math.max(mostOpen, open)
    setTimeout(() => {
      open -= 1
      response.end(png(3, 3))
    }, 20)
  })
  const images = Array.from({ length: 24 }, (_, at) => ({ url: `${server.url}/${at % 12}` }))
  const progress: number[] = []
  const results = await fetchImages(
    { images, articleUrl, atOnce: 3, onProgress: ({ done }) => progress.push(done) },
    networkOf([server]),
  )
  expect(results).toHaveLength(24)
  expect(server.requests).toHaveLength(12)
  expect(progress).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
  expect(mostOpen).toBe(3)
})

test('the article is named by its origin alone, and not over an open connection', async () => {
  const referers: (string | undefined)[] = []
  const server = await serve((request, response) => {
    referers.push(request.headers.referer)
    response.end(png(3, 3))
  })
  const ask = (url: string) =>
    fetchImages({ images: [{ url: server.url }], articleUrl: url }, networkOf([server]))
  await ask('http://news.example/story?secret=1')
  await ask('https://news.example/story?secret=1')
  await ask('')
  expect(referers).toEqual(['http://news.example/', undefined, undefined])
})

test('images of a page in the local network come from its host only', async () => {
  const server = await servePictures({ a: png(3, 3) })
  const request = {
    images: [{ url: `${server.url}/a` }, { url: `http://localhost:${server.port}/a` }],
    articleUrl: `${server.url}/`,
  }
  const lookup = async () => [{ address: '127.0.0.1', family: 4 }]
  const network = networkOf([], { lookup })
  expect(statuses(await fetchImages(request, network))).toEqual(['failed', 'failed'])
  const allowed = { ...request, privateHost: '127.0.0.1' }
  expect(statuses(await fetchImages(allowed, network))).toEqual(['fetched', 'failed'])
})

test('a page cannot send its reader to fetch without end', async () => {
  const server = await servePictures({})
  const images = Array.from({ length: 30 }, (_, at) => ({ url: `${server.url}/${at}` }))
  const results = await fetchImages({ images, articleUrl, mostImages: 5 }, networkOf([server]))
  expect(server.requests).toHaveLength(5)
  expect(results).toHaveLength(30)
})

test('the reader can stop it', async () => {
  const controller = new AbortController()
  const server = await serve(() => controller.abort())
  const images = Array.from({ length: 9 }, (_, at) => ({ url: `${server.url}/${at}` }))
  const request = { images, articleUrl, signal: controller.signal, atOnce: 1 }
  expect((await failureOf(fetchImages(request, networkOf([server])))).code).toBe('cancelled')
  expect(server.requests).toHaveLength(1)
})

test('an image that does not come in time is left out', async () => {
  const server = await serve(() => {})
  const images = [{ url: server.url }]
  const limits = { totalMs: 50 }
  const results = await fetchImages({ images, articleUrl, limits }, networkOf([server]))
  expect(statuses(results)).toEqual(['failed'])
})
