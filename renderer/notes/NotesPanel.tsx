import {
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Article } from '#shared/domain/article.ts'
import { type Highlight, placedPassage } from '#shared/domain/highlight.ts'
import { rangeOf, type TextMap } from '../highlighting/domText.ts'
import {
  copyQuote,
  isProvisional,
  recolor,
  removeHighlights,
} from '../highlighting/highlightActions.ts'
import { useColors } from '../queries.ts'
import { ContextMenu, type MenuEntry, type MenuPlace } from '../ui/ContextMenu.tsx'
import { uiState } from '../uiState.ts'
import { ArticleNote } from './ArticleNote.tsx'
import { layOutCards } from './cardLayout.ts'
import { NoteCard } from './NoteCard.tsx'
import styles from './NotesPanel.module.css'
import { strings } from './strings.ts'

type Props = {
  article: Article
  highlights: readonly Highlight[]
  surface: RefObject<{ map: TextMap } | null>
  scroller: RefObject<HTMLElement | null>
}

/** Height of a card that was never drawn, CSS pixels, by the length of what it holds. */
function guessedHeight(highlight: Highlight): number {
  return (
    60 +
    Math.min(5, Math.ceil(highlight.quote.exact.length / 44)) * 20 +
    Math.ceil(highlight.note.length / 46) * 21
  )
}

/** How far above and below the window cards are drawn, CSS pixels. */
const reach = 800

/** Cards beside their passages. They scroll with the text, being on the same page. */
export function NotesPanel({ article, highlights, surface, scroller }: Props) {
  const activeId = uiState((state) => state.activeHighlightId)
  const hoveredId = uiState((state) => state.hoveredHighlightId)
  const editingId = uiState((state) => state.editingNoteId)
  const editingTagsId = uiState((state) => state.editingTagsId)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const colors = useColors()
  const panel = useRef<HTMLElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const heights = useRef(new Map<string, number>())
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map())
  const [view, setView] = useState({ top: 0, bottom: 2_000 })

  const ordered = useMemo(() => {
    const isPlaced = (highlight: Highlight) => placedPassage(highlight) !== undefined
    return [...highlights.filter((one) => !isPlaced(one)), ...highlights.filter(isPlaced)]
  }, [highlights])

  // Places follow from the text, the heights of the cards and which one is active.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `view` and `editingId` decide which cards are drawn
  useLayoutEffect(() => {
    const own = panel.current
    const map = surface.current?.map
    if (!own || !map) return
    const place = () => {
      for (const element of own.querySelectorAll<HTMLElement>('[role=listitem]')) {
        heights.current.set(element.id.slice('card-'.length), element.offsetHeight)
      }
      const origin = own.getBoundingClientRect().top
      const boxes = ordered.map((highlight) => {
        const passage = placedPassage(highlight)
        const rect =
          passage &&
          rangeOf(map, { start: passage.start, end: passage.start + 1 })?.getBoundingClientRect()
        return {
          id: highlight.id,
          wanted: rect ? rect.top - origin : 0,
          height: heights.current.get(highlight.id) ?? guessedHeight(highlight),
        }
      })
      const laid = layOutCards(boxes, { first: (head.current?.offsetHeight ?? 0) + 16, activeId })
      setTops((before) => (isSame(before, laid) ? before : laid))
    }
    place()
    const resized = new ResizeObserver(place)
    resized.observe(map.root)
    for (const element of own.querySelectorAll('[role=listitem]')) resized.observe(element)
    if (head.current) resized.observe(head.current)
    return () => resized.disconnect()
  }, [ordered, activeId, surface, view, editingId])

  useLayoutEffect(() => {
    const scrolling = scroller.current
    if (!scrolling) return
    const look = () => {
      const top = Math.floor((scrolling.scrollTop - reach) / 400) * 400
      const bottom = top + scrolling.clientHeight + 2 * reach + 400
      setView((before) =>
        before.top === top && before.bottom === bottom ? before : { top, bottom },
      )
    }
    look()
    scrolling.addEventListener('scroll', look, { passive: true })
    const resized = new ResizeObserver(look)
    resized.observe(scrolling)
    return () => {
      scrolling.removeEventListener('scroll', look)
      resized.disconnect()
    }
  }, [scroller])

  const show = (highlight: Highlight) => {
    uiState.getState().activate(highlight.id)
    const passage = placedPassage(highlight)
    if (passage) uiState.getState().scroll(passage)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.target as Element).matches('input, textarea, button')) return
    const at = ordered.findIndex(({ id }) => id === activeId)
    const current = ordered[at]
    const go = (index: number) => {
      const next = ordered[Math.max(0, Math.min(ordered.length - 1, index))]
      if (!next) return
      event.preventDefault()
      show(next)
      requestAnimationFrame(() =>
        requestAnimationFrame(() =>
          document.getElementById(`card-${next.id}`)?.focus({ preventScroll: true }),
        ),
      )
    }
    if (event.altKey || event.metaKey || event.ctrlKey) return
    if (event.key === 'ArrowDown') go(at + 1)
    else if (event.key === 'ArrowUp') go(at - 1)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(ordered.length - 1)
    else if (event.key === 'Enter' && current) {
      event.preventDefault()
      uiState.getState().editNote(current.id)
    }
  }

  const lowest = Math.max(
    0,
    ...ordered.map(({ id }) => (tops.get(id) ?? 0) + (heights.current.get(id) ?? 0)),
  )
  const firstId = ordered[0]?.id
  const menuFor = (x: number, y: number, highlight: Highlight) => {
    uiState.getState().activate(highlight.id)
    setMenu({ x, y, label: strings.actions, entries: entriesFor(highlight, colors) })
  }
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={strings.notes}
      style={{ minBlockSize: lowest + 40 }}
    >
      <div ref={head} className={styles.head}>
        <ArticleNote article={article} />
        {ordered.length === 0 && (
          <div className={styles.empty}>
            <p className={styles.emptyTitle}>{strings.emptyTitle}</p>
            <p>{strings.empty}</p>
          </div>
        )}
      </div>
      {ordered.length > 0 && (
        <div role="list" aria-label={strings.count(ordered.length)} onKeyDown={onKeyDown}>
          {ordered.map((highlight, index) => {
            const { id } = highlight
            const top = tops.get(id)
            const isNear = top === undefined ? index < 20 : top > view.top && top < view.bottom
            const isHeld =
              id === activeId ||
              id === editingId ||
              id === editingTagsId ||
              (activeId === null && id === firstId)
            if (!isNear && !isHeld) return null
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: places the card, which is the item
              <div
                key={id}
                role="presentation"
                className={styles.place}
                data-raised={id === activeId || undefined}
                style={{
                  transform: `translateY(${top ?? 0}px)`,
                  visibility: top === undefined ? 'hidden' : 'visible',
                }}
                onMouseEnter={() => uiState.getState().hover(id)}
                onMouseLeave={() => uiState.getState().hover(null)}
                onClick={(event) => {
                  const isControl = (event.target as Element).closest('textarea, input, button, a')
                  if (isControl || document.getSelection()?.isCollapsed === false) return
                  show(highlight)
                }}
              >
                <NoteCard
                  highlight={highlight}
                  isActive={id === activeId}
                  isHovered={id === hoveredId}
                  isEditing={id === editingId && !isProvisional(id)}
                  isEditingTags={id === editingTagsId}
                  position={index + 1}
                  count={ordered.length}
                  onMenu={menuFor}
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

function entriesFor(
  highlight: Highlight,
  colors: readonly { key: string; name: string }[],
): MenuEntry[] {
  const { id } = highlight
  return [
    ...colors.map(
      ({ key, name }, index): MenuEntry => ({
        kind: 'action',
        id: `color-${key}`,
        label: name,
        command: `highlight.color${index + 1}`,
        swatch: `var(--line-${key})`,
        run: () => recolor([id], key),
      }),
    ),
    { kind: 'line', id: 'line-1' },
    {
      kind: 'action',
      id: 'note',
      label: strings.edit,
      command: 'highlight.note',
      run: () => uiState.getState().editNote(id),
    },
    {
      kind: 'action',
      id: 'tags',
      label: strings.tags,
      command: 'highlight.tags',
      run: () => uiState.getState().editTags(id),
    },
    {
      kind: 'action',
      id: 'copyText',
      label: strings.copyText,
      command: 'highlight.copyText',
      run: () => copyQuote('text', [id]),
    },
    {
      kind: 'action',
      id: 'copyMarkdown',
      label: strings.copyMarkdown,
      command: 'highlight.copyMarkdown',
      run: () => copyQuote('markdown', [id]),
    },
    { kind: 'line', id: 'line-2' },
    {
      kind: 'action',
      id: 'remove',
      label: strings.remove,
      command: 'highlight.remove',
      isDanger: true,
      run: () => removeHighlights([id]),
    },
  ]
}

function isSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  if (one.size !== other.size) return false
  for (const [id, top] of other) if (Math.abs((one.get(id) ?? -1) - top) > 0.5) return false
  return true
}
