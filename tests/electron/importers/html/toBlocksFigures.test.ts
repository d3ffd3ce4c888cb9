import { describe, expect, it } from 'vitest'
import { candidatesOf, nearest } from '../../../../electron/importers/html/imageSource.ts'
import { blocksOf } from './toBlocksSupport.ts'

const base = 'https://page.example/dir/'
const figure = (url: string, alt = '', text = alt || '\ufffc') => ({
  kind: 'figure',
  url,
  alt,
  text,
  marks: [],
})

describe('the address of an image', () => {
  it.each([
    ['its source', '<img src="a.jpg">', 'a.jpg'],
    [
      'the candidate nearest 1,600 pixels',
      '<img src="s.jpg" srcset="a.jpg 400w, b.jpg 1500w, c.jpg 3000w">',
      'b.jpg',
    ],
    [
      'the candidate of a picture',
      '<picture><source type="image/avif" srcset="x.avif 1600w"><source srcset="b.jpg 1200w, c.jpg 2400w"><img src="s.jpg"></picture>',
      'b.jpg',
    ],
    ['the densest of small ones', '<img src="s.jpg" srcset="a.jpg 1x, b.jpg 2x">', 'b.jpg'],
    [
      'an address with commas',
      '<img srcset="/w_300,h_200/a.jpg 300w, /w_1600,h_900/a.jpg 1600w">',
      '/w_1600,h_900/a.jpg',
    ],
    [
      'the one a script would put in place',
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="a.jpg">',
      'a.jpg',
    ],
    [
      'the original of a lazy one',
      '<img src="/img/blank.gif" data-original="a.jpg" data-lazy-srcset="">',
      'a.jpg',
    ],
    ['a lazy set', '<img src="placeholder.png" data-srcset="a.jpg 800w, b.jpg 1700w">', 'b.jpg'],
    [
      'the one shown without scripts',
      '<img class="lazy"><noscript><img src="a.jpg"></noscript>',
      'a.jpg',
    ],
    [
      'the one shown without scripts and nothing else',
      '<div><noscript><img src="a.jpg"></noscript></div>',
      'a.jpg',
    ],
    ['that of AMP', '<amp-img src="a.jpg" width="800" height="600"></amp-img>', 'a.jpg'],
  ])('is %s', (_, html, address) => {
    expect(blocksOf(html)).toEqual([figure(new URL(address, base).href)])
  })

  it('is none for ornaments and readers’ counters', () => {
    expect(
      blocksOf(
        '<p>a</p><img src="i.png" width="16" height="16"><img src="p.gif" width="1" height="1"><img src="/pixel.gif">',
      ),
    ).toHaveLength(1)
  })

  it('is never one that runs or reads files', () => {
    expect(
      blocksOf(
        '<img src="javascript:alert(1)" alt="A"><img src="file:///etc/passwd" alt="B"><img src="data:text/html,x" alt="C">',
      ),
    ).toEqual(['A', 'B', 'C'].map((alt) => ({ kind: 'figure', alt, text: alt, marks: [] })))
  })

  it('is relative to the page’s folder where nothing says where the page is from', () => {
    const url = (html: string, options = {}) => {
      const [block] = blocksOf(html, { baseUrl: '', ...options })
      return block?.kind === 'figure' ? block.url : undefined
    }
    expect(url('<img src="./My%20page_files/a%C3%A9.jpg?x=1" alt="a">')).toBe(
      'My page_files/aé.jpg',
    )
    expect(url('<img src="../../secret.jpg" alt="a">')).toBeUndefined()
    expect(url('<img src="/root.jpg" alt="a">')).toBeUndefined()
    expect(url('<img src="%2Fetc/x.jpg" alt="a">')).toBeUndefined()
    expect(url('<img src="C:\\x.jpg" alt="a">')).toBeUndefined()
    expect(url('<img src="Page_files/a.jpg">', { baseUrl: base, isInFolder: true })).toBe(
      'Page_files/a.jpg',
    )
    expect(url('<img src="Page_files/a.jpg">', { baseUrl: base })).toBe(`${base}Page_files/a.jpg`)
  })
})

describe('a caption', () => {
  it.each([
    '<figure><img src="a.jpg" alt="A shed"><figcaption>Number <em>four</em></figcaption></figure>',
    '<figure><figcaption>Number <em>four</em></figcaption><img src="a.jpg" alt="A shed"></figure>',
    '<div class="wp-caption"><img src="a.jpg" alt="A shed"><p class="wp-caption-text">Number <em>four</em></p></div>',
    '<div><a href="a.jpg"><img src="a.jpg" alt="A shed"></a></div><div class="imageCaption">Number <em>four</em></div>',
    '<div class="s"><img src="a.jpg" alt="A shed"><div>Number <em>four</em></div></div>',
    '<figure><img src="a.jpg" alt="A shed"><p>Number <em>four</em></p></figure>',
    '<figure><span>Enlarge</span><img src="a.jpg" alt="A shed"><figcaption>Number <em>four</em></figcaption></figure>',
  ])('is the text of its figure: %s', (html) => {
    const marks = [{ kind: 'emphasis', start: 7, end: 11 }]
    expect(blocksOf(html)).toEqual([{ ...figure(`${base}a.jpg`, 'A shed', 'Number four'), marks }])
  })

  it('is told from a paragraph beside an image', () => {
    const html =
      '<p><img src="a.jpg" alt="A shed"> The shed came ashore.</p><div><img src="b.jpg">Another did not.</div>'
    expect(blocksOf(html).map(({ kind }) => kind)).toEqual([
      'figure',
      'paragraph',
      'figure',
      'paragraph',
    ])
  })

  it('stands where its image is missing', () => {
    expect(blocksOf('<figure><figcaption>A tide table</figcaption></figure>')).toMatchObject([
      { text: 'A tide table' },
    ])
  })

  it('of several images is the last one’s', () => {
    const blocks = blocksOf(
      '<figure><img src="a.jpg"><img src="b.jpg"><figcaption>Both</figcaption></figure>',
    )
    expect(blocks.map(({ text }) => text)).toEqual(['\ufffc', 'Both'])
  })
})

describe('an alt text', () => {
  const texts = (html: string, title = '') =>
    blocksOf(html, { title }).map((block) => [block.text, block.kind === 'figure' ? block.alt : ''])

  it.each([
    'IMG_2031.jpg',
    'IMG_2031',
    'DSC01234',
    'image1',
    'Foto 2 (3).JPG',
    'milano-design-week-2019_03',
    'the-old-mill-at-dawn',
    'Screenshot 2019-03-04 at 10.11.12',
    'a1b2c3d4e5f6',
    'https://page.example/a',
    'image',
    'Photo',
    'Bild',
    'Picture of',
    'Image 3 of 5',
    '画像',
    'undefined',
    'null',
    '–',
  ])('that says nothing of the image is none: %s', (alt) => {
    expect(blocksOf(`<img src="a.jpg" alt="${alt}">`)).toEqual([figure(`${base}a.jpg`)])
  })

  it.each([
    'A shed',
    'Baden-Württemberg',
    'mother-in-law',
    'COVID-19',
    'U.S.A.',
    'Picture of a shed',
    'Photo: Ann Bell',
    'Saint-Jean-de-Luz',
    '灯台',
  ])('that says something stays: %s', (alt) => {
    expect(blocksOf(`<img src="a.jpg" alt="${alt}">`)).toEqual([figure(`${base}a.jpg`, alt)])
  })

  it.each([
    '<figure><img src="a.jpg" alt="A shed at dusk"><figcaption>A shed at dusk</figcaption></figure>',
    '<div><img src="a.jpg" alt="A shed at dusk">A shed at dusk</div>',
    '<div><img src="a.jpg" alt="A shed at dusk"></div><p class="x">A shed at dusk</p>',
  ])('that is the caption is said once: %s', (html) => {
    expect(texts(`<p>Before.</p>${html}<p>After.</p>`)).toEqual([
      ['Before.', ''],
      ['A shed at dusk', ''],
      ['After.', ''],
    ])
  })

  it('that the caption says among other things is said once', () => {
    expect(
      texts(
        '<figure><img src="a.jpg" alt="a shed at dusk"><figcaption>The harbour: A shed at dusk. Photo: Ann Bell</figcaption></figure>',
      ),
    ).toEqual([['The harbour: A shed at dusk. Photo: Ann Bell', '']])
    expect(
      texts('<figure><img src="a.jpg" alt="shed"><figcaption>Finished</figcaption></figure>'),
    ).toEqual([['Finished', 'shed']])
  })

  it('that is the headline, or the heading beside it, says nothing', () => {
    expect(texts('<p>Before.</p><img src="a.jpg" alt="The late ferry">', 'The Late Ferry')).toEqual(
      [
        ['Before.', ''],
        ['\ufffc', ''],
      ],
    )
    expect(texts('<p>a</p><h2>The quay</h2><img src="a.jpg" alt="The quay"><p>b</p>')).toEqual([
      ['a', ''],
      ['The quay', ''],
      ['\ufffc', ''],
      ['b', ''],
    ])
  })
})

it('an image in a sentence follows its paragraph', () => {
  expect(
    blocksOf('<p>The bell <img src="a.jpg" alt="bell"> rang.</p>').map(({ text }) => text),
  ).toEqual(['The bell rang.', 'bell'])
})

it('an image of a character is the character', () => {
  expect(
    blocksOf('<p>Thanks <img class="emoji" alt="🙂" src="e.png"></p>').map(({ text }) => text),
  ).toEqual(['Thanks 🙂'])
})

it('the same image twice in a row is one figure', () => {
  expect(blocksOf('<img src="a.jpg"><noscript></noscript><img src="a.jpg">')).toHaveLength(1)
})

it('an image that came with the page is named by its hash', () => {
  const keepImage = (address: string) => (address === `${base}a.jpg` ? 'hash' : undefined)
  expect(blocksOf('<img src="a.jpg" srcset="b.jpg 1600w">', { keepImage })).toEqual([
    { kind: 'figure', media: 'hash', alt: '', text: '\ufffc', marks: [] },
  ])
})

it('sets of candidates are read as browsers read them', () => {
  expect(candidatesOf(' a.jpg, b.jpg 2x ,c.jpg 300w 200h,,d,e.jpg 1.5x')).toEqual([
    { url: 'a.jpg', width: 0 },
    { url: 'b.jpg', width: 1600 },
    { url: 'c.jpg', width: 300 },
    { url: 'd,e.jpg', width: 1200 },
  ])
  expect(nearest([])).toBeUndefined()
})
