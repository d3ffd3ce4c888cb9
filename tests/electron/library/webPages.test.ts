import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleText } from '#shared/text/articleText.ts'
import { findMedia } from '../../../electron/db/media.ts'
import { acceptAnswer, fetchAgain, readAgain } from '../../../electron/library/fetchAgain.ts'
import { fileSource } from '../../../electron/library/fileSource.ts'
import { imageQueue } from '../../../electron/library/imageQueue.ts'
import { importFiles } from '../../../electron/library/importFiles.ts'
import type { ImportSource } from '../../../electron/library/importSource.ts'
import { openPort } from '../../../electron/library/openPort.ts'
import { pageSource } from '../../../electron/library/pageSource.ts'
import { directParser } from '../../../electron/library/parser.ts'
import { fetchImages } from '../../../electron/web/fetchImages.ts'
import { fetchPage } from '../../../electron/web/fetchPage.ts'
import { libraryClient, temporaryLibrary } from '../../support/library.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { png } from '../web/imageSamples.ts'
import { networkOf, type Served, serve } from '../web/loopback.ts'

const paragraphs = [
  'The night ferry to the outer islands will not sail before spring, the harbour council said on Tuesday, after a meeting that lasted until the last bus had gone.',
  '“We will not sign a blank cheque for the sea,” said Tor Helland, who leads the council and has missed one sitting in eleven years.',
  'Islanders had hoped for two crossings a week. They now have none, and the shop on Little Skerry has begun to sell its flour by the cup.',
]

type Story = { title?: string; body?: readonly string[]; more?: string }

function page({ title = 'Night Ferry Put Off Again', body = paragraphs, more = '' }: Story = {}) {
  return `<!doctype html><html lang="en"><head><title>${title} – The Skarvik Post</title>
<meta property="og:site_name" content="The Skarvik Post"></head><body>
<header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>
<article><h1>${title}</h1>${body.map((text) => `<p>${text}</p>`).join('\n')}${more}</article>
<footer>© The Skarvik Post</footer></body></html>`
}

/** A site whose answers a test may change; headers as given. */
async function site(
  answers: Record<string, { body: string | Buffer; type?: string; etag?: string; status?: number }>,
) {
  const served: Served = await serve((request, response) => {
    const answer = answers[request.url ?? '']
    if (!answer) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<p>There is no such page.</p>')
      return
    }
    if (answer.etag && request.headers['if-none-match'] === answer.etag) {
      response.writeHead(304).end()
      return
    }
    const { type = 'text/html; charset=utf-8', etag, status = 200 } = answer
    response.writeHead(status, { 'content-type': type, ...(etag && { etag }) }).end(answer.body)
  })
  return { served, answers }
}

function opened(served: Served) {
  const library = temporaryLibrary()
  const port = openPort(library, { changed: () => {} })
  const network = networkOf([served])
  const images = imageQueue({
    port,
    fetchImages: (request) => fetchImages(request, network),
    limits: async () => ({ isOn: true, perImageBytes: 1e6, perArticleBytes: 1e6 }),
    onFailure: (error) => {
      throw error
    },
  })
  const bringIn = async (...sources: ImportSource[]) => {
    const parser = directParser
    const outcomes = await importFiles({
      sources,
      port,
      parser,
      steps: 'one',
      onImported: images.add,
    })
    await images.settled()
    return outcomes
  }
  const fetcher = (request: Parameters<typeof fetchPage>[0]) => fetchPage(request, network)
  const again = (articleId: string) =>
    fetchAgain(articleId, { port, parser: directParser, fetchPage: fetcher })
  const call = libraryClient(library)
  const add = async (url: string) => {
    const [outcome] = await bringIn(pageSource(url, fetcher))
    if (outcome?.status !== 'imported') throw new Error(JSON.stringify(outcome))
    return outcome.articleId
  }
  const textOf = async (id: string) => articleText((await call('article.get', { id })).blocks)
  return { library, port, bringIn, fetcher, again, call, add, textOf }
}

test('a page becomes an article with its address, and the same address again is already there', async () => {
  const { served } = await site({ '/ferry?utm_source=mail': { body: page() } })
  const { bringIn, fetcher, call, textOf } = opened(served)
  const source = () => pageSource(`${served.url}/ferry?utm_source=mail`, fetcher)
  const [first] = await bringIn(source())
  expect(first).toMatchObject({ status: 'imported', title: 'Night Ferry Put Off Again' })
  const id = first?.status === 'imported' ? first.articleId : ''
  const shown = await call('article.get', { id })
  expect(shown.article).toMatchObject({ site: 'The Skarvik Post', language: 'en' })
  expect(shown.revision.address).toBe(`${served.url}/ferry?utm_source=mail`)
  expect(shown.isFromWeb).toBe(true)
  expect(await textOf(id)).toBe(paragraphs.join('\n'))
  expect(await bringIn(source())).toMatchObject([{ status: 'already-there', articleId: id }])
  // It was known by its address, so nothing was asked for again.
  expect(served.requests).toHaveLength(1)
})

test('images are fetched once and shown from the library; one that is none leaves its alt text', async () => {
  const more = `<figure><img src="/bow.png" alt="The bow"><figcaption>The bow at dawn.</figcaption></figure>
<figure><img src="/gone.png" alt="The stern, in fog"></figure>`
  const { served } = await site({
    '/ferry': { body: page({ more }) },
    '/bow.png': { body: png(40, 30), type: 'text/plain' },
    '/gone.png': { body: '<p>Not an image.</p>' },
  })
  const { library, add, call } = opened(served)
  const id = await add(`${served.url}/ferry`)
  const { blocks, images } = await call('article.get', { id })
  const figures = blocks.filter((block) => block.kind === 'figure')
  expect(figures.map(({ text }) => text)).toEqual(['The bow at dawn.', 'The stern, in fog'])
  expect(images).toEqual([{ hash: figures[0]?.media, width: 40, height: 30 }])
  expect(figures[1]?.media).toBeUndefined()
  expect(findMedia(library, images[0]?.hash ?? '')?.type).toBe('image/png')
  const asked = served.requests.length
  await call('article.get', { id })
  expect(served.requests).toHaveLength(asked)
})

test('a source that says the same is unchanged, with or without its own word for it', async () => {
  const { served, answers } = await site({ '/ferry': { body: page(), etag: '"one"' } })
  const { add, again } = opened(served)
  const id = await add(`${served.url}/ferry`)
  expect(await again(id)).toMatchObject({ kind: 'unchanged' })
  answers['/ferry'] = { body: page().replace('Sport', 'Sports'), etag: '"two"' }
  expect(await again(id)).toMatchObject({ kind: 'unchanged' })
})

test('a changed text is a new revision, highlights move along, and undo goes back', async () => {
  const { served, answers } = await site({ '/ferry': { body: page() } })
  const { add, again, call, textOf } = opened(served)
  const id = await add(`${served.url}/ferry`)
  const { revision } = await call('article.get', { id })
  const start = (await textOf(id)).indexOf('a blank cheque')
  await call('highlight.create', {
    articleId: id,
    revisionId: revision.id,
    start,
    end: start + 14,
    color: 'yellow',
  })
  const body = ['Correction: an earlier version misnamed the island.', ...paragraphs]
  answers['/ferry'] = { body: page({ body }) }
  expect(await again(id)).toMatchObject({ kind: 'revised', answerId: null })
  expect(await textOf(id)).toBe(body.join('\n'))
  const [moved] = await call('highlight.list', { articleId: id })
  expect(moved?.placement).toMatchObject({ start: start + (body[0]?.length ?? 0) + 1 })
  await call('history.undo', {})
  expect(await textOf(id)).toBe(paragraphs.join('\n'))
  expect((await call('highlight.list', { articleId: id }))[0]?.placement).toMatchObject({ start })
})

test('a source that says the same leaves the reader’s own changes alone, another text comes after them', async () => {
  const { served, answers } = await site({ '/ferry': { body: page() } })
  const { add, again, call, textOf } = opened(served)
  const id = await add(`${served.url}/ferry`)
  const { revision } = await call('article.get', { id })
  const blocks = [{ text: 'The reader’s own words.', like: null }]
  const splices = [{ at: 0, count: 1, blocks }]
  await call('article.editText', { id, revisionId: revision.id, splices })
  expect(await again(id)).toMatchObject({ kind: 'unchanged' })
  expect(await textOf(id)).toContain('The reader’s own words.')
  answers['/ferry'] = { body: page({ body: [...paragraphs, 'A correction was made.'] }) }
  const { kind, reasons } = await again(id)
  expect(kind).toBe('revised')
  expect(reasons.join(' ')).toContain('Your own changes')
  const causes = (await call('revision.list', { articleId: id })).map(({ cause }) => cause)
  expect(causes).toEqual(['fetched', 'edited', 'added'])
})

test('an answer that is something else is put aside with its reasons, until it is taken or left', async () => {
  const { served, answers } = await site({ '/ferry': { body: page() } })
  const { port, add, again, call, textOf } = opened(served)
  const id = await add(`${served.url}/ferry`)
  answers['/ferry'] = { body: '<h1>Gone</h1><p>We are sorry.</p>', status: 503 }
  const down = await again(id)
  expect(down.kind).toBe('put-aside')
  expect(down.reasons.join(' ')).toContain('503')
  const body = ['Please log in to read on. Your account gives you every story we ever wrote.']
  answers['/ferry'] = { body: page({ title: 'Log in', body }) }
  const login = await again(id)
  expect(login).toMatchObject({ kind: 'put-aside' })
  expect(login.reasons.length).toBeGreaterThan(0)
  expect(await textOf(id)).toBe(paragraphs.join('\n'))
  expect((await call('article.get', { id })).answerCount).toBe(2)
  const [newest, older] = await call('answer.list', { articleId: id })
  await call('answer.remove', { id: older?.id ?? '' })
  await acceptAnswer({ articleId: id, id: newest?.id ?? '' }, { port, parser: directParser })
  expect(await textOf(id)).toBe(body.join('\n'))
  expect((await call('article.get', { id })).answerCount).toBe(0)
})

test('an article of several pages is one text, and stays one when it is read again', async () => {
  const { served } = await site({
    '/long': {
      body: page({
        body: paragraphs.slice(0, 2),
        more: '<a rel="next" href="/long/2">Next page</a>',
      }),
    },
    '/long/2': {
      body: page({
        body: paragraphs.slice(2),
        more: '<a rel="prev" href="/long">Back</a><a rel="next" href="/long">Round</a>',
      }),
    },
  })
  const { port, add, textOf } = opened(served)
  const id = await add(`${served.url}/long`)
  expect(await textOf(id)).toBe(paragraphs.join('\n'))
  await readAgain(id, { label: 'Read Again' }, { port, parser: directParser })
  expect(await textOf(id)).toBe(paragraphs.join('\n'))
})

test('a part of the text that was taken out stays out when the page is read again, and undo brings it back', async () => {
  const { served } = await site({ '/ferry': { body: page() } })
  const { port, add, call, textOf } = opened(served)
  const id = await add(`${served.url}/ferry`)
  const { revision } = await call('article.get', { id })
  const removed = await call('article.removeBlock', { id, revisionId: revision.id, index: 1 })
  const rest = [paragraphs[0], paragraphs[2]].join('\n')
  expect(await textOf(id)).toBe(rest)
  await expect(
    call('article.removeBlock', { id, revisionId: revision.id, index: 0 }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
  await readAgain(id, { label: 'Read Again' }, { port, parser: directParser })
  expect((await call('article.get', { id })).revision.id).toBe(removed.revisionId)
  await call('history.undo', {})
  expect(await textOf(id)).toBe(paragraphs.join('\n'))
})

test('a page that cannot be had says what was asked and what came back', async () => {
  const { served } = await site({
    '/empty': { body: '<html><body><script>go()</script></body></html>' },
  })
  const { bringIn, fetcher } = opened(served)
  const outcomes = await bringIn(
    pageSource(`${served.url}/nothing`, fetcher),
    pageSource(`${served.url}/empty`, fetcher),
  )
  expect(outcomes).toMatchObject([
    { status: 'failed', error: { code: 'not-found' }, report: { status: 404 } },
    {
      status: 'failed',
      error: { code: 'no-text' },
      report: { status: 200, url: `${served.url}/empty`, contentType: 'text/html; charset=utf-8' },
    },
  ])
})

test('images of a saved page come from the folder beside it, and from nowhere else', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'saved_files'))
  writeFileSync(join(folder, 'saved_files', 'bow.png'), png(8, 6))
  writeFileSync(join(folder, 'secret.png'), png(9, 9))
  const more = `<figure><img src="saved_files/bow.png" alt="The bow"></figure>
<figure><img src="saved_files/../secret.png" alt="One folder up"></figure>
<figure><img src="../../../etc/hostname" alt="Far away"></figure>`
  writeFileSync(join(folder, 'saved.html'), page({ more }))
  const { served } = await site({})
  const { port, bringIn, call } = opened(served)
  const [outcome] = await bringIn(fileSource(join(folder, 'saved.html')))
  const id = outcome?.status === 'imported' ? outcome.articleId : ''
  const seen = async () => {
    const { blocks, images } = await call('article.get', { id })
    const kept = blocks.flatMap((block) =>
      block.kind === 'figure' && block.media ? block.alt : [],
    )
    return { kept, images: images.map(({ width, height }) => [width, height]) }
  }
  expect(await seen()).toEqual({ kept: ['The bow'], images: [[8, 6]] })
  await readAgain(id, { label: 'Read Again' }, { port, parser: directParser })
  expect(await seen()).toEqual({ kept: ['The bow'], images: [[8, 6]] })
  expect(served.requests).toEqual([])
})
