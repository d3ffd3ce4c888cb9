import { memo } from 'react'
import type { Highlight } from '#shared/domain/highlight.ts'
import { client } from '../api.ts'
import { colorName, setTags } from '../highlighting/highlightActions.ts'
import { markChanged } from '../queries.ts'
import { uiState } from '../uiState.ts'
import styles from './NoteCard.module.css'
import { NoteField } from './NoteField.tsx'
import { NoteMarkdown } from './NoteMarkdown.tsx'
import { strings } from './strings.ts'
import { TagEditor } from './TagEditor.tsx'

type Props = {
  highlight: Highlight
  isActive: boolean
  isHovered: boolean
  isEditing: boolean
  isEditingTags: boolean
  position: number
  count: number
  onMenu: (x: number, y: number, highlight: Highlight) => void
}

/** A highlight's quote, note and tags. */
export const NoteCard = memo(function NoteCard({
  highlight,
  position,
  count,
  onMenu,
  ...state
}: Props) {
  const { id, quote, note, tags, color, placement } = highlight
  const { editNote, editTags } = uiState.getState()
  const save = async (text: string, session: string) => {
    await client('highlight.setNote', { id, note: text, session })
    markChanged([highlight.articleId])
  }
  return (
    <div
      id={`card-${id}`}
      role="listitem"
      tabIndex={state.isActive ? 0 : -1}
      aria-posinset={position}
      aria-setsize={count}
      aria-current={state.isActive || undefined}
      aria-label={`${colorName(color)}: ${quote.exact.slice(0, 160)}`}
      className={styles.card}
      data-active={state.isActive || undefined}
      data-hovered={state.isHovered || undefined}
      style={{ borderInlineStartColor: `var(--line-${color})` }}
      onContextMenu={(event) => {
        if ((event.target as Element).matches('textarea, input')) return
        event.preventDefault()
        onMenu(event.clientX, event.clientY, highlight)
      }}
    >
      <p className={styles.quote}>{quote.exact}</p>
      {placement.state !== 'same' && <p className={styles.state}>{strings[placement.state]}</p>}
      {state.isEditing ? (
        <NoteField label={strings.edit} stored={note} onSave={save} onLeave={() => leaveNote(id)} />
      ) : (
        note && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the card around it is the control
          <div className={styles.note} onDoubleClick={() => editNote(id)}>
            <NoteMarkdown note={note} />
          </div>
        )
      )}
      {state.isEditingTags && (
        <TagEditor
          tags={tags}
          onChange={(changed) => void setTags(id, changed)}
          onLeave={() => leaveTags(id)}
        />
      )}
      <p className={styles.facts}>
        <span>{colorName(color)}</span>
        {!state.isEditingTags &&
          tags.map((tag) => (
            <button
              key={tag}
              type="button"
              tabIndex={-1}
              className={styles.tag}
              onClick={() => editTags(id)}
            >
              #{tag}
            </button>
          ))}
        <time dateTime={highlight.createdAt} title={new Date(highlight.createdAt).toLocaleString()}>
          {shortTime(highlight.createdAt)}
        </time>
        {!note && !state.isEditing && (
          <button type="button" tabIndex={-1} className={styles.add} onClick={() => editNote(id)}>
            {strings.addNote}
          </button>
        )}
      </p>
    </div>
  )
})

function leaveNote(id: string): void {
  if (uiState.getState().editingNoteId === id) uiState.getState().editNote(null)
  focusCard(id)
}

function leaveTags(id: string): void {
  if (uiState.getState().editingTagsId === id) uiState.getState().editTags(null)
  focusCard(id)
}

/** Back to the card, unless the reader has gone elsewhere already. */
function focusCard(id: string): void {
  requestAnimationFrame(() => {
    const focused = document.activeElement
    if (focused === document.body || focused === null)
      document.getElementById(`card-${id}`)?.focus({ preventScroll: true })
  })
}

/** Today by the hour, else by the day. */
function shortTime(instant: string): string {
  const date = new Date(instant)
  const isToday = date.toDateString() === new Date().toDateString()
  return isToday
    ? date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
    : date.toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' })
}
