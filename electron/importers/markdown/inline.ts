import type { PhrasingContent, Root } from 'mdast'
import type { Mark } from '#shared/domain/block.ts'

/** Text with the marks on it, offsets in UTF-16 code units of that text. */
export type Inline = { text: string; marks: Mark[] }

/** Link targets defined elsewhere in the text, by their identifier. */
export type References = { targets: ReadonlyMap<string, string> }

export function definitionsOf(root: Root): References {
  const targets = new Map<string, string>()
  for (const node of root.children) {
    if (node.type === 'definition' && !targets.has(node.identifier))
      targets.set(node.identifier, node.url)
  }
  return { targets }
}

/** Flattens inline Markdown into text and marks. Links that may not be followed stay as text. */
export function inlineOf(nodes: readonly PhrasingContent[], references: References): Inline {
  const inline: Inline = { text: '', marks: [] }
  for (const node of nodes) append(inline, node, references)
  return inline
}

function append(inline: Inline, node: PhrasingContent, references: References): void {
  const { marks } = inline
  const start = inline.text.length
  const inside = (
    children: readonly PhrasingContent[],
    mark?: (range: { start: number; end: number }) => Mark,
  ) => {
    for (const child of children) append(inline, child, references)
    if (mark && inline.text.length > start) marks.push(mark({ start, end: inline.text.length }))
  }
  switch (node.type) {
    case 'text':
      inline.text += wikiText(node.value.replace(/\s*\n\s*/g, ' '))
      break
    case 'strong':
      inside(node.children, (range) => ({ kind: 'strong', ...range }))
      break
    case 'emphasis':
      inside(node.children, (range) => ({ kind: 'emphasis', ...range }))
      break
    case 'delete':
      inside(node.children, (range) => ({ kind: 'strikethrough', ...range }))
      break
    case 'inlineCode':
      inline.text += node.value
      marks.push({ kind: 'code', start, end: inline.text.length })
      break
    case 'link':
      inside(node.children, linkMark(node.url))
      break
    case 'linkReference':
      inside(node.children, linkMark(references.targets.get(node.identifier) ?? ''))
      break
    case 'image':
    case 'imageReference':
      inline.text += node.alt ?? ''
      break
    case 'footnoteReference':
      inline.text += `[${node.label ?? node.identifier}]`
      marks.push({ kind: 'footnoteRef', start, end: inline.text.length, note: node.identifier })
      break
    case 'break':
      inline.text += ' '
      break
    default:
      // Raw HTML: a tag shows nothing, and what stands between tags comes as text of its own.
      break
  }
}

function linkMark(address: string): ((range: { start: number; end: number }) => Mark) | undefined {
  try {
    const { protocol } = new URL(address)
    if (protocol !== 'http:' && protocol !== 'https:' && protocol !== 'mailto:') return undefined
  } catch {
    return undefined
  }
  return (range) => ({ kind: 'link', href: address, ...range })
}

/** `[[target|words]]` shows its words. */
function wikiText(text: string): string {
  return text.replace(/\[\[(?:[^[\]|\n]{1,300}\|)?([^[\]\n]{1,300})\]\]/g, '$1')
}
