import type { Settings } from '#shared/domain/settings.ts'

export type Rectangle = { x: number; y: number; width: number; height: number }

export const smallestWindow = { width: 640, height: 480 }
const presetWindow = { width: 1280, height: 800 }

/**
 * Where the window opens: where it was, moved and shrunk so that it lies on a display that is
 * there now (screen pixels). A window never placed before has no position, so the system chooses.
 */
export function windowPlace(
  remembered: Settings['window'],
  workAreas: readonly Rectangle[],
): { x?: number; y?: number; width: number; height: number } {
  if (!remembered) return presetWindow
  const home = workAreas.reduce<Rectangle | undefined>((best, area) => {
    const overlap = overlapOf(remembered, area)
    return overlap > (best ? overlapOf(remembered, best) : 0) ? area : best
  }, undefined)
  const area = home ?? workAreas[0]
  if (!area) return presetWindow
  const width = Math.min(Math.max(remembered.width, smallestWindow.width), area.width)
  const height = Math.min(Math.max(remembered.height, smallestWindow.height), area.height)
  return {
    width,
    height,
    x: clamp(remembered.x, area.x, area.x + area.width - width),
    y: clamp(remembered.y, area.y, area.y + area.height - height),
  }
}

function overlapOf(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
