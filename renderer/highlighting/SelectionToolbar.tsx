import { Copy, MessageSquareText, Scan, Tag, Trash2 } from 'lucide-react'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Toolbar } from 'react-aria-components'
import { type Highlight, placedPassage } from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { useColors } from '../queries.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { uiState } from '../uiState.ts'
import { rangeOf, type TextMap } from './domText.ts'
import { runHighlightCommand } from './highlightCommands.ts'
import { isSameHighlight } from './provisional.ts'
import styles from './SelectionToolbar.module.css'
import { strings } from './strings.ts'
import { toolbarPlace } from './toolbarPlace.ts'
import { useSettled } from './useSettled.ts'

type Props = {
  map: TextMap | null
  scroller: RefObject<HTMLElement | null>
  highlights: readonly Highlight[]
}

/**
 * The small bar beside a selection or the active highlight. A press on it never takes the focus,
 * so that the selection stays and copying goes on working.
 */
export function SelectionToolbar({ map, scroller, highlights }: Props) {
  const selection = uiState((state) => state.selection)
  const activeId = uiState((state) => state.activeHighlightId)
  const isFromNotes = uiState((state) => state.activatedFrom === 'notes')
  const isWriting = uiState((state) => state.editingNoteId !== null || state.editingTagsId !== null)
  const isRanging = uiState((state) => state.rangingId !== null)
  const active = highlights.find(({ id }) => isSameHighlight(id, activeId))
  const isForActive = active && (isRanging || !(isFromNotes || isWriting))
  const passage = selection ?? (isForActive ? placedPassage(active) : undefined)
  const isSettled = useSettled(passage && `${passage.start} ${passage.end}`)
  const bar = useRef<HTMLDivElement>(null)
  const shown = isSettled && map ? passage : undefined
  const place = useToolbarPlace({ bar, map, scroller, passage: shown })
  useTabInto(bar, shown !== undefined)

  if (!shown) return null
  const button = (label: string, command: string, icon: typeof Copy) => (
    <IconButton
      label={label}
      command={command}
      icon={icon}
      onPress={() => runHighlightCommand(command)}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the selection when the bar inside is pressed
    <div
      ref={bar}
      className={styles.bar}
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
      onMouseDown={(event) => event.preventDefault()}
    >
      {isRanging && !selection ? (
        <p className={styles.hint}>{strings.selectForRange}</p>
      ) : (
        <Toolbar aria-label={strings.toolbar} className={styles.tools ?? ''}>
          <ColorButtons activeColor={selection ? undefined : active?.color} />
          <span className={styles.divider} />
          {button(strings.note, 'highlight.note', MessageSquareText)}
          {button(strings.copy, 'highlight.copyText', Copy)}
          {active && button(selection ? strings.range : strings.newRange, 'highlight.range', Scan)}
          {!selection && button(strings.tags, 'highlight.tags', Tag)}
          {!selection && button(strings.remove, 'highlight.remove', Trash2)}
        </Toolbar>
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
      onPress={() => runHighlightCommand(`highlight.color${index + 1}`)}
    >
      <span className={styles.swatch} style={{ background: `var(--line-${color.key})` }} />
    </IconButton>
  ))
}

/** Space between the bar and the sides of the page, CSS pixels. */
const inset = 8

/** Where the bar stands now; follows the scroll. Undefined while its passage is out of sight. */
function useToolbarPlace(options: {
  bar: RefObject<HTMLElement | null>
  map: TextMap | null
  scroller: RefObject<HTMLElement | null>
  passage: Passage | undefined
}): { left: number; top: number } | undefined {
  const { bar, map, scroller, passage } = options
  const [place, setPlace] = useState<{ left: number; top: number }>()
  const { start, end } = passage ?? { start: 0, end: 0 }
  useLayoutEffect(() => {
    const scrolling = scroller.current
    if (!scrolling || !map || start === end) return
    const locate = () => {
      const lines = Array.from(rangeOf(map, { start, end })?.getClientRects() ?? [])
      const own = bar.current?.getBoundingClientRect() ?? { width: 0, height: 0 }
      const { top, bottom } = scrolling.getBoundingClientRect()
      const { left, right } = (map.root.parentElement ?? map.root).getBoundingClientRect()
      setPlace(toolbarPlace(lines, own, { left: left + inset, top, right: right - inset, bottom }))
    }
    locate()
    const resized = new ResizeObserver(locate)
    resized.observe(scrolling)
    if (bar.current) resized.observe(bar.current)
    scrolling.addEventListener('scroll', locate, { passive: true })
    return () => {
      resized.disconnect()
      scrolling.removeEventListener('scroll', locate)
    }
  }, [start, end, map, scroller, bar])
  return place
}

/** Tab goes into the bar while nothing else has the focus: words are selected without it. */
function useTabInto(bar: RefObject<HTMLElement | null>, isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || event.shiftKey || event.defaultPrevented) return
      if (document.activeElement !== document.body) return
      event.preventDefault()
      bar.current?.querySelector('button')?.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [bar, isShown])
}
