import { memo, type ReactNode, useMemo, useState } from 'react'
import type { DiffPiece, RevisionDiff } from '#shared/text/revisionDiff.ts'
import styles from './DiffView.module.css'
import { type DiffRow, type Fold, foldDiff, type Shown } from './foldDiff.ts'
import { strings } from './strings.ts'

/**
 * What changed between two states of a text, paragraph by paragraph: removed words struck, added
 * ones underlined, long unchanged stretches folded until they are asked for.
 */
export const DiffView = memo(function DiffView({ diff }: { diff: RevisionDiff }) {
  const rows = useMemo(() => foldDiff(diff.paragraphs), [diff])
  // A state of its own for each fold; rows never change for one difference.
  return (
    <div className={styles.diff} dir="auto">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a difference have no other name
        <Row key={index} row={row} next={rows[index + 1]} />
      ))}
    </div>
  )
})

function Row({ row, next }: { row: DiffRow; next: DiffRow | undefined }) {
  if (row.kind === 'fold') {
    return (
      <Folded fold={row}>
        {row.paragraphs.map((pieces, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Paragraph key={index} pieces={pieces} />
        ))}
      </Folded>
    )
  }
  return <Paragraph pieces={withoutBareEnd(row.pieces, next)} />
}

/** The end of the text that came before a new paragraph is part of that paragraph. */
function withoutBareEnd(pieces: Shown['pieces'], next: DiffRow | undefined): Shown['pieces'] {
  const last = pieces.at(-1)
  const first = next?.kind === 'paragraph' ? next.pieces[0] : undefined
  const isBare = last?.kind !== 'fold' && last?.text === '\n' && last.kind === first?.kind
  return isBare ? pieces.slice(0, -1) : pieces
}

function Paragraph({ pieces }: { pieces: readonly (DiffPiece | Fold)[] }) {
  const [first] = pieces
  const isWhole = pieces.length === 1 && first !== undefined && first.kind !== 'same'
  return (
    <p className={styles.paragraph} data-whole={isWhole || undefined}>
      {pieces.map((piece, index) =>
        piece.kind === 'fold' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Folded key={index} fold={piece}>
            {piece.paragraphs.flat().map(({ text }) => text)}
          </Folded>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Piece key={index} piece={piece} isWhole={isWhole} />
        ),
      )}
    </p>
  )
}

function Piece({ piece, isWhole }: { piece: DiffPiece; isWhole: boolean }) {
  const { kind } = piece
  const hasEnd = piece.text.endsWith('\n')
  const text = hasEnd ? piece.text.slice(0, -1) : piece.text
  if (kind === 'same') return text
  const Change = kind === 'removed' ? 'del' : 'ins'
  return (
    <Change className={styles[kind]}>
      <span className={`visually-hidden ${styles.spoken}`}>{strings[kind]}</span>
      {text}
      {hasEnd && !isWhole && (
        <span className={styles.end} aria-hidden>
          ¶
        </span>
      )}
      <span className={`visually-hidden ${styles.spoken}`}>{strings.endOfChange}</span>
    </Change>
  )
}

function Folded({ fold, children }: { fold: Fold; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return children
  return (
    <button type="button" className={styles.fold} onClick={() => setOpen(true)}>
      {strings.unchanged(fold.words)}
    </button>
  )
}
