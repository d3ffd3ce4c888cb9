import { type MouseEvent, memo } from 'react'
import type { Highlight } from '#shared/domain/highlight.ts'
import { setTags } from '../highlighting/highlightActions.ts'
import { colorName } from '../highlighting/highlightCache.ts'
import { isSameHighlight, stableId } from '../highlighting/provisional.ts'
import { TagField } from '../ui/TagField.tsx'
import { uiState } from '../uiState.ts'
import { cardTime, exactTime } from './cardTime.ts'
import styles from './NoteCard.module.css'
import { NoteField } from './NoteField.tsx'
import { NoteMarkdown } from './NoteMarkdown.tsx'
import { NoteState } from './NoteState.tsx'
import { useNoteDraft } from './savedNotes.ts'
import { strings } from './strings.ts'

type Props = {
  highlight: Highlight
  isActive: boolean
  isHovered: boolean
  isEditing: boolean
  isEditingTags: boolean
  /** Whether Tab reaches this card; of all cards one is. */
  isTabStop: boolean
  /** 1 for the first, and of how many. */
  position: number
  count: number
  watch: (element: HTMLElement | null) => void
  onMenu: (event: MouseEvent, highlight: Highlight) => void
}

/** A highlight's quote, note and tags. */
export const NoteCard = memo(function NoteCard(props: Props) {
  const { highlight, isActive, isEditing, isEditingTags } = props
  const { id, articleId, quote, tags, color, placement, createdAt } = highlight
  const draftId = stableId(id)
  const draft = useNoteDraft(draftId)
  const note = draft?.text ?? highlight.note
  const { editNote, editTags } = uiState.getState()
  return (
    <div
      ref={props.watch}
      id={`card-${id}`}
      data-highlight={id}
      role="listitem"
      tabIndex={props.isTabStop ? 0 : -1}
      aria-posinset={props.position}
      aria-setsize={props.count}
      aria-current={isActive || undefined}
      aria-label={strings.card(colorName(color), quote.exact)}
      className={styles.card}
      data-active={isActive || undefined}
      data-hovered={props.isHovered || undefined}
      style={{ borderInlineStartColor: `var(--line-${color})` }}
      onContextMenu={(event) => props.onMenu(event, highlight)}
    >
      <p className={styles.quote} dir="auto">
        {quote.exact}
      </p>
      {placement.state !== 'same' && (
        <p className={styles.state} data-state={placement.state}>
          {strings[placement.state]}
        </p>
      )}
      {isEditing ? (
        <NoteField
          label={strings.edit}
          target={{ kind: 'highlight', id: draftId, articleId }}
          stored={highlight.note}
          onLeave={(isByKey) => leave('editingNoteId', id, isByKey)}
        />
      ) : (
        note && (
          // biome-ignore lint/a11y/noStaticElementInteractions: Enter on the card does the same
          <div className={styles.note} onDoubleClick={() => editNote(id)}>
            <NoteMarkdown note={note} />
            <NoteState draft={draft} />
          </div>
        )
      )}
      {isEditingTags && (
        <TagField
          tags={tags}
          onChange={(changed) => void setTags(highlight, changed)}
          onLeave={(isByKey) => leave('editingTagsId', id, isByKey)}
        />
      )}
      <p className={styles.facts}>
        <span>{colorName(color)}</span>
        {!isEditingTags &&
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
        <time dateTime={createdAt} title={exactTime(createdAt)}>
          {cardTime(createdAt, new Date(), strings.justNow)}
        </time>
        {!note && !isEditing && (
          <button type="button" tabIndex={-1} className={styles.add} onClick={() => editNote(id)}>
            {strings.addNote}
          </button>
        )}
      </p>
    </div>
  )
})

/** Ends the writing of a note or of tags; the focus goes back to the card if it is nowhere. */
function leave(field: 'editingNoteId' | 'editingTagsId', id: string, isByKey: boolean): void {
  if (isSameHighlight(uiState.getState()[field], id)) uiState.setState({ [field]: null })
  if (!isByKey) return
  uiState.getState().activate(id, 'notes')
  requestAnimationFrame(() => document.getElementById(`card-${id}`)?.focus({ preventScroll: true }))
}
