import { memo, type ReactNode } from 'react'
import type { Block } from '#shared/domain/block.ts'
import { blockStarts } from '#shared/text/articleText.ts'
import styles from './Blocks.module.css'
import { type Group, groupBlocks } from './blockGroups.ts'
import { Inline } from './Inline.tsx'
import { strings } from './strings.ts'

/** The article's text. Never changes for one revision, so nothing in it is drawn twice. */
export const Blocks = memo(function Blocks({ blocks }: { blocks: readonly Block[] }) {
  const starts = blockStarts(blocks)
  return (
    <Groups
      groups={groupBlocks(blocks.map((block, index) => ({ block, start: starts[index] ?? 0 })))}
    />
  )
})

function Groups({ groups }: { groups: readonly Group[] }) {
  return groups.map((group) => {
    switch (group.kind) {
      case 'block':
        return <BlockView key={group.start} block={group.block} start={group.start} />
      case 'quote':
        return (
          <blockquote key={`q${group.start}`} className={styles.quote}>
            <Groups groups={group.children} />
          </blockquote>
        )
      case 'list': {
        const List = group.ordered ? 'ol' : 'ul'
        return (
          <List key={`l${group.start}`} className={styles.list}>
            {group.items.map((item) => (
              <li key={item.start}>
                <Groups groups={item.children} />
              </li>
            ))}
          </List>
        )
      }
      default:
        return group satisfies never
    }
  })
}

function BlockView({ block, start }: { block: Block; start: number }): ReactNode {
  const inline = <Inline text={block.text} marks={block.marks} />
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
      return (
        <p
          data-start={start}
          className={block.kind === 'quote' && block.pull ? styles.pull : undefined}
        >
          {inline}
        </p>
      )
    case 'listItem':
      return <div data-start={start}>{inline}</div>
    case 'heading': {
      // The title is the page's first heading, so the text's begin at the second.
      const Heading = `h${Math.min(6, block.level + (block.level === 1 ? 1 : 0))}` as 'h2'
      return <Heading data-start={start}>{inline}</Heading>
    }
    case 'code':
      return (
        <pre className={styles.code}>
          <code data-start={start}>{inline}</code>
        </pre>
      )
    case 'verse':
      return (
        <p data-start={start} className={styles.verse}>
          {inline}
        </p>
      )
    case 'figure':
      return (
        <figure className={styles.figure}>
          <span className={styles.noImage}>{strings.image}</span>
          <figcaption data-start={start}>{inline}</figcaption>
        </figure>
      )
    case 'table':
      return <TableView block={block} start={start} />
    case 'embed':
      return (
        <p data-start={start} className={styles.embed}>
          {inline}
        </p>
      )
    case 'footnote':
      return (
        <div className={styles.footnote} id={`footnote-${block.note}`}>
          <a href={`#footnote-ref-${block.note}`} aria-label={strings.footnoteBack}>
            {block.note}
          </a>
          <p data-start={start}>{inline}</p>
        </div>
      )
    case 'divider':
      return <hr className={styles.divider} />
    default:
      return block satisfies never
  }
}

function TableView({ block, start }: { block: Extract<Block, { kind: 'table' }>; start: number }) {
  const cell = (range: { start: number; end: number }) => (
    <Inline
      text={block.text.slice(range.start, range.end)}
      marks={block.marks
        .filter((mark) => mark.start >= range.start && mark.end <= range.end)
        .map((mark) => ({ ...mark, start: mark.start - range.start, end: mark.end - range.start }))}
    />
  )
  const [head = [], ...rows] = block.rows
  return (
    // A wide table scrolls inside itself, and must be reachable for that by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus
    <div className={styles.table} tabIndex={0} role="region" aria-label="Table">
      <table>
        <thead>
          <tr>
            {head.map((range) => (
              <th key={range.start} scope="col" data-start={start + range.start}>
                {cell(range)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]?.start}>
              {row.map((range) => (
                <td key={range.start} data-start={start + range.start}>
                  {cell(range)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
