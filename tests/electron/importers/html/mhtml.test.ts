import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ImportedArticle } from '#shared/domain/importedArticle.ts'
import { outline } from '../../../../electron/importers/html/outline.ts'
import type { ImportFile } from '../../../../electron/importers/importer.ts'
import { importers, readFile } from '../../../../electron/importers/index.ts'

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2_000, 7)])
const hash = createHash('sha256').update(png).digest('hex')
const sentence =
  'The ferry to Harle will not sail before Friday, the harbour master said, and nobody on the quay was surprised to hear it.'
const paragraphs = `<p>${sentence}</p>`.repeat(4)

function article(file: Partial<ImportFile> & { text: string }) {
  const { text, ...rest } = file
  const read = readFile(
    { name: 'page.html', bytes: Buffer.from(text, 'latin1'), ...rest },
    { repairsOff: [] },
  )
  const [only] = read.articles
  if (!only) throw new Error('There is no article.')
  expect(ImportedArticle.safeParse(only).error).toBeUndefined()
  return { ...only, importer: read.importer }
}

function mhtmlOf(
  html: string,
  {
    encoding = 'quoted-printable',
    head = '',
    rootHead = 'Content-Location: https://page.example/dir/ferry.html',
  } = {},
): string {
  return [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://page.example/dir/ferry.html',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related;\r\n\ttype="text/html";${head}\r\n\tboundary="----Part--x"`,
    '',
    '',
    '------Part--x',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-ID: <one@mhtml>',
    'Content-Location: https://page.example/dir/harbour.png',
    '',
    png.toString('base64').replace(/.{76}/g, '$&\r\n'),
    '------Part--x',
    'Content-Type: text/html; charset=windows-1252',
    'Content-ID: <root@mhtml>',
    `Content-Transfer-Encoding: ${encoding}`,
    rootHead,
    '',
    html,
    '------Part--x--',
    '',
  ].join('\r\n')
}

describe('a page saved in one file', () => {
  const html = `<html><body><article><h1>No ferry</h1>${paragraphs}<p>Br=FCcke =3D bridge, a soft=\r\n line</p><figure><img src=3D"harbour.png"><figcaption>The quay</figcaption></figure></article></body></html>`

  it('is read by its name and by how it begins', () => {
    expect(article({ text: mhtmlOf(html), name: 'a.mht' }).importer).toBe('mhtml')
    expect(article({ text: mhtmlOf(html), name: '' }).importer).toBe('mhtml')
  })

  it('has the text of its page, decoded, and the image beside it', () => {
    const { blocks, media, url } = article({ text: mhtmlOf(html), name: 'a.mhtml' })
    const texts = blocks.map(({ text }) => text)
    expect(texts).toContain('Brücke = bridge, a soft line')
    expect(blocks.at(-1)).toMatchObject({ kind: 'figure', media: hash, text: 'The quay' })
    expect(media).toEqual([{ hash, type: 'image/png', bytes: expect.any(Uint8Array) }])
    expect(url).toBe('https://page.example/dir/ferry.html')
  })

  it('finds images by their Content-ID, and the page the head names', () => {
    const byId = html.replace('harbour.png', 'cid:one@mhtml')
    const file = mhtmlOf(byId, { head: '\r\n\tstart="<root@mhtml>";', rootHead: 'X-None: 1' })
    expect(article({ text: file, name: 'a.mhtml' }).media).toHaveLength(1)
  })

  it('may be in base64, and may break off', () => {
    const plain = `<html><body><article>${paragraphs}</article></body></html>`
    const file = mhtmlOf(Buffer.from(plain).toString('base64'), { encoding: 'base64' })
    expect(article({ text: file, name: 'a.mhtml' }).blocks).toHaveLength(4)
    expect(
      article({ text: file.slice(0, file.lastIndexOf('------Part')), name: 'a.mhtml' }).blocks,
    ).toHaveLength(4)
  })

  it('without a page in it says so', () => {
    expect(() =>
      article({ text: 'MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx', name: 'a.mht' }),
    ).toThrow('There is no web page in the file.')
  })
})

describe('images in a page’s own markup', () => {
  const address = `data:image/png;base64,${png.toString('base64')}`

  it('are kept once each, by their hash', () => {
    const { blocks, media } = article({
      text: `<article>${paragraphs}<img alt="a" src="${address}"><p>${sentence}</p><img alt="b" src="${address}"></article>`,
    })
    expect(media).toEqual([{ hash, type: 'image/png', bytes: expect.any(Uint8Array) }])
    expect(
      blocks
        .filter((block) => block.kind === 'figure')
        .map((block) => block.kind === 'figure' && block.media),
    ).toEqual([hash, hash])
    expect(JSON.stringify(blocks)).not.toContain('data:')
  })

  it('are known by their bytes, not by what is said of them', () => {
    const disguised = `data:image/png;base64,${Buffer.from(`<html>${'x'.repeat(3_000)}`).toString('base64')}`
    const read = article({
      text: `<article>${paragraphs}<img alt="a" src="${disguised}"></article>`,
    })
    expect(read.media).toBeUndefined()
    expect(read.blocks.at(-1)).toEqual({ kind: 'figure', alt: 'a', text: 'a', marks: [] })
  })

  it('may be SVG written with character references', () => {
    const svg = `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'>${'<path/>'.repeat(300)}</svg>`
    const written = svg.replaceAll('<', '&lt;')
    expect(
      article({ text: `<article>${paragraphs}<img alt="a" src="${written}"></article>` }).media?.[0]
        ?.type,
    ).toBe('image/svg+xml')
  })
})

describe('what programs put around a page', () => {
  it('is left out: the clipboard of Windows', () => {
    const text = `Version:0.9\r\nStartHTML:0000000105\r\nSourceURL:https://page.example/a/b.html\r\n<html><body><p>Around</p><!--StartFragment--><p>${sentence} <a href="c.html">See</a></p><!--EndFragment--></body></html>`
    const { blocks, importer } = article({ text, name: '' })
    expect(importer).toBe('html')
    expect(blocks).toMatchObject([
      { text: `${sentence} See`, marks: [{ href: 'https://page.example/a/c.html' }] },
    ])
  })

  it.each([
    '<!-- saved from url=(0035)https://page.example/a/b.html -->',
    '<!--\n Page saved with SingleFile \n url: https://page.example/a/b.html \n saved date: Mon -->',
  ])('says where it is from: %s', (comment) => {
    const { blocks } = article({
      text: `<!DOCTYPE html>\n${comment}\n<html><body><article>${paragraphs}<p>${sentence} <a href="c.html">See</a> <img src="b_files/x.png" alt="x"></p></article></body></html>`,
    })
    expect(blocks.at(-2)).toMatchObject({ marks: [{ href: 'https://page.example/a/c.html' }] })
    expect(blocks.at(-1)).toMatchObject({ url: 'b_files/x.png' })
  })
})

describe('which importer reads a file', () => {
  const chosen = (name: string, text: string, contentType?: string) => {
    const file = { name, bytes: Buffer.from(text), ...(contentType && { contentType }) }
    return importers.reduce((best, other) =>
      other.detect(file) > best.detect(file) ? other : best,
    ).id
  }

  it.each([
    ['html', 'a.html', 'x'],
    ['html', 'a.XHTML', 'x'],
    ['html', '', '<!doctype html><p>x</p>'],
    ['html', 'page', '<!-- saved --><html><p>x</p></html>'],
    ['html', 'index.php', '<html><p>x</p></html>'],
    ['html', '', "<meta charset='utf-8'><p>One <b>two</b></p>"],
    ['html', '', '<h2>One</h2>\n<p>two</p>\n<ul><li>three</li></ul>'],
    ['plainText', 'a.txt', '<!doctype html><p>x</p>'],
    ['plainText', '', 'Words <b>with</b> tags in them.'],
    ['plainText', '', '<p>One</p> and words outside of it'],
    ['plainText', '', '<Anna> Hello.\n<Bert> Hello yourself.'],
    ['markdown', 'readme.md', '<!doctype html><p>x</p>'],
    [
      'markdown',
      '',
      '<p align="center"><img src="x"></p>\n\n# Title\n\nText with [a link](https://a.example/).',
    ],
  ])('is %s for %s with %s', (id, name, text) => {
    expect(chosen(name, text)).toBe(id)
  })

  it('is html for what was sent as such', () => {
    expect(chosen('', 'Just words.', 'text/html; charset=utf-8')).toBe('html')
  })
})

describe('a page without an article says what it shows instead', () => {
  it.each([
    ['log in', '<form><h1>Sign in</h1><input name="u"><input type="password"></form>'],
    [
      'scripts',
      '<div id="root"></div><script src="app.js"></script><noscript>You need to enable JavaScript to run this app.</noscript>',
    ],
    [
      'a person',
      '<title>Just a moment...</title><body><h1>Checking your browser</h1><p>Please wait.</p>',
    ],
    ['frames', '<frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"></frameset>'],
    ['no text', '<html><body><div></div></body></html>'],
  ])('%s', (said, text) => {
    expect(() => article({ text })).toThrow(
      expect.objectContaining({ code: 'no-text', message: expect.stringContaining(said) }),
    )
  })

  it('but a few words that were pasted are all there is', () => {
    expect(article({ text: '<p>Only <b>this</b>.</p>', name: '' }).blocks).toMatchObject([
      { text: 'Only this.' },
    ])
  })
})

describe('an article chosen by hand', () => {
  const text = `<body><header><h1>Site</h1></header><div id="a"><p>${sentence}</p></div><div class="b c"><div><p>${sentence} ${sentence}</p></div></div></body>`
  const file = { name: 'a.html', bytes: Buffer.from(text) }

  it('is one of the elements the page has', () => {
    expect(outline(file)).toMatchObject([
      { steps: [], depth: 0, label: 'body' },
      {
        steps: [1],
        depth: 1,
        label: 'div#a',
        words: 23,
        sample: expect.stringContaining('The ferry'),
      },
      { steps: [2, 0], depth: 2, label: 'div', words: 46 },
    ])
  })

  it('is read from there', () => {
    const read = (extraction: {
      method: 'element' | 'wholePage' | 'readability'
      steps: number[]
    }) =>
      readFile(file, {
        repairsOff: [],
        extraction: { ...extraction, removed: [] },
      }).articles[0]?.blocks.map(({ text: said }) => said)
    expect(read({ method: 'element', steps: [1] })).toEqual([sentence])
    expect(read({ method: 'element', steps: [1, 7, 7] })).toEqual([sentence])
    expect(read({ method: 'wholePage', steps: [] })).toHaveLength(2)
    expect(read({ method: 'readability', steps: [] })).toContain(sentence)
  })
})
