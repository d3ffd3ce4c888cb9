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

const runs = process.env.PULLQUOTE_LONG ? 20_000 : 400

const names = fc.constantFrom(
  ...'a b i p q br hr em tr td th li ul ol dl dt dd h1 h2 h6 img pre div sup sub svg math form code span ruby rt rp table tbody caption figure figcaption blockquote aside section article main header footer nav body html head title meta link base script style template noscript iframe video audio source picture textarea select option button input details summary address center font frameset xmp plaintext object embed annotation semantics mi msup custom-element amp-img'.split(
    ' ',
  ),
)
const value = fc.oneof(
  fc.constantFrom(
    ...[
      '#n1',
      '#',
      'n1',
      'a.jpg',
      '//x.example/',
      'https://a.example/?q=1&amp;b',
      'javascript:alert(1)',
      'data:image/png;base64,AAAA',
      'mailto:a@b.c',
    ],
    ...[
      'display:none',
      'white-space:pre',
      'caption',
      'pullquote',
      'poem stanza',
      'katex',
      'twitter-tweet',
      'line-numbers',
      'language-js',
      'emoji',
      'true',
      '3',
      '99999999999',
      '-1',
    ],
    ...[
      'a.jpg 1w, b.jpg 2000w,,',
      'application/ld+json',
      'math/tex',
      'og:title',
      'datePublished',
      '2026-02-31',
      '\ud800',
      '\0',
      '&#x1F600;',
      '&#0;',
      '&nope;',
    ],
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
)
const attribute = fc
  .tuple(
    fc.constantFrom(
      ...'href src srcset data-src class id name style alt title colspan rowspan start type value reversed hidden role aria-hidden aria-level lang dir content property itemprop rel datetime encoding alttext width height onclick'.split(
        ' ',
      ),
    ),
    value,
    fc.constantFrom('"', "'", ''),
    fc.constantFrom(' ', '\n', '/', ''),
  )
  .map(([name, written, quote, space]) => `${space}${name}=${quote}${written}${quote}`)
const text = fc.oneof(
  fc.constantFrom(
    'Words of a text. ',
    'word',
    ' ',
    '\n',
    '\u00a0',
    '[1]',
    '1',
    '&amp;',
    '&lt;b&gt;',
    '<',
    '>',
    '—',
    '漢字',
    'שלום',
    '{"@type":"Article","headline":"x"}',
    '[[[[',
    '\u200b',
    '\r\n',
    '\0',
    '\ufffe',
  ),
  fc.string({ maxLength: 20, unit: 'binary' }),
)
const tag = fc
  .tuple(
    fc.constantFrom('<', '</', '<', '<', '< ', '<<'),
    names,
    fc.array(attribute, { maxLength: 4 }),
    fc.constantFrom('>', '/>', '>', '', ' >'),
  )
  .map(
    ([opens, name, attributes, closes]) =>
      `${opens}${name}${attributes.length > 0 ? ' ' : ''}${attributes.join(' ')}${closes}`,
  )
const oddity = fc.constantFrom(
  '<!-- ',
  ' -->',
  '<!doctype html>',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '</',
  '<!',
  '<3',
  '<!--[if IE]>',
  '<![endif]-->',
  '</p',
  '<a "',
  '<p =>',
)
const whole = fc
  .tuple(
    names,
    fc.array(attribute, { maxLength: 3 }),
    fc.array(fc.oneof(text, tag), { maxLength: 6 }),
  )
  .map(
    ([name, attributes, inner]) => `<${name} ${attributes.join(' ')}>${inner.join('')}</${name}>`,
  )
const page = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: whole },
      { weight: 4, arbitrary: text },
      { weight: 3, arbitrary: tag },
      { weight: 1, arbitrary: oddity },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

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
