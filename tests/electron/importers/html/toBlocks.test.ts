import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../../electron/importers/html/dom.ts'
import { toBlocks } from '../../../../electron/importers/html/toBlocks.ts'
import { blocksOf, marked, outlineOf } from './toBlocksSupport.ts'

describe('paragraphs', () => {
  it('are made of p, of div, and of loose text between blocks', () => {
    expect(
      outlineOf('<p>One</p><div>Two<div>Three</div>Four</div>Five<section>Six</section>'),
    ).toEqual(['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((text) => `paragraph ${text}`))
  })

  it('are divided by two line breaks, whatever lies between them', () => {
    expect(outlineOf('One ends.<br>\n<br/>Two ends.<br> &nbsp;<br>Three ends.')).toEqual([
      'paragraph One ends.',
      'paragraph Two ends.',
      'paragraph Three ends.',
    ])
  })

  it('that are long and divided by one line break are paragraphs too', () => {
    const long = 'The board met at noon and sat until the lamps were lit, as it had done before. '
      .repeat(2)
      .trim()
    expect(outlineOf(`<div>${long}<br>${long}</div>`)).toEqual([
      `paragraph ${long}`,
      `paragraph ${long}`,
    ])
  })

  it('have white space as a browser shows it', () => {
    const [block] = blocksOf('<p>\n  One \t two<b> three</b>\n<i> four </i> </p>')
    expect(block?.text).toBe('One two three four')
    expect(marked(block)).toEqual(['strong three', 'emphasis four'])
  })

  it('keep no-break spaces within and lose soft hyphens and byte order marks', () => {
    expect(blocksOf('<p>10&nbsp;km Donau&shy;dampf\ufeff\u200bschiff</p>')[0]?.text).toBe(
      '10\u00a0km Donaudampfschiff',
    )
  })

  it('keep joiners, and the zero-width spaces of scripts that divide words by them', () => {
    expect(blocksOf('<p>می\u200cخواهم ខ្មែរ\u200bភាសា</p>')[0]?.text).toBe(
      'می\u200cخواهم ខ្មែរ\u200bភាសា',
    )
  })

  it('leave out what is not shown', () => {
    const hidden =
      '<i hidden>a</i><i style="display:none">b</i><i style="color:red; visibility: hidden">c</i><i aria-hidden="true">d</i><span class="sr-only">e</span><template>f</template><button>g</button>'
    expect(outlineOf(`<p>Seen ${hidden}here</p>`)).toEqual(['paragraph Seen here'])
  })

  it('keep words for screen readers where ornamented ones stand for them', () => {
    const html =
      '<p><span aria-hidden="true">W</span><span class="sr-only">When</span> the bell rang</p>'
    expect(outlineOf(html)).toEqual(['paragraph When the bell rang'])
  })

  it('keep a whole page behind a dialog', () => {
    const text =
      'The ferry left at nine with nobody on board but the captain and a crate of pears. '
        .repeat(4)
        .trim()
    expect(outlineOf(`<main aria-hidden="true"><p>${text}</p></main>`)).toEqual([
      `paragraph ${text}`,
    ])
  })
})

describe('marks', () => {
  it('are made of elements and of the styles word processors write', () => {
    const html =
      '<p><strong>a</strong> <em>b</em> <code>c</code> <s>d</s> x<sup>2</sup> y<sub>1</sub> <span style="font-weight:700">e</span> <span style="font-style: italic">f</span> <b style="font-weight:normal">g</b></p>'
    expect(marked(blocksOf(html)[0])).toEqual([
      'strong a',
      'emphasis b',
      'code c',
      'strikethrough d',
      'superscript 2',
      'subscript 1',
      'strong e',
      'emphasis f',
    ])
  })

  it('go on from block to block where an element holds several', () => {
    const blocks = blocksOf('<em><p>One</p><p>Two</p></em>')
    expect(blocks.map(marked)).toEqual([['emphasis One'], ['emphasis Two']])
  })

  it('of links are absolute, and others stay text', () => {
    const html = `<p><a href="/a?b=1&amp;c=2">one</a> <a href="next.html#x">two</a> <a href="mailto:j@doe.example">three</a>
      <a href="javascript:alert(1)">four</a> <a href="#top">five</a> <a href="https://page.example/dir/page.html#here">six</a> <a href="ftp://x.example/">seven</a></p>`
    const links = blocksOf(html)[0]?.marks.flatMap((mark) =>
      mark.kind === 'link' ? [mark.href] : [],
    )
    expect(links).toEqual([
      'https://page.example/a?b=1&c=2',
      'https://page.example/dir/next.html#x',
      'mailto:j@doe.example',
    ])
  })

  it('q elements are in quotation marks once', () => {
    expect(outlineOf('<p>He said <q>no</q> and <q>“never”</q>.</p>')).toEqual([
      'paragraph He said “no” and “never”.',
    ])
  })
})

describe('headings', () => {
  it('begin at the second level without gaps, and the headline is none of them', () => {
    const html =
      '<h1>The Headline</h1><p>a</p><h3>One</h3><p>b</p><h5>Two</h5><div role="heading" aria-level="3">Three</div>'
    expect(outlineOf(html, { title: 'The Headline' })).toEqual([
      'paragraph a',
      'heading2 One',
      'paragraph b',
      'heading3 Two',
      'heading2 Three',
    ])
  })

  it('lose the sign that links to themselves', () => {
    const html =
      '<h2>One<a href="#one">¶</a></h2><p>a</p><h2 id="two"><a class="header" href="#two">Two</a></h2><p>b</p>'
    expect(outlineOf(html)).toEqual(['heading2 One', 'paragraph a', 'heading2 Two', 'paragraph b'])
  })

  it('are lines in bold where a page has no others', () => {
    const long =
      'The line was opened in 1898 to carry larch to the harbour, and on Thursdays people as well.'
    const html = `<p><b>The beginning</b></p><p>${long}</p><p><strong>The end</strong></p><p>${long}</p>`
    expect(outlineOf(html)).toEqual([
      'heading2 The beginning',
      `paragraph ${long}`,
      'heading2 The end',
      `paragraph ${long}`,
    ])
    expect(outlineOf(`<h2>Real</h2>${html}`)).toContain('paragraph The end')
    expect(
      outlineOf(html.replaceAll('</b>', '?</b>').replaceAll('</strong>', '?</strong>')),
    ).toContain('paragraph The end?')
  })
})

describe('lists', () => {
  it('are nested, and what follows a nested list continues its item', () => {
    const html = '<ul><li>One<ol><li>Inner</li></ol>more</li><li><p>Two</p><p>and on</p></li></ul>'
    expect(blocksOf(html)).toMatchObject([
      { kind: 'listItem', ordered: false, depth: 0, text: 'One' },
      { kind: 'listItem', ordered: true, depth: 1, text: 'Inner' },
      { kind: 'listItem', ordered: false, depth: 0, continues: true, text: 'more' },
      { kind: 'listItem', ordered: false, depth: 0, text: 'Two' },
      { kind: 'listItem', ordered: false, depth: 0, continues: true, text: 'and on' },
    ])
  })

  it.each([
    ['<ol start="3"><li>a<li>b</ol>', ['3.', '4.']],
    ['<ol reversed><li>a<li>b</ol>', ['2.', '1.']],
    ['<ol type="a" start="26"><li>a<li>b</ol>', ['z.', 'aa.']],
    ['<ol style="list-style-type: upper-roman"><li>a<li value="9">b</ol>', ['I.', 'IX.']],
  ])('%s is labelled as it counts', (html, labels) => {
    expect(blocksOf(html).map((block) => block.kind === 'listItem' && block.label)).toEqual(labels)
  })

  it('of definitions are items with their terms in bold', () => {
    const blocks = blocksOf('<dl><dt>Weir</dt><dd>A low dam.</dd><dd>Also a fence.</dd></dl>')
    expect(blocks.map((block) => [block.kind, block.text, 'continues' in block])).toEqual([
      ['listItem', 'Weir', false],
      ['listItem', 'A low dam.', true],
      ['listItem', 'Also a fence.', true],
    ])
    expect(marked(blocks[0])).toEqual(['strong Weir'])
  })

  it('of who said what are paragraphs', () => {
    const html =
      '<dl><dt>Q</dt><dd>Why?</dd><dt>A</dt><dd>Because.</dd><dt>Q</dt><dd>And?</dd></dl>'
    expect(outlineOf(html)).toEqual(
      ['Q', 'Why?', 'A', 'Because.', 'Q', 'And?'].map((text) => `paragraph ${text}`),
    )
  })

  it('whose entries are sections are none', () => {
    const html = '<ol><li><article><h3>Noon</h3><p>Closed.</p></article></li></ol>'
    expect(outlineOf(html)).toEqual(['heading2 Noon', 'paragraph Closed.'])
  })
})

describe('quotations', () => {
  const said = 'Nobody had told the goose that the road was open'

  it('in block quotes are quotes as deep as they stand', () => {
    expect(
      blocksOf(
        '<blockquote><p>One</p><blockquote>Two</blockquote><ul><li>Three</li></ul></blockquote>',
      ),
    ).toMatchObject([
      { kind: 'quote', pull: false, quoteDepth: 1, text: 'One' },
      { kind: 'quote', pull: false, quoteDepth: 2, text: 'Two' },
      { kind: 'listItem', quoteDepth: 1, text: 'Three' },
    ])
  })

  it.each([
    `<aside><p>${said}</p></aside>`,
    `<aside><blockquote>${said}</blockquote></aside>`,
    `<blockquote class="pullquote">${said}</blockquote>`,
    `<div class="c-pull-quote">${said}</div>`,
    `<figure class="wp-block-pullquote"><blockquote><p>${said}</p></blockquote></figure>`,
    `<p>“${said}, I suppose”, she said.</p><blockquote>${said}</blockquote>`,
  ])('lifted from the text are pull quotes: %s', (html) => {
    expect(blocksOf(html).at(-1)).toMatchObject({ kind: 'quote', pull: true, text: said })
  })

  it('of posts of other sites are embeds with the text of the post', () => {
    const html =
      '<blockquote class="twitter-tweet"><p>The bell rings again.</p>— Ada (@ada) <a href="https://posts.example/ada/1">May 1</a></blockquote>'
    expect(blocksOf(html)).toMatchObject([
      {
        kind: 'embed',
        url: 'https://posts.example/ada/1',
        text: 'The bell rings again. — Ada (@ada) May 1',
      },
    ])
  })
})

describe('line breaks', () => {
  it('are kept in verse, in addresses and between short lines', () => {
    expect(outlineOf('<p>The lamps go out<br>one by one</p>')).toEqual([
      'verse The lamps go out\none by one',
    ])
    expect(outlineOf('<address>1 Lack Lane<br>Oxley</address>')).toEqual([
      'verse 1 Lack Lane\nOxley',
    ])
    expect(outlineOf('<blockquote>One line<br>another</blockquote>')).toEqual([
      'verse One line\nanother',
    ])
  })

  it('are made of the elements of a stanza, one for each line', () => {
    const html =
      '<div class="poem"><div class="stanza"><div>One line</div><div>another</div></div><div class="stanza"><div>A third</div><div>a fourth</div></div></div>'
    expect(outlineOf(html)).toEqual(['verse One line\nanother', 'verse A third\na fourth'])
  })

  it('are kept where the page keeps white space', () => {
    expect(outlineOf('<div style="white-space: pre-line">One line\nanother</div>')).toEqual([
      'verse One line\nanother',
    ])
  })

  it('are spaces in headings and items', () => {
    expect(outlineOf('<h2>One<br>heading</h2><ul><li>An<br>item</li></ul>')).toEqual([
      'heading2 One heading',
      'listItem An item',
    ])
  })
})

describe('dividers', () => {
  it('stand between blocks, once', () => {
    expect(
      outlineOf('<hr><p>a</p><hr><p>* * *</p><div role="separator"></div><p>b</p><hr>'),
    ).toEqual(['paragraph a', 'divider ', 'paragraph b'])
  })
})

it('ruby is the text without the reading beside it', () => {
  const html =
    '<p><ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>の<ruby>鐘<rt>かね</rt></ruby></p>'
  expect(outlineOf(html)).toEqual(['paragraph 灯台の鐘'])
})

it('details are shown, their summary in bold', () => {
  const blocks = blocksOf('<details><summary>More</summary><p>Inside</p></details>')
  expect(blocks.map(({ text }) => text)).toEqual(['More', 'Inside'])
  expect(marked(blocks[0])).toEqual(['strong More'])
})

it('several roots are one article', () => {
  const { body } = parseHtml('<div><p>One</p></div><div>Two</div><p>Not this</p>')
  const roots = [...body.children].slice(0, 2)
  expect(toBlocks(roots, { baseUrl: '', title: '' }).map(({ text }) => text)).toEqual([
    'One',
    'Two',
  ])
})
