import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { decodeHtml } from '../../../../electron/importers/html/decodeHtml.ts'
import { parseHtml } from '../../../../electron/importers/html/dom.ts'
import { limitMarkup } from '../../../../electron/importers/html/limitMarkup.ts'
import { outline } from '../../../../electron/importers/html/outline.ts'
import { toBlocks } from '../../../../electron/importers/html/toBlocks.ts'
import { readFile } from '../../../../electron/importers/index.ts'
import { expectSoundPage } from './expectSoundPage.ts'
import { brokenPage as page } from './fuzzGrammar.ts'

const runs = process.env.PULLQUOTE_LONG ? 20_000 : 400

const expected = ['no-text', 'empty-file', 'binary-file', 'too-large']

function readsOrRefuses(
  bytes: Uint8Array,
  rest: { url?: string; contentType?: string } = {},
  importer = 'html',
): void {
  try {
    for (const article of readFile({ name: 'a.html', bytes, ...rest }, { repairsOff: [] }, importer)
      .articles)
      expectSoundPage(article)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(expected).toContain(error.code)
  }
}

describe('a page of broken markup', () => {
  it('is an article or a sentence, and every article is sound', () => {
    fc.assert(
      fc.property(
        page,
        fc.constantFrom(undefined, 'https://page.example/a/b.html#c'),
        (html, url) => {
          readsOrRefuses(Buffer.from(html), url === undefined ? {} : { url })
        },
      ),
      { numRuns: runs },
    )
  })

  it('around an article leaves the article sound', () => {
    const article = `<article><h1>A Headline of a Page</h1>${'<p>The ferry left at nine, with nobody on board but the captain and a crate of pears, which were ripe.</p>'.repeat(4)}</article>`
    fc.assert(
      fc.property(page, page, (before, after) =>
        readsOrRefuses(Buffer.from(`${before}${article}${after}`)),
      ),
      { numRuns: runs / 2 },
    )
  })

  it('is read whole or in parts chosen by hand, too', () => {
    fc.assert(
      fc.property(
        page,
        fc.constantFrom('wholePage' as const, 'readability' as const, 'element' as const),
        fc.array(fc.nat(3), { maxLength: 5 }),
        (html, method, steps) => {
          const file = { name: 'a.html', bytes: Buffer.from(html) }
          try {
            for (const element of outline(file)) expect(element.words).toBeGreaterThanOrEqual(20)
            for (const article of readFile(file, {
              repairsOff: [],
              extraction: { method, steps, removed: [] },
            }).articles)
              expectSoundPage(article)
          } catch (error) {
            if (!(error instanceof AppError)) throw error
          }
        },
      ),
      { numRuns: runs / 2 },
    )
  })

  it('is written anew as markup that stays the same when it is written anew once more', () => {
    fc.assert(
      fc.property(page, (html) => {
        const once = limitMarkup(html)
        expect(limitMarkup(once)).toBe(once)
      }),
      { numRuns: runs },
    )
  })

  it('is one html with a head and a body, no deeper than the limit', () => {
    fc.assert(
      fc.property(page, (html) => {
        const { documentElement } = parseHtml(html)
        expect([...documentElement.children].map(({ localName }) => localName)).toEqual([
          'head',
          'body',
        ])
        expect(documentElement.querySelector('script:not([type]), style, svg, template')).toBeNull()
      }),
      { numRuns: runs / 2 },
    )
  })

  it('gives the same blocks each time, and stays as it was', () => {
    fc.assert(
      fc.property(page, (html) => {
        const { body } = parseHtml(html)
        const before = body.outerHTML
        const blocks = toBlocks([body], { baseUrl: '', title: '' })
        expect(body.outerHTML).toBe(before)
        expect(toBlocks([body], { baseUrl: '', title: '' })).toEqual(blocks)
      }),
      { numRuns: runs / 2 },
    )
  })
})

describe('any bytes', () => {
  it('are an article or a sentence', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom('text/html', 'text/html; charset=shift_jis', 'text/html; charset=x'),
        (bytes, contentType) => {
          readsOrRefuses(bytes, { contentType })
        },
      ),
      { numRuns: runs },
    )
  })

  it('behind markup are decoded without a throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('gbk', 'utf-16', 'iso-2022-jp', 'euc-kr', 'x-user-defined'),
        (bytes, charset) => {
          const file = {
            name: '',
            bytes: Buffer.concat([Buffer.from(`<meta charset=${charset}><p>Words`), bytes]),
          }
          try {
            expect(decodeHtml(file).html).toContain('<')
          } catch (error) {
            if (!(error instanceof AppError)) throw error
          }
        },
      ),
      { numRuns: runs },
    )
  })

  it('in parts of a message are an article or a sentence', () => {
    const line = fc.constantFrom(
      '--x',
      '--x--',
      'Content-Type: text/html',
      'Content-Type: multipart/related; boundary=x',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://a.example/b.png',
      '',
      '',
      '<p>Words =3D= =C3=BC =</p>',
      '<img src="https://a.example/b.png">',
      'iVBORw0KGgo=',
      '=\r\n',
    )
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 40 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, end) => {
          readsOrRefuses(
            Buffer.from(
              `MIME-Version: 1.0${end}Content-Type: multipart/related; boundary="x"${end}${end}${lines.join(end)}`,
            ),
            {},
            'mhtml',
          )
        },
      ),
      { numRuns: runs },
    )
  })
})
