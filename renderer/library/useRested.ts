import { useEffect, useState } from 'react'

/** A value once it has stayed the same for some milliseconds; an empty one at once. */
export function useRested(value: string, milliseconds: number): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), value === '' ? 0 : milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return rested
}
