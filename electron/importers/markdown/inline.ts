import type { PhrasingContent } from 'mdast'
import type { Mark } from '#shared/domain/block.ts'
import { linkAddress } from '../webAddress.ts'
import { hiddenTag } from './html.ts'
import type { References } from './references.ts'
import { wikiText } from './wikiText.ts'

/** Text with the marks on it, offsets in UTF-16 code units of that text. */
export type Inline = { text: string; marks: Mark[] }

type Options = {
  references: References
  /** How a hard break is written; a space where lines are not kept. */
  lineBreak: ' ' | '\n'
}

/** Flattens inline Markdown into text and marks. Links that may not be followed stay as text. */
export function inlineOf(
  nodes: readonly PhrasingContent[],
  references: References,
  lineBreak: ' ' | '\n' = ' ',
): Inline {
  const inline: Inline = { text: '', marks: [] }
  append(inline, nodes, { references, lineBreak })
  return inline
}

function append(inline: Inline, nodes: readonly PhrasingContent[], options: Options): void {
  // What stands between <script> and </script> comes as text of its own and is not shown.
  let hidden = 0
  for (const node of nodes) {
    if (node.type === 'html') {
      const tag = hiddenTag(node.value)
      if (tag === 'opens') hidden += 1
      else if (tag === 'ends') hidden = Math.max(0, hidden - 1)
      else if (hidden === 0 && /^<br\b/i.test(node.value)) inline.text += ' '
    } else if (hidden === 0) appendNode(inline, node, options)
  }
}

function appendNode(inline: Inline, node: PhrasingContent, options: Options): void {
  const { marks } = inline
  const start = inline.text.length
  const inside = (
    children: readonly PhrasingContent[],
    mark?: (range: { start: number; end: number }) => Mark,
  ) => {
    append(inline, children, options)
    if (mark && inline.text.length > start) marks.push(mark({ start, end: inline.text.length }))
  }
  switch (node.type) {
    case 'text':
      inline.text += wikiText(onOneLine(node.value))
      return
    case 'strong':
      inside(node.children, (range) => ({ kind: 'strong', ...range }))
      return
    case 'emphasis':
      inside(node.children, (range) => ({ kind: 'emphasis', ...range }))
      return
    case 'delete':
      inside(node.children, (range) => ({ kind: 'strikethrough', ...range }))
      return
    case 'inlineCode':
      inline.text += onOneLine(node.value)
      if (inline.text.length > start) marks.push({ kind: 'code', start, end: inline.text.length })
      return
    case 'link':
      inside(node.children, linkMark(node.url))
      return
    case 'linkReference':
      inside(node.children, linkMark(options.references.targets.get(node.identifier) ?? ''))
      return
    case 'image':
    case 'imageReference':
      inline.text += node.alt ?? ''
      return
    case 'footnoteReference':
      inline.text += `[${node.label ?? node.identifier}]`
      marks.push({ kind: 'footnoteRef', start, end: inline.text.length, note: node.identifier })
      return
    case 'break':
      inline.text += options.lineBreak
      return
    case 'html':
      return
    default:
      node satisfies never
  }
}

function onOneLine(text: string): string {
  return text.includes('\n')
    ? text
        .split('\n')
        .map((line, at) => (at === 0 ? line.trimEnd() : line.trim()))
        .join(' ')
    : text
}

function linkMark(address: string): ((range: { start: number; end: number }) => Mark) | undefined {
  const href = linkAddress(address)
  return href === '' ? undefined : (range) => ({ kind: 'link', href, ...range })
}
