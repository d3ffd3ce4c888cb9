import { describe, expect, it } from 'vitest'
import { articleText } from '#shared/text/articleText.ts'
import { readFile } from '../../../../electron/importers/index.ts'
import { expectSoundPage } from './expectSoundPage.ts'

/*
 * What is asked of one element must not be a walk over all the others: each of these was, or could
 * be, the square of its number. No time is measured; what takes the square of it never ends here.
 */

const sentence =
  'The ferry left at nine, with nobody on board but the captain and a crate of pears.'
const many = 10_000
const deep = 250

function read(inner: string): string {
  const html = `<article>${`<p>${sentence}</p>`.repeat(4)}${inner}<p>${sentence}</p></article>`
  const [article] = readFile(
    { name: 'a.html', bytes: Buffer.from(html), url: 'https://page.example/a/b.html' },
    { repairsOff: [] },
    'html',
  ).articles
  if (!article) throw new Error('There is no article.')
  expectSoundPage(article)
  return articleText(article.blocks)
}

const numbered = (write: (number: number) => string) =>
  Array.from({ length: many }, (_, at) => write(at)).join('')

describe('ten thousand of one thing', { timeout: 120_000 }, () => {
  it.each([
    ['noscript', '<noscript>'],
    ['images without scripts', '<noscript><img src="a.jpg"></noscript>'],
    ['images in noscript in noscript', '<noscript><img src="a.jpg">'],
    ['images beside the one shown without scripts', '<img><noscript><img src="a.jpg"></noscript>'],
    ['figures', '<figure><img src="a.jpg"><figcaption>x</figcaption></figure>'],
    ['captions without a figure', '<figcaption>x</figcaption>'],
    ['pictures', '<picture><source srcset="b.jpg 2x"><img src="a.jpg"></picture>'],
    ['pictures that are never closed', '<picture><source srcset="b.jpg 2x">'],
    ['tables', '<table><tr><td>x<td>y<tr><td>1<td>2</table>'],
    ['items', '<li>x'],
    ['lists in lists', '<ul><li>x'],
    ['scripts of data', '<script type="application/ld+json">{"@type":"Article"}</script>'],
    ['facts', '<meta property="article:author" content="Ann Bell">'],
    ['times', '<p><time datetime="2020-01-01">1 Jan 2020</time></p>'],
    ['bylines', '<p class="byline">By Ann Bell</p>'],
    ['listings', '<pre><code>x\ny</code></pre>'],
    ['numbers of lines', '<span class="lineno">1</span>'],
    ['players', '<iframe src="https://video.example/1"></iframe>'],
    ['posts', '<blockquote class="twitter-tweet">x <a href="https://p.example/1">y</a>'],
  ])('%s: the article around is read', (_, thing) => {
    expect(read(thing.repeat(many))).toContain(sentence)
  })

  it.each([
    ['footnotes', (at: number) => `x<sup><a href="#n${at}">${at}</a></sup>`],
    ['named places', (at: number) => `<a id="a${at}"></a>`],
    ['loose footnotes', (at: number) => `x<sup>${at}</sup>`],
  ])('%s: the article around is read', (_, write) => {
    const notes = numbered((at) => `<p id="n${at}"><sup>${at}</sup> a note</p>`)
    expect(read(numbered(write) + notes)).toContain(sentence)
  })
})

describe('a long text in element upon element', { timeout: 120_000 }, () => {
  it.each([
    '<noscript><img src="a.jpg">',
    '<blockquote>',
    '<aside>',
    '<article><h2>x</h2>',
    '<div class="promo">',
    '<div class="verse">',
    '<figure><figcaption>',
    '<blockquote class="twitter-tweet">',
    '<table><tr><td>x<td>',
    '<ul><li>',
  ])('of %s is read', (opens) => {
    expect(read(opens.repeat(deep) + `<p>${sentence}</p>`.repeat(many))).toContain(sentence)
  })
})
