import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../../electron/importers/html/dom.ts'
import { findFootnotes } from '../../../../electron/importers/html/footnotes.ts'
import { toBlocks } from '../../../../electron/importers/html/toBlocks.ts'
import { blocksOf, marked } from './toBlocksSupport.ts'

describe('footnotes', () => {
  const page = (note: string) =>
    `<p>The toll was paid in fish.<sup id="r1"><a href="#n1">1</a></sup> Later in coin [<a href="#n2">2</a>].</p>${note}`

  it('are marks in the text and blocks at their place, without the signs that lead back', () => {
    const blocks = blocksOf(
      page(
        '<ol><li id="n1">Town ledger, sheet 14. <a href="#r1">↩</a></li><li id="n2">Ibid.</li></ol>',
      ),
    )
    expect(blocks[0]?.text).toBe('The toll was paid in fish.[1] Later in coin [2].')
    expect(blocks[0]?.marks).toMatchObject([
      { kind: 'footnoteRef', note: '1' },
      { kind: 'footnoteRef', note: '2' },
    ])
    expect(blocks.slice(1)).toMatchObject([
      { kind: 'footnote', note: '1', text: 'Town ledger, sheet 14.' },
      { kind: 'footnote', note: '2', text: 'Ibid.' },
    ])
  })

  it('may be paragraphs that begin with their number', () => {
    const blocks = blocksOf(
      page('<p><a id="n1" href="#r1">1.</a> Town ledger.</p><p id="n2">[2] Ibid.</p>'),
    )
    expect(blocks.slice(1).map(({ text }) => text)).toEqual(['Town ledger.', 'Ibid.'])
  })

  it('named twice are one note', () => {
    const blocks = blocksOf(
      '<p>a<a href="#n">1</a> b<a href="#n">1</a></p><div id="n"><p>^ <a href="#r">a</a> Note text.</p></div>',
    )
    expect(blocks.flatMap(({ marks }) => marks)).toMatchObject([{ note: '1' }, { note: '1' }])
    expect(blocks.at(-1)).toMatchObject({
      kind: 'footnote',
      note: '1',
      text: expect.stringContaining('Note text.'),
    })
  })

  it.each([
    [
      'a table of contents',
      '<p><a href="#s">1</a></p><section id="s"><h2>Section</h2><p>Text</p></section>',
    ],
    ['a link back', '<p id="s">Above</p><p><a href="#s">1</a></p>'],
    ['a link to nothing', '<p>a<a href="#s">1</a></p>'],
    [
      'a link to all that follows',
      `<p><a href="#s">1</a></p><div id="s">${'<p>Long paragraph of a page.</p>'.repeat(400)}</div>`,
    ],
  ])('are not made of %s', (_, html) => {
    expect(
      blocksOf(html).some((block) => block.kind === 'footnote' || block.marks.length > 0),
    ).toBe(false)
  })
})

describe('notes that nothing links to', () => {
  const body = '<p>The toll was paid in fish<sup>1</sup> and later in coin.<sup>2</sup></p>'

  it.each([
    `${body}<h3>Notes</h3><ol><li>Town ledger.</li><li>Ibid.</li></ol>`,
    `${body}<hr><p><sup>1</sup> Town ledger.</p><p>[2] Ibid.</p>`,
  ])('are footnotes all the same: %s', (html) => {
    const [first, ...others] = blocksOf(html)
    expect(first?.text).toBe('The toll was paid in fish[1] and later in coin.[2]')
    expect(marked(first)).toEqual(['footnoteRef [1]', 'footnoteRef [2]'])
    expect(others.filter(({ kind }) => kind === 'footnote')).toMatchObject([
      { note: '1', text: 'Town ledger.' },
      { note: '2', text: 'Ibid.' },
    ])
  })

  it.each([
    '<p>10 m<sup>2</sup> of it</p><hr><p>1 The first</p><p>3 The third</p>',
    `${body}<h3>Notes</h3><ol><li>Town ledger.</li><li>Ibid.</li><li>A third.</li></ol>`,
    `${body}<h3>Recipe</h3><ol><li>Fish.</li><li>Coin.</li></ol>`,
  ])('are none where not each has its reference: %s', (html) => {
    expect(blocksOf(html).some(({ kind }) => kind === 'footnote')).toBe(false)
  })

  it('in the margin stand after their paragraph', () => {
    const html =
      '<p>The toll<span class="sidenote">Town <i>ledger</i>.</span> was paid.</p><p>Then<span class="marginnote">Ibid.</span>.</p>'
    expect(blocksOf(html)).toMatchObject([
      { kind: 'paragraph', text: 'The toll[1] was paid.' },
      { kind: 'footnote', note: '1', text: 'Town ledger.' },
      { kind: 'paragraph', text: 'Then[2].' },
      { kind: 'footnote', note: '2', text: 'Ibid.' },
    ])
  })

  it('several in one paragraph begin where their links end', () => {
    const html =
      '<p>Fish.<a href="#one"><sup>1</sup></a> Coin.<a href="#two"><sup>2</sup></a></p><p><a name="one"><sup>1</sup></a> Town ledger.<br><br><a name="two"><sup>2</sup></a> Ibid.</p><p>After</p>'
    expect(blocksOf(html).slice(1)).toMatchObject([
      { kind: 'footnote', note: '1', text: 'Town ledger.' },
      { kind: 'footnote', note: '2', text: 'Ibid.' },
      { kind: 'paragraph', text: 'After' },
    ])
  })

  it('are told from links to equations', () => {
    const html =
      '<p>See (<a href="#exercise">3</a>).</p><ul><li id="exercise">Exercise 3.</li></ul>'
    expect(blocksOf(html).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'paragraph See (3).',
      'listItem Exercise 3.',
    ])
  })
})

it('a note that was taken out of the article with what is around it comes back', () => {
  const { body } = parseHtml(
    '<div><p>Fish.<sup><a href="#n1">1</a></sup> Coin.<sup><a href="#n2">2</a></sup></p></div><aside><ol><li id="n1">Town ledger.</li><li id="n3">Not ours.</li></ol></aside>',
  )
  const footnotes = findFootnotes([body], '')
  const [article, notes] = body.children
  notes?.remove()
  expect(toBlocks(article ? [article] : [], { baseUrl: '', title: '', footnotes })).toMatchObject([
    { text: 'Fish.[1] Coin.2' },
    { kind: 'footnote', note: '1', text: 'Town ledger.' },
  ])
})
