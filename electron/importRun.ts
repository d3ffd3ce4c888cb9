import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import type { EventContract } from '#shared/ipc/contract.ts'
import type { Emit } from '#shared/ipc/define.ts'
import type { ImageFetcher, ImageQueue } from './library/imageQueue.ts'
import { importFiles } from './library/importFiles.ts'
import type { ImportSource } from './library/importSource.ts'
import type { LibraryPort } from './library/libraryPort.ts'
import type { Parser } from './library/parser.ts'

/** Bringing things in, one run at a time to be cancelled, whatever they are. */
export type ImportRun = {
  /** One step for all sources. */
  bringIn: (
    sources: readonly ImportSource[],
    /** Another way to fetch their images. */
    how?: { fetchImages: ImageFetcher },
  ) => Promise<ImportOutcome[]>
  /** Something else the reader waits for and may cancel: a fetch. */
  during: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>
  cancel: () => void
}

export function importRun(context: {
  port: LibraryPort
  parser: Parser
  images: ImageQueue
  emit: Emit<EventContract>
}): ImportRun {
  const { port, parser, images, emit } = context
  let running: AbortController | undefined
  const during: ImportRun['during'] = async (work) => {
    const controller = new AbortController()
    running = controller
    try {
      return await work(controller.signal)
    } finally {
      if (running === controller) running = undefined
    }
  }
  return {
    during,
    bringIn: (sources, how) =>
      during((signal) =>
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
    cancel: () => {
      running?.abort()
      parser.cancel()
    },
  }
}
