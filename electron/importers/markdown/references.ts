import type { Definition, Nodes, Root } from 'mdast'

/** Targets defined apart from where they are used, by identifier, and definitions nobody uses. */
export type References = {
  targets: ReadonlyMap<string, string>
  isUsed: (definition: Definition) => boolean
}

export function referencesOf(root: Root): References {
  const targets = new Map<string, string>()
  const used = new Set<string>()
  const pending: Nodes[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'definition') {
      if (!targets.has(node.identifier)) targets.set(node.identifier, node.url)
    } else if (node.type === 'linkReference' || node.type === 'imageReference')
      used.add(node.identifier)
    // Backwards, so that of two definitions of one name the first in the text is met first.
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at -= 1)
        pending.push(node.children[at] as Nodes)
  }
  return { targets, isUsed: ({ identifier }) => used.has(identifier) }
}
