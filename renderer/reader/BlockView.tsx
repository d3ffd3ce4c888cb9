import { type CSSProperties, memo, type ReactNode } from 'react'
import type { Block } from '#shared/domain/block.ts'
import type { KeptImage } from '#shared/domain/webPage.ts'
import { blockStarts } from '#shared/text/articleText.ts'
import styles from './Blocks.module.css'
import { type Group, groupBlocks } from './blockGroups.ts'
import { Embed } from './Embed.tsx'
import { Figure } from './Figure.tsx'
import { footnoteId, footnoteRefId, inline, jump } from './inline.tsx'
import { strings } from './strings.ts'
import { TableView } from './TableView.tsx'

/**
 * The article's text. Never changes for one revision, so nothing in it is drawn twice. Every
 * element that shows text carries `data-start`, its offset in the article text.
 */
export const Blocks = memo(function Blocks({ blocks, images = noImages }: Props) {
  const starts = blockStarts(blocks)
  const placed = blocks.map((block, index) => ({ block, start: starts[index] ?? 0 }))
  return groupViews(groupBlocks(placed), new Map(images.map((image) => [image.hash, image])))
})

type Props = { blocks: readonly Block[]; images?: readonly KeptImage[] }
type Images = ReadonlyMap<string, KeptImage>

const noImages: readonly KeptImage[] = []

// Plain functions rather than components: an article has thousands of blocks, hardly one has state.
function groupViews(groups: readonly Group[], images: Images): ReactNode {
  return groups.map((group) => {
    switch (group.kind) {
      case 'block':
        return blockView(group.block, group.start, images)
      case 'quote':
        return (
          <blockquote key={`quote-${group.start}`} className={styles.quote}>
            {groupViews(group.children, images)}
          </blockquote>
        )
      case 'list': {
        const List = group.ordered ? 'ol' : 'ul'
        return (
          <List key={`list-${group.start}`} className={styles.list}>
            {group.items.map((item) => (
              <li key={item.start} style={labelled(item.label)}>
                {groupViews(item.children, images)}
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

/** An item's own label instead of its number: a string is a list style of its own in CSS. */
function labelled(label: string | undefined): CSSProperties | undefined {
  return label === undefined ? undefined : { listStyleType: JSON.stringify(`${label} `) }
}

function blockView(block: Block, start: number, images: Images): ReactNode {
  const words = () => inline(block.text, block.marks)
  switch (block.kind) {
    case 'paragraph':
      return (
        <p key={start} data-start={start}>
          {words()}
        </p>
      )
    case 'quote': {
      const quoted = (
        <p key={start} data-start={start} className={block.pull ? styles.pull : undefined}>
          {words()}
        </p>
      )
      // With a depth it stands in the quotation around it already.
      if (block.pull || block.quoteDepth !== undefined) return quoted
      return (
        <blockquote key={start} className={styles.quote}>
          {quoted}
        </blockquote>
      )
    }
    case 'listItem':
      return (
        <div key={start} data-start={start}>
          {words()}
        </div>
      )
    case 'heading': {
      // The title is the page's first heading, so those of the text begin at the second.
      const Heading = `h${Math.max(2, block.level)}` as 'h2'
      return (
        <Heading key={start} data-start={start}>
          {words()}
        </Heading>
      )
    }
    case 'code':
      return (
        <pre
          key={start}
          className={styles.code}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={strings.code}
          role="group"
          dir="ltr"
        >
          <code data-start={start} translate="no">
            {words()}
          </code>
        </pre>
      )
    case 'verse':
      return (
        <p key={start} data-start={start} className={styles.verse}>
          {words()}
        </p>
      )
    case 'figure':
      return (
        <Figure key={start} block={block} start={start} image={images.get(block.media ?? '')}>
          {words()}
        </Figure>
      )
    case 'table':
      return <TableView key={start} block={block} start={start} />
    case 'embed':
      return (
        <Embed key={start} block={block} start={start}>
          {words()}
        </Embed>
      )
    case 'footnote':
      return (
        <div key={start} className={styles.footnote} id={footnoteId(block.note)} tabIndex={-1}>
          {/* biome-ignore lint/a11y/useAnchorContent: its number is shown by the style, being no part of the text */}
          <a
            href={`#${footnoteRefId(block.note)}`}
            aria-label={strings.footnoteBack(block.note)}
            onClick={jump}
            data-note={block.note}
          />
          <p data-start={start}>{words()}</p>
        </div>
      )
    case 'divider':
      return <hr key={start} className={styles.divider} />
    default:
      return block satisfies never
  }
}
