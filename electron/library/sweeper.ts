import type { LibraryDb } from '../db/open.ts'
import { removeUnused } from './removeUnused.ts'

/** Milliseconds between two pieces of the work, so that whoever asks for something goes first. */
const pauses = { done: 5, busy: 500 }

export type Sweeper = {
  /**
   * Looks for what is not needed any more, after a while; of several calls the last one says when.
   * Once more when it is at it already.
   */
  begin: (options?: { afterMilliseconds?: number }) => void
  stop: () => void
}

/** Removes what no article needs any more, a little at a time between other work. */
export function sweeper(
  library: LibraryDb,
  options: { onFailure: (error: unknown) => void },
): Sweeper {
  let timer: NodeJS.Timeout | undefined
  let pieces: ReturnType<typeof removeUnused> | undefined
  let isWantedAgain = false

  const next = () => {
    try {
      pieces ??= removeUnused(library)
      const piece = pieces.next()
      if (!piece.done) {
        timer = setTimeout(next, pauses[piece.value])
        return
      }
    } catch (error) {
      options.onFailure(error)
    }
    pieces = undefined
    if (isWantedAgain) begin()
    isWantedAgain = false
  }
  const begin: Sweeper['begin'] = ({ afterMilliseconds = 0 } = {}) => {
    isWantedAgain = pieces !== undefined
    if (isWantedAgain) return
    clearTimeout(timer)
    timer = setTimeout(next, afterMilliseconds)
  }
  return {
    begin,
    stop: () => clearTimeout(timer),
  }
}
