import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import { failedImport } from './addArticle.ts'
import type { ImportSource } from './fileSource.ts'
import type { LibraryPort } from './libraryPort.ts'
import type { Parser } from './parser.ts'

export type ImportProgress = { done: number; total: number; file: string }

export type ImportRequest = {
  sources: readonly ImportSource[]
  port: Pick<LibraryPort, 'beginStep' | 'addArticle' | 'endStep'>
  parser: Pick<Parser, 'read'>
  onProgress?: (progress: ImportProgress) => void
  /** When aborted, files not yet begun are reported as cancelled; those stored stay. */
  signal?: AbortSignal
  /** One step for all files, as the window does, or one for each, as the command line does. */
  steps: 'one' | 'each'
}

/**
 * Imports files one after another. One that fails is an outcome of its own and the rest goes on.
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
    if (stepId !== null) await port.endStep({ stepId })
  }
  onProgress({ done: sources.length, total: sources.length, file: '' })
  return outcomes
}

async function importOne(
  { port, parser }: ImportRequest,
  source: ImportSource,
  stepId: number | null,
): Promise<ImportOutcome[]> {
  try {
    const bytes = await source.load()
    const file = { name: source.name, bytes }
    const { importer, articles } = await parser.read({ file, context: { repairsOff: [] } })
    const outcomes: ImportOutcome[] = []
    for (const article of articles) {
      const incoming = { importer, fileName: source.name, bytes, article, repairsOff: [] }
      outcomes.push({ ...(await port.addArticle({ stepId, incoming })), file: source.label })
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
    error: { code: 'cancelled', message: 'Cancelled; this file was not imported.' },
  }
}

function stepLabel(count: number): string {
  return count === 1 ? 'Import' : `Import ${count} Files`
}
