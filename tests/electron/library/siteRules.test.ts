import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { directParser } from '../../../electron/library/parser.ts'
import { parseSiteRules, ruledParser, siteRulesFile } from '../../../electron/library/siteRules.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const sentence =
  'The ferry left at nine, with nobody on board but the captain and a crate of pears, and came back.'
const page = `<html lang="en"><head><title>Quay</title></head><body>
<main><h1>Quay news</h1><p>${sentence}</p></main>
<div class="story"><p class="head">The late ferry</p><p class="who">By Ann Bell and Bert Quay</p><p class="when">Published: 3 March 2026</p>
<p>One. ${sentence}</p><p class="offer">Our pears are cheap today.</p></div>
<div class="story"><p>Two. ${sentence}</p></div></body></html>`
const rule = {
  host: 'quay.example',
  content: 'div.story',
  remove: ['.offer', '.head', '.who, .when'],
  title: '.story .head',
  byline: '.who',
  date: '.when',
}

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
})

const path = () => join(folder, 'site-rules.json')
const told: string[] = []
beforeEach(() => {
  told.length = 0
})
const rules = () => siteRulesFile(path(), (said) => told.push(said))

async function read(given: unknown, url = 'https://news.quay.example/a') {
  writeFileSync(path(), typeof given === 'string' ? given : JSON.stringify(given))
  const { articles } = await ruledParser(directParser, rules()).read({
    file: { name: 'a.html', bytes: Buffer.from(page), url },
    context: { repairsOff: [] },
    importerId: 'html',
  })
  const [article] = articles
  if (!article) throw new Error('There is no article.')
  return article
}

describe('a rule for a site', () => {
  it('says what is the article, what is not, and where its facts stand', async () => {
    const article = await read([rule])
    expect(article).toMatchObject({
      title: 'The late ferry',
      authors: ['Ann Bell', 'Bert Quay'],
      publishedAt: '2026-03-03',
      rule: 'quay.example',
    })
    expect(article.blocks.map(({ text }) => text)).toEqual([`One. ${sentence}`, `Two. ${sentence}`])
  })

  it.each(['https://quay.example/', 'https://www.quay.example/', 'http://a.b.quay.example:81/'])(
    'holds for its host and those below it: %s',
    async (url) => {
      expect((await read([rule], url)).rule).toBe('quay.example')
    },
  )

  it.each(['https://example/', 'https://otherquay.example/', 'https://quay.example.org/'])(
    'holds for no other: %s',
    async (url) => {
      expect((await read([rule], url)).rule).toBeUndefined()
    },
  )

  it('is the one that says the host most precisely', async () => {
    const precise = { host: 'news.quay.example', content: 'main' }
    expect((await read([rule, precise])).rule).toBe('news.quay.example')
    expect((await read([precise, rule])).rule).toBe('news.quay.example')
  })

  it('that finds nothing leaves the page as it is read without one', async () => {
    const without = await read([])
    const article = await read([{ host: 'quay.example', content: '.none', title: '.none' }])
    expect(article.blocks).toEqual(without.blocks)
    expect(article.title).toBe(without.title)
  })

  it('is read again when its file has changed', async () => {
    expect((await read([rule])).rule).toBe('quay.example')
    const current = rules()
    expect(await current()).toHaveLength(1)
    writeFileSync(path(), '[]\n')
    expect(await current()).toEqual([])
    rmSync(path())
    expect(await current()).toEqual([])
    expect(told).toEqual([])
  })
})

describe('a file of rules that is broken', () => {
  it.each([
    ['{', /^site-rules\.json is not used: it is no JSON/],
    ['{"host":"quay.example"}', /^site-rules\.json is not used: it is no list of rules\.$/],
    ['[{"content":"p"}]', /^Rule 1 of site-rules\.json is not used: “host” – /],
    ['[{"host":"https://quay.example/"}]', /Rule 1 \(https:.*is no host such as “example\.org”/],
    ['[{"host":"quay.example","contents":"p"}]', /Rule 1 \(quay\.example\).*contents/],
    ['[{"host":"quay.example","content":"p >"}]', /“p >” in “content” is no CSS selector\.$/],
    ['[{"host":"quay.example","remove":["a","b[["]}]', /“b\[\[” in “remove” is no CSS selector\.$/],
    ['[{"host":"quay.example","remove":"a"}]', /“remove” – /],
    ['[null]', /^Rule 1 of site-rules\.json is not used: /],
    [`[${' '.repeat(256 * 1024)}]`, /is not used: it is larger than 256 KB\.$/],
  ])('%s says why, and pages are read all the same', async (text, why) => {
    const article = await read(text)
    expect(article.rule).toBeUndefined()
    expect(told).toEqual([expect.stringMatching(why)])
  })

  it('keeps the rules in it that are none the worse', () => {
    const { rules, problems } = parseSiteRules(JSON.stringify([{ host: 1 }, rule]), 'r.json')
    expect(rules).toEqual([rule])
    expect(problems).toHaveLength(1)
  })

  it('may have a byte order mark, and no more than a thousand rules', () => {
    const many = Array.from({ length: 1_001 }, (_, at) => ({ host: `h${at}.example` }))
    const { rules, problems } = parseSiteRules(`\ufeff${JSON.stringify(many)}`, 'r.json')
    expect(rules).toHaveLength(1_000)
    expect(problems).toEqual(['Of r.json only the first 1,000 rules are used.'])
  })

  it('is named where it was asked for and is not there', async () => {
    const said: string[] = []
    await siteRulesFile(join(folder, 'none.json'), (sentence) => said.push(sentence), {
      isExpected: true,
    })()
    expect(said).toEqual(['There is no file none.json; pages are read without rules.'])
  })
})
