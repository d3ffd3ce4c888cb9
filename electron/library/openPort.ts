import { libraryContract } from '#shared/ipc/contract.ts'
import { closeLibrary, type LibraryDb } from '../db/open.ts'
import { beginStep, endStep, inStep, withinStep } from '../db/step.ts'
import { serve } from '../ipc/serve.ts'
import { type Changed, libraryHandlers } from '../libraryHandlers.ts'
import { addArticle } from './addArticle.ts'
import type { LibraryPort } from './libraryPort.ts'
import { reviseArticle, sourceOfArticle } from './reviseArticle.ts'
import { selectForExport } from './selectForExport.ts'

/** The functions behind a library port, for a library that is open in this thread. */
export function openPort(
  library: LibraryDb,
  options: { changed: Changed; onUnexpected?: (name: string, error: unknown) => void },
): LibraryPort {
  const { changed, ...serveOptions } = options
  const answer = serve(libraryContract, libraryHandlers(library, changed), serveOptions)
  return {
    call: ({ name, input }) => answer(name, input),
    beginStep: async (step) => beginStep(library, step),
    endStep: async ({ stepId }) => endStep(library, stepId),
    addArticle: async ({ stepId, incoming }) => {
      const outcome =
        stepId === null
          ? inStep(library, { label: 'Import' }, () => addArticle(library, incoming))
          : withinStep(library, stepId, () => addArticle(library, incoming))
      if (outcome.status === 'imported') changed([outcome.articleId])
      return outcome
    },
    reviseArticle: async ({ articleId, incoming }) => {
      const revisionId = inStep(library, { label: 'Repairs' }, () =>
        reviseArticle(library, articleId, incoming),
      )
      changed([articleId])
      return revisionId
    },
    sourceOfArticle: async ({ articleId }) => sourceOfArticle(library, articleId),
    selectForExport: async ({ scope }) => selectForExport(library, scope),
    close: async () => closeLibrary(library),
  }
}
