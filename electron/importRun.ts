import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import type { EventContract } from '#shared/ipc/contract.ts'
import type { Emit } from '#shared/ipc/define.ts'
import type { ImageFetcher, ImageQueue } from './library/imageQueue.ts'
import { importFiles } from './library/importFiles.ts'
import type { ImportSource } from './library/importSource.ts'
import type { LibraryPort } from './library/libraryPort.ts'
import type { Parser } from './library/parser.ts'

/** What of the reader's waiting is broken off: bringing in, or a page that is asked for alone. */
export type Cancelled = 'imports' | 'fetches'

/** Bringing things in, whatever they are, and breaking it off. */
export type ImportRun = {
  /** One step for all sources. */
  bringIn: (
    sources: readonly ImportSource[],
    /** Another way to fetch their images. */
    how?: { fetchImages: ImageFetcher },
  ) => Promise<ImportOutcome[]>
  /** Something else the reader waits for and may cancel: a fetch. */
  during: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>
  cancel: (what: Cancelled) => void
}

export function importRun(context: {
  port: LibraryPort
  parser: Parser
  images: ImageQueue
  emit: Emit<EventContract>
}): ImportRun {
  const { port, parser, images, emit } = context
  const running: Record<Cancelled, Set<AbortController>> = {
    imports: new Set(),
    fetches: new Set(),
  }
  const duringOne = async <T>(kind: Cancelled, work: (signal: AbortSignal) => Promise<T>) => {
    const controller = new AbortController()
    running[kind].add(controller)
    try {
      return await work(controller.signal)
    } finally {
      running[kind].delete(controller)
    }
  }
  return {
    during: (work) => duringOne('fetches', work),
    bringIn: (sources, how) =>
      duringOne('imports', (signal) =>
        importFiles({
          sources,
          port,
          parser,
          signal,
          steps: 'one',
          onProgress: (progress) =>
            emit('import.progress', { ...progress, isCancelled: signal.aborted }),
          onImported: (imported) => images.add({ ...imported, ...how }),
        }),
      ),
    cancel: (what) => {
      for (const controller of running[what]) controller.abort()
      const isAllCancelled = [...running.imports, ...running.fetches].every(
        ({ signal }) => signal.aborted,
      )
      // What is read for somebody else is not broken off; it ends by itself.
      if (isAllCancelled) parser.cancel()
    },
  }
}
