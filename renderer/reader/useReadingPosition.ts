import { type RefObject, useEffect } from 'react'
import type { ArticleDocument, ReadingPosition } from '#shared/domain/article.ts'
import { client } from '../api.ts'
import { showError } from '../queries.ts'

const saveEveryMilliseconds = 1_000

/** Brings the reader back to where they stopped, and remembers where they are. */
export function useReadingPosition(options: {
  document: ArticleDocument
  body: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  onProgress: (fraction: number) => void
}): void {
  const { document: shown, body, scroller, onProgress } = options
  const { id } = shown.article
  const revisionId = shown.revision.id

  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is brought back once for each text
  useEffect(() => {
    const root = body.current
    const scrolling = scroller.current
    if (!root || !scrolling) return
    let isMoved = false
    let isRestoring = true
    const restore = () => {
      if (isMoved) return
      isRestoring = true
      scrolling.scrollTop = shown.position ? scrollTopOf(root, scrolling, shown.position.offset) : 0
      onProgress(fractionOf(scrolling))
      requestAnimationFrame(() => {
        isRestoring = false
      })
    }
    restore()
    // Lines break elsewhere once the fonts are there.
    void window.document.fonts.ready.then(restore)

    let timer: ReturnType<typeof setTimeout> | undefined
    const save = () => {
      clearTimeout(timer)
      timer = undefined
      const position = positionOf(root, scrolling)
      if (position) client('article.setPosition', { id, position }).catch(showError)
    }
    const scrolled = () => {
      onProgress(fractionOf(scrolling))
      if (isRestoring) return
      isMoved = true
      timer ??= setTimeout(save, saveEveryMilliseconds)
    }
    // An article that was opened counts as begun, even when it needs no scrolling.
    timer = setTimeout(save, saveEveryMilliseconds)
    scrolling.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      scrolling.removeEventListener('scroll', scrolled)
      if (timer) save()
    }
  }, [id, revisionId])
}

function pieces(root: HTMLElement): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>('[data-start]'))
}

/** How far down the text goes, 0 to 1. */
function fractionOf(scrolling: HTMLElement): number {
  const room = scrolling.scrollHeight - scrolling.clientHeight
  return room <= 0 ? 1 : Math.max(0, Math.min(1, scrolling.scrollTop / room))
}

/** The first visible stretch of text, and how far it has gone under the upper edge. */
function positionOf(root: HTMLElement, scrolling: HTMLElement): ReadingPosition | undefined {
  const edge = scrolling.getBoundingClientRect().top
  if (scrolling.scrollTop <= 1) return { offset: 0, fraction: fractionOf(scrolling) }
  const all = pieces(root)
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle
    else low = middle + 1
  }
  const piece = all[low]
  if (!piece) return undefined
  const { top, height } = piece.getBoundingClientRect()
  const gone = height > 0 ? Math.max(0, (edge - top) / height) : 0
  const length = piece.textContent?.length ?? 0
  return {
    offset: Number(piece.dataset.start) + Math.round(gone * length),
    fraction: fractionOf(scrolling),
  }
}

function scrollTopOf(root: HTMLElement, scrolling: HTMLElement, offset: number): number {
  if (offset === 0) return 0
  const piece = pieces(root).findLast((element) => Number(element.dataset.start) <= offset)
  if (!piece) return 0
  const { top, height } = piece.getBoundingClientRect()
  const length = Math.max(1, piece.textContent?.length ?? 1)
  const within = ((offset - Number(piece.dataset.start)) / length) * height
  return scrolling.scrollTop + top + within - scrolling.getBoundingClientRect().top
}
