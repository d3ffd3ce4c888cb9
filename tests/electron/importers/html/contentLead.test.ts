import { expect, test } from 'vitest'
import { html } from '../../../../electron/importers/html/html.ts'

const prose = [
  'The lighthouse at Kobbe Head was sold on Friday to a man who has never seen the sea, the county said, and who means to keep bees in it.',
  '“There is wind enough for both of us,” said the keeper, Aud Fjellheim, who has until June to move forty years of tide tables.',
  'The lamp itself is not part of the sale. It belongs to the museum, which has no room for it, and to the birds, which do not mind.',
]
const body = prose.map((text) => `<p>${text}</p>`).join('\n')
const headline = 'A lighthouse is sold'

function read(markup: string, head = '') {
  const page = `<!doctype html><html><head><title>${headline}</title>${head}</head><body>${markup}</body></html>`
  const file = {
    name: 'page.html',
    bytes: new TextEncoder().encode(page),
    url: 'https://paper.example/story',
  }
  const [article] = html.read(file, { repairsOff: [] })
  if (!article) throw new Error('nothing was read')
  return article
}

test('the picture between the headline and the text is the first block, with its caption', () => {
  const { blocks } = read(`<div class="page"><h1>${headline}</h1>
    <div class="photo"><img src="/tower.jpg" alt="A white tower" width="800"><p class="caption">The tower in April, before the crates.</p></div>
    <div class="text">${body}</div></div>`)
  expect(blocks[0]).toMatchObject({
    kind: 'figure',
    url: 'https://paper.example/tower.jpg',
    alt: 'A white tower',
    text: 'The tower in April, before the crates.',
  })
  expect(blocks).toHaveLength(4)
})

test('the picture the page shows itself with is found without a size or a caption', () => {
  const { blocks } = read(
    `<div><div><img src="/i/tower.jpg?w=40"></div><h1>${headline}</h1><div class="text">${body}</div></div>`,
    '<meta property="og:image" content="https://paper.example/i/tower.jpg">',
  )
  expect(blocks[0]).toMatchObject({ kind: 'figure' })
})

test.each([
  ['the face of the writer', '<div class="author-box"><img src="/aud.jpg" width="400"></div>'],
  [
    'a small image',
    '<div><img src="/flag.png" width="24"><span>The flag of the harbour</span></div>',
  ],
  ['the way to another article', '<a href="/2"><img src="/boat.jpg" width="640"></a>'],
])('%s above the text is no picture of the article', (_, markup) => {
  const { blocks } = read(
    `<div class="page"><h1>${headline}</h1>${markup}<div class="text">${body}</div></div>`,
  )
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
})

test('a standfirst of one line stands under the title and not in the text again', () => {
  const line = 'Bees are to move in where the keeper moved out'
  const { subtitle, blocks } = read(
    `<article><h1>${headline}</h1><h2 class="standfirst">${line}</h2>${body}</article>`,
  )
  expect(subtitle).toBe(line)
  expect(blocks[0]?.text).toBe(prose[0])
})

test('a standfirst of several lines is the first paragraph, where it can be marked', () => {
  const lead =
    'A tower, a lamp and forty years of tides are to be parted in June. The county calls it a saving; the keeper calls it something else, and nobody has asked the birds.'
  const { subtitle, blocks } = read(
    `<article><header><h1>${headline}</h1><p class="standfirst">${lead}</p></header><div class="text">${body}</div></article>`,
  )
  expect(subtitle).toBe('')
  expect(blocks.map(({ text }) => text)).toEqual([lead, ...prose])
})

test('a heading whose links were left out goes with them, a closing sentence set large stays', () => {
  const dangling = read(`<article>${body}<h3>Even more light</h3></article>`)
  expect(dangling.blocks.at(-1)?.text).toBe(prose[2])
  const closing = read(`<article>${body}<h3>Nobody asked the birds.</h3></article>`)
  expect(closing.blocks.at(-1)?.text).toBe('Nobody asked the birds.')
})

test('who the writer is, told below the text, is not the text', () => {
  const { blocks } = read(
    `<article>${body}${body}<p>Ingrid Moe is a reporter who covers the coast and whatever it loses.</p></article>`,
    '<meta name="author" content="Ingrid Moe">',
  )
  expect(blocks.at(-1)?.text).toBe(prose[2])
})
