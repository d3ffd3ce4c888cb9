import { fetchFailure } from './fetchFailure.ts'

export type Deadline = {
  /** Aborted, with an AppError as its reason, when time is up or the reader stops it. */
  signal: AbortSignal
  /** The promise, or the reason the signal was aborted with: some steps cannot be stopped. */
  within: <T>(promise: Promise<T>) => Promise<T>
  /** Ends the clock. */
  end: () => void
}

/** One limit of time over many steps, joined with the caller's own signal. */
export function startDeadline(
  host: string,
  totalMs: number,
  stopped: AbortSignal | undefined,
): Deadline {
  const controller = new AbortController()
  const stop = () =>
    controller.abort(
      fetchFailure('cancelled', `Fetching from ${host} was stopped.`, { url: host, host }),
    )
  const timer = setTimeout(() => {
    const message = `${host} took too long to send everything, so Pullquote stopped waiting.`
    controller.abort(fetchFailure('timeout', message, { url: host, host }))
  }, totalMs)
  if (stopped?.aborted) stop()
  stopped?.addEventListener('abort', stop, { once: true })
  const { signal } = controller
  return {
    signal,
    within: (promise) => withinSignal(signal, promise),
    end: () => {
      clearTimeout(timer)
      stopped?.removeEventListener('abort', stop)
    },
  }
}

async function withinSignal<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const onAbort = () => reject(signal.reason)
  if (signal.aborted) onAbort()
  signal.addEventListener('abort', onAbort, { once: true })
  // Whichever comes second is of no interest, and must not count as an unhandled failure.
  promise.catch(() => {})
  try {
    return await Promise.race([aborted, promise])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
