import type { PageElement } from '#shared/domain/webPage.ts'

/** Where a key leads from an element of the outline; undefined when the key is none of a tree's. */
export function stepInOutline(
  elements: readonly PageElement[],
  from: number,
  key: string,
): number | undefined {
  const last = elements.length - 1
  const depth = elements[from]?.depth ?? 0
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, from + 1)
    case 'ArrowUp':
      return Math.max(0, from - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'ArrowRight': {
      const next = elements[from + 1]
      return next && next.depth > depth ? from + 1 : from
    }
    case 'ArrowLeft': {
      const parent = elements.findLastIndex((one, at) => at < from && one.depth < depth)
      return parent < 0 ? from : parent
    }
    default:
      return undefined
  }
}

/** An element with fewer of the page's words than this share is not where to begin looking. */
const beginningShare = 0.5

/**
 * Which element is chosen: the one these steps lead to, or, before any was, the innermost that
 * still holds most of the page's words.
 */
export function chosenAt(
  elements: readonly PageElement[],
  steps: readonly number[] | undefined,
): number {
  const chosen = steps && elements.findIndex((one) => one.steps.join() === steps.join())
  if (chosen !== undefined && chosen >= 0) return chosen
  const most = Math.max(...elements.map(({ words }) => words))
  let innermost = 0
  elements.forEach(({ words, depth }, index) => {
    if (words >= most * beginningShare && depth > (elements[innermost]?.depth ?? -1))
      innermost = index
  })
  return innermost
}
