import type { ReactNode } from 'react'
import type { Mark } from '#shared/domain/block.ts'
import { client } from '../api.ts'
import styles from './Blocks.module.css'
import { strings } from './strings.ts'

/** A block's text with its marks as elements. The text nodes joined are exactly `text`. */
export function Inline({ text, marks }: { text: string; marks: readonly Mark[] }): ReactNode {
  if (marks.length === 0) return text
  const edges = new Set([0, text.length])
  for (const mark of marks) edges.add(mark.start).add(mark.end)
  const cuts = [...edges]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((one, other) => one - other)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end)
    return <Piece key={start} text={text.slice(start, end)} marks={over} />
  })
}

function Piece({ text, marks }: { text: string; marks: readonly Mark[] }): ReactNode {
  let inner: ReactNode = text
  for (const mark of [...marks].reverse()) inner = <Marked mark={mark}>{inner}</Marked>
  return inner
}

function Marked({ mark, children }: { mark: Mark; children: ReactNode }): ReactNode {
  switch (mark.kind) {
    case 'strong':
      return <strong>{children}</strong>
    case 'emphasis':
      return <em>{children}</em>
    case 'code':
      return <code className={styles.inlineCode}>{children}</code>
    case 'strikethrough':
      return <s>{children}</s>
    case 'superscript':
      return <sup>{children}</sup>
    case 'subscript':
      return <sub>{children}</sub>
    case 'speaker':
      return <b className={styles.speaker}>{children}</b>
    case 'math':
      return <span className={styles.inlineCode}>{children}</span>
    case 'footnoteRef':
      return (
        <a
          href={`#footnote-${mark.note}`}
          id={`footnote-ref-${mark.note}`}
          className={styles.footnoteRef}
          onClick={jump}
        >
          {children}
        </a>
      )
    case 'link':
      return (
        <a href={mark.href} title={strings.opens(mark.href)} onClick={openOutside}>
          {children}
        </a>
      )
    default:
      return mark satisfies never
  }
}

/** Leaves the window alone and asks the system's browser, after the reader agreed. */
function openOutside(event: React.MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault()
  void client('app.openExternal', { url: event.currentTarget.href })
}

function jump(event: React.MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault()
  document.getElementById(event.currentTarget.hash.slice(1))?.scrollIntoView({ block: 'center' })
}
