export type CardBox = {
  id: string
  /** Where it would stand if there were room, CSS pixels from the top of the page. */
  wanted: number
  height: number
}

/** Space between two cards, CSS pixels. */
export const cardGap = 8

/**
 * Tops for cards in text order so that none overlap, none is above `first`, and each stands as
 * near its passage as it can. The active card stands where it wants to, if those before it find
 * room above; those after it make way.
 */
export function layOutCards(
  cards: readonly CardBox[],
  options: { first: number; activeId: string | null },
): Map<string, number> {
  const activeAt = cards.findIndex(({ id }) => id === options.activeId)
  const before = activeAt < 0 ? cards : cards.slice(0, activeAt)
  const tops = layDown(before, options.first)
  const active = cards[activeAt]
  if (!active) return tops
  const roomAbove = before.reduce((sum, { height }) => sum + height + cardGap, options.first)
  const activeTop = Math.max(active.wanted, roomAbove)
  pushUp(before, tops, activeTop)
  tops.set(active.id, activeTop)
  const below = layDown(cards.slice(activeAt + 1), activeTop + active.height + cardGap)
  for (const [id, top] of below) tops.set(id, top)
  return tops
}

/** Each card where it wants to be, or below the one before it. */
function layDown(cards: readonly CardBox[], first: number): Map<string, number> {
  const tops = new Map<string, number>()
  let free = first
  for (const { id, wanted, height } of cards) {
    const top = Math.max(wanted, free)
    tops.set(id, top)
    free = top + height + cardGap
  }
  return tops
}

/** Moves cards up, the last one first, until all end above `bottom`. */
function pushUp(cards: readonly CardBox[], tops: Map<string, number>, bottom: number): void {
  let limit = bottom
  for (const { id, height } of cards.toReversed()) {
    const top = tops.get(id) ?? 0
    if (top + height + cardGap <= limit) return
    limit -= height + cardGap
    tops.set(id, limit)
  }
}
