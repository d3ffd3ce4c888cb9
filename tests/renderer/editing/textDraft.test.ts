import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '#shared/domain/block.ts'
import { spliceBlocks } from '#shared/text/spliceBlocks.ts'
import {
  type Changed,
  draftOf,
  joined,
  joinedNext,
  parted,
  splicesOf,
  type TextDraft,
  withText,
} from '../../../renderer/editing/textDraft.ts'
import { figure, heading, paragraph } from '../support/blocks.ts'

const begin = (...blocks: Block[]) => draftOf({ articleId: 'a', revisionId: 'r', blocks })
const texts = ({ paragraphs }: TextDraft) => paragraphs.map(({ text }) => text)
const draftIn = (outcome: Changed | TextDraft | undefined): TextDraft => {
  if (!outcome) throw new Error('Nothing was changed')
  return 'caret' in outcome ? outcome.draft : outcome
}
const kinds = (draft: TextDraft) =>
  spliceBlocks(draft.blocks, splicesOf(draft)).map(({ kind, text }) => `${kind} ${text}`)

describe('textDraft', () => {
  test('a text that was not changed has nothing to save', () => {
    expect(splicesOf(begin(heading('One'), paragraph('Two.')))).toEqual([])
  })

  test('one changed word is one block, and what was typed back is none', () => {
    const draft = begin(paragraph('One.'), paragraph('Two.'), paragraph('Three.'))
    const changed = draftIn(withText(draft, 1, 'Two!'))
    expect(splicesOf(changed)).toEqual([{ at: 1, count: 1, blocks: [{ text: 'Two!', like: 1 }] }])
    expect(splicesOf(draftIn(withText(changed, 1, 'Two.')))).toEqual([])
  })

  test('Enter parts a paragraph at the caret, and Backspace joins it again', () => {
    const draft = begin(paragraph('One. Two.'), paragraph('Three.'))
    const apart = parted(draft, { key: 0, offset: 5 })
    expect(texts(draftIn(apart))).toEqual(['One.', 'Two.', 'Three.'])
    expect(apart?.caret.offset).toBe(0)
    const again = joined(draftIn(apart), apart?.caret.key ?? -1)
    expect(texts(draftIn(again))).toEqual(['One. Two.', 'Three.'])
    expect(again?.caret.offset).toBe(4)
    expect(splicesOf(draftIn(again))).toEqual([])
  })

  test('Delete at the end of a paragraph joins the next one to it', () => {
    const draft = begin(paragraph('One.'), paragraph('Two.'))
    expect(texts(draftIn(joinedNext(draft, 0)))).toEqual(['One. Two.'])
    expect(joinedNext(draft, 1)).toBeUndefined()
  })

  test('behind a heading the text begins, and a rule goes by Backspace', () => {
    const rule: Block = { kind: 'divider', text: '', marks: [] }
    const draft = begin(heading('Night'), rule, paragraph('It is late.'))
    const apart = parted(draft, { key: 0, offset: 5 })
    const written = withText(draftIn(apart), apart?.caret.key ?? -1, 'A word before.')
    expect(kinds(draftIn(written))).toEqual([
      'heading Night',
      'paragraph A word before.',
      'divider ',
      'paragraph It is late.',
    ])
    expect(kinds(draftIn(joined(draftIn(written), 2)))).not.toContain('divider ')
  })

  test('a picture and code are not joined to what stands beside them', () => {
    const code: Block = { kind: 'code', text: 'a\nb', marks: [] }
    const draft = begin(figure('A quay'), paragraph('One.'), code)
    expect(joined(draft, 1)).toBeUndefined()
    expect(joined(draft, 2)).toBeUndefined()
    expect(parted(draft, { key: 2, offset: 1 })).toBeUndefined()
  })

  test('several lines that are pasted become paragraphs', () => {
    const draft = begin(paragraph('One.'))
    const pasted = withText(draft, 0, 'One.\n\nTwo.\nThree.')
    expect(texts(draftIn(pasted))).toEqual(['One.', 'Two.', 'Three.'])
  })

  test('what is saved is what was seen, whatever was done', () => {
    const act = fc.record({
      kind: fc.constantFrom('type', 'part', 'join'),
      at: fc.nat(),
      offset: fc.nat(12),
      text: fc.constantFrom('One two.', 'Two', 'x', 'One. Two. Three.'),
    })
    const start = fc.array(fc.constantFrom('One two.', 'Two', 'Three four five.'), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(start, fc.array(act, { maxLength: 12 }), (blocks, acts) => {
        let draft = begin(...blocks.map((text) => paragraph(text)))
        for (const { kind, at, offset, text } of acts) {
          const { key = -1 } = draft.paragraphs[at % Math.max(1, draft.paragraphs.length)] ?? {}
          const outcome =
            kind === 'type'
              ? withText(draft, key, text)
              : kind === 'part'
                ? parted(draft, { key, offset })
                : joined(draft, key)
          if (outcome) draft = draftIn(outcome)
        }
        const keys = draft.paragraphs.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        const seen = texts(draft).filter((text) => text !== '')
        expect(spliceBlocks(draft.blocks, splicesOf(draft)).map(({ text }) => text)).toEqual(seen)
        const again = draftOf(draft, splicesOf(draft))
        expect(texts(again)).toEqual(texts(draft))
      }),
    )
  })
})
