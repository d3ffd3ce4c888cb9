import type { Passage } from '#shared/domain/passage.ts'
import { rangeOf, type TextMap, visiblePassage } from './domText.ts'
import { type Intervals, layersOf, overlapping } from './intervals.ts'

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

export type Painter = {
  /** Paints what lies within a screen of the window. */
  paint: (intervals: Intervals, emphasis: Emphasis) => void
  clear: () => void
}

/**
 * Paints with the CSS Custom Highlight API: the page's elements stay as they are. Only what is
 * near the window is registered, since every registered range costs time at any style change.
 */
export function createPainter(map: TextMap, scroller: HTMLElement): Painter {
  let registered = new Map<string, { range: Range; name: string }>()
  let layersFor: Intervals | undefined
  let layers = new Map<string, number>()

  const put = (name: string, range: Range, priority: number) => {
    let highlight = CSS.highlights.get(name)
    if (!highlight) {
      highlight = new Highlight()
      highlight.priority = priority
      CSS.highlights.set(name, highlight)
    }
    highlight.add(range)
  }
  const only = (name: string, passage: Passage | undefined, priority: number) => {
    const range = passage && rangeOf(map, passage)
    CSS.highlights.delete(name)
    if (range) put(name, range, priority)
  }

  return {
    paint: (intervals, emphasis) => {
      if (layersFor !== intervals) {
        layers = layersOf(intervals.sorted)
        layersFor = intervals
      }
      const { top, height } = scroller.getBoundingClientRect()
      const near = visiblePassage(map, top - height, top + 2 * height)
      const next = new Map<string, { range: Range; name: string }>()
      for (const mark of near ? overlapping(intervals, near) : []) {
        const layer = layers.get(mark.id) ?? 0
        const name = highlightName(mark.color, layer)
        const key = `${mark.id} ${mark.start} ${mark.end} ${name}`
        const known = registered.get(key)
        if (known) {
          next.set(key, known)
          continue
        }
        const range = rangeOf(map, mark)
        if (!range) continue
        put(name, range, layer)
        next.set(key, { range, name })
      }
      for (const [key, { range, name }] of registered) {
        if (!next.has(key)) CSS.highlights.get(name)?.delete(range)
      }
      registered = next
      only('pq-cursor', emphasis.cursor, 20)
      only('pq-hovered', emphasis.hovered, 21)
      only('pq-active', emphasis.active, 22)
    },
    clear: () => {
      for (const { range, name } of registered.values()) CSS.highlights.get(name)?.delete(range)
      registered = new Map()
      for (const name of ['pq-cursor', 'pq-hovered', 'pq-active']) CSS.highlights.delete(name)
    },
  }
}
