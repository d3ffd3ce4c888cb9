import fc from 'fast-check'
import { expect, describe as group, test } from 'vitest'
import { anchor, findQuote } from '#shared/anchoring/anchor.ts'
import { describe } from '#shared/anchoring/describe.ts'
import { hostile, marked } from '../text/hostileStrings.ts'

const story =
  'The ferry left the harbour before dawn. Nobody on the quay had expected it to sail.\n' +
  'By noon the minister had called it an accident, and then a misunderstanding.\n' +
  'Nobody on the quay had expected it to sail. The captain gave no interviews.\n' +
  'A week later the owners said “it’s over” and sold the ship for scrap.'

const passageOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}
const quoteOf = (text: string, words: string, from = 0) =>
  describe(text, passageOf(text, words, from)).quote
const wordsAt = (text: string, placement: ReturnType<typeof anchor>) =>
  placement.state === 'same' || placement.state === 'moved'
    ? text.slice(placement.start, placement.end)
    : placement.state

group('anchor', () => {
  test('words that stand where they were are the same', () => {
    const selectors = describe(story, passageOf(story, 'the minister'))
    expect(anchor(story, selectors)).toEqual({ state: 'same', ...selectors.position })
  })

  test('words behind an inserted paragraph are the same', () => {
    const changed = `A new opening.\n${story}`
    const selectors = describe(story, passageOf(story, 'called it an accident'))
    expect(anchor(changed, selectors)).toEqual({
      state: 'same',
      ...passageOf(changed, 'called it an accident'),
    })
  })

  test('context decides between two places with the same words', () => {
    const words = 'Nobody on the quay had expected it to sail.'
    const second = passageOf(story, words, story.indexOf(words) + 1)
    const changed = `Corrected.\n${story}`
    expect(anchor(changed, { quote: describe(story, second).quote })).toEqual({
      state: 'same',
      start: second.start + 11,
      end: second.end + 11,
    })
  })

  test('context decides even when a word of it changed', () => {
    const words = 'Nobody on the quay had expected it to sail.'
    const quote = quoteOf(story, words, story.indexOf(words) + 1)
    const changed = story.replace('then a misunderstanding', 'later a misunderstanding')
    const expected = passageOf(changed, words, changed.indexOf(words) + 1)
    expect(anchor(changed, { quote })).toEqual({ state: 'same', ...expected })
  })

  test('two places without deciding context are unsure, with both', () => {
    const text = 'Yes, we can. No, we cannot. Yes, we can. No, we cannot.'
    expect(anchor(text, { quote: { exact: 'Yes, we can.', prefix: '', suffix: '' } })).toEqual({
      state: 'unsure',
      candidates: [
        { start: 0, end: 12 },
        { start: 28, end: 40 },
      ],
    })
  })

  test('typographic signs, white space and composition do not matter', () => {
    const quote = { exact: 'said "it\'s  over" and', prefix: 'the owners ', suffix: ' sold the' }
    expect(wordsAt(story, anchor(story, { quote }))).toBe('said “it’s over” and')
    const decomposed = 'In the cafe\u0301 she waited for him.'
    expect(
      wordsAt(decomposed, anchor(decomposed, { quote: quoteOf('the café she', 'café') })),
    ).toBe('cafe\u0301')
  })

  test('changed words are found with a score, the more changed the lower', () => {
    const exact = 'By noon the minister had called it an accident, and then a misunderstanding.'
    const quote = quoteOf(story, exact)
    const little = story.replace('an accident', 'an incident')
    const more = little.replace('By noon the minister', 'At noon the secretary')
    const one = anchor(little, { quote })
    const other = anchor(more, { quote })
    expect(wordsAt(little, one)).toBe(exact.replace('an accident', 'an incident'))
    expect(one.state).toBe('moved')
    expect(other.state).toBe('moved')
    if (one.state !== 'moved' || other.state !== 'moved') return
    expect(one.score).toBeLessThan(1)
    expect(other.score).toBeLessThan(one.score)
  })

  test('the ends of changed words do not cut a word', () => {
    const quote = quoteOf(story, 'owners said “it’s over” and sold the ship')
    const changed = story.replace('owners said', 'owner says').replace('the ship', 'the shipyard')
    expect(wordsAt(changed, anchor(changed, { quote }))).toMatch(/^owner says .* the shipyard$/)
  })

  test('words that are gone are lost', () => {
    const quote = quoteOf(story, 'The captain gave no interviews.')
    const changed = story.replace(' The captain gave no interviews.', '')
    expect(anchor(changed, { quote })).toEqual({ state: 'lost' })
  })

  test('a short quote in quite other surroundings is not believed', () => {
    const quote = quoteOf(story, 'an accident')
    const other = 'Two lorries met on the bridge. It was an accident that nobody saw.'
    expect(anchor(other, { quote })).toEqual({
      state: 'unsure',
      candidates: [passageOf(other, 'an accident')],
    })
  })

  test('a changed quote with two places as like is unsure', () => {
    const line = (word: string) => `Item: the council will meet on ${word} in the old town hall.\n`
    const text = line('Monday') + line('Sunday')
    const quote = {
      exact: 'the council will meet on Tuesday in the old town hall',
      prefix: '',
      suffix: '',
    }
    const placement = anchor(text, { quote })
    expect(placement.state).toBe('unsure')
    expect(placement.state === 'unsure' && placement.candidates.length).toBe(2)
  })

  test('an empty quote is lost', () => {
    expect(anchor(story, { quote: { exact: '', prefix: '', suffix: '' } })).toEqual({
      state: 'lost',
    })
  })

  test('in any unchanged text a passage is where it was', () => {
    fc.assert(
      fc.property(marked, ({ text, passage }) => {
        expect(anchor(text, describe(text, passage))).toEqual({ state: 'same', ...passage })
      }),
      { numRuns: 1_000 },
    )
  })

  test('in any unchanged text the quote alone finds its place or says that it is unsure', () => {
    const long = fc
      .tuple(fc.array(hostile, { minLength: 3, maxLength: 6 }), marked, hostile)
      .map(([before, { text, passage }, after]) => {
        const lead = before.join(' ')
        return {
          text: lead + text + after,
          passage: { start: lead.length + passage.start, end: lead.length + passage.end },
        }
      })
    let found = 0
    fc.assert(
      fc.property(fc.oneof(marked, long), ({ text, passage }) => {
        const { quote } = describe(text, passage)
        const placement = anchor(text, { quote })
        const whole = quote.prefix + quote.exact + quote.suffix
        const isUnique =
          text.indexOf(whole) === text.lastIndexOf(whole) && quote.prefix + quote.suffix !== ''
        const hasWords = (quote.prefix + quote.suffix).trim().length > 3
        if (isUnique && hasWords && placement.state === 'same') found += 1
        if (placement.state === 'same' || placement.state === 'moved') {
          expect({ start: placement.start, end: placement.end }).toEqual(passage)
        }
      }),
      { numRuns: 2_000 },
    )
    expect(found).toBeGreaterThan(1_000)
  })

  test('nothing throws, whatever text and selectors', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.record({ exact: hostile, prefix: hostile, suffix: hostile }),
        fc.record({ start: fc.integer(), end: fc.integer() }),
        (text, quote, position) => {
          const placement = anchor(text, { quote, position })
          if (placement.state !== 'same' && placement.state !== 'moved') return
          expect(placement.start).toBeGreaterThanOrEqual(0)
          expect(placement.start).toBeLessThan(placement.end)
          expect(placement.end).toBeLessThanOrEqual(text.length)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('a quote that stands in more places than are looked at is never sure', () => {
    const text = 'a'.repeat(1_000_000)
    const { quote } = describe(text, { start: 5_000, end: 6_000 })
    expect(anchor(text, { quote }).state).toBe('unsure')
    expect(anchor(text, { quote: { ...quote, exact: `b${quote.exact}` } }).state).not.toBe('same')
    expect(anchor(text, { quote: { ...quote, exact: `${quote.exact}b` } }).state).not.toBe('same')
  })
})

group('findQuote', () => {
  test('a quote is found after normalisation', () => {
    expect(findQuote(story, { exact: ' "it\'s\nover" ' })).toEqual({
      passage: passageOf(story, '“it’s over”'),
    })
  })

  test('all of its words must be there', () => {
    expect(findQuote(story, { exact: 'The ferry left the port' })).toBeUndefined()
    expect(findQuote(story, { exact: '  ' })).toBeUndefined()
  })

  test('a quote that stands twice is ambiguous, in text order', () => {
    const words = 'Nobody on the quay'
    const first = passageOf(story, words)
    const second = passageOf(story, words, first.end)
    expect(findQuote(story, { exact: words })).toEqual({ ambiguous: [first, second] })
  })

  test.each([
    ['prefix', { prefix: 'misunderstanding.' }],
    ['suffix', { suffix: ' had expected it to sail. The captain' }],
    ['both', { prefix: 'misunderstanding.\n', suffix: 'had' }],
    ['prefix with a slip', { prefix: 'then our misunderstanding.' }],
  ])('context decides among several: %s', (_name, context) => {
    const words = 'Nobody on the quay'
    const second = passageOf(story, words, story.indexOf(words) + 1)
    expect(findQuote(story, { exact: words, ...context })).toEqual({ passage: second })
  })

  test('context that fits several places, or none of them, does not decide', () => {
    const exact = 'Nobody on the quay'
    expect(findQuote(story, { exact, suffix: 'had expected' })).toHaveProperty('ambiguous')
    expect(findQuote(story, { exact, prefix: 'something else' })).toHaveProperty('ambiguous')
  })

  test('context need not fit an only place', () => {
    const exact = 'before dawn'
    expect(findQuote(story, { exact, prefix: 'long ' })).toEqual({
      passage: passageOf(story, exact),
    })
  })

  test('a quote is looked for as words first and within words only then', () => {
    const text = 'The party ended; art remained.'
    expect(findQuote(text, { exact: 'art' })).toEqual({ passage: { start: 17, end: 20 } })
    expect(findQuote(text, { exact: 'part' })).toEqual({ passage: { start: 4, end: 8 } })
  })

  test('far down among thousands of places context still decides', () => {
    const text = `${'the cat and '.repeat(5_000)}the dog. ${'the cat and '.repeat(5_000)}`
    const start = 12 * 5_000
    expect(findQuote(text, { exact: 'the', suffix: 'dog' })).toEqual({
      passage: { start, end: start + 3 },
    })
  })

  test('nothing throws, whatever is asked for', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (text, exact, prefix, suffix) => {
        expect(() => findQuote(text, { exact, prefix, suffix })).not.toThrow()
      }),
      { numRuns: 1_000 },
    )
  })
})
