import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  List,
  ListItem,
  Root,
  RootContent,
  Table,
} from 'mdast'
import type { Block } from '#shared/domain/block.ts'
import { webAddress } from '../finishArticle.ts'
import { definitionsOf, type Inline, inlineOf, type References } from './inline.ts'

type Context = References & { quoteDepth: number }

/**
 * Blocks of a Markdown text. The first heading of the first level is the title when it says what
 * the front matter says, or when that says nothing and it comes first; it is then no block.
 */
export function blocksOfMarkdown(
  root: Root,
  knownTitle: string | undefined,
): { title: string | undefined; blocks: Block[] } {
  const references = definitionsOf(root)
  const [first, ...others] = root.children
  const heading =
    first?.type === 'heading' && first.depth === 1
      ? inlineOf(first.children, references).text
      : undefined
  const isTitle =
    heading !== undefined && (knownTitle === undefined || sameWords(heading, knownTitle))
  const context = { ...references, quoteDepth: 0 }
  const content = isTitle ? others : root.children
  const notes = content.filter((node) => node.type === 'footnoteDefinition')
  const body = content.filter((node) => node.type !== 'footnoteDefinition')
  return {
    title: isTitle ? heading : undefined,
    blocks: [...body, ...notes].flatMap((node) => blocksOfNode(node, context)),
  }
}

function blocksOfNode(
  node: RootContent | BlockContent | DefinitionContent,
  context: Context,
): Block[] {
  const inQuote = <B extends Block>(block: B): B =>
    context.quoteDepth > 0 ? { ...block, quoteDepth: context.quoteDepth } : block
  switch (node.type) {
    case 'paragraph': {
      const image =
        node.children.length === 1 && node.children[0]?.type === 'image'
          ? node.children[0]
          : undefined
      if (image) return [inQuote(figure(image.url, image.alt ?? '', image.title ?? ''))]
      const inline = inlineOf(node.children, context)
      return [
        inQuote(
          context.quoteDepth > 0
            ? { kind: 'quote', pull: false, ...inline }
            : { kind: 'paragraph', ...inline },
        ),
      ]
    }
    case 'heading':
      return [inQuote({ kind: 'heading', level: node.depth, ...inlineOf(node.children, context) })]
    case 'blockquote':
      return node.children.flatMap((child) =>
        blocksOfNode(child, { ...context, quoteDepth: context.quoteDepth + 1 }),
      )
    case 'list':
      return blocksOfList(node, context, 0).map(inQuote)
    case 'code':
      return [
        inQuote({
          kind: 'code',
          ...(node.lang ? { language: node.lang } : {}),
          text: node.value,
          marks: [],
        }),
      ]
    case 'table':
      return [inQuote(tableBlock(node, context))]
    case 'thematicBreak':
      return [inQuote({ kind: 'divider', text: '', marks: [] })]
    case 'footnoteDefinition':
      return footnote(node, context)
    case 'html': {
      const text = textOfHtml(node.value)
      return text ? [inQuote({ kind: 'paragraph', text, marks: [] })] : []
    }
    default:
      return []
  }
}

function blocksOfList(list: List, context: Context, depth: number): Block[] {
  return list.children.flatMap((item) =>
    blocksOfItem(item, list.ordered === true, { context, depth }),
  )
}

/** Paragraphs of an item after its first continue it; lists in it go one deeper. */
function blocksOfItem(
  item: ListItem,
  ordered: boolean,
  { context, depth }: { context: Context; depth: number },
): Block[] {
  let isFirst = true
  return item.children.flatMap((child): Block[] => {
    if (child.type === 'list') return blocksOfList(child, context, depth + 1)
    if (child.type !== 'paragraph') return blocksOfNode(child, context)
    const inline = inlineOf(child.children, context)
    const task = isFirst && typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : ''
    const block: Block = {
      kind: 'listItem',
      ordered,
      depth,
      ...(isFirst ? {} : { continues: true }),
      ...after(task, inline),
    }
    isFirst = false
    return [block]
  })
}

function after(lead: string, inline: Inline): Inline {
  const shift = lead.length
  return {
    text: lead + inline.text,
    marks: inline.marks.map((mark) => ({
      ...mark,
      start: mark.start + shift,
      end: mark.end + shift,
    })),
  }
}

function footnote(node: FootnoteDefinition, context: Context): Block[] {
  return node.children.flatMap((child): Block[] =>
    child.type === 'paragraph'
      ? [{ kind: 'footnote', note: node.identifier, ...inlineOf(child.children, context) }]
      : blocksOfNode(child, context),
  )
}

function figure(address: string, alt: string, title: string): Block {
  const url = webAddress(address)
  const text = (title || alt).replace(/\s+/g, ' ') || '\ufffc'
  return { kind: 'figure', ...(url ? { url } : {}), alt, text, marks: [] }
}

function tableBlock(node: Table, context: Context): Block {
  const marks: Block['marks'] = []
  let offset = 0
  const lines: string[] = []
  const rows = node.children.map((row) => {
    const cells: string[] = []
    const ranges = row.children.map((cell) => {
      const inline = inlineOf(cell.children, context)
      const text = inline.text.replace(/[\t\n]/g, ' ')
      for (const mark of inline.marks)
        marks.push({ ...mark, start: mark.start + offset, end: mark.end + offset })
      const range = { start: offset, end: offset + text.length }
      offset = range.end + 1
      cells.push(text)
      return range
    })
    lines.push(cells.join('\t'))
    return ranges
  })
  return { kind: 'table', rows, text: lines.join('\n'), marks }
}

/** The text a raw piece of HTML would show, without a tag of it. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|template|iframe|object)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<[^>]*(?:>|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function sameWords(one: string, other: string): boolean {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return fold(one) === fold(other)
}
