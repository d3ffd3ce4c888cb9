import type { FootnoteDefinition, Heading, Paragraph, Root, RootContent } from 'mdast'
import type { Block } from '#shared/domain/block.ts'
import { linkMarks } from '../linkMarks.ts'
import { webAddress } from '../webAddress.ts'
import { paragraphsOfHtml } from './html.ts'
import { inlineOf } from './inline.ts'
import { blocksOfList } from './lists.ts'
import { type References, referencesOf } from './references.ts'
import { tableBlock } from './table.ts'
import { wikiImage } from './wikiText.ts'

export type Context = { references: References; quoteDepth: number }
export type BlockNode = RootContent

/**
 * Blocks of a Markdown text. The first heading of the first level is the title when it says what
 * the front matter says, or when that says nothing and no other text comes before it; it is then
 * no block. Footnotes come last.
 */
export function blocksOfMarkdown(
  root: Root,
  knownTitle: string | undefined,
): { title: string | undefined; blocks: Block[] } {
  const references = referencesOf(root)
  const first = root.children.find(
    (node) => node.type !== 'html' && node.type !== 'definition' && node.type !== 'thematicBreak',
  )
  const heading =
    first?.type === 'heading' && first.depth === 1
      ? inlineOf(first.children, references).text
      : undefined
  const isTitle =
    heading !== undefined &&
    heading.trim() !== '' &&
    (knownTitle === undefined || sameWords(heading, knownTitle))
  const content = isTitle ? root.children.filter((node) => node !== first) : root.children
  const notes = content.filter((node) => node.type === 'footnoteDefinition')
  const body = content.filter((node) => node.type !== 'footnoteDefinition')
  return {
    title: isTitle ? heading : undefined,
    blocks: [...body, ...notes].flatMap((node) =>
      blocksOfNode(node, { references, quoteDepth: 0 }),
    ),
  }
}

/** The blocks of one node; paragraphs in a block quote are of kind `quote`, other kinds stay. */
export function blocksOfNode(node: BlockNode, context: Context): Block[] {
  const { references, quoteDepth } = context
  const inQuote = (block: Block): Block => (quoteDepth > 0 ? { ...block, quoteDepth } : block)
  switch (node.type) {
    case 'paragraph':
      return [inQuote(paragraphBlock(node, context))]
    case 'heading':
      return [inQuote(headingBlock(node, references))]
    case 'blockquote':
      return node.children.flatMap((child) =>
        blocksOfNode(child, { references, quoteDepth: quoteDepth + 1 }),
      )
    case 'list':
      return blocksOfList(node, context)
    case 'code':
      return [
        inQuote({
          kind: 'code',
          ...(node.lang ? { language: node.lang.slice(0, 60) } : {}),
          text: node.value,
          marks: [],
        }),
      ]
    case 'table':
      return [inQuote(tableBlock(node, references))]
    case 'thematicBreak':
      return [inQuote({ kind: 'divider', text: '', marks: [] })]
    case 'footnoteDefinition':
      return footnoteBlocks(node, context)
    case 'html':
      return paragraphsOfHtml(node.value).map((text) => inQuote(plainParagraph(text, quoteDepth)))
    case 'definition': {
      // "[Jane]: hello" in a transcript is a definition to Markdown, and would vanish.
      if (references.isUsed(node)) return []
      return [
        inQuote(
          plainParagraph(
            `[${node.label ?? node.identifier}]: ${node.url}${node.title ? ` "${node.title}"` : ''}`,
            quoteDepth,
          ),
        ),
      ]
    }
    default:
      return []
  }
}

function paragraphBlock(node: Paragraph, { references, quoteDepth }: Context): Block {
  const figure = figureOf(node, references)
  if (figure) return figure
  if (isVerse(node)) return { kind: 'verse', ...inlineOf(node.children, references, '\n') }
  const inline = inlineOf(node.children, references)
  return quoteDepth > 0
    ? { kind: 'quote', pull: false, ...inline }
    : { kind: 'paragraph', ...inline }
}

function plainParagraph(text: string, quoteDepth: number): Block {
  const marks = linkMarks(text)
  return quoteDepth > 0
    ? { kind: 'quote', pull: false, text, marks }
    : { kind: 'paragraph', text, marks }
}

function headingBlock(node: Heading, references: References): Block {
  return { kind: 'heading', level: node.depth, ...inlineOf(node.children, references) }
}

/** Every line is ended by a hard break: lines meant to stay lines. */
function isVerse({ children }: Paragraph): boolean {
  return (
    children.some(({ type }) => type === 'break') &&
    children.every((child) => child.type !== 'text' || !child.value.includes('\n'))
  )
}

/** An image that is all there is in its paragraph, in a link or not. */
function figureOf(
  { children: [only, ...others] }: Paragraph,
  references: References,
): Block | undefined {
  if (!only || others.length > 0) return undefined
  if (only.type === 'text') {
    const alt = wikiImage(only.value)
    return alt === undefined ? undefined : { kind: 'figure', alt, text: alt, marks: [] }
  }
  const inner = only.type === 'link' && only.children.length === 1 ? only.children[0] : only
  if (inner?.type === 'image') return figure(inner.url, inner.alt ?? '', inner.title ?? '')
  if (inner?.type === 'imageReference')
    return figure(references.targets.get(inner.identifier) ?? '', inner.alt ?? '', '')
  return undefined
}

/** The text is the caption, else the alternative text, else U+FFFC, so that it can be highlighted. */
function figure(address: string, alt: string, caption: string): Block {
  const url = webAddress(address)
  const text = (caption.trim() || alt.trim()).replace(/\s+/g, ' ') || '\ufffc'
  return { kind: 'figure', ...(url ? { url } : {}), alt, text, marks: [] }
}

function footnoteBlocks(node: FootnoteDefinition, context: Context): Block[] {
  return node.children.flatMap((child): Block[] =>
    child.type === 'paragraph'
      ? [
          {
            kind: 'footnote',
            note: node.identifier,
            ...inlineOf(child.children, context.references),
          },
        ]
      : blocksOfNode(child, context),
  )
}

function sameWords(one: string, other: string): boolean {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return fold(one) === fold(other)
}
