import type { MouseEvent, ReactNode } from 'react'
import type { Mark } from '#shared/domain/block.ts'
import styles from './Blocks.module.css'
import { openOutside } from './openOutside.ts'
import { strings } from './strings.ts'

/** A block's text with its marks as elements. The text nodes joined are exactly `text`. */
export function inline(text: string, marks: readonly Mark[]): ReactNode {
  if (marks.length === 0) return text
  const edges = new Set([0, text.length])
  for (const mark of marks) edges.add(mark.start).add(mark.end)
  const cuts = [...edges]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((one, other) => one - other)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end)
    const words: ReactNode = text.slice(start, end)
    if (over.length === 0) return words
    return (
      <Marked key={start} marks={over} isFirst={over.every((mark) => mark.start === start)}>
        {words}
      </Marked>
    )
  })
}

type MarkedProps = { marks: readonly Mark[]; isFirst: boolean; children: ReactNode }

/** Words under one or more marks, the first mark outermost. */
function Marked({ marks, isFirst, children }: MarkedProps): ReactNode {
  const [mark, ...rest] = marks
  if (!mark) return children
  const inner =
    rest.length === 0 ? (
      children
    ) : (
      <Marked marks={rest} isFirst={isFirst}>
        {children}
      </Marked>
    )
  switch (mark.kind) {
    case 'strong':
      return <strong>{inner}</strong>
    case 'emphasis':
      return <em>{inner}</em>
    case 'code':
      return <code className={styles.inlineCode}>{inner}</code>
    case 'strikethrough':
      return <s>{inner}</s>
    case 'superscript':
      return <sup className={styles.raised}>{inner}</sup>
    case 'subscript':
      return <sub className={styles.lowered}>{inner}</sub>
    case 'speaker':
      return <b className={styles.speaker}>{inner}</b>
    case 'math':
      return <span className={styles.math}>{inner}</span>
    case 'footnoteRef':
      return (
        <a
          href={`#${footnoteId(mark.note)}`}
          id={isFirst ? footnoteRefId(mark.note) : undefined}
          className={styles.footnoteRef}
          aria-label={strings.footnote(mark.note)}
          onClick={jump}
        >
          {inner}
        </a>
      )
    case 'link':
      return (
        <a
          href={mark.href}
          title={strings.opens(mark.href)}
          onClick={openOutside}
          onAuxClick={openOutside}
        >
          {inner}
        </a>
      )
    default:
      return mark satisfies never
  }
}

export function footnoteId(note: string): string {
  return `footnote-${note}`
}

export function footnoteRefId(note: string): string {
  return `footnote-ref-${note}`
}

/** Goes to where a link within the article leads, and puts the focus there. */
export function jump(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault()
  const place = document.getElementById(decodeURIComponent(event.currentTarget.hash.slice(1)))
  place?.scrollIntoView({ block: 'center' })
  place?.focus({ preventScroll: true })
}
