import { describe, expect, it } from 'vitest'
import { articleText } from '#shared/text/articleText.ts'
import { readFile } from '../../../electron/importers/index.ts'

/** Each would take minutes, or all the stack, if anything in the way were worse than linear. */
function read(name: string, text: string) {
  const article = readFile({ name, bytes: Buffer.from(text) }, { repairsOff: [] }).articles[0]
  if (!article) throw new Error('There is no article.')
  return { ...article, text: articleText(article.blocks) }
}

describe('plain text without end', () => {
  it.each([
    ['quotation marks', '"'.repeat(500_000)],
    ['marks between letters', 'a"'.repeat(300_000)],
    ['white space', `Words${' '.repeat(500_000)}and words`],
    ['one line', 'Words "and" words. '.repeat(100_000)],
    ['block quotes', `${'> '.repeat(200_000)}words`],
    ['dots', `Words${'.'.repeat(500_000)}`],
    ['hyphens', `${'some words that end with a hyphen-\n'.repeat(20_000)}words`],
    ['tabs', `Words${'\t'.repeat(300_000)}`],
    ['brackets', '[1] '.repeat(100_000)],
  ])('of %s keeps its text', (_, text) => {
    const signs = (given: string) => given.replace(/[\s>\-’"]/g, '').length
    expect(signs(read('a.txt', `A Title\n\n${text}`).text)).toBe(signs(text))
  })

  it('of short lines without an empty one between is read', () => {
    expect(read('a.txt', `A Title\n\n${'A short line.\n'.repeat(150_000)}`).text).toContain(
      'A short line.',
    )
  })
})

describe('Markdown without end', () => {
  it.each([
    ['emphasis', '**a *b '.repeat(20_000)],
    ['brackets', '['.repeat(50_000)],
    ['unfinished links', '[a]('.repeat(20_000)],
    ['unfinished comments', 'x <!-- '.repeat(20_000)],
    ['unfinished images', '![a]['.repeat(20_000)],
  ])('of %s is taken as the characters it is made of', (_, text) => {
    expect(read('a.md', `# T\n\n${text}\n\n*end*\n`).blocks.map((block) => block.text)).toEqual([
      text.trim(),
      'end',
    ])
  })

  it('of block quotes, lists and empty lines is read', () => {
    expect(read('a.md', `${'>'.repeat(50_000)} words`).text).toContain('words')
    expect(read('a.md', `${'- '.repeat(10_000)} words`).text).toContain('words')
    const nested = Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- words`).join(
      '\n',
    )
    expect(read('a.md', nested).blocks).toHaveLength(500)
    expect(read('a.md', `one${'\n'.repeat(300_000)}two`).blocks).toHaveLength(2)
  })

  it('keeps links and footnotes whose definitions stand far away', () => {
    const filler = 'The harbour board met on Monday and decided.\n\n'.repeat(4_000)
    const article = read(
      'a.md',
      `See [here][far] and this.[^note]\n\n${filler}\n\n[far]: https://far.example/\n\n[^note]: The note.\n`,
    )
    expect(article.blocks[0]?.marks.map(({ kind }) => kind)).toEqual(['link', 'footnoteRef'])
    expect(article.blocks.at(-1)).toMatchObject({
      kind: 'footnote',
      note: 'note',
      text: 'The note.',
    })
    expect(article.blocks).toHaveLength(4_002)
  })

  it('longer than the parser is given comes as headings and paragraphs', () => {
    const article = read(
      'a.md',
      `# T\n\n${'A paragraph of some words, *as written*.\n\n'.repeat(75_000)}## End\n\nBye.`,
    )
    expect(article.title).toBe('T')
    expect(article.blocks[0]?.text).toBe('A paragraph of some words, *as written*.')
    expect(article.blocks.at(-2)).toMatchObject({ kind: 'heading', level: 2, text: 'End' })
  })

  it('a fence is not cut, however long', () => {
    const code = 'const a = 1\n\n'.repeat(9_000).trim()
    const { blocks } = read('a.md', `# T\n\nBefore.\n\n\`\`\`js\n${code}\n\`\`\`\n\nAfter.\n`)
    expect(blocks.map((block) => [block.kind, block.text.length])).toEqual([
      ['paragraph', 7],
      ['code', code.length],
      ['paragraph', 6],
    ])
  })
})

it('a reading with another importer is chosen by its id', () => {
  const bytes = Buffer.from('# Not a heading here\n\nSome words that make a paragraph.\n')
  expect(readFile({ name: 'a.md', bytes }, { repairsOff: [] }).importer).toBe('markdown')
  expect(
    readFile({ name: 'a.md', bytes }, { repairsOff: [] }, 'plainText').articles[0]?.title,
  ).toBe('# Not a heading here')
  expect(() => readFile({ name: 'a.md', bytes }, { repairsOff: [] }, 'nothing')).toThrow('nothing')
})
