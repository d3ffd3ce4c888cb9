import { Copy, MessageSquareText, Scan, Tag, Trash2 } from 'lucide-react'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Highlight } from '#shared/domain/highlight.ts'
import { placedPassage } from '#shared/domain/highlight.ts'
import { useColors } from '../queries.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { uiState } from '../uiState.ts'
import { rangeOf, type TextMap } from './domText.ts'
import { highlightCommands } from './highlightCommands.ts'
import styles from './SelectionToolbar.module.css'
import { strings } from './strings.ts'

type Props = {
  surface: RefObject<{ map: TextMap } | null>
  scroller: RefObject<HTMLElement | null>
  highlights: readonly Highlight[]
}

/** How long a selection made with keys rests before the toolbar comes, milliseconds. */
const rest = 350

/**
 * The small bar beside a selection or the active highlight. It never takes the focus by pointer,
 * so that copying and extending the selection go on working.
 */
export function SelectionToolbar({ surface, scroller, highlights }: Props) {
  const selection = uiState((state) => state.selection)
  const activeId = uiState((state) => state.activeHighlightId)
  const isEditing = uiState((state) => state.editingNoteId !== null)
  const active = highlights.find(({ id }) => id === activeId)
  const passage = selection ?? (active && !isEditing ? placedPassage(active) : undefined)
  const isSettled = useSettled(passage)
  const bar = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)

  useLayoutEffect(() => {
    const scrolling = scroller.current
    if (!passage || !isSettled || !scrolling) {
      setPlace(null)
      return
    }
    const locate = () => {
      const map = surface.current?.map
      const rects = map ? Array.from(rangeOf(map, passage)?.getClientRects() ?? []) : []
      const first = rects[0]
      const last = rects.at(-1)
      const own = bar.current?.getBoundingClientRect()
      const frame = scrolling.getBoundingClientRect()
      if (!first || !last || last.bottom < frame.top || first.top > frame.bottom) {
        setPlace(null)
        return
      }
      const width = own?.width ?? 0
      const height = own?.height ?? 0
      const isRoomAbove = first.top - height - 8 > frame.top
      const top = isRoomAbove
        ? first.top - height - 8
        : Math.min(last.bottom + 8, frame.bottom - height - 8)
      const anchor = isRoomAbove ? first : last
      const left = Math.max(frame.left + 8, Math.min(anchor.left, frame.right - width - 8))
      setPlace({ left, top })
    }
    locate()
    scrolling.addEventListener('scroll', locate, { passive: true })
    window.addEventListener('resize', locate)
    return () => {
      scrolling.removeEventListener('scroll', locate)
      window.removeEventListener('resize', locate)
    }
  }, [passage, isSettled, scroller, surface])

  if (!passage || !isSettled) return null
  const run = (id: string) => () => void highlightCommands[id]?.()
  const isOnHighlight = !selection && active
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={strings.toolbar}
      className={styles.bar}
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <ColorButtons activeColor={isOnHighlight ? active.color : undefined} />
      <span className={styles.divider} />
      <IconButton
        label={strings.note}
        command="highlight.note"
        icon={MessageSquareText}
        onPress={run('highlight.note')}
      />
      <IconButton
        label={strings.copy}
        command="highlight.copyText"
        icon={Copy}
        onPress={run('highlight.copyText')}
      />
      {isOnHighlight && (
        <>
          <IconButton
            label={strings.tags}
            command="highlight.tags"
            icon={Tag}
            onPress={run('highlight.tags')}
          />
          <IconButton
            label={strings.remove}
            command="highlight.remove"
            icon={Trash2}
            onPress={run('highlight.remove')}
          />
        </>
      )}
      {selection && active && (
        <IconButton
          label={strings.range}
          command="highlight.range"
          icon={Scan}
          onPress={run('highlight.range')}
        />
      )}
    </div>
  )
}

function ColorButtons({ activeColor }: { activeColor: string | undefined }) {
  return useColors().map((color, index) => (
    <IconButton
      key={color.key}
      label={color.name}
      command={`highlight.color${index + 1}`}
      isSelected={color.key === activeColor}
      onPress={() => void highlightCommands[`highlight.color${index + 1}`]?.()}
    >
      <span className={styles.swatch} style={{ background: `var(--line-${color.key})` }} />
    </IconButton>
  ))
}

/** Whether a passage is no longer being dragged out. */
function useSettled(passage: unknown): boolean {
  const [isSettled, setSettled] = useState(false)
  const isDown = useRef(false)
  useEffect(() => {
    const down = (event: MouseEvent) => {
      if ((event.target as Element).closest('[role=toolbar]')) return
      isDown.current = true
      setSettled(false)
    }
    const up = () => {
      isDown.current = false
      // The selection is final only after the event.
      setTimeout(() => setSettled(true))
    }
    document.addEventListener('mousedown', down)
    document.addEventListener('mouseup', up)
    return () => {
      document.removeEventListener('mousedown', down)
      document.removeEventListener('mouseup', up)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new passage rests anew
  useEffect(() => {
    if (isDown.current) return
    const timer = setTimeout(() => setSettled(true), rest)
    return () => clearTimeout(timer)
  }, [passage])
  return isSettled
}
