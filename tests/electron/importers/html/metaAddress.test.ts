import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutTrackers } from '../../../../electron/importers/html/withoutTrackers.ts'
import { address, jsonLd, metadataOf } from './metaSupport.ts'

describe('an address without trackers', () => {
  it.each([
    ['https://a.example/x?utm_source=n&utm_medium=m', 'https://a.example/x'],
    ['https://a.example/x?id=7&fbclid=abc&page=2', 'https://a.example/x?id=7&page=2'],
    ['https://a.example/x?gclid=1#top', 'https://a.example/x'],
    ['https://a.example/x;jsessionid=0A1B.2_cid3?id=7', 'https://a.example/x?id=7'],
    ['https://a.example/x?id=7&amp;utm_source=n', 'https://a.example/x?id=7'],
    ['https://a.example/#!/otters', 'https://a.example/#!/otters'],
    ['https://a.example/x#:~:text=otters', 'https://a.example/x'],
    ['https://a.example/%C3%BC?q=a%20b', 'https://a.example/%C3%BC?q=a%20b'],
    ['mailto:a@a.example?utm_source=n', 'mailto:a@a.example?utm_source=n'],
    ['', ''],
  ])('%s', (url, expected) => {
    expect(withoutTrackers(url)).toBe(expected)
  })

  it('stays as it is when taken again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(withoutTrackers(withoutTrackers(url))).toBe(withoutTrackers(url))
      }),
    )
  })
})

describe('the canonical address', () => {
  const urlOf = (canonical: string, url = address) =>
    metadataOf(`<link rel="canonical" href="${canonical}">`, '', { url }).url

  it.each([
    ['https://www.valleyherald.example/news/2026/otter-ferry-returns?utm_source=x', address],
    ['/news/2026/otter-ferry-returns', address],
    [
      'https://valleyherald.example/shipping/otter-ferry-returns',
      'https://valleyherald.example/shipping/otter-ferry-returns',
    ],
    [
      'https://elsewhere.example/otter-ferry-returns',
      'https://elsewhere.example/otter-ferry-returns',
    ],
  ])('%s is believed', (canonical, expected) => {
    expect(urlOf(canonical)).toBe(expected)
  })

  it.each([
    ['the home page', 'https://www.valleyherald.example/'],
    ['another page', 'https://www.valleyherald.example/news/2026/council-vote'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['nothing', ''],
  ])('is not believed when it names %s', (_, canonical) => {
    expect(urlOf(canonical)).toBe(address)
  })

  it('is that of the page itself, not of its AMP version', () => {
    expect(urlOf(address, `${address}/amp`)).toBe(address)
    expect(urlOf(address, 'https://amp.valleyherald.example/news/2026/otter-ferry-returns')).toBe(
      address,
    )
  })

  it('is believed when nothing else is known, unless it is the home page', () => {
    expect(urlOf(address, '')).toBe(address)
    expect(urlOf('https://www.valleyherald.example/', '')).toBe('')
  })

  it('is read from OpenGraph and JSON-LD too', () => {
    const og = `<meta property="og:url" content="${address}#comments">`
    expect(metadataOf(og, '', { url: '' }).url).toBe(address)
    const page = { '@type': 'Article', mainEntityOfPage: { '@id': address } }
    expect(metadataOf(jsonLd(page), '', { url: '' }).url).toBe(address)
  })
})

describe('the next page', () => {
  const nextOf = (href: string, url = address) =>
    metadataOf(`<link rel="next" href="${href}">`, '', { url }).nextPage

  it.each([
    [`${address}/2`, address],
    [`${address}?page=2`, address],
    [`${address}/page/2/`, address],
    ['otter-ferry-returns?seite=3', `${address}?seite=2`],
    ['https://a.example/otters-2.html', 'https://a.example/otters.html'],
    ['https://a.example/otters,3.html', 'https://a.example/otters,2.html'],
  ])('is %s after %s', (href, url) => {
    expect(nextOf(href, url)).toBe(new URL(href, url).href)
  })

  it.each([
    ['the next article', 'https://www.valleyherald.example/news/2026/council-vote'],
    ['a page further on', `${address}/4`],
    ['a page of another site', 'https://elsewhere.example/news/2026/otter-ferry-returns/2'],
    ['this page', address],
    ['a script', 'javascript:next()'],
  ])('is not %s', (_, href) => {
    expect(nextOf(href)).toBe('')
  })

  it('is found in a link of the text', () => {
    expect(metadataOf('', '<a rel="next" href="?page=2">Next</a>').nextPage).toBe(
      `${address}?page=2`,
    )
  })
})

describe('the lead image', () => {
  const imageOf = (head: string, url = address) => metadataOf(head, '', { url }).image

  it.each([
    ['OpenGraph', '<meta property="og:image" content="/otter.jpg">'],
    ['Twitter', '<meta name="twitter:image" content="/otter.jpg">'],
    [
      'JSON-LD',
      jsonLd({
        '@type': 'Article',
        image: [{ url: 'https://www.valleyherald.example/otter.jpg' }],
      }),
    ],
    ['a link', '<link rel="image_src" href="/otter.jpg">'],
  ])('is read from %s', (_, head) => {
    expect(imageOf(head)).toBe('https://www.valleyherald.example/otter.jpg')
  })

  it('is not the site’s sign when there is another', () => {
    const head =
      '<meta property="og:image" content="/static/logo.png"><meta name="twitter:image" content="/otter.jpg">'
    expect(imageOf(head)).toBe('https://www.valleyherald.example/otter.jpg')
  })

  it.each(['data:image/png;base64,AAAA', 'javascript:x', 'ftp://a.example/otter.jpg'])(
    'is not %s',
    (src) => {
      expect(imageOf(`<meta property="og:image" content="${src}">`)).toBe('')
    },
  )

  it('is empty when it is relative and where the page is from is not known', () => {
    expect(imageOf('<meta property="og:image" content="/otter.jpg">', '')).toBe('')
  })
})

describe('language and direction', () => {
  const said = (html: string, head = '') => {
    const { language, direction } = metadataOf(head, '<p>x</p>', { html })
    return { language, direction }
  }

  it.each([
    ['de', 'de'],
    ['en_us', 'en-US'],
    ['zh-Hans-CN', 'zh-Hans-CN'],
    ['pt-br', 'pt-BR'],
    ['English', null],
    ['und', null],
    ['x-default', null],
    ['qq', null],
    ['"><script>', null],
    ['', null],
  ])('“%s” is %s', (tag, expected) => {
    expect(said(` lang='${tag}'`).language).toBe(expected)
  })

  it('is read from what is said for others when the page itself says none', () => {
    expect(said('', '<meta property="og:locale" content="fr_CA">').language).toBe('fr-CA')
    expect(said('', '<meta http-equiv="content-language" content="nl, en">').language).toBe('nl')
    expect(said('', jsonLd({ '@type': 'Article', inLanguage: 'it' })).language).toBe('it')
  })

  it('the direction is what the page says, or goes with the language', () => {
    expect(said(' dir="rtl"').direction).toBe('rtl')
    expect(said(' lang="ar"').direction).toBe('rtl')
    expect(said(' lang="en" dir="ltr"').direction).toBe('ltr')
    expect(said(' lang="en"').direction).toBeNull()
  })
})
