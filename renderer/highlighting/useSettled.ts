import { useEffect, useRef, useState } from 'react'

/** How long what was chosen with keys rests before the toolbar comes, milliseconds. */
const restMilliseconds = 350
/** A change this soon after the button went up was made by the mouse, milliseconds. */
const pointerMilliseconds = 300

/** Whether a passage, told apart by its key, is chosen and no longer being dragged out. */
export function useSettled(key: string | undefined): boolean {
  const [settled, setSettled] = useState<string | undefined>()
  const isDown = useRef(false)
  const upAt = useRef(0)
  const latest = useRef(key)
  latest.current = key

  useEffect(() => {
    const down = (event: MouseEvent) => {
      if ((event.target as Element).closest('[role=toolbar]')) return
      isDown.current = true
      setSettled(undefined)
    }
    const up = () => {
      isDown.current = false
      upAt.current = performance.now()
      // The selection is final only after the event.
      setTimeout(() => setSettled(latest.current))
    }
    document.addEventListener('mousedown', down)
    document.addEventListener('mouseup', up)
    return () => {
      document.removeEventListener('mousedown', down)
      document.removeEventListener('mouseup', up)
    }
  }, [])

  useEffect(() => {
    if (isDown.current) return
    const isByMouse = performance.now() - upAt.current < pointerMilliseconds
    const timer = setTimeout(() => setSettled(key), isByMouse ? 0 : restMilliseconds)
    return () => clearTimeout(timer)
  }, [key])

  return key !== undefined && settled === key
}
