import type { Highlight } from '#shared/domain/highlight.ts'
import { changeRange, removeHighlights } from '../highlighting/highlightActions.ts'
import { colorName } from '../highlighting/highlightCache.ts'
import { uiState } from '../uiState.ts'
import styles from './LostAndUnsure.module.css'
import { NoteField } from './NoteField.tsx'
import { NoteMarkdown } from './NoteMarkdown.tsx'
import { NoteState } from './NoteState.tsx'
import { candidatesOf, type InContext, oldWords, wordsAround } from './repairActions.ts'
import { strings } from './repairStrings.ts'
import { useNoteDraft } from './savedNotes.ts'
import { strings as noteStrings } from './strings.ts'

/** Places after the ninth have no key and are hardly worth reading. */
const mostListed = 9

type Props = {
  highlight: Highlight
  text: string
  isTabStop: boolean
  /** Which of its places is looked at in the text; null while none is. */
  shownAt: number | null
  onFocus: () => void
  onShow: (at: number) => void
  onAccept: (at: number) => void
}

/** A highlight without a certain place: what it was, and where it could be. */
export function RepairCard(props: Props) {
  const { highlight, text, shownAt } = props
  const { id, articleId, quote, color, placement } = highlight
  const isEditing = uiState((state) => state.editingNoteId === id)
  const isActive = uiState((state) => state.activeHighlightId === id)
  const draft = useNoteDraft(id)
  const note = draft?.text ?? highlight.note
  const candidates = candidatesOf(highlight)
  const state = placement.state === 'unsure' ? 'unsure' : 'lost'
  const intro = candidates.length === 1 ? strings.onePlace : strings[state]
  return (
    <div
      id={`card-${id}`}
      data-highlight={id}
      role="listitem"
      tabIndex={props.isTabStop ? 0 : -1}
      aria-label={strings.card(state, colorName(color), quote.exact)}
      aria-describedby={`keys-${id}`}
      className={styles.card}
      data-active={isActive || undefined}
      style={{ borderInlineStartColor: `var(--line-${color})` }}
      onFocus={(event) => event.target === event.currentTarget && props.onFocus()}
    >
      <p className={styles.quote} dir="auto">
        <InLine {...oldWords(highlight)} />
      </p>
      {isEditing ? (
        <NoteField
          label={noteStrings.edit}
          target={{ kind: 'highlight', id, articleId }}
          stored={highlight.note}
          onLeave={(isByKey) => {
            uiState.getState().editNote(null)
            if (isByKey) requestAnimationFrame(() => document.getElementById(`card-${id}`)?.focus())
          }}
        />
      ) : (
        note && (
          <div className={styles.note}>
            <NoteMarkdown note={note} />
            <NoteState draft={draft} />
          </div>
        )
      )}
      <p className={styles.state}>{intro}</p>
      {candidates.length > 0 && (
        <ol className={styles.places}>
          {candidates.slice(0, mostListed).map((passage, at) => {
            return (
              <li key={`${passage.start} ${passage.end}`} data-shown={shownAt === at || undefined}>
                <button
                  type="button"
                  tabIndex={-1}
                  className={styles.place}
                  title={strings.show}
                  onClick={() => props.onShow(at)}
                >
                  <kbd className={styles.number}>{at + 1}</kbd>
                  <span dir="auto">
                    <InLine {...wordsAround(text, passage)} />
                  </span>
                </button>
                <button
                  type="button"
                  tabIndex={-1}
                  className={styles.action}
                  aria-label={`${strings.use}: ${strings.candidate(at + 1)}`}
                  onClick={() => props.onAccept(at)}
                >
                  {strings.use}
                </button>
              </li>
            )
          })}
        </ol>
      )}
      <p className={styles.actions}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.action}
          title={strings.attachHint}
          // The selection in the text must not be given up by pressing it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void changeRange(id)}
        >
          {strings.attach}
        </button>
        <button
          type="button"
          tabIndex={-1}
          className={styles.remove}
          onClick={() => void removeHighlights([id])}
        >
          {strings.remove}
        </button>
      </p>
      <span id={`keys-${id}`} className="visually-hidden">
        {strings.keys(candidates.length)}
      </span>
    </div>
  )
}

function InLine({ before, words, after }: InContext) {
  return (
    <>
      <span className={styles.context}>{before}</span>
      {words}
      <span className={styles.context}>{after}</span>
    </>
  )
}
