import { describe, expect, it } from 'vitest'
import { metaDate } from '../../../../electron/importers/html/metaDate.ts'
import { publishedDate } from '../../../../electron/importers/publishedDate.ts'
import { jsonLd, metadataOf, story } from './metaSupport.ts'

const headline = '<h1>The otter ferry returns</h1>'
const read = (head: string, lines = '', options: Parameters<typeof metadataOf>[2] = {}) => {
  const page = metadataOf(head, headline + lines + story, {
    url: 'https://a.example/otters',
    ...options,
  })
  return { published: page.publishedAt, modified: page.modifiedAt }
}

describe('the date of publication', () => {
  it.each([
    ['JSON-LD', jsonLd({ '@type': 'Article', datePublished: '2026-03-05T14:05:30+01:00' })],
    [
      'article:published_time',
      '<meta property="article:published_time" content="2026-03-05T14:05+0100">',
    ],
    ['itemprop', '<meta itemprop="datePublished" content="2026-03-05 14:05:00 +01:00">'],
    ['parsely', '<meta name="parsely-pub-date" content="2026-03-05T14:05+01:00">'],
    ['sailthru', '<meta name="sailthru.date" content="Thu, 05 Mar 2026 14:05:00 +0100">'],
    ['Dublin Core', '<meta name="dc.date.issued" content="2026-03-05T14:05+01:00">'],
  ])('is read with its zone from %s', (_, head) => {
    expect(read(head).published).toBe('2026-03-05T14:05+01:00')
  })

  it.each([
    ['2026-03-05T00:00:00Z', '2026-03-05'],
    ['2026-03-05T04:00:00.000Z', '2026-03-05T04:00Z'],
    ['20260305', '2026-03-05'],
    ['20260305T140500Z', '2026-03-05T14:05Z'],
    ['1772718300', '2026-03-05T13:45Z'],
    ['1772718300000', '2026-03-05T13:45Z'],
    ['Thu Mar 05 2026 14:05:00 GMT+0100 (CET)', '2026-03-05T14:05+01:00'],
    ['March 5, 2026 2:05 pm EST', '2026-03-05T14:05-05:00'],
    ['2026', '2026'],
    ['2026-03', '2026-03'],
    ['1970-01-01T00:00:00Z', ''],
    ['0000-00-00', ''],
    ['2026-13-45', ''],
    ['soon', ''],
  ])('as programs write it: %s', (said, expected) => {
    expect(metaDate(said)).toBe(expected)
  })

  it.each([
    ['Donnerstag, 5. März 2026, 14:05 Uhr', '2026-03-05T14:05'],
    ['Veröffentlicht am 05.03.2026 um 14.05 Uhr', '2026-03-05T14:05'],
    ['Stand: 05.03.26', '2026-03-05'],
    ['Publié le 5 mars 2026 à 14h05', '2026-03-05T14:05'],
    ['5 de marzo de 2026', '2026-03-05'],
    ['Pubblicato il 5 marzo 2026 alle ore 14:05', '2026-03-05T14:05'],
    ['5 maart 2026', '2026-03-05'],
    ['5 de março de 2026 às 14h05', '2026-03-05T14:05'],
    ['5 marca 2026 r.', '2026-03-05'],
    ['5 марта 2026 г., 14:05', '2026-03-05T14:05'],
    ['5 березня 2026', '2026-03-05'],
    ['5. března 2026', '2026-03-05'],
    ['2026年3月5日 14時05分', '2026-03-05T14:05'],
    ['发布时间：2026-03-05 14:05', '2026-03-05T14:05'],
    ['令和8年3月5日', '2026-03-05'],
    ['2026년 3월 5일 오후 2:05', '2026-03-05T14:05'],
    ['입력 2026.03.05 14:05', '2026-03-05T14:05'],
    ['٥ مارس ٢٠٢٦', '2026-03-05'],
    ['5 במרץ 2026', '2026-03-05'],
    ['5 Mart 2026', '2026-03-05'],
    ['Thursday, March 5th, 2026', '2026-03-05'],
    ['Posted on 5 Mar 2026 by Ada Quill', '2026-03-05'],
    ['By Ada Quill | March 5, 2026, 2:05 p.m. | 4 min read', '2026-03-05T14:05'],
    ['13/03/2026', '2026-03-13'],
  ])('is seen in “%s”', (line, expected) => {
    expect(read('', `<p>${line}</p>`).published).toBe(expected)
  })

  it('03/04 is in April where the page is from Britain and in March where it is from America', () => {
    const line = '<p class="date">03/04/2026</p>'
    expect(read('', line, { html: ' lang="en-GB"' }).published).toBe('2026-04-03')
    expect(read('', line, { html: ' lang="en-US"' }).published).toBe('2026-03-04')
    expect(read('', line).published).toBeNull()
  })

  it.each([
    ['<time>', '<time datetime="2026-03-05T14:05:00+01:00">yesterday</time>'],
    ['the text of <time>', '<time>5 March 2026, 14:05 +01:00</time>'],
    ['a title', '<abbr class="published" title="2026-03-05T14:05:00+01:00">2:05 PM</abbr>'],
  ])('is read from %s', (_, line) => {
    expect(read('', `<p>${line}</p>`).published).toBe('2026-03-05T14:05+01:00')
  })

  it('is as precise as the most precise source for the day', () => {
    const head = jsonLd({ '@type': 'Article', datePublished: '2026-03-05' })
    expect(read(head, '<time datetime="2026-03-05T14:05+01:00">5 March</time>').published).toBe(
      '2026-03-05T14:05+01:00',
    )
  })

  it('is that beside the headline, not that of a comment, a teaser or the copyright', () => {
    const before = '<nav><ul><li><a href="/x">Old news</a> 1 January 2020</li></ul></nav>'
    const after = `<div class="comments"><p>2 February 2021</p></div><footer>© 3 March 2022</footer>`
    const page = metadataOf('', `${before}${headline}<p>5 March 2026</p>${story}${after}`)
    expect(page.publishedAt).toBe('2026-03-05')
  })

  it('is not a day the text tells of', () => {
    const text =
      '<p>The bridge was opened on 4 May 1911 by a mayor who had never seen it, and it was closed for the first time on 7 June 1940, when the river stood above the quay.</p>'
    expect(read('', text).published).toBeNull()
  })

  it('is read from the address when nothing else tells', () => {
    expect(read('', '', { url: 'https://a.example/2026/03/05/otters' }).published).toBe(
      '2026-03-05',
    )
    expect(read('', '', { url: 'https://a.example/2026-03-05-otters.html' }).published).toBe(
      '2026-03-05',
    )
    expect(read('', '', { url: 'https://a.example/20263905/otters' }).published).toBeNull()
  })
})

describe('the date of the last change', () => {
  it('is told apart from that of publication', () => {
    const lines = '<p>Published 5 March 2026, 14:05</p><p>Updated: 6 March 2026, 09:00</p>'
    expect(read('', lines)).toEqual({ published: '2026-03-05T14:05', modified: '2026-03-06T09:00' })
  })

  it('is read from JSON-LD and <meta>', () => {
    const head = jsonLd({
      '@type': 'Article',
      datePublished: '2026-03-05',
      dateModified: '2026-03-06T09:00Z',
    })
    expect(read(head)).toEqual({ published: '2026-03-05', modified: '2026-03-06T09:00Z' })
    expect(
      read('<meta property="article:modified_time" content="2026-03-06T09:00Z">').modified,
    ).toBe('2026-03-06T09:00Z')
  })
})

describe('a line that is nothing but a date', () => {
  it.each([
    ['Опубликовано: 5 марта 2026 г.', '2026-03-05'],
    ['Opublikowano 5 marca 2026, 14:05', '2026-03-05T14:05'],
    ['2026年3月5日（木）14:05', '2026-03-05T14:05'],
  ])('“%s”', (line, expected) => {
    expect(publishedDate(line)?.date).toBe(expected)
  })

  it.each(['5 otters 2026', 'He came on 5 March 2026 and left', '2026 marched on'])(
    'is not “%s”',
    (line) => {
      expect(publishedDate(line)).toBeUndefined()
    },
  )
})
