import { describe, expect, it } from 'vitest'
import { jsonLd, metadataOf, story } from './metaSupport.ts'

const site = '<meta property="og:site_name" content="Valley Herald">'
const headline = '<h1>The otter ferry returns</h1>'
const authorsOf = (head: string, line = '') =>
  metadataOf(`<title>The otter ferry returns</title>${site}${head}`, headline + line + story)
    .authors
const shown = (line: string) => authorsOf('', `<p>${line}</p>`)

describe('authors in JSON-LD', () => {
  const article = (author: unknown) =>
    jsonLd({ '@type': 'NewsArticle', headline: 'The otter ferry returns', author })

  it.each([
    ['an object', { '@type': 'Person', name: 'Ada Quill' }, ['Ada Quill']],
    ['a text', 'Ada Quill', ['Ada Quill']],
    ['a text of two', 'Ada Quill and Ben Oar', ['Ada Quill', 'Ben Oar']],
    ['a list', [{ name: 'Ada Quill' }, { name: 'Ben Oar' }], ['Ada Quill', 'Ben Oar']],
    ['names in a list', [{ name: ['Ada Quill', 'Ben Oar'] }], ['Ada Quill', 'Ben Oar']],
    ['a name with "By"', { name: 'By Ada Quill' }, ['Ada Quill']],
    ['the site as a body', { '@type': 'Organization', name: 'Valley Herald' }, []],
    ['an address', 'https://www.facebook.example/valleyherald', []],
  ])('are read from %s', (_, author, expected) => {
    expect(authorsOf(article(author))).toEqual(expected)
  })

  it('are followed to where a graph describes them', () => {
    const graph = {
      '@graph': [
        { '@type': 'Article', headline: 'The otter ferry returns', author: { '@id': '#ada' } },
        { '@type': 'Person', '@id': '#ada', name: 'Ada Quill' },
      ],
    }
    expect(authorsOf(jsonLd(graph))).toEqual(['Ada Quill'])
  })

  it('are those of the article, not of others in a list', () => {
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle', headline: 'Another thing', author: 'Cy Other' }],
    }
    expect(authorsOf(jsonLd(list) + article('Ada Quill'))).toEqual(['Ada Quill'])
  })
})

describe('authors in <meta>', () => {
  it.each([
    ['author', 'Ada Quill', ['Ada Quill']],
    ['author', 'Valley Herald', []],
    ['author', 'ada.quill@valleyherald.example (Ada Quill)', []],
    ['article:author', 'https://www.facebook.example/ada', []],
    ['article:author', 'Ada Quill', ['Ada Quill']],
    ['dc.creator', 'Ada Quill; Ben Oar', ['Ada Quill', 'Ben Oar']],
  ])('%s “%s”', (name, content, expected) => {
    expect(authorsOf(`<meta name="${name}" content="${content}">`)).toEqual(expected)
  })

  it('may be many', () => {
    const metas = ['Ada Quill', 'Ben Oar', 'Cy Weir']
      .map((name) => `<meta name="citation_author" content="${name}">`)
      .join('')
    expect(authorsOf(metas)).toEqual(['Ada Quill', 'Ben Oar', 'Cy Weir'])
  })
})

describe('authors a reader sees', () => {
  it.each([
    ['By Ada Quill', ['Ada Quill']],
    ['By ADA QUILL and BEN OAR, Staff Writers', ['Ada Quill', 'Ben Oar']],
    ['by Ada Quill, 2nd November 2025', ['Ada Quill']],
    ['Posted by Ada Quill at 07:46', ['Ada Quill']],
    ['14.02.2026 | 13:10 Uhr | Ada Quill', ['Ada Quill']],
    ['Von Jörg Müller und Anna von der Heide, Redakteurin', ['Jörg Müller', 'Anna von der Heide']],
    ['Ein Gastbeitrag von Jörg Müller', ['Jörg Müller']],
    ['Autorin: Jörga Müller', ['Jörga Müller']],
    ['Par Élodie Lenoir et Luc Amard', ['Élodie Lenoir', 'Luc Amard']],
    ['Por José Ibáñez y Ana Ruiz', ['José Ibáñez', 'Ana Ruiz']],
    ['Di Carla Neri', ['Carla Neri']],
    ['Door Jan van den Berg', ['Jan van den Berg']],
    ['Автор: Ирина Лесная', ['Ирина Лесная']],
    ['作者：林书远', ['林书远']],
    ['来源：河谷日报 作者：林书远 | 2026年02月12日 08:16', ['林书远']],
    ['記者 佐倉 千尋 | 公開 2026年3月4日 05:00', ['佐倉 千尋']],
    ['한서진 기자', ['한서진']],
    ['بقلم رامي الحلو | التعليقات (2)', ['رامي الحلو']],
    ['By the Valley Herald Staff', ['Valley Herald Staff']],
  ])('“%s”', (line, expected) => {
    expect(shown(line)).toEqual(expected)
  })

  it.each([
    'By the time the ferry came the otters had gone home.',
    'Share this with Friends',
    'Photo by the harbour, 5 March 2026',
    'Monday, 5 March 2026',
    'Von 9 bis 17 Uhr geöffnet',
  ])('are not taken from “%s”', (line) => {
    expect(shown(line)).toEqual([])
  })

  it.each([
    ['rel', '<a rel="author" href="/people/aq">Ada Quill</a>'],
    ['itemprop', '<span itemprop="author"><span itemprop="name">Ada Quill</span></span>'],
    ['a class', '<div class="story-byline">Ada Quill<br>Shipping correspondent</div>'],
    [
      'a class and its date',
      '<div class="byline">By <a href="/x">Ada Quill</a><time>5 March 2026</time></div>',
    ],
    ['a word on a line before', '<div>By</div><div>Ada Quill</div>'],
    ['the line beside the date', '<div>Ada Quill</div><div>5 March 2026</div>'],
  ])('are read from %s', (_, line) => {
    expect(authorsOf('', line)).toEqual(['Ada Quill'])
  })

  it('may be a nickname where the page says that it is a name', () => {
    expect(authorsOf('', '<a rel="author" href="/u/1">weir_mender</a>')).toEqual(['weir_mender'])
  })

  it('are not those of comments and other articles', () => {
    const others = `<div id="comments"><p class="comment-author">By Cy Other</p></div>
      <aside><div class="byline">By Di Other</div></aside>`
    expect(metadataOf('', `${headline}${story}${others}`).authors).toEqual([])
  })

  it('win over a body in JSON-LD and over the site in <meta>', () => {
    const head = `${jsonLd({ '@type': 'Article', author: { '@type': 'Organization', name: 'Herald Media Group' } })}
      <meta name="author" content="Valley Herald">`
    expect(authorsOf(head, '<p class="byline">By Ada Quill</p>')).toEqual(['Ada Quill'])
  })

  it('are completed by a sure source that names more of them', () => {
    const head = jsonLd({
      '@type': 'Article',
      headline: 'The otter ferry returns',
      author: 'Ada Quill',
    })
    expect(authorsOf(head, '<p class="byline">By Ada Quill and Ben Oar</p>')).toEqual([
      'Ada Quill',
      'Ben Oar',
    ])
  })
})
