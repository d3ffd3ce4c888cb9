import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJsonLd } from '../../../../electron/importers/html/jsonLd.ts'
import { looseJson } from '../../../../electron/importers/html/jsonLdText.ts'
import { address, jsonLd, metadataOf, story } from './metaSupport.ts'

describe('JSON that is not quite JSON', () => {
  it.each([
    ['a comment around it', '<!-- {"a": 1} -->', [{ a: 1 }]],
    ['CDATA around it', '//<![CDATA[\n{"a": 1}\n//]]>', [{ a: 1 }]],
    ['comments in it', '{"a": 1, /* two */ "b": 2 // three\n}', [{ a: 1, b: 2 }]],
    ['a comma too many', '{"a": [1, 2,], }', [{ a: [1, 2] }]],
    ['two commas', '{"a": 1,, "b": 2}', [{ a: 1, b: 2 }]],
    ['a comma too few', '{"a": "1" "b": {"c": 2} "d": "3"}', [{ a: '1', b: { c: 2 }, d: '3' }]],
    ['line breaks in a text', '{"a": "one\ntwo"}', [{ a: 'one two' }]],
    ['a control character', '{"a": "one\u0002two"}', [{ a: 'one two' }]],
    ['a backslash before a sign that needs none', '{"a": "it\\\'s"}', [{ a: "it's" }]],
    ['entities for its marks', '{&quot;a&quot;: &quot;b&amp;c&quot;}', [{ a: 'b&c' }]],
    ['two objects in a row', '{"a": 1}{"b": 2}', [{ a: 1 }, { b: 2 }]],
    ['a semicolon after it', '{"a": 1};', [{ a: 1 }]],
    ['its end missing', '{"a": {"b": [1', [{ a: { b: [1] } }]],
    ['words before it', 'var data = {"a": 1}', [{ a: 1 }]],
    ['nothing in it', '', []],
    ['no JSON at all', 'hello', []],
  ])('is read with %s', (_, text, expected) => {
    expect(looseJson(text)).toEqual(expected)
  })

  it('never throws and ends, whatever the text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\\',
      '/*',
      '//',
      '\n',
      'a',
      '1',
      '"@graph"',
      '&quot;',
      '<!--',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(Array.isArray(looseJson(pieces.join('')))).toBe(true)
        expect(readJsonLd([pieces.join('')]).nodes.length).toBeLessThan(100)
      }),
    )
  })

  it('is read only so deep and so far', () => {
    const deep = `${'{"@graph":['.repeat(5_000)}{"@type":"Article"}${']}'.repeat(5_000)}`
    expect(readJsonLd([deep]).nodes.length).toBeLessThan(20)
    const many = JSON.stringify(Array.from({ length: 50_000 }, () => ({ '@type': 'Thing' })))
    expect(readJsonLd([many]).nodes.length).toBeLessThanOrEqual(5_000)
    expect(readJsonLd(['[1]'.padEnd(1_200_000)]).nodes).toEqual([])
  })
})

describe('what JSON-LD describes', () => {
  const page = (...values: unknown[]) =>
    metadataOf(values.map(jsonLd).join(''), `<h1>The otter ferry returns</h1>${story}`)

  it('is the article that is called as the page is', () => {
    const other = {
      '@type': 'NewsArticle',
      headline: 'Council votes on bins',
      datePublished: '2020-01-01',
    }
    const own = {
      '@type': 'NewsArticle',
      headline: 'The otter ferry returns',
      datePublished: '2026-03-05',
    }
    expect(page(other, own).publishedAt).toBe('2026-03-05')
  })

  it('is the article that has the page’s address', () => {
    const other = { '@type': 'BlogPosting', datePublished: '2020-01-01' }
    const own = { '@type': 'BlogPosting', url: address, datePublished: '2026-03-05' }
    expect(page(other, own).publishedAt).toBe('2026-03-05')
  })

  it('is completed by what is said of the page', () => {
    const values = {
      '@graph': [
        { '@type': 'Article', headline: 'The otter ferry returns' },
        { '@type': 'WebPage', datePublished: '2026-03-05' },
      ],
    }
    expect(page(values).publishedAt).toBe('2026-03-05')
  })

  it('may be of any type and shape without harm', () => {
    const anything = fc.anything({ maxDepth: 3, withNullPrototype: false })
    fc.assert(
      fc.property(
        fc.record({
          headline: anything,
          author: anything,
          image: anything,
          publisher: anything,
          datePublished: anything,
          inLanguage: anything,
          url: anything,
          mainEntityOfPage: anything,
        }),
        (values) => {
          const text = JSON.stringify({ '@type': 'Article', ...values }, (_, value: unknown) =>
            typeof value === 'bigint' ? 1 : value,
          )
          const read = metadataOf(
            jsonLd(text.replaceAll('<', '\\u003c')),
            `<h1>The otter ferry returns</h1>${story}`,
          )
          expect(read.authors.every((name) => typeof name === 'string' && name !== '')).toBe(true)
          expect(read.image === '' || /^https?:/.test(read.image)).toBe(true)
          expect(read.publishedAt === null || /^\d{4}/.test(read.publishedAt)).toBe(true)
        },
      ),
      { numRuns: 100 },
    )
  })
})
