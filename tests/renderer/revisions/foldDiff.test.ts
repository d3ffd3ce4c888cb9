import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DiffPiece } from '#shared/text/revisionDiff.ts'
import { type DiffRow, foldDiff } from '../../../renderer/revisions/foldDiff.ts'

const same = (text: string): DiffPiece => ({ kind: 'same', text })
const added = (text: string): DiffPiece => ({ kind: 'added', text })
const prose = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')

function shape(rows: readonly DiffRow[]): string[] {
  return rows.map((row) =>
    row.kind === 'fold'
      ? `… ${row.words}`
      : row.pieces
          .map((piece) => (piece.kind === 'fold' ? `… ${piece.words}` : piece.kind))
          .join(' '),
  )
}

test('long unchanged paragraphs are folded, short ones beside a change stay', () => {
  const rows = foldDiff([
    [same(prose(200))],
    [same('Just before.')],
    [same('Some '), added('new '), same('words.')],
    [same('Right after.')],
    [same(prose(300))],
  ])
  expect(shape(rows)).toEqual(['… 200', 'same', 'same added same', 'same', '… 300'])
})

test('within a changed paragraph the words beside the change stay', () => {
  const [row] = foldDiff([[same(`${prose(100)} `), added('new '), same(prose(100))]])
  expect(row && shape([row])).toEqual(['… 88 same added same … 88'])
})

test('a text that hardly changed and is short is shown whole', () => {
  const paragraphs = [[same('One two three.\n')], [added('Four.')]]
  expect(foldDiff(paragraphs)).toEqual(paragraphs.map((pieces) => ({ kind: 'paragraph', pieces })))
})

test('nothing is lost by folding', () => {
  const kind = fc.constantFrom<DiffPiece['kind']>('same', 'same', 'removed', 'added')
  const text = fc.oneof(
    fc.nat(120).map((count) => prose(count + 1)),
    fc.constant('漢字'.repeat(80)),
  )
  const paragraph = fc.array(fc.record({ kind, text }), { minLength: 1, maxLength: 3 })
  const unfolded = (pieces: readonly (DiffPiece | Extract<DiffRow, { kind: 'fold' }>)[]): string =>
    pieces
      .map((piece) =>
        piece.kind === 'fold' ? unfolded(piece.paragraphs.flat()) : `${piece.kind} ${piece.text}`,
      )
      .join('')
      .replaceAll('same ', '')
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 8 }), (paragraphs) => {
      const rows = foldDiff(paragraphs)
      const found = rows
        .map((row) => (row.kind === 'fold' ? unfolded([row]) : unfolded(row.pieces)))
        .join('')
      expect(found).toBe(unfolded(paragraphs.flat()))
    }),
  )
})
