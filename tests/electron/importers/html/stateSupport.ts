import { readFile } from '../../../../electron/importers/index.ts'

export const prose = [
  'The ferry left at nine, with nobody on board but the captain and a crate of pears, and came back at noon.',
  'Nobody in the town complained of it, save for the baker, who slept till seven and heard the horn at six.',
  '“We rang the bells each morning,” said the keeper of the tower, “and nobody complained of it at all.”',
  'A harbour without boats is a car park, writes our reader in a letter that goes on for quite a while.',
]
export const markup = prose.map((text) => `<p>${text}</p>`).join('')
export const facts = {
  title: 'The late ferry',
  standfirst: 'It left at nine, they say',
  author: { name: 'Ann Bell' },
  publishedAt: '2026-03-03T14:05:00+01:00',
  updatedAt: '2026-03-04T08:00:00Z',
}

/** The article of a page that shows nothing of itself, but for these scripts. */
export function read(scripts: string, head = '<title>Quay</title>') {
  const html = `<html lang="en"><head>${head}</head><body><div id="root"></div>${scripts}</body></html>`
  const [article] = readFile(
    { name: 'a.html', bytes: Buffer.from(html), url: 'https://page.example/a' },
    { repairsOff: [] },
    'html',
  ).articles
  if (!article) throw new Error('There is no article.')
  return article
}
export const safe = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')
export const json = (value: unknown, id = '__NEXT_DATA__') =>
  `<script id="${id}" type="application/json">${safe(value)}</script>`
export const post = (body: unknown) => json({ props: { pageProps: { post: { ...facts, body } } } })
