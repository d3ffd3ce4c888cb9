import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileSource } from '../../../electron/library/fileSource.ts'
import { type ImageFetcher, imageQueue } from '../../../electron/library/imageQueue.ts'
import { importFiles } from '../../../electron/library/importFiles.ts'
import { openPort } from '../../../electron/library/openPort.ts'
import { directParser } from '../../../electron/library/parser.ts'
import { wantedArticle } from '../../../electron/library/wantedArticle.ts'
import { fetchImages } from '../../../electron/web/fetchImages.ts'
import { libraryClient, temporaryLibrary } from '../../support/library.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { png } from '../web/imageSamples.ts'
import { networkOf, type Served, serve } from '../web/loopback.ts'

const paragraphs = [
  'The lamp at Outer Skerry is lit by a clock now, and the clock is wound by a man who rows out on Fridays.',
  'He has missed two Fridays since the war, both of them for weddings, and neither of them his own.',
  'The pilots say they would know the lamp from its way of coming on: a little late, and then all at once.',
]

/** A page saved from a browser, its images still named by their addresses. */
function savedPage(urls: readonly string[]): string {
  const figures = urls.map(
    (url, index) => `<figure><img src="${url}" alt="View ${index}"></figure>`,
  )
  return `<!doctype html><html lang="en"><head><title>The Lamp</title></head><body><article>
<h1>The Lamp</h1><p>${paragraphs.join('</p><p>')}</p>${figures.join('')}</article></body></html>`
}

/** Images by their path; what is not there is a page that says so. */
function imagesAt(images: Record<string, Buffer>): Promise<Served> {
  return serve((request, response) => {
    const image = images[request.url ?? '']
    response.writeHead(image ? 200 : 404).end(image ?? 'There is no such image.')
  })
}

const megabyte = { isOn: true, perImageBytes: 1e6, perArticleBytes: 1e6 }

async function opened(
  html: string,
  { served, limits = megabyte }: { served: readonly Served[]; limits?: typeof megabyte },
) {
  const folder = temporaryFolder()
  const file = join(folder, 'lamp.html')
  mkdirSync(join(folder, 'lamp_files'))
  writeFileSync(join(folder, 'lamp_files', 'beside.png'), png(5, 5))
  writeFileSync(file, html)
  const library = temporaryLibrary()
  const port = openPort(library, { changed: () => {} })
  const network = networkOf(served)
  const images = imageQueue({
    port,
    fetchImages: (request) => fetchImages(request, network),
    limits: async () => limits,
    onFailure: (error) => {
      throw error
    },
  })
  const [outcome] = await importFiles({
    sources: [fileSource(file)],
    port,
    parser: directParser,
    steps: 'one',
    onImported: images.add,
  })
  await images.settled()
  const articleId = outcome?.status === 'imported' ? outcome.articleId : ''
  const call = libraryClient(library)
  return {
    library,
    port,
    images,
    articleId,
    fetchMissing: async (fetchBy?: ImageFetcher, signal?: AbortSignal) => {
      const { isCaptured: _, ...wanted } = await wantedArticle(port, articleId)
      return images.fetchMissing({ ...wanted, ...(fetchBy && { fetchImages: fetchBy }) }, signal)
    },
    /** Widths of the images that are kept, in the order of the text. */
    widths: async () =>
      (await call('article.get', { id: articleId })).images.map(({ width }) => width),
  }
}

test('images of a page opened from disk are fetched only when they are asked for', async () => {
  const served = await imagesAt({ '/a.png': png(40, 30), '/b.png': png(41, 30) })
  const html = savedPage([
    `${served.url}/a.png`,
    'lamp_files/beside.png',
    `${served.url}/none.png`,
    `${served.url}/b.png`,
  ])
  const { fetchMissing, widths } = await opened(html, { served: [served] })
  expect(served.requests).toEqual([])
  expect(await widths()).toEqual([5])
  const first = await fetchMissing()
  expect(first).toMatchObject({ kept: 2, missing: 1 })
  expect(first.reason).toMatch(/^\S.+\.$/)
  expect(await widths()).toEqual([40, 5, 41])
  expect(served.requests.toSorted()).toEqual(['/a.png', '/b.png', '/none.png'])
})

test('asking once more fetches only what is still missing, refused before or not', async () => {
  const there: Record<string, Buffer> = { '/a.png': png(40, 30) }
  const served = await imagesAt(there)
  const html = savedPage([`${served.url}/a.png`, `${served.url}/b.png`])
  const { fetchMissing, widths } = await opened(html, { served: [served] })
  expect(await fetchMissing()).toMatchObject({ kept: 1, missing: 1 })
  there['/b.png'] = png(41, 30)
  served.requests.length = 0
  expect(await fetchMissing()).toEqual({ kept: 1, missing: 0, reason: '' })
  expect(served.requests).toEqual(['/b.png'])
  expect(await widths()).toEqual([40, 41])
  expect(await fetchMissing()).toEqual({ kept: 0, missing: 0, reason: '' })
  expect(served.requests).toEqual(['/b.png'])
})

test('the reader who asks has them, though images are not fetched in general', async () => {
  const served = await imagesAt({ '/a.png': png(40, 30) })
  const { fetchMissing } = await opened(savedPage([`${served.url}/a.png`]), {
    served: [served],
    limits: { ...megabyte, isOn: false },
  })
  expect(await fetchMissing()).toMatchObject({ kept: 1, missing: 0 })
})

test('what an article keeps already counts towards what it may keep', async () => {
  const image = png(40, 30)
  const there: Record<string, Buffer> = { '/a.png': image }
  const served = await imagesAt(there)
  const { fetchMissing } = await opened(savedPage([`${served.url}/a.png`, `${served.url}/b.png`]), {
    served: [served],
    limits: { ...megabyte, perArticleBytes: image.length + png(5, 5).length },
  })
  expect(await fetchMissing()).toMatchObject({ kept: 1, missing: 1 })
  there['/b.png'] = png(400, 300)
  const second = await fetchMissing()
  expect(second).toMatchObject({ kept: 0, missing: 1 })
  expect(second.reason).toMatch(/larger than is kept/)
})

test('a page on disk leads nobody into the local network', async () => {
  const inside = await imagesAt({ '/a.png': png(40, 30) })
  const { fetchMissing, widths } = await opened(savedPage([`${inside.url}/a.png`]), { served: [] })
  expect(await fetchMissing()).toMatchObject({ kept: 0, missing: 1 })
  expect(inside.requests).toEqual([])
  expect(await widths()).toEqual([])
})

test('fetching can be stopped, and another time goes on', async () => {
  const served = await imagesAt({ '/a.png': png(40, 30) })
  const { fetchMissing } = await opened(savedPage([`${served.url}/a.png`]), { served: [served] })
  await expect(fetchMissing(undefined, AbortSignal.abort())).rejects.toMatchObject({
    code: 'cancelled',
  })
  expect(await fetchMissing()).toMatchObject({ kept: 1, missing: 0 })
})

test('a page of the local network has the images of its own host again, one of the public web has not', async () => {
  const { port, articleId } = await opened(savedPage([]), { served: [] })
  const hostOf = async (address: string) => {
    const page = { address, etag: '', lastModified: '', isCaptured: false }
    await port.putWebPage({ articleId, page })
    return (await wantedArticle(port, articleId)).privateHost
  }
  expect(await hostOf('http://wiki/Lamp')).toBe('wiki')
  expect(await hostOf('http://192.168.1.4:8080/lamp')).toBe('192.168.1.4')
  expect(await hostOf('http://[fd00::4]/lamp')).toBe('fd00::4')
  expect(await hostOf('https://rebound.example/lamp')).toBeUndefined()
})
