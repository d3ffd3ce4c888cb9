import { expect, test } from 'vitest'
import type { Article } from '#shared/domain/article.ts'
import { paragraph } from '../support/blocks.ts'
import { openArticle } from '../support/openArticle.tsx'

/** What stands below the title: the fields that can be corrected, and the links. */
async function factsOf(details: Partial<Article>) {
  const { place } = await openArticle([paragraph('Words.')], { details })
  const texts = (selector: string) =>
    [...place.querySelectorAll(`header ${selector}`)].map(({ textContent }) => textContent)
  return { fields: texts('button'), links: texts('a') }
}

test.each([
  ['127.0.0.1', 'http://127.0.0.1:8080/story', '127.0.0.1'],
  ['www.Harbour.example', 'https://harbour.example/story', 'harbour.example'],
  ['harbour.example', 'https://www.harbour.example/story', 'harbour.example'],
])('a source called %s at %s is named once, as a link', async (site, url, host) => {
  const { fields, links } = await factsOf({ site, url })
  expect(links).toEqual([host])
  expect(fields).not.toContain(site)
  // It can be given a better name where it stands.
  expect(fields).toContain('Add source')
})

test.each(['The Harbour Review', 'harbour.example/news', 'harbour'])(
  'a source called %s stands beside its host',
  async (site) => {
    const { fields, links } = await factsOf({ site, url: 'https://harbour.example/story' })
    expect(fields).toContain(site)
    expect(links).toEqual(['harbour.example'])
  },
)

test('a source without an address is named, whatever it is called', async () => {
  const { fields, links } = await factsOf({ site: 'harbour.example', url: '' })
  expect(fields).toContain('harbour.example')
  expect(links).toEqual([])
})
