import { libraryContract } from '#shared/ipc/contract.ts'
import { getArticleRow } from '../db/article.ts'
import { listWantedImages } from '../db/image.ts'
import { findMedia } from '../db/media.ts'
import { closeLibrary, type LibraryDb } from '../db/open.ts'
import { beginStep, endStep, inStep, transaction, withinStep } from '../db/step.ts'
import { findArticleByAddress, putWebPage } from '../db/webPage.ts'
import { serve } from '../ipc/serve.ts'
import { type Changed, libraryHandlers } from '../libraryHandlers.ts'
import { addArticle } from './addArticle.ts'
import { discardAnswer, putAside, sourceOfAnswer } from './answers.ts'
import { storeImages, wantMissingImages } from './articleImages.ts'
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
    endStep: async ({ stepId, label }) => endStep(library, stepId, label),
    addArticle: async ({ stepId, incoming }) => {
      const outcome =
        stepId === null
          ? inStep(library, { label: 'Import' }, () => addArticle(library, incoming))
          : withinStep(library, stepId, () => addArticle(library, incoming))
      if (outcome.status === 'imported') changed([outcome.articleId])
      return outcome
    },
    reviseArticle: async ({ articleId, incoming, label }) => {
      const revisionId = inStep(library, { label }, () =>
        reviseArticle(library, articleId, incoming),
      )
      changed([articleId])
      return revisionId
    },
    sourceOfArticle: async ({ articleId }) => sourceOfArticle(library, articleId),
    findByAddress: async ({ addresses }) => {
      const found = findArticleByAddress(library, addresses)
      return found
        ? { articleId: found.uid, title: found.title, inTrash: found.removedAt !== null }
        : null
    },
    putWebPage: async ({ articleId, page }) =>
      transaction(library, () => {
        putWebPage(library, getArticleRow(library, articleId).id, page)
        return null
      }),
    wantedImages: async ({ articleId }) =>
      listWantedImages(library, getArticleRow(library, articleId).id).slice(0, 500),
    wantMissingImages: async ({ articleId }) =>
      transaction(library, () => wantMissingImages(library, articleId)),
    storeImages: async ({ articleId, images }) => {
      transaction(library, () => storeImages(library, getArticleRow(library, articleId).id, images))
      changed([articleId])
      return null
    },
    media: async ({ hash }) => findMedia(library, hash) ?? null,
    putAside: async ({ articleId, answer }) => {
      const id = putAside(library, articleId, answer)
      changed([articleId])
      return id
    },
    sourceOfAnswer: async ({ id }) => sourceOfAnswer(library, id),
    discardAnswer: async ({ articleId, id }) => {
      discardAnswer(library, id)
      changed([articleId])
      return null
    },
    selectForExport: async ({ scope }) => selectForExport(library, scope),
    close: async () => closeLibrary(library),
  }
}
