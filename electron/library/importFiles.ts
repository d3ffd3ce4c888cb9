import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import { failedImport } from './addArticle.ts'
import type { WantedArticle } from './imageQueue.ts'
import type { ImportSource } from './importSource.ts'
import type { LibraryPort } from './libraryPort.ts'
import type { Parser } from './parser.ts'
import { readSource } from './readSource.ts'

export type ImportProgress = { done: number; total: number; file: string }

export type ImportRequest = {
  sources: readonly ImportSource[]
  port: Pick<LibraryPort, 'beginStep' | 'addArticle' | 'endStep' | 'findByAddress'>
  parser: Pick<Parser, 'read'>
  onProgress?: (progress: ImportProgress) => void
  /** When aborted, sources not yet begun are reported as cancelled; those stored stay. */
  signal?: AbortSignal
  /** One step for all sources, as the window does, or one for each, as the command line does. */
  steps: 'one' | 'each'
  /** Told of each article stored, whose images may now be fetched. */
  onImported?: (article: WantedArticle) => void
}

/**
 * Imports sources one after another. One that fails is an outcome of its own and the rest goes on.
 * Each article is stored whole in one transaction, or not at all.
 */
export async function importFiles(request: ImportRequest): Promise<ImportOutcome[]> {
  const { sources, port, signal, onProgress = () => {} } = request
  const stepId =
    request.steps === 'one' ? await port.beginStep({ label: stepLabel(sources.length) }) : null
  const outcomes: ImportOutcome[] = []
  try {
    for (const [done, source] of sources.entries()) {
      if (signal?.aborted) {
        outcomes.push(cancelled(source.label))
        continue
      }
      onProgress({ done, total: sources.length, file: source.label })
      outcomes.push(...(await importOne(request, source, stepId)))
    }
  } finally {
    // Undo names what came in, not what was meant to.
    const label = stepLabel(outcomes.filter(({ status }) => status === 'imported').length)
    if (stepId !== null) await port.endStep({ stepId, label })
  }
  onProgress({ done: sources.length, total: sources.length, file: '' })
  return outcomes
}

async function importOne(
  { port, parser, signal, onImported }: ImportRequest,
  source: ImportSource,
  stepId: number | null,
): Promise<ImportOutcome[]> {
  try {
    const known = source.addresses && (await port.findByAddress({ addresses: source.addresses }))
    if (known) return [{ ...known, file: source.label, status: 'already-there' }]
    const loaded = await source.load(signal)
    const { context = { repairsOff: [] } } = source
    const outcomes: ImportOutcome[] = []
    for (const incoming of await readSource(loaded, parser, context, signal)) {
      const outcome = await port.addArticle({ stepId, incoming })
      outcomes.push({ ...outcome, file: source.label })
      // The images of a file's page would be requests that nobody asked for.
      if (outcome.status === 'imported' && loaded.web) {
        const { web, privateHost } = loaded
        onImported?.({ articleId: outcome.articleId, address: web.address, privateHost })
      }
    }
    return outcomes
  } catch (error) {
    return [failedImport(source.label, error)]
  }
}

function cancelled(file: string): ImportOutcome {
  return {
    file,
    status: 'failed',
    error: { code: 'cancelled', message: 'Cancelled; this one was not imported.' },
  }
}

function stepLabel(count: number): string {
  return count <= 1 ? 'Import' : `Import ${count} Articles`
}
