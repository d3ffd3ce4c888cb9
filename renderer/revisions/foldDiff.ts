import type { DiffPiece } from '#shared/text/revisionDiff.ts'
import { wordCount, words } from '#shared/text/segment.ts'

/** A stretch that stayed as it was, shown only when it is asked for. */
export type Fold = { kind: 'fold'; paragraphs: DiffPiece[][]; words: number }
/** A paragraph, with stretches of it folded. */
export type Shown = { kind: 'paragraph'; pieces: (DiffPiece | Fold)[] }
export type DiffRow = Shown | Fold

/** Unchanged stretches up to so many words are shown whole. */
const longestShown = 50
/** Words that stay beside a change within its paragraph. */
const keptWords = 12
/** An unchanged paragraph beside a change stays when it has no more words than this. */
const keptParagraph = 40

/** A difference as it is read: what changed with a little of what stands around it. */
export function foldDiff(paragraphs: readonly DiffPiece[][]): DiffRow[] {
  const rows: DiffRow[] = []
  let run: DiffPiece[][] = []
  const closeRun = (isLast: boolean) => {
    rows.push(...foldRun(run, { isFirst: rows.length === 0, isLast }))
    run = []
  }
  for (const pieces of paragraphs) {
    if (pieces.every(({ kind }) => kind === 'same')) run.push(pieces)
    else {
      closeRun(false)
      rows.push({ kind: 'paragraph', pieces: foldWithin(pieces) })
    }
  }
  closeRun(true)
  return rows
}

/** Unchanged paragraphs between two changed ones, or at an end of the text. */
function foldRun(run: DiffPiece[][], place: { isFirst: boolean; isLast: boolean }): DiffRow[] {
  const counts = run.map((pieces) => pieces.reduce((sum, { text }) => sum + wordCount(text), 0))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const shown = (pieces: DiffPiece[]): Shown => ({ kind: 'paragraph', pieces })
  if (total <= longestShown) return run.map(shown)
  const from = !place.isFirst && (counts[0] ?? 0) <= keptParagraph ? 1 : 0
  const to = run.length - (!place.isLast && (counts.at(-1) ?? 0) <= keptParagraph ? 1 : 0)
  if (from >= to) return run.map(shown)
  const folded = counts.slice(from, to).reduce((sum, count) => sum + count, 0)
  return [
    ...run.slice(0, from).map(shown),
    { kind: 'fold', paragraphs: run.slice(from, to), words: folded },
    ...run.slice(to).map(shown),
  ]
}

function foldWithin(pieces: readonly DiffPiece[]): (DiffPiece | Fold)[] {
  return pieces.flatMap((piece, index) => {
    const { text } = piece
    // Finding words takes its time; so few characters cannot be so many words.
    if (piece.kind !== 'same' || text.length < longestShown * 2) return [piece]
    const found = words(text)
    if (found.length <= longestShown) return [piece]
    const from = index === 0 ? 0 : (found[keptWords - 1]?.end ?? 0)
    const isLast = index === pieces.length - 1
    const to = isLast ? text.length : (found[found.length - keptWords]?.start ?? text.length)
    const same = (part: string): DiffPiece[] => (part === '' ? [] : [{ kind: 'same', text: part }])
    const folded = text.slice(from, to)
    return [
      ...same(text.slice(0, from)),
      { kind: 'fold', paragraphs: [same(folded)], words: wordCount(folded) },
      ...same(text.slice(to)),
    ]
  })
}
