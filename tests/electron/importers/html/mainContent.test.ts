import { expect, test } from 'vitest'
import { articleText } from '#shared/text/articleText.ts'
import { parseHtml } from '../../../../electron/importers/html/dom.ts'
import { findMainContent } from '../../../../electron/importers/html/mainContent.ts'
import { readMetadata } from '../../../../electron/importers/html/metadata.ts'
import { toBlocks } from '../../../../electron/importers/html/toBlocks.ts'

const prose = [
  'The lighthouse at Kobbe Head was sold on Friday to a man who has never seen the sea, the county said, and who means to keep bees in it.',
  '“There is wind enough for both of us,” said the keeper, Aud Fjellheim, who has until June to move forty years of tide tables.',
  'The lamp itself is not part of the sale. It belongs to the museum, which has no room for it, and to the birds, which do not mind.',
]
const paragraphs = prose.map((text) => `<p>${text}</p>`).join('\n')

/** The text of what is found, a line for each block, in a page with this body. */
function found(body: string, title = 'A lighthouse sold'): string {
  const document = parseHtml(
    `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`,
  )
  const roots = findMainContent(document, readMetadata(document, 'https://paper.example/story'))
  return articleText(toBlocks(roots, { baseUrl: '', title }))
}

const links = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<li><a href="/${at}">Section number ${at}</a></li>`,
  ).join('')

test('what surrounds an article is left out', () => {
  const page = `<header><nav><ul>${links(20)}</ul></nav></header>
    <div class="story">${paragraphs}
      <div class="share-bar"><a href="#">Share</a> <a href="#">Send</a></div>
      <div class="newsletter-box"><p>Every morning the best of the coast in your inbox, free of charge and of regret.</p></div>
    </div>
    <aside><h2>Most read</h2><ul>${links(12)}</ul></aside>
    <section class="comments"><p>I have bees as well and they would never live there, said a reader at some length.</p></section>
    <footer><p>All the news of the coast since 1911, from the harbour to the last fence.</p></footer>`
  expect(found(page)).toBe(prose.join('\n'))
})

test('a page without any element that means something is read by its prose', () => {
  const page = `<table><tr><td><ul>${links(9)}</ul></td><td><font>${prose.join('<br><br>')}</font></td></tr></table>`
  for (const text of prose) expect(found(page)).toContain(text)
  expect(found(page)).not.toContain('Section number')
})

test('a lead that stands apart from the body belongs to the article', () => {
  const lead =
    'A tower, a lamp and forty years of tides are to be parted in June, and nobody asked the birds.'
  const page = `<article><header><h1>A lighthouse sold</h1><div class="intro"><p>${lead}</p></div></header><div class="body">${paragraphs}</div></article>`
  expect(found(page)).toContain(lead)
})

test('headings, lists, quotations, tables, code and figures stay', () => {
  const page = `<article>${paragraphs}<h2>What is left</h2><ul><li>a stove</li><li>two chairs</li></ul>
    <blockquote>Nothing that floats is ever finished.</blockquote><pre>lamp --off</pre>
    <table><tr><td>1911</td><td>built</td></tr></table>
    <figure><img src="/lamp.jpg" alt="The lamp"><figcaption>The lamp in its crate.</figcaption></figure>${paragraphs}</article>`
  const text = found(page)
  for (const kept of [
    'What is left',
    'two chairs',
    'Nothing that floats',
    'lamp --off',
    '1911',
    'The lamp in its crate.',
  ])
    expect(text).toContain(kept)
})

test('lines that lead to other articles are taken out from between its paragraphs', () => {
  const [first, second, third] = prose
  const page = `<article><p>${first}</p><p><a href="/bees">READ MORE: How the bees came to Kobbe Head</a></p><p>${second}</p>
    <p><strong><a href="/keepers">The last keepers of the northern coast</a></strong></p><p>${third}</p></article>`
  expect(found(page)).toBe(prose.join('\n'))
})

test('everything after the heading of related articles is left out', () => {
  const page = `<article>${paragraphs}${paragraphs}<h3>Related stories</h3><p>A harbour without boats is a car park, writes our reader in a letter that goes on for a while.</p></article>`
  expect(found(page)).not.toContain('car park')
})

test('posts of a thread are all of the article', () => {
  const posts = prose.map(
    (text) =>
      `<div class="post"><div class="by">keeper</div><div class="text"><p>${text} ${text}</p></div></div>`,
  )
  const text = found(`<div class="thread">${posts.join('')}</div>`, 'Bees in a tower')
  for (const each of prose) expect(text).toContain(each)
})

test('of several articles the one under the page’s own title is taken', () => {
  const other = prose.map((text) => `<p>${text.toUpperCase()} ${text}</p>`).join('')
  const page = `<article><h2><a href="/1">A lighthouse sold</a></h2>${paragraphs}</article>
    <article><h2><a href="/2">Bees, a history</a></h2>${other}${other}</article>`
  expect(found(page).includes('HAS NEVER SEEN')).toBe(false)
})

test('lines of verse are an article too', () => {
  const stanza =
    '<div class="s"><div>The lamp is out.</div><div>The tide has read it</div><div>and turns the page.</div><div>We stay for the next line.</div></div>'
  const text = found(`<nav><ul>${links(8)}</ul></nav><div class="poem">${stanza}${stanza}</div>`)
  expect(text.match(/turns the page/g)).toHaveLength(2)
  expect(text).not.toContain('Section')
})

test('an article that is only data for scripts is found there', () => {
  const state = JSON.stringify({
    props: { story: { body: prose.map((text) => ({ type: 'p', text })) } },
  })
  const page = `<div id="root"></div><script id="__DATA__" type="application/json">${state}</script>`
  expect(found(page)).toBe(prose.join('\n'))
  const html = JSON.stringify({ content: paragraphs })
  expect(found(`<div id="app"></div><script>window.__STATE__ = ${html};</script>`)).toBe(
    prose.join('\n'),
  )
})

test('pages without an article give nothing and never fail', () => {
  for (const body of ['', '<p></p>', '<script>go()</script>', '<div><div><div></div></div></div>'])
    expect(found(body)).toBe('')
})

test('a hundred thousand elements are looked through', () => {
  const page = `<article>${paragraphs}</article><div>${'<span><b>·</b></span>'.repeat(50_000)}</div>`
  expect(found(page)).toContain(prose[0] ?? '')
})
