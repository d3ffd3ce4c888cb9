import type { ReactNode } from 'react'
import { byline } from '#shared/domain/article.ts'
import type { Block } from '#shared/domain/block.ts'
import type { ImportPreview } from '#shared/ipc/webCalls.ts'
import { blockStarts } from '#shared/text/articleText.ts'
import { citationDate } from '#shared/text/citationDate.ts'
import { repairWords } from '../ui/repairWords.ts'
import styles from './ArticlePreview.module.css'
import { strings } from './strings.ts'

const shownBlocks = 40
const shownRows = 8
/** UTF-16 code units of one block, or one cell. */
const shownLength = 400

/** What would become of a text or a page: what is known of it, and how it begins. */
export function ArticlePreview({ preview }: { preview: ImportPreview }) {
  const { blocks } = preview
  const starts = blockStarts(blocks)
  const source = [byline(preview), preview.site, citationDate(preview.publishedAt)]
  const count = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length
  const facts = [
    strings.words(preview.wordCount),
    strings.parts(blocks.length - count('heading') - count('figure'), count('heading')),
    count('figure') > 0 ? strings.images(count('figure')) : '',
  ]
  return (
    <div className={styles.preview} lang={preview.language ?? undefined}>
      <div dir={preview.direction}>
        <h3 className={styles.title}>{preview.title}</h3>
        {preview.subtitle && <p className={styles.muted}>{preview.subtitle}</p>}
        <Line parts={source} />
      </div>
      {preview.url && <p className={styles.address}>{preview.url}</p>}
      <Line parts={facts} />
      {preview.rule && <p className={styles.muted}>{strings.add.rule(preview.rule)}</p>}
      {preview.repairs.map(({ kind, count: repaired }) => (
        <p key={kind} className={styles.repair}>
          {repairWords[kind]?.(repaired)}
        </p>
      ))}
      <div className={styles.body} dir={preview.direction}>
        {blocks.slice(0, shownBlocks).map((block, index) => blockView(block, starts[index] ?? 0))}
        {blocks.length > shownBlocks && (
          <p className={styles.more}>{strings.add.more(blocks.length - shownBlocks)}</p>
        )}
      </div>
    </div>
  )
}

/** Where a preview stands; it scrolls, by keys too. */
export function PreviewPane({ children }: { children: ReactNode }) {
  return (
    <section
      className={styles.pane}
      aria-label={strings.add.preview}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {children}
    </section>
  )
}

function Line({ parts }: { parts: string[] }) {
  const said = parts.filter(Boolean).join(' · ')
  return said ? <p className={styles.muted}>{said}</p> : null
}

/** The first rows of a table, its first one as the head. */
function TableStart({ block: { rows, text } }: { block: Extract<Block, { kind: 'table' }> }) {
  const words = ({ start, end }: { start: number; end: number }) =>
    text.slice(start, Math.min(end, start + shownLength))
  const [head = [], ...rest] = rows.slice(0, shownRows)
  return (
    <div className={styles.table}>
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell.start}>{words(cell)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rest.map((row, index) => (
            <tr key={row[0]?.start ?? `empty-${index}`}>
              {row.map((cell) => (
                <td key={cell.start}>{words(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shownRows && <p>{strings.add.moreRows(rows.length - shownRows)}</p>}
    </div>
  )
}

function blockView(block: Block, start: number): ReactNode {
  const text = block.text.slice(0, shownLength)
  switch (block.kind) {
    case 'heading':
      return <h4 key={start}>{text}</h4>
    case 'figure':
      return (
        <p key={start} className={styles.image}>
          {strings.add.image(text === '\ufffc' ? block.alt : text)}
        </p>
      )
    case 'listItem':
      return (
        <p key={start} className={styles.item}>
          {text}
        </p>
      )
    case 'quote':
      return <blockquote key={start}>{text}</blockquote>
    case 'code':
      return <pre key={start}>{text}</pre>
    case 'table':
      return <TableStart key={start} block={block} />
    case 'divider':
      return <hr key={start} />
    default:
      return <p key={start}>{text}</p>
  }
}
