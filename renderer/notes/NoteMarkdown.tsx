import type { Nodes, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { memo, type ReactNode } from 'react'
import { client } from '../api.ts'
import { showError } from '../queries.ts'
import styles from './NoteMarkdown.module.css'

/** A note as its Markdown means it. Made of elements, never of HTML; raw HTML shows as text. */
export const NoteMarkdown = memo(function NoteMarkdown({ note }: { note: string }) {
  const root = fromMarkdown(note, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return (
    <div className={styles.note} dir="auto">
      {children(root.children)}
    </div>
  )
})

function children(nodes: readonly RootContent[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the nodes are made anew whenever the note changes
  return nodes.map((node, index) => <MarkdownNode key={index} node={node} />)
}

function MarkdownNode({ node }: { node: Nodes }): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p>{children(node.children)}</p>
    case 'heading':
      return <p className={styles.heading}>{children(node.children)}</p>
    case 'blockquote':
      return <blockquote>{children(node.children)}</blockquote>
    case 'list':
      return node.ordered ? (
        <ol start={node.start ?? 1}>{children(node.children)}</ol>
      ) : (
        <ul>{children(node.children)}</ul>
      )
    case 'listItem':
      return (
        <li>
          {typeof node.checked === 'boolean' && (node.checked ? '☑ ' : '☐ ')}
          {children(node.children)}
        </li>
      )
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      )
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'strong':
      return <strong>{children(node.children)}</strong>
    case 'emphasis':
      return <em>{children(node.children)}</em>
    case 'delete':
      return <s>{children(node.children)}</s>
    case 'link':
      return <NoteLink address={node.url}>{children(node.children)}</NoteLink>
    case 'break':
      return <br />
    case 'thematicBreak':
      return <hr />
    case 'table':
      return (
        <table>
          <tbody>{children(node.children)}</tbody>
        </table>
      )
    case 'tableRow':
      return <tr>{children(node.children)}</tr>
    case 'tableCell':
      return <td>{children(node.children)}</td>
    case 'text':
    case 'html':
      return node.value
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'linkReference':
      return children(node.children)
    default:
      return null
  }
}

function NoteLink({ address, children }: { address: string; children: ReactNode }) {
  if (!/^(?:https?|mailto):/i.test(address)) return children
  return (
    <a
      href={address}
      title={address}
      onClick={(event) => {
        event.preventDefault()
        event.stopPropagation()
        client('app.openExternal', { url: address }).catch(showError)
      }}
    >
      {children}
    </a>
  )
}
