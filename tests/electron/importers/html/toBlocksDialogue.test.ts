import { describe, expect, it } from 'vitest'
import { blocksOf, marked, outlineOf } from './toBlocksSupport.ts'

const answer =
  'We rang the bells each morning at six, and nobody in the town complained of it, save for the baker, who slept till seven.'
const questions = [
  'How long have you rung the bells?',
  'Was it always like this?',
  'Who taught you?',
  'What would you do without them?',
]
const each = (write: (question: string) => string) => questions.map(write).join('')

describe('the questions of an interview stay paragraphs with their marks', () => {
  it.each([
    [
      'strong',
      'in bold',
      each((question) => `<p><strong>${question}</strong></p><p>${answer}</p>`),
    ],
    ['emphasis', 'in italics', each((question) => `<p><i>${question}</i></p><p>${answer}</p>`)],
    [
      'strong',
      'in a style',
      each(
        (question) => `<p><span style="font-weight: 700">${question}</span></p><p>${answer}</p>`,
      ),
    ],
    ['strong', 'over an answer', each((question) => `<p><b>${question}</b><br>${answer}</p>`)],
    ['strong', 'over a short answer', each((question) => `<p><b>${question}</b><br>Yes.</p>`)],
    [
      'strong',
      'all in one paragraph',
      `<p>${each((question) => `<b>${question}</b><br>We did.<br>`)}</p>`,
    ],
    [
      'strong',
      'as terms of a list',
      `<dl>${each((question) => `<dt>${question}</dt><dd>${answer}</dd>`)}</dl>`,
    ],
    [
      'strong',
      'as terms of a list in groups',
      `<dl>${each((question) => `<div><dt>${question}</dt><dd><p>${answer}</p></dd></div>`)}</dl>`,
    ],
  ])('%s: %s', (mark, _, html) => {
    const blocks = blocksOf(html)
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['paragraph']))
    expect(blocks).toHaveLength(8)
    expect(blocks.filter((_, at) => at % 2 === 0).flatMap(marked)).toEqual(
      questions.map((question) => `${mark} ${question}`),
    )
  })

  it('also those that ask without a question mark', () => {
    const asked = ['Who are you?', 'Why bells?', 'Who taught you?', 'Tell me about the baker']
    const html = asked.map((said) => `<p><b>${said}</b></p><p>${answer}</p>`).join('')
    expect(blocksOf(html).map(({ kind }) => kind)).toEqual(Array(8).fill('paragraph'))
  })
})

describe('who speaks stays with what is said', () => {
  it.each([
    ['<b>Q:</b>', 'Q:', ['strong Q:']],
    ['<strong>ANNA WEISS:</strong>', 'ANNA WEISS:', ['strong ANNA WEISS:']],
    ['<em>Anna Weiss:</em>', 'Anna Weiss:', ['emphasis Anna Weiss:']],
    ['WEISS:', 'WEISS:', []],
  ])('%s', (mark, name, marks) => {
    const blocks = blocksOf(`<p>${mark} We did.</p><p>${mark} And we do.</p>`)
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', `${name} We did.`],
      ['paragraph', `${name} And we do.`],
    ])
    expect(marked(blocks[0])).toEqual(marks)
  })

  it.each([
    '<p>Q: Who are you?<br>A: The keeper.<br>Q: Of what?<br>A: The bells.</p>',
    '<p><b>Q:</b> Who are you?<br><b>A:</b> The keeper.</p>',
    '<p><b>Anna:</b> Who are you?<br><b>Bert:</b> The keeper.<br><b>Anna:</b> Of what?</p>',
    '<p>WEISS: Who are you?<br>BERT: The keeper.<br>WEISS: Of what?</p>',
  ])('and each turn is a paragraph: %s', (html) => {
    const blocks = blocksOf(html)
    expect(blocks.length).toBeGreaterThan(1)
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['paragraph']))
  })

  it('as a line in bold over each turn, which is no heading', () => {
    const turns = ['THE QUAY', 'ANNA WEISS', 'THE QUAY', 'ANNA WEISS']
    const html = turns.map((name) => `<p><b>${name}</b></p><p>${answer}</p>`).join('')
    expect(outlineOf(html)).toEqual(
      turns.flatMap((name) => [`paragraph ${name}`, `paragraph ${answer}`]),
    )
  })

  it('as the terms of a list', () => {
    const html = `<dl>${each((question) => `<dt>The Quay</dt><dd>${question}</dd><dt>Anna Weiss</dt><dd>${answer}</dd>`)}</dl>`
    const blocks = blocksOf(html)
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['paragraph']))
    expect(marked(blocks[2])).toEqual(['strong Anna Weiss'])
  })
})

describe('what is no dialogue stays what it is', () => {
  it('a verse under its title', () => {
    expect(
      outlineOf('<p><b>The bells</b><br>They rang at six<br>and nobody heard,<br>but one.</p>'),
    ).toEqual(['verse The bells\nThey rang at six\nand nobody heard,\nbut one.'])
  })

  it('a verse that asks', () => {
    expect(outlineOf('<p><i>Who rang?<br>And who heard?</i></p>')).toEqual([
      'verse Who rang?\nAnd who heard?',
    ])
  })

  it('lines of an address', () => {
    expect(outlineOf('<p>Open: Monday<br>Closed: Sunday</p>')).toEqual([
      'verse Open: Monday\nClosed: Sunday',
    ])
  })

  it('a list of definitions', () => {
    expect(
      outlineOf('<dl><dt>Bell</dt><dd>Rings.</dd><dt>Rope</dt><dd>Hangs. Or not?</dd></dl>'),
    ).toEqual(['listItem Bell', 'listItem Rings.', 'listItem Rope', 'listItem Hangs. Or not?'])
  })

  it('lines in bold that name the parts of a text', () => {
    const html = ['The tower', 'The town'].map((name) => `<p><b>${name}</b></p><p>${answer}</p>`)
    expect(blocksOf(html.join('')).map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ])
  })
})
