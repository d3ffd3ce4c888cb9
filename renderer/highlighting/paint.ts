import type { Passage } from '#shared/domain/passage.ts'
import { rangeOf, type TextMap, visiblePassage } from './domText.ts'
import { type Intervals, layersOf, overlapping } from './intervals.ts'
import { stableId } from './provisional.ts'

/** Deeper overlaps of one colour share layers again. */
export const layerCount = 4

/** The name of the CSS highlight of a colour on a layer. */
export function highlightName(color: string, layer: number): string {
  return `pq-${color}-${layer % layerCount}`
}

/** What is painted besides the highlights. */
export type Emphasis = {
  active: Passage | undefined
  hovered: Passage | undefined
  cursor: Passage | undefined
}

/** The cursor lies under all highlights, whose colours it would hide; the others' lines over all. */
const emphasisPriority = { cursor: -1, hovered: 10_000, active: 10_001 } as const

/** More colours than anyone has. */
const colorsInLayer = 1_000

export type Painter = {
  /** Paints what lies within a screen of the window. */
  paint: (scene: Scene) => void
  clear: () => void
}

/** `colors` are the keys of all colours in their order, which is the order they are painted in. */
export type Scene = { intervals: Intervals; emphasis: Emphasis; colors: readonly string[] }

/** A range that is registered, and the name of the CSS highlight it is in. */
type Painted = { range: Range; name: string }

/**
 * Paints with the CSS Custom Highlight API: the page's elements stay as they are. Only what is
 * near the window is registered, since every registered range costs time at any style change.
 */
export function createPainter(map: TextMap, scroller: HTMLElement): Painter {
  let painted = new Map<string, Painted>()
  let layersFor: Intervals | undefined
  let layers: ReadonlyMap<string, number> = new Map()

  const paint = ({ intervals, emphasis, colors }: Scene) => {
    if (layersFor !== intervals) {
      layers = layersOf(intervals.sorted)
      layersFor = intervals
    }
    const { top, height } = scroller.getBoundingClientRect()
    const near = visiblePassage(map, top - height, top + 2 * height)
    const next = new Map<string, Painted>()
    const put = (
      owner: string,
      passage: Passage,
      { name, priority }: { name: string; priority: number },
    ) => {
      const key = `${owner} ${passage.start} ${passage.end} ${name}`
      const known = painted.get(key)
      if (known) {
        next.set(key, known)
        return
      }
      const range = rangeOf(map, passage)
      if (!range) return
      register(name, range, priority)
      next.set(key, { range, name })
    }
    for (const mark of near ? overlapping(intervals, near) : []) {
      const layer = layers.get(mark.id) ?? 0
      const priority = (layer % layerCount) * colorsInLayer + colors.indexOf(mark.color)
      // Under a name that stays, so that nothing is painted anew when it is acknowledged.
      put(stableId(mark.id), mark, { name: highlightName(mark.color, layer), priority })
    }
    for (const kind of ['cursor', 'hovered', 'active'] as const) {
      const passage = emphasis[kind]
      if (passage) put(kind, passage, { name: `pq-${kind}`, priority: emphasisPriority[kind] })
    }
    for (const [key, { range, name }] of painted) {
      if (!next.has(key)) CSS.highlights.get(name)?.delete(range)
    }
    painted = next
  }
  return {
    paint,
    clear: () => {
      for (const { range, name } of painted.values()) CSS.highlights.get(name)?.delete(range)
      painted = new Map()
    },
  }
}

function register(name: string, range: Range, priority: number): void {
  const known = CSS.highlights.get(name)
  if (known) {
    // Always set: the order must be the same in every session, whatever was painted first.
    known.priority = priority
    known.add(range)
    return
  }
  const highlight = new Highlight(range)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}
