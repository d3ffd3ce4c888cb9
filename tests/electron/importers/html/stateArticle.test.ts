import { describe, expect, it } from 'vitest'
import { facts, json, markup, post, prose, read, safe } from './stateSupport.ts'

describe('an article kept as data', () => {
  const state = { post: { ...facts, body: markup } }
  const index = [['Reactive', 1], { post: 2 }, { title: 3, body: 4, author: 5, publishedAt: 7 }]
  it.each([
    ['as JSON', json(state)],
    ['in a variable', `<script>window.__INITIAL_STATE__ = ${safe(state)};</script>`],
    [
      'in a variable, with a program after it',
      `<script>window.__STATE__=${safe(state)};(function(){var s=document.currentScript;s.remove()}());</script>`,
    ],
    [
      'in a variable, with others before it',
      `<script>window.Quay=window.Quay||{};Quay.site="quay";Quay.globalContent=${safe(state)};Quay.x=1</script>`,
    ],
    [
      'in a string of JSON',
      `<script>window.__STATE__ = JSON.parse(${JSON.stringify(safe(state))});</script>`,
    ],
    [
      'in an encoded string',
      `<script>window.__STATE__ = "${encodeURIComponent(JSON.stringify(state))}"</script>`,
    ],
    [
      'as a program writes it',
      `<script>window.__STATE__={post:{title:'The late ferry',author:{name:"Ann Bell",age:void 0},isOpen:!0,rank:undefined,publishedAt:new Date("2026-03-03T14:05:00+01:00"),body:${safe(markup)},}}</script>`,
    ],
    [
      'by the places of its values',
      json(
        [...index, 'The late ferry', markup, { name: 6 }, 'Ann Bell', '2026-03-03T14:05:00+01:00'],
        '__NUXT_DATA__',
      ),
    ],
    [
      'as JSON-LD',
      `<script type="application/ld+json">${safe({ '@type': 'NewsArticle', headline: 'The late ferry', author: { '@type': 'Person', name: 'Ann Bell' }, datePublished: '2026-03-03T14:05:00+01:00', articleBody: prose.join('\n') })}</script>`,
    ],
  ])('%s is read with its facts', (_, scripts) => {
    const article = read(scripts)
    expect(article.blocks.map(({ text }) => text)).toEqual(prose)
    expect(article).toMatchObject({
      title: 'The late ferry',
      authors: ['Ann Bell'],
      publishedAt: '2026-03-03T14:05+01:00',
    })
  })

  it('is read with its standfirst', () => {
    expect(read(json(state)).subtitle).toBe('It left at nine, they say')
  })

  it('leaves what the page’s head says as it is', () => {
    const head =
      '<title>The last ferry</title><meta property="og:title" content="The last ferry"><meta name="author" content="Bert Quay"><meta property="article:published_time" content="2026-03-01">'
    const article = read(json(state), head)
    expect(article).toMatchObject({
      title: 'The last ferry',
      authors: ['Bert Quay'],
      publishedAt: '2026-03-01',
      modifiedAt: '2026-03-04T08:00Z',
    })
  })

  it('is that of the page, not the longest of others', () => {
    const others = Array.from({ length: 5 }, (_, at) => ({
      title: `Something else ${at}`,
      slug: `else-${at}`,
      body: `<p>${'Something else happened elsewhere, and went on for long. '.repeat(20)}</p>`,
    }))
    expect(read(json({ others, latest: others, ...state })).title).toBe('The late ferry')
    expect(
      read(json({ first: others[0], ...state }), '<title>The late ferry | Quay</title>').title,
    ).toBe('The late ferry')
  })

  it('is none where the page shows its text', () => {
    const shown = prose.map((text) => `<p>${text.toUpperCase()}</p>`).join('')
    const article = read(`<article>${shown}</article>${json(state)}`)
    expect(article.blocks.map(({ text }) => text)).toEqual(prose.map((text) => text.toUpperCase()))
    expect(article.authors).toEqual([])
  })
})

describe('the blocks of an editor', () => {
  const paragraphs = (write: (text: string) => unknown) => prose.map(write)
  const leaf = (text: string) => ({ type: 'text', text })
  const value = (said: string) => ({ nodeType: 'text', value: said, marks: [] })
  const span = (text: string) => ({ _type: 'span', text })

  it.each([
    ['of texts', [...prose]],
    ['of objects with a text', paragraphs((text) => ({ type: 'p', text }))],
    [
      'of spans',
      paragraphs((text) => ({ _type: 'block', style: 'normal', children: [span(text)] })),
    ],
    [
      'of nodes',
      {
        nodeType: 'document',
        content: paragraphs((text) => ({ nodeType: 'paragraph', content: [value(text)] })),
      },
    ],
    [
      'of a document',
      {
        type: 'doc',
        content: paragraphs((text) => ({ type: 'paragraph', content: [leaf(text)] })),
      },
    ],
    ['of leaves', paragraphs((text) => ({ type: 'paragraph', children: [{ text }] }))],
    [
      'of raw text',
      {
        blocks: paragraphs((text) => ({ type: 'unstyled', text, inlineStyleRanges: [] })),
        entityMap: {},
      },
    ],
    ['of data', { time: 1, blocks: paragraphs((text) => ({ type: 'paragraph', data: { text } })) }],
    [
      'of markup',
      paragraphs((text) => ({
        blockName: 'core/paragraph',
        attrs: {},
        innerHTML: `<p>${text}</p>`,
      })),
    ],
    ['of sections', [{ paragraphs: prose.slice(0, 2) }, { paragraphs: prose.slice(2) }]],
  ])('%s are its paragraphs', (_, body) => {
    expect(read(post(body)).blocks).toEqual(
      prose.map((text) => ({ kind: 'paragraph', text, marks: [] })),
    )
  })

  it('named one by one in a cache are put together', () => {
    const cache = {
      ROOT_QUERY: { post: { __ref: 'Post:1' } },
      'Post:1': {
        title: 'The late ferry',
        creator: { __ref: 'User:1' },
        firstPublishedAt: 1_772_546_700_000,
        body: { paragraphs: prose.map((_text, at) => ({ __ref: `Paragraph:${at}` })) },
      },
      'User:1': { name: 'Ann Bell' },
      ...Object.fromEntries(
        prose.map((text, at) => [`Paragraph:${at}`, { type: 'P', text, markups: [] }]),
      ),
    }
    const article = read(`<script>window.__APOLLO_STATE__ = ${safe(cache)}</script>`)
    expect(article.blocks.map(({ text }) => text)).toEqual(prose)
    expect(article).toMatchObject({ authors: ['Ann Bell'], publishedAt: '2026-03-03T14:05Z' })
  })

  it('keep what they are', () => {
    const body = [
      ...paragraphs((text) => ({ type: 'text', content: text })),
      { type: 'header', level: 3, content: 'The quay' },
      { type: 'list', list_type: 'ordered', items: [{ type: 'text', content: 'One' }, 'Two'] },
      { type: 'quote', content_elements: [{ type: 'text', content: 'Quoted' }] },
      { type: 'image', url: 'https://page.example/a.jpg', alt_text: 'A boat', caption: 'Late' },
      { type: 'interstitial_link', content: 'Read this too', url: 'https://page.example/b' },
      { type: 'code', text: 'a < b\n  c' },
      { type: 'video', url: 'https://video.example/1', title: 'The horn' },
      { type: 'divider' },
      { type: 'text', content: 'And <b>no</b> more.' },
    ]
    expect(read(post(body)).blocks.slice(4)).toMatchObject([
      { kind: 'heading', level: 2, text: 'The quay' },
      { kind: 'listItem', ordered: true, text: 'One' },
      { kind: 'listItem', ordered: true, text: 'Two' },
      { kind: 'quote', text: 'Quoted' },
      { kind: 'figure', text: 'Late', alt: 'A boat' },
      { kind: 'code', text: 'a < b\n  c' },
      { kind: 'embed', text: 'The horn' },
      { kind: 'divider' },
      { kind: 'paragraph', text: 'And no more.', marks: [{ kind: 'strong', start: 4, end: 6 }] },
    ])
  })

  it.each([
    ['on its leaves', [{ text: 'Bold', bold: true }, { text: ' and plain.' }]],
    [
      'in a list',
      [{ type: 'text', text: 'Bold', marks: [{ type: 'strong' }] }, leaf(' and plain.')],
    ],
    ['by name', [{ _type: 'span', text: 'Bold', marks: ['strong'] }, span(' and plain.')]],
  ])('keep their marks: %s', (_, children) => {
    const body = [
      ...paragraphs((text) => ({ type: 'paragraph', children: [leaf(text)] })),
      { type: 'paragraph', children },
    ]
    expect(read(post(body)).blocks.at(-1)).toMatchObject({
      text: 'Bold and plain.',
      marks: [{ kind: 'strong', start: 0, end: 4 }],
    })
  })

  it('keep the marks that are said by their offsets', () => {
    const last = {
      type: 'unstyled',
      text: 'Bold and <linked>.',
      inlineStyleRanges: [{ offset: 0, length: 4, style: 'BOLD' }],
    }
    const medium = {
      type: 'P',
      text: 'Bold and <linked>.',
      markups: [
        { type: 'STRONG', start: 0, end: 4 },
        { type: 'A', start: 9, end: 17, href: 'https://page.example/c' },
        { type: 'EM', start: 900, end: 3 },
      ],
    }
    const blocks = [...paragraphs((text) => ({ type: 'unstyled', text })), last, medium]
    expect(read(post({ blocks })).blocks.slice(-2)).toMatchObject([
      { text: 'Bold and <linked>.', marks: [{ kind: 'strong', start: 0, end: 4 }] },
      {
        text: 'Bold and <linked>.',
        marks: [
          { kind: 'strong' },
          { kind: 'link', href: 'https://page.example/c', start: 9, end: 17 },
        ],
      },
    ])
  })
})
