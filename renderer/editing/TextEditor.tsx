import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ArticleDocument } from '#shared/domain/article.ts'
import { Button } from '../ui/Button.tsx'
import { Strip } from '../ui/Strip.tsx'
import { uiState } from '../uiState.ts'
import { caretIn, putCaret } from './caret.ts'
import { type BlockKey, EditableBlock } from './EditableBlock.tsx'
import { discardDraft, draftFor, putDraft, saveDraft } from './editActions.ts'
import { strings } from './strings.ts'
import styles from './TextEditor.module.css'
import {
  type Changed,
  isEditable,
  isPartable,
  joined,
  joinedNext,
  kindOf,
  parted,
  type TextDraft,
  withText,
} from './textDraft.ts'

/** An article's text, every block editable where it stands; saved as one new state of it. */
export function TextEditor({
  document: shown,
  draft,
}: {
  document: ArticleDocument
  draft: TextDraft
}) {
  const { article } = shown
  const [isSaving, setSaving] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  const caret = uiState((state) => state.editingAt)
  const [keys] = useState(() => keysFor(article.id))
  useSavedBeforeClosing(article.id)
  useLayoutEffect(() => {
    const at = uiState.getState().editingAt
    const block = at && window.document.getElementById(`block-${at.key}`)
    block?.scrollIntoView({ block: 'center' })
  }, [])
  const save = async () => {
    setSaving(true)
    await saveDraft(article.id)
    setSaving(false)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    const isMod = event.ctrlKey || event.metaKey
    if (event.key === 'Escape') discardDraft(article.id)
    else if (event.key === 'Enter' && isMod) void save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc and Mod+Enter are heard from within it
    <div ref={scroller} id="reader" className={styles.scroller} onKeyDown={press}>
      <div className={styles.bar}>
        <Strip
          label={strings.label}
          actions={
            <>
              <Button look="primary" isDisabled={isSaving} onPress={() => void save()}>
                {strings.save}
              </Button>
              <Button onPress={() => discardDraft(article.id)}>{strings.cancel}</Button>
            </>
          }
        >
          <p>{draft.revisionId === shown.revision.id ? strings.intro : strings.stale}</p>
        </Strip>
      </div>
      <main
        className={styles.page}
        aria-label={strings.editor}
        lang={article.language ?? undefined}
        dir={article.direction}
      >
        <h1 className={styles.title}>{article.title}</h1>
        {draft.paragraphs.map((paragraph) => {
          const { key, like, text } = paragraph
          const kind = kindOf(draft, paragraph)
          if (!isEditable(draft, paragraph)) {
            return (
              <p key={key} className={styles.fixed}>
                {kind === 'divider' ? strings.divider : strings.picture}
              </p>
            )
          }
          const block = like === null ? undefined : draft.blocks[like]
          return (
            <EditableBlock
              key={key}
              id={key}
              kind={kind}
              depth={(block?.quoteDepth ?? 0) + (block?.kind === 'listItem' ? block.depth : 0)}
              level={block?.kind === 'heading' ? block.level : 0}
              text={text}
              caret={caret?.key === key ? caret.offset : null}
              onText={keys.type}
              onFocus={keys.focus}
              onKey={keys.press}
            />
          )
        })}
      </main>
    </div>
  )
}

/** What blocks do to the text around them; made once, so that blocks are not drawn again. */
function keysFor(articleId: string) {
  const apply = (changed: Changed | undefined): boolean => {
    if (!changed) return false
    uiState.setState({ editingAt: changed.caret })
    putDraft(changed.draft)
    // A block that was there already is not drawn again, so its caret is put here.
    const known = document.getElementById(`block-${changed.caret.key}`)
    if (known) putCaret(known, changed.caret.offset)
    return true
  }
  return {
    type: (key: number, text: string) => {
      const draft = draftFor(articleId)
      if (!draft) return
      const outcome = withText(draft, key, text)
      if ('caret' in outcome) apply(outcome)
      else putDraft(outcome)
    },
    focus: (key: number) => {
      if (uiState.getState().editingAt?.key !== key) {
        uiState.setState({ editingAt: { key, offset: 0 } })
      }
    },
    press: (key: number, meant: BlockKey): boolean => {
      const draft = draftFor(articleId)
      if (!draft) return false
      switch (meant) {
        case 'part':
          return apply(partedAt(articleId, key))
        case 'join':
          return apply(joined(draft, key))
        case 'joinNext':
          return apply(joinedNext(draft, key))
        case 'up':
        case 'down':
          return goBeside(draft, key, meant)
        default:
          return meant satisfies never
      }
    },
  }
}

/** Parts a paragraph at the caret; what is selected goes, as when anything else is typed. */
function partedAt(articleId: string, key: number): Changed | undefined {
  const block = document.getElementById(`block-${key}`)
  const draft = draftFor(articleId)
  const paragraph = draft?.paragraphs.find((one) => one.key === key)
  const at = block && caretIn(block)
  if (!draft || !paragraph || !at || !isPartable(draft, paragraph)) return undefined
  if (!at.isCollapsed) document.getSelection()?.deleteFromDocument()
  const typed = withText(draft, key, block.textContent ?? '')
  return parted('caret' in typed ? typed.draft : typed, { key, offset: at.offset })
}

function goBeside(draft: TextDraft, key: number, direction: 'up' | 'down'): boolean {
  const at = draft.paragraphs.findIndex((one) => one.key === key)
  const beside =
    direction === 'up'
      ? draft.paragraphs.slice(0, at).findLast((one) => isEditable(draft, one))
      : draft.paragraphs.slice(at + 1).find((one) => isEditable(draft, one))
  const block = beside && document.getElementById(`block-${beside.key}`)
  if (!block) return false
  putCaret(block, direction === 'up' ? Number.POSITIVE_INFINITY : 0)
  return true
}

/** A window that closes saves what was edited, as it does with notes. */
function useSavedBeforeClosing(articleId: string): void {
  useEffect(() => {
    const flush = () => saveDraft(articleId)
    uiState.getState().flushers.add(flush)
    return () => void uiState.getState().flushers.delete(flush)
  }, [articleId])
}
