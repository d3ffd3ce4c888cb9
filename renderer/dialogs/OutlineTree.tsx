import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { PageElement } from '#shared/domain/webPage.ts'
import styles from './OutlineTree.module.css'
import { stepInOutline } from './outlineSteps.ts'
import { strings } from './strings.ts'

type Props = {
  elements: readonly PageElement[]
  /** Index of the chosen one. */
  chosen: number
  onChoose: (index: number) => void
}

/** The elements of a page that could be its article, to walk through with the arrow keys. */
export function OutlineTree({ elements, chosen, onChoose }: Props) {
  const outermost = Math.min(...elements.map(({ depth }) => depth))
  const press = (event: KeyboardEvent) => {
    const next = stepInOutline(elements, chosen, event.key)
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
  }
  const tree = useRef<HTMLDivElement>(null)
  // Where the focus was went while the page was looked through, and the dialog took it to its head.
  useEffect(() => {
    if (!document.activeElement?.closest('footer, input, textarea')) tree.current?.focus()
  }, [])
  return (
    <div
      ref={tree}
      role="tree"
      tabIndex={0}
      aria-label={strings.pick.outline}
      aria-activedescendant={`outline-${chosen}`}
      className={styles.tree}
      onKeyDown={press}
    >
      {elements.map(({ steps, depth, label, words, sample }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys
        <div
          key={steps.join('.')}
          id={`outline-${index}`}
          role="treeitem"
          tabIndex={-1}
          aria-level={depth - outermost + 1}
          aria-selected={index === chosen}
          className={styles.item}
          style={{ paddingInlineStart: indent(depth - outermost) }}
          ref={index === chosen ? scrollHere : undefined}
          onClick={() => onChoose(index)}
        >
          <span className={styles.line}>
            <span className={styles.label}>{label}</span>
            <span className={styles.words}>{strings.words(words)}</span>
          </span>
          <span className={styles.sample}>{sample}</span>
        </div>
      ))}
    </div>
  )
}

/** Pages nest deeper than there is room. */
const deepestIndent = 10

function indent(level: number): string {
  return `calc(var(--space-2) + ${Math.min(level, deepestIndent)} * var(--space-2))`
}

function scrollHere(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
