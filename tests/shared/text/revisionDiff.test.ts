import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleText } from '#shared/text/articleText.ts'
import { type RevisionDiff, revisionDiff } from '#shared/text/revisionDiff.ts'
import { hostile } from './hostileStrings.ts'

const blocks = (...texts: string[]) => texts.map((text) => ({ text }))

const signs = { same: '', removed: '-', added: '+' } as const

function shown({ paragraphs }: RevisionDiff): string[] {
  return paragraphs.map((pieces) =>
    pieces
      .map(({ kind, text }) => (kind === 'same' ? text : `[${signs[kind]}${text}]`))
      .join('')
      .replaceAll('\n', '¶'),
  )
}

function joined({ paragraphs }: RevisionDiff, without: 'removed' | 'added'): string {
  return paragraphs
    .flat()
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')
}

describe('revisionDiff', () => {
  test('one changed word is removed and added, and all around it stays', () => {
    const before = blocks('The boat leaves at nine.', 'It is late.')
    const after = blocks('The boat leaves at ten.', 'It is late.')
    const diff = revisionDiff(before, after)
    expect(shown(diff)).toEqual(['The boat leaves at [-nine][+ten].¶', 'It is late.'])
    expect(diff).toMatchObject({ removedWords: 1, addedWords: 1 })
  })

  test('a paragraph that is gone or new is one by itself', () => {
    const before = blocks('One stays here.', 'Two is gone.', 'Three stays too.')
    const after = blocks('One stays here.', 'Three stays too.', 'Four came last.')
    expect(shown(revisionDiff(before, after))).toEqual([
      'One stays here.¶',
      '[-Two is gone.¶]',
      'Three stays too.[+¶]',
      '[+Four came last.]',
    ])
  })

  test('paragraphs that were joined and parted show where their ends were', () => {
    expect(shown(revisionDiff(blocks('One here.', 'Two there.'), blocks('One here. Two there.'))))
      // The end of the old paragraph, and the space that took its place.
      .toEqual(['One here.[-¶]', '[+ ]Two there.'])
    expect(
      shown(revisionDiff(blocks('One here. Two there.'), blocks('One here.', 'Two there.'))),
    ).toEqual(['One here.[- ][+¶]', 'Two there.'])
  })

  test('a line feed within a block ends no paragraph', () => {
    const poem = blocks('Rain on the quay\nand nobody there')
    expect(shown(revisionDiff(poem, blocks('Rain on the quay\nand somebody there')))).toEqual([
      'Rain on the quay¶and [-nobody][+somebody] there',
    ])
  })

  test('a small word that stays between changed ones is part of the change', () => {
    const before = blocks('They had counted herrings and mackerel every winter morning.')
    const after = blocks('They had weighed lanterns and cushions every winter morning.')
    expect(shown(revisionDiff(before, after))).toEqual([
      'They had [-counted herrings and mackerel][+weighed lanterns and cushions] every winter morning.',
    ])
  })

  test('other quotation marks are a difference, however alike they count elsewhere', () => {
    expect(shown(revisionDiff(blocks('“Go”'), blocks('"Go"')))).toEqual(['[-“][+"]Go[-”][+"]'])
  })

  test('what is the same is one and the same, and two empty texts differ in nothing', () => {
    const same = blocks('One.', 'Two.')
    expect(shown(revisionDiff(same, same))).toEqual(['One.¶', 'Two.'])
    expect(revisionDiff(blocks(''), blocks(''))).toEqual({
      paragraphs: [],
      removedWords: 0,
      addedWords: 0,
    })
  })

  test('the difference of any two texts gives both of them to the letter', () => {
    const text = fc.array(
      hostile.map((one) => ({ text: one })),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = revisionDiff(before, after)
        expect(joined(diff, 'added')).toBe(articleText(before))
        expect(joined(diff, 'removed')).toBe(articleText(after))
      }),
      { numRuns: 400 },
    )
  })

  test('so does that of a text and the same one edited', () => {
    const words = fc.array(fc.constantFrom('the', 'boat', 'sea.', '“No”', 'we', '…'), {
      minLength: 1,
      maxLength: 40,
    })
    const edit = fc.tuple(fc.nat(), fc.nat(4), words)
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), edit, (texts, [at, n, more]) => {
        const before = texts.map((one) => ({ text: one.join(' ') }))
        const after = before.toSpliced(at % (texts.length + 1), n, { text: more.join(' ') })
        const diff = revisionDiff(before, after)
        expect(joined(diff, 'added')).toBe(articleText(before))
        expect(joined(diff, 'removed')).toBe(articleText(after))
      }),
      { numRuns: 400 },
    )
  })
})
