import { type RefObject, useEffect, useState } from 'react'

/** How far above and below the window cards are drawn, CSS pixels. */
const reach = 800
/** Scrolling less than this changes nothing, CSS pixels. */
const step = 400

/** Between which heights of the page things are worth drawing, in steps, CSS pixels. */
export function useNearView(scroller: RefObject<HTMLElement | null>): {
  top: number
  bottom: number
} {
  const [view, setView] = useState({ top: 0, bottom: 2 * reach })
  // Not a layout effect: the scroller lies around this, so it is not known yet when those run.
  useEffect(() => {
    const scrolling = scroller.current
    if (!scrolling) return
    const look = () => {
      const top = Math.floor((scrolling.scrollTop - reach) / step) * step
      const bottom = top + Math.ceil((scrolling.clientHeight + 2 * reach) / step + 1) * step
      setView((before) =>
        before.top === top && before.bottom === bottom ? before : { top, bottom },
      )
    }
    scrolling.addEventListener('scroll', look, { passive: true })
    const resized = new ResizeObserver(look)
    resized.observe(scrolling)
    return () => {
      scrolling.removeEventListener('scroll', look)
      resized.disconnect()
    }
  }, [scroller])
  return view
}
