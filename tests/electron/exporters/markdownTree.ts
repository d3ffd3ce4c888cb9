import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/**
 * Markdown parsed as CommonMark with GitHub's extensions. The library's second pass, which looks
 * for addresses in plain text whether escaped or not, is left out: it is no part of the syntax.
 */
export function parseTree(markdown: string): Root {
  const extensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: extensions })
}

/**
 * The tree without positions, for comparing the same Markdown in two places; without `spread` too,
 * which the parser gets wrong for a list in a block quote that another list follows.
 */
export function withoutPositions(node: Nodes): unknown {
  const left = new Set(['position', 'spread'])
  return JSON.parse(JSON.stringify(node, (key, value) => (left.has(key) ? undefined : value)))
}

/** The text a tree shows: a line feed for a break and between two blocks. */
export function shownText(node: Nodes): string {
  if ('value' in node) return node.value
  if (node.type === 'break') return '\n'
  if (!('children' in node)) return ''
  const isBlocks = ['root', 'blockquote', 'list', 'listItem'].includes(node.type)
  return node.children.map(shownText).join(isBlocks ? '\n' : '')
}

/** Every kind of node in a tree. */
export function kindsIn(node: Nodes): Set<string> {
  const kinds = new Set<string>([node.type])
  if ('children' in node)
    for (const child of node.children) for (const kind of kindsIn(child)) kinds.add(kind)
  return kinds
}
