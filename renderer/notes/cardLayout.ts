export type CardBox = {
  id: string
  /** Where it would stand if there were room, CSS pixels from the top of the page. */
  wanted: number
  height: number
}

/** Space between two cards, CSS pixels. */
export const cardGap = 8

/**
 * Tops for cards in text order so that none overlap and each stands as near its passage as it
 * can. The active card stands exactly where it wants to; those before it make room upwards.
 */
export function layOutCards(
  cards: readonly CardBox[],
  options: { first: number; activeId: string | null },
): Map<string, number> {
  const tops = new Map<string, number>()
  let free = options.first
  for (const card of cards) {
    const top = Math.max(card.wanted, free)
    tops.set(card.id, top)
    free = top + card.height + cardGap
  }
  const activeAt = cards.findIndex(({ id }) => id === options.activeId)
  const active = cards[activeAt]
  if (!active) return tops
  const roomAbove = cards
    .slice(0, activeAt)
    .reduce((sum, card) => sum + card.height + cardGap, options.first)
  const activeTop = Math.max(active.wanted, roomAbove)
  tops.set(active.id, activeTop)
  let below = activeTop
  for (const card of cards.slice(0, activeAt).reverse()) {
    const top = Math.min(tops.get(card.id) ?? 0, below - cardGap - card.height)
    tops.set(card.id, top)
    below = top
  }
  free = activeTop + active.height + cardGap
  for (const card of cards.slice(activeAt + 1)) {
    const top = Math.max(card.wanted, free)
    tops.set(card.id, top)
    free = top + card.height + cardGap
  }
  return tops
}
