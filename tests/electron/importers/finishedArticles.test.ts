import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '#shared/domain/block.ts'
import { ImportedArticle } from '#shared/domain/importedArticle.ts'
import { RepairKind } from '#shared/domain/repair.ts'
import { AppError } from '#shared/errors.ts'
import { importers, readFile } from '../../../electron/importers/index.ts'

const runs = 300
const keepsLines: readonly Block['kind'][] = ['verse', 'code', 'table']

/** What every importer promises about every article, whatever it was given. */
function expectSound(article: ImportedArticle): void {
  expect(ImportedArticle.safeParse(article).error).toBeUndefined()
  expect(article.title.trim()).not.toBe('')
  expect(article.blocks.some(({ text }) => text.trim() !== '')).toBe(true)
  const texts = [article.title, article.subtitle, article.site, ...article.authors, ...article.tags]
  for (const text of texts) expect(text.isWellFormed() && !/[\0\r\n]/.test(text)).toBe(true)
  for (const block of article.blocks) {
    expect(block.text.isWellFormed() && !/[\0\r]/.test(block.text)).toBe(true)
    if (!keepsLines.includes(block.kind)) expect(block.text).not.toContain('\n')
    let before = 0
    for (const { start, end } of block.marks) {
      expect(before <= start && start < end && end <= block.text.length).toBe(true)
      before = start
    }
    if (block.kind === 'table') {
      const cells = block.rows.map((row) =>
        row.map(({ start, end }) => block.text.slice(start, end)).join('\t'),
      )
      expect(cells.join('\n')).toBe(block.text)
    }
    for (const mark of block.marks)
      if (mark.kind === 'link') expect(mark.href).toMatch(/^(?:https?:\/\/|mailto:)/i)
    if (block.kind === 'figure' && block.url !== undefined)
      expect(block.url).toMatch(/^https?:\/\//i)
  }
}

function expectSoundOrRefused(
  importerId: string,
  bytes: Uint8Array,
  repairsOff: RepairKind[] = [],
): void {
  try {
    const { articles } = readFile({ name: 'a', bytes }, { repairsOff }, importerId)
    for (const article of articles) expectSound(article)
    expect(articles.length).toBeGreaterThan(0)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(['binary-file', 'empty-file', 'no-text', 'unsupported-file']).toContain(error.code)
  }
}

/** Pieces real and hostile texts are made of, so that chance meets structure. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      ' ',
      '    ',
      '\t',
      '"',
      '”',
      "'",
      '- ',
      '1. ',
      '2. ',
      '> ',
      '>> ',
      '# ',
      '## ',
    ],
    ...[
      '===\n',
      '---\n',
      '***',
      '```\n',
      '|a|b|\n|-|-|\n',
      '[x](http://a.b)',
      '[^1]',
      '\n[^1]: note\n',
      '[1]',
      '![alt](x.png)',
    ],
    ...[
      '**',
      '*',
      '_',
      '~~',
      '`',
      '<b>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '&#0;',
      '&#13;',
      '&#xD800;',
      '\\',
      '  \n',
    ],
    ...[
      '\0',
      '\u0007',
      '\ud800',
      '\udc00',
      '\ufeff',
      '\ufffd',
      '\u2028',
      '\u0085',
      '😀',
      'é',
      'שלום',
      'مرحبا',
      '漢字',
    ],
    ...[
      'By Jane Doe\n',
      'Published: March 3, 2026\n',
      'https://a.example/b\n',
      'HOST: ',
      'Q. ',
      'A. ',
      'Image for x\n',
      'Advertisement\n',
    ],
    ...[
      'title: x\n',
      'tags: [a]\n',
      'From: a\nSubject: b\n',
      'Japan"s',
      'exam-\nple',
      '[[a|b]]',
      '- [ ] ',
      'PARIS, March 3 (AP) —',
    ],
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.lorem({ maxCount: 14 }),
)
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const repairsOff = fc.subarray([...RepairKind.options])

describe.each(importers.map(({ id }) => id))('whatever the %s importer is given', (id) => {
  it('a text made of hostile pieces becomes a sound article or a refusal in words', () => {
    fc.assert(
      fc.property(text, repairsOff, (given, off) =>
        expectSoundOrRefused(id, Buffer.from(given), off),
      ),
      { numRuns: runs },
    )
  })

  it('the same text in UTF-16 is as sound, with halves of surrogate pairs in it', () => {
    fc.assert(
      fc.property(text, (given) =>
        expectSoundOrRefused(id, Buffer.from(`\ufeff${given}`, 'utf16le')),
      ),
      { numRuns: runs },
    )
  })

  it('any bytes become a sound article or a refusal in words', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectSoundOrRefused(id, bytes)),
      { numRuns: runs },
    )
  })

  it('front matter of any pieces leaves the article sound', () => {
    fc.assert(
      fc.property(text, text, (front, body) =>
        expectSoundOrRefused(id, Buffer.from(`---\n${front}\n---\n${body}`)),
      ),
      { numRuns: runs },
    )
  })

  it('the same bytes give the same article', () => {
    fc.assert(
      fc.property(text, (given) => {
        const file = { name: 'a', bytes: Buffer.from(`Words before.\n\n${given}`) }
        const read = () => {
          try {
            return readFile(file, { repairsOff: [] }, id).articles
          } catch (error) {
            return (error as AppError).code
          }
        }
        expect(read()).toEqual(read())
      }),
      { numRuns: 50 },
    )
  })
})

describe('plain text', () => {
  /** Letters of the text without what any repair or fact may take. */
  it('loses no word of ordinary paragraphs', () => {
    const word = fc.stringMatching(/^[a-z]{2,9}$/)
    const sentence = fc
      .array(word, { minLength: 12, maxLength: 30 })
      .map((words) => `X${words.join(' ')}.`)
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 6 }), (sentences) => {
        const bytes = Buffer.from(`A Plain Title\n\n${sentences.join('\n\n')}\n`)
        const [article] = readFile({ name: 'a.txt', bytes }, { repairsOff: [] }).articles
        expect(article?.blocks.map((block) => block.text)).toEqual(sentences)
      }),
      { numRuns: runs },
    )
  })

  it('text wrapped at any usual width is the text it was before', () => {
    const word = fc.stringMatching(/^[a-z]{2,9}$/)
    const paragraph = fc
      .array(word, { minLength: 40, maxLength: 90 })
      .map((words) => `X${words.join(' ')}.`)
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 60, max: 80 }),
        (paragraphs, width) => {
          const wrapped = paragraphs.map((each) =>
            each.replace(new RegExp(`(?![^\\n]{1,${width}}$)([^\\n]{1,${width}}) `, 'g'), '$1\n'),
          )
          const bytes = Buffer.from(`A Plain Title\n\n${wrapped.join('\n\n')}\n`)
          const [article] = readFile({ name: 'a.txt', bytes }, { repairsOff: [] }).articles
          expect(article?.blocks.map((block) => block.text)).toEqual(paragraphs)
        },
      ),
      { numRuns: runs },
    )
  })
})
