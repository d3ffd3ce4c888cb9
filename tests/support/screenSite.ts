import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { crc32, deflateSync } from 'node:zlib'
import { onTestFinished } from 'vitest'
import { richPage } from './richPage.ts'

/** Pages for the screens that show pages of the web. */
export type ScreenSite = {
  /** An article with an image. */
  article: string
  /** A page without one, that asks for a login. */
  login: string
  /** An article with a table, code, footnotes, embeds and an image that is not there. */
  rich: string
  /** So many articles, answered a moment after they were asked for. */
  slow: (count: number) => string[]
  /** Accepts a question and never answers. */
  silent: string
  missing: string
  /** From now on the article's address answers with the login. */
  closeArticle: () => void
}

const paragraphs = [
  'The last boat to the outer islands leaves Skarvik at nine in the evening, as it has since 1987, and whoever misses it sleeps on the benches of the waiting room, which are known to be hard.',
  'On Tuesday the harbour council put off its vote on a night ferry for the third time. It wanted to see the costs once more, it said, and nobody should mistake caution for refusal.',
  '“Every winter we wait, two families move to the mainland,” said the ferry’s engineer, Maja Brekke, “and they do not come back in spring.” She has counted them for eleven years.',
  'A report on fuel and crews is due in May. Until then the waiting room stays open all night, and the council has promised cushions.',
]

const article = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Harbour council delays vote on night ferry – The Skarvik Tide</title>
<meta name="author" content="Lena Aukland"><meta property="og:site_name" content="The Skarvik Tide">
<meta property="article:published_time" content="2026-03-14T09:30:00+01:00">
<meta property="article:modified_time" content="2026-03-16T11:00:00+01:00"></head><body>
<nav><a href="/">Home</a> <a href="/sea">Sea</a> <a href="/town">Town</a></nav>
<main><article><h1>Harbour council delays vote on night ferry</h1>
<p>${paragraphs[0]}</p>
<figure><img src="/quay.png" alt="A quay with two lamps, no boat in sight">
<figcaption>The quay at Skarvik, half past nine.</figcaption></figure>
<p>${paragraphs[1]}</p><h2>What is lost</h2><blockquote><p>${paragraphs[2]}</p></blockquote>
<p>${paragraphs[3]}</p></article></main><footer>© The Skarvik Tide</footer></body></html>`

const login = `<!doctype html><html lang="en"><head><title>Log in</title></head><body>
<main><h1>Log in</h1><form><label>Name <input></label><label>Password <input type="password"></label>
<button>Log in</button></form></main></body></html>`

const slowMilliseconds = 400

function slowPage(url: string): string {
  return article
    .replaceAll('Harbour council delays', `${url.slice(1)}: Harbour council delays`)
    .replace('two families', `${url.slice('/slow/'.length)} families`)
}

/** Serves them on free ports of loopback until the test is over. */
export async function serveScreenSite(): Promise<ScreenSite> {
  let isClosed = false
  const html = 'text/html; charset=utf-8'
  const site = await listen(
    createServer(({ url }, response) => {
      if (url === '/quay.png') response.writeHead(200, { 'content-type': 'image/png' }).end(quay())
      else if (url === '/login' || (url === '/ferry' && isClosed))
        response.writeHead(200, { 'content-type': html }).end(login)
      else if (url === '/ferry') response.writeHead(200, { 'content-type': html }).end(article)
      else if (url === '/rich') response.writeHead(200, { 'content-type': html }).end(richPage)
      else if (url?.startsWith('/slow/'))
        setTimeout(
          () => response.writeHead(200, { 'content-type': html }).end(slowPage(url)),
          slowMilliseconds,
        )
      else response.writeHead(404, { 'content-type': html }).end('<p>There is no such page.</p>')
    }),
  )
  const silent = await listen(createServer(() => {}))
  return {
    article: `${site}/ferry`,
    login: `${site}/login`,
    missing: `${site}/missing`,
    rich: `${site}/rich`,
    slow: (count) => Array.from({ length: count }, (_, index) => `${site}/slow/${index}`),
    silent: `${silent}/`,
    closeArticle: () => {
      isClosed = true
    },
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A dusk of 1,200 × 560 pixels as PNG (section 5 for its chunks). */
function quay(): Buffer {
  const [width, height] = [1_200, 560]
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y += 1) {
    const isSea = y > height * 0.62
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + width * 3) + 1 + x * 3
      const light = [0.3, 0.7].some((lamp) => Math.hypot(x - width * lamp, y - height * 0.5) < 16)
      const shade = isSea ? 60 - y / 20 : 90 + y / 4
      rows.set(light ? [250, 226, 160] : [shade * 0.8, shade * 0.9, shade * 1.15], at)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const end = chunk('IEND', Buffer.alloc(0))
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), end])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const made = Buffer.alloc(body.length + 8)
  made.writeUInt32BE(data.length, 0)
  made.set(body, 4)
  made.writeUInt32BE(crc32(body), body.length + 4)
  return made
}
