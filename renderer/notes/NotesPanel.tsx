import { type MouseEvent, type ReactNode, type RefObject, useMemo, useRef, useState } from 'react'
import type { Article } from '#shared/domain/article.ts'
import { type Highlight, placedPassage } from '#shared/domain/highlight.ts'
import type { TextMap } from '../highlighting/domText.ts'
import { isSameHighlight, stableId } from '../highlighting/provisional.ts'
import { useColors } from '../queries.ts'
import { ContextMenu, type MenuPlace } from '../ui/ContextMenu.tsx'
import { uiState } from '../uiState.ts'
import { ArticleNote } from './ArticleNote.tsx'
import { pressInCards, showPassage } from './cardKeys.ts'
import { cardMenu } from './cardMenu.ts'
import { LostAndUnsure } from './LostAndUnsure.tsx'
import { NoteCard } from './NoteCard.tsx'
import styles from './NotesPanel.module.css'
import { strings } from './strings.ts'
import { useCardTops } from './useCardTops.ts'
import { useNearView } from './useNearView.ts'

type Props = {
  article: Article
  highlights: readonly Highlight[]
  map: TextMap | null
  scroller: RefObject<HTMLElement | null>
  /** What stands at its edge. */
  children?: ReactNode
}

/**
 * Cards beside their passages; above them those whose place is not known. They scroll with the
 * text, being on the same page, and only those near the window are drawn.
 */
export function NotesPanel({ article, highlights, map, scroller, children }: Props) {
  const activeId = uiState((state) => state.activeHighlightId)
  const hoveredId = uiState((state) => state.hoveredHighlightId)
  const editingId = uiState((state) => state.editingNoteId)
  const editingTagsId = uiState((state) => state.editingTagsId)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const colors = useColors()
  const panel = useRef<HTMLElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const [ordered, unplaced] = useMemo(() => partedByPlace(highlights), [highlights])
  const { tops, heightOf, watch } = useCardTops({ panel, head, map, highlights: ordered, activeId })
  const view = useNearView(scroller)

  const menuFor = useRef((_event: MouseEvent, _highlight: Highlight) => {})
  menuFor.current = (event, highlight) => {
    if ((event.target as Element).closest('textarea, input, a')) return
    event.preventDefault()
    uiState.getState().activate(highlight.id, 'notes')
    const entries = cardMenu(highlight, colors)
    setMenu({ x: event.clientX, y: event.clientY, label: strings.actions, entries })
  }
  const [openMenu] = useState(
    () => (event: MouseEvent, highlight: Highlight) => menuFor.current(event, highlight),
  )

  const tabStopId = (ordered.find(({ id }) => isSameHighlight(id, activeId)) ?? ordered[0])?.id
  const bottom = ordered.reduce(
    (low, one) => Math.max(low, (tops.get(one.id) ?? 0) + heightOf(one)),
    0,
  )
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={strings.notes}
      style={{ minBlockSize: bottom + 40 }}
    >
      {children}
      <div ref={head} className={styles.head}>
        <ArticleNote article={article} />
        <LostAndUnsure article={article} highlights={unplaced} map={map} />
        {highlights.length === 0 && (
          <div className={styles.empty}>
            <p className={styles.emptyTitle}>{strings.emptyTitle}</p>
            <p>{strings.empty}</p>
          </div>
        )}
      </div>
      {ordered.length > 0 && (
        <div
          role="list"
          aria-label={strings.count(ordered.length)}
          onKeyDown={(event) => pressInCards(event, ordered)}
        >
          {ordered.map((highlight, index) => {
            const { id } = highlight
            const top = tops.get(id)
            if (top === undefined) return null
            const isActive = isSameHighlight(id, activeId)
            const isEditing = isSameHighlight(id, editingId)
            const isEditingTags = isSameHighlight(id, editingTagsId)
            const isHeld = id === tabStopId || isEditing || isEditingTags
            const isNear = top < view.bottom && top + heightOf(highlight) > view.top
            if (!isNear && !isHeld) return null
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the list around it hears the keys
              <div
                key={stableId(id)}
                role="presentation"
                className={styles.place}
                data-raised={isActive || undefined}
                style={{ transform: `translateY(${top}px)` }}
                onMouseEnter={() => uiState.getState().hover(id)}
                onMouseLeave={() => uiState.getState().hover(null)}
                onClick={(event) => {
                  const isControl = (event.target as Element).closest('textarea, input, button, a')
                  if (!isControl && document.getSelection()?.isCollapsed !== false)
                    showPassage(highlight)
                }}
              >
                <NoteCard
                  highlight={highlight}
                  isActive={isActive}
                  isHovered={isSameHighlight(id, hoveredId)}
                  isEditing={isEditing}
                  isEditingTags={isEditingTags}
                  isTabStop={id === tabStopId}
                  position={index + 1}
                  count={ordered.length}
                  watch={watch}
                  onMenu={openMenu}
                />
              </div>
            )
          })}
        </div>
      )}
      <ContextMenu place={menu} onClose={() => setMenu(null)} />
    </aside>
  )
}

/** Those that have a place in the text, and those that have none. */
function partedByPlace(highlights: readonly Highlight[]): [Highlight[], Highlight[]] {
  const isPlaced = (highlight: Highlight) => placedPassage(highlight) !== undefined
  return [highlights.filter(isPlaced), highlights.filter((one) => !isPlaced(one))]
}
