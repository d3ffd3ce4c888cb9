import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { ArticleDocument, ReadingPosition } from '#shared/domain/article.ts'
import { client } from '../api.ts'
import type { TextMap } from '../highlighting/domText.ts'
import { showError } from '../queries.ts'
import { placeNow, readFraction, scrollTopFor } from './readingPlace.ts'

const saveEveryMilliseconds = 1_000

type Options = {
  document: ArticleDocument
  map: TextMap | null
  scroller: RefObject<HTMLElement | null>
  onProgress: (fraction: number) => void
}

/**
 * Brings the reader back to where they stopped, again whenever the layout changes (fonts arrive)
 * until they move themselves; and remembers where they are.
 */
export function useReadingPosition({ document: shown, map, scroller, onProgress }: Options): void {
  const { id } = shown.article
  const latest = useRef({ position: shown.position, onProgress })
  latest.current.onProgress = onProgress

  useLayoutEffect(() => {
    const scrolling = scroller.current
    if (!map || !scrolling) return
    let place: ReadingPosition | null = latest.current.position
    let expected = 0
    let hasMoved = false
    let timer: ReturnType<typeof setTimeout> | undefined

    const restore = () => {
      hasMoved ||= Math.abs(scrolling.scrollTop - expected) > 1
      if (!hasMoved) {
        if (place) scrolling.scrollTop = scrollTopFor(map, scrolling, place)
        expected = scrolling.scrollTop
      }
      latest.current.onProgress(readFraction(map, scrolling))
    }
    const save = () => {
      timer = undefined
      const position = place ?? placeNow(map, scrolling)
      // Another revision of this article goes on from here.
      latest.current.position = position
      client('article.setPosition', { id, position }).catch(showError)
    }
    let frame = 0
    const look = () => {
      frame = 0
      latest.current.onProgress(readFraction(map, scrolling))
      if (!hasMoved && Math.abs(scrolling.scrollTop - expected) <= 1) return
      hasMoved = true
      // Kept here, since when the article is left its elements are gone already.
      place = placeNow(map, scrolling)
      timer ??= setTimeout(save, saveEveryMilliseconds)
    }
    const scrolled = () => {
      frame ||= requestAnimationFrame(look)
    }
    restore()
    // An article that was opened counts as begun, even when it needs no scrolling.
    timer = setTimeout(save, saveEveryMilliseconds)
    const resized = new ResizeObserver(restore)
    resized.observe(map.root)
    scrolling.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      scrolling.removeEventListener('scroll', scrolled)
      resized.disconnect()
      cancelAnimationFrame(frame)
      if (timer === undefined) return
      clearTimeout(timer)
      if (place) save()
    }
  }, [id, map, scroller])
}
