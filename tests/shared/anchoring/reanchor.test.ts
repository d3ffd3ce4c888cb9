import fc from 'fast-check'
import { expect, describe as group, test } from 'vitest'
import { describe } from '#shared/anchoring/describe.ts'
import { reanchor } from '#shared/anchoring/reanchor.ts'
import type { Placement } from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { hostile, marked } from '../text/hostileStrings.ts'

const story = [
  'The ferry left the harbour before dawn. Nobody on the quay had expected it to sail.',
  'By noon the minister had called it an accident, and then a misunderstanding.',
  'Nobody on the quay had expected it to sail. The captain gave no interviews.',
  'A week later the owners said “it’s over” and sold the ship for scrap.',
]
const oldText = story.join('\n')

const highlightAt = (text: string, passage: Passage) => ({
  ...describe(text, passage),
  placement: { state: 'same' as const, ...passage },
})

/** Where the words of the old text lie in the new one: the words found and the state. */
function follow(newText: string, words: string, occurrence = 0): [string, string] {
  let start = oldText.indexOf(words)
  for (let skipped = 0; skipped < occurrence; skipped += 1)
    start = oldText.indexOf(words, start + 1)
  const highlight = highlightAt(oldText, { start, end: start + words.length })
  const [placement] = reanchor({ oldText, newText, highlights: [highlight] })
  if (placement?.state === 'same' || placement?.state === 'moved') {
    return [placement.state, newText.slice(placement.start, placement.end)]
  }
  return [placement?.state ?? '', '']
}

group('reanchor', () => {
  test('a highlight survives an edit to the sentence before it', () => {
    const changed = oldText.replace('an accident, and then a misunderstanding', 'bad luck')
    expect(follow(changed, 'The captain gave no interviews')).toEqual([
      'same',
      'The captain gave no interviews',
    ])
  })

  test('of two equal sentences each highlight keeps its own', () => {
    const words = 'Nobody on the quay had expected it to sail.'
    const changed = `A new opening.\n${oldText.replace('By noon', 'By evening')}`
    const first = oldText.indexOf(words)
    const second = oldText.indexOf(words, first + 1)
    const highlights = [second, first].map((start) =>
      highlightAt(oldText, { start, end: start + words.length }),
    )
    const newFirst = changed.indexOf(words)
    const newSecond = changed.indexOf(words, newFirst + 1)
    expect(reanchor({ oldText, newText: changed, highlights })).toEqual([
      { state: 'same', start: newSecond, end: newSecond + words.length },
      { state: 'same', start: newFirst, end: newFirst + words.length },
    ])
  })

  test('a copy of a deleted sentence is not that sentence', () => {
    const words = 'Nobody on the quay had expected it to sail.'
    const changed = ['The ferry left the harbour before dawn.', story[1], story[2], story[3]].join(
      '\n',
    )
    expect(follow(changed, words, 0)[0]).toBe('lost')
    expect(follow(changed, words, 1)).toEqual(['same', words])
  })

  test('a paragraph that was moved takes its highlights along', () => {
    const changed = [story[3], story[0], story[1], story[2]].join('\n')
    const words = 'sold the ship for scrap'
    expect(follow(changed, words)[1]).toBe(words)
    expect(follow(changed, 'called it an accident')).toEqual(['same', 'called it an accident'])
  })

  test('typographic changes leave the words the same', () => {
    const changed = oldText.replace('“it’s over”', '"it\'s  over"')
    expect(follow(changed, 'said “it’s over” and')).toEqual(['same', 'said "it\'s  over" and'])
    expect(follow(changed, 'it’s')).toEqual(['same', "it's"])
  })

  test('changed words in place are moved with a score', () => {
    const changed = oldText.replace('called it an accident', 'called it a small incident')
    expect(follow(changed, 'the minister had called it an accident, and then')).toEqual([
      'moved',
      'the minister had called it a small incident, and then',
    ])
  })

  test('a replaced word at an end belongs to the highlight, an inserted one beside it does not', () => {
    const changed = oldText.replace(
      'The captain gave no interviews',
      'Yesterday the skipper gave no interviews',
    )
    expect(follow(changed, 'captain gave no interviews')[1]).toBe('skipper gave no interviews')
    const inserted = oldText.replace('the minister had', 'the old minister still had')
    expect(follow(inserted, 'minister')).toEqual(['same', 'minister'])
  })

  test('a part of a word stays that part', () => {
    expect(follow(`More.\n${oldText}`, 'understand')).toEqual(['same', 'understand'])
  })

  test('words that were rewritten are lost or unsure, never painted', () => {
    const changed = oldText.replace(
      story[1] ?? '',
      'Prices rose again in spring, which surprised few.',
    )
    expect(['lost', 'unsure']).toContain(follow(changed, story[1] ?? '')[0])
  })

  test('words that are gone are lost', () => {
    const changed = oldText.replace(' The captain gave no interviews.', '')
    expect(follow(changed, 'The captain gave no interviews.')[0]).toBe('lost')
  })

  test('a highlight that was lost is found when its words come back', () => {
    const start = oldText.indexOf('The captain')
    const highlight = {
      ...describe(oldText, { start, end: start + 31 }),
      placement: { state: 'lost' as const },
    }
    const without = oldText.replace(' The captain gave no interviews.', '')
    expect(reanchor({ oldText: without, newText: oldText, highlights: [highlight] })).toEqual([
      { state: 'same', start, end: start + 31 },
    ])
  })

  test('words that changed before and change back are the same again', () => {
    const middle = oldText.replace('an accident', 'an incident')
    const start = oldText.indexOf('called it an accident')
    const end = start + 'called it an accident'.length
    const { quote } = describe(oldText, { start, end })
    const moved = { quote, placement: { state: 'moved' as const, start, end, score: 0.9 } }
    expect(reanchor({ oldText: middle, newText: oldText, highlights: [moved] })).toEqual([
      { state: 'same', start, end },
    ])
    const [still] = reanchor({ oldText: middle, newText: `X.\n${middle}`, highlights: [moved] })
    expect(still?.state).toBe('moved')
  })

  test('without highlights there is nothing to do', () => {
    expect(reanchor({ oldText, newText: '', highlights: [] })).toEqual([])
  })

  test('in any unchanged text every passage is the same', () => {
    fc.assert(
      fc.property(marked, ({ text, passage }) => {
        const highlights = [highlightAt(text, passage)]
        expect(reanchor({ oldText: text, newText: text, highlights })).toEqual([
          { state: 'same', ...passage },
        ])
      }),
      { numRuns: 1_000 },
    )
  })

  test('passages that an edit does not touch follow exactly', () => {
    const word = fc.constantFrom(...'one two three red green blue sea sky sun rain snow'.split(' '))
    const sentence = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 3, maxLength: 12 }),
        fc.array(sentence, { maxLength: 3 }),
        fc.nat(),
        fc.nat(),
        (lines, inserted, insertAt, markAt) => {
          const numbered = lines.map((line, index) => `${line} number${index} ${line}`)
          const text = numbered.join('.\n')
          const at = insertAt % (numbered.length + 1)
          const changed = [...numbered.slice(0, at), ...inserted, ...numbered.slice(at)].join('.\n')
          const index = markAt % numbered.length
          const words = numbered[index] ?? ''
          const startOf = (whole: string) => whole.indexOf(`number${index} `)
          const lead = words.indexOf('number')
          const passage = { start: startOf(text) - lead, end: startOf(text) - lead + words.length }
          const start = startOf(changed) - lead
          expect(
            reanchor({ oldText: text, newText: changed, highlights: [highlightAt(text, passage)] }),
          ).toEqual([{ state: 'same', start, end: start + words.length }])
        },
      ),
      { numRuns: 500 },
    )
  })

  test('whatever the texts, what is called the same has the same words, and nothing throws', () => {
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
    fc.assert(
      fc.property(marked, hostile, fc.nat(), ({ text, passage }, other, cut) => {
        const newText = text.slice(0, cut % (text.length + 1)) + other + text.slice(passage.start)
        const highlight = highlightAt(text, passage)
        const [placement] = reanchor({ oldText: text, newText, highlights: [highlight] })
        expectWithin(placement, newText)
        const lost = { ...highlight, placement: { state: 'lost' as const } }
        expectWithin(reanchor({ oldText: text, newText, highlights: [lost] })[0], newText)
        if (placement?.state === 'same' && /^[\x20-\x7e\n]*$/.test(highlight.quote.exact)) {
          const found = newText.slice(placement.start, placement.end)
          if (/^[\x20-\x7e\n]*$/.test(found))
            expect(plain(found)).toBe(plain(highlight.quote.exact))
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('thousands of highlights in a text that only repeats itself are placed', () => {
    const sentence = 'The same sentence stands here again and again. '
    const text = sentence.repeat(20_000)
    const highlights = Array.from({ length: 2_000 }, (_, index) => {
      const start = index * 10 * sentence.length
      return highlightAt(text, { start, end: start + sentence.length - 1 })
    })
    const changed = Array.from({ length: 20_000 }, (_, index) =>
      index % 10 === 7 ? sentence.replace('again and again', 'once more') : sentence,
    ).join('')
    const placements = reanchor({ oldText: text, newText: changed, highlights })
    const placed = placements.filter(({ state }) => state === 'same' || state === 'moved')
    expect(placed.length).toBe(highlights.length)
  })
})

function expectWithin(placement: Placement | undefined, text: string): void {
  const passages =
    placement?.state === 'unsure'
      ? placement.candidates
      : placement?.state === 'same' || placement?.state === 'moved'
        ? [placement]
        : []
  if (placement?.state === 'unsure') expect(passages.length).toBeGreaterThan(0)
  for (const { start, end } of passages) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(start).toBeLessThan(end)
    expect(end).toBeLessThanOrEqual(text.length)
  }
}
