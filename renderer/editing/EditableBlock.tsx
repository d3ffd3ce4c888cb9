import { type KeyboardEvent, memo, useLayoutEffect, useRef } from 'react'
import type { Block } from '#shared/domain/block.ts'
import { caretIn, isOnEdgeLine, putCaret } from './caret.ts'
import styles from './EditableBlock.module.css'
import { strings } from './strings.ts'

type Props = {
  id: number
  kind: Block['kind']
  depth: number
  level: number
  /** What it says when it is first shown; it is not drawn again while it is typed in. */
  text: string
  /** Where the caret is put once it is shown. */
  caret: number | null
  onText: (id: number, text: string) => void
  onFocus: (id: number) => void
  /** A key at a place; true when it was dealt with. */
  onKey: (id: number, key: BlockKey) => boolean
}

/** What is asked of the text around a block. */
export type BlockKey = 'part' | 'join' | 'joinNext' | 'up' | 'down'

/** One block of the text, to be edited in place as plain text. */
export const EditableBlock = memo(
  function EditableBlock({ id, kind, depth, level, text, caret, onText, onFocus, onKey }: Props) {
    const element = useRef<HTMLDivElement>(null)
    const first = useRef({ text, caret })
    useLayoutEffect(() => {
      const own = element.current
      if (!own) return
      own.textContent = first.current.text
      if (first.current.caret !== null) putCaret(own, first.current.caret)
    }, [])
    const press = (event: KeyboardEvent<HTMLDivElement>) => {
      if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      const key = keyMeant(event, event.currentTarget)
      if (!key || !onKey(id, key)) return
      event.preventDefault()
      event.stopPropagation()
    }
    return (
      <div
        ref={element}
        id={`block-${id}`}
        role="textbox"
        tabIndex={0}
        aria-multiline
        aria-label={strings.block[kind]}
        className={styles.block}
        data-kind={kind}
        data-level={level || undefined}
        style={{ '--depth': depth } as Record<string, number>}
        contentEditable="plaintext-only"
        suppressContentEditableWarning
        onInput={(event) => onText(id, event.currentTarget.textContent ?? '')}
        onFocus={() => onFocus(id)}
        onKeyDown={press}
      />
    )
  },
  // Only its caret and its text change, and both are its own once it is shown.
  (before, after) => before.id === after.id && before.kind === after.kind,
)

function keyMeant(event: KeyboardEvent, element: HTMLElement): BlockKey | undefined {
  const at = caretIn(element)
  if (!at) return undefined
  switch (event.key) {
    case 'Enter':
      return event.shiftKey ? undefined : 'part'
    case 'Backspace':
      return at.isCollapsed && at.offset === 0 ? 'join' : undefined
    case 'Delete':
      return at.isCollapsed && at.offset === at.length ? 'joinNext' : undefined
    case 'ArrowUp':
      return !event.shiftKey && isOnEdgeLine(element, 'first') ? 'up' : undefined
    case 'ArrowDown':
      return !event.shiftKey && isOnEdgeLine(element, 'last') ? 'down' : undefined
    default:
      return undefined
  }
}
