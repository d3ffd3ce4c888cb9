import { AppError } from '#shared/errors.ts'
import type { AppContract } from '#shared/ipc/contract.ts'
import type { Handlers } from '#shared/ipc/define.ts'
import type { PageSource } from '#shared/ipc/webCalls.ts'
import type { CaptureWindow } from './captureWindow.ts'
import type { ImportRun } from './importRun.ts'
import { failedImport } from './library/addArticle.ts'
import { acceptAnswer, fetchAgain, fileOf, readAgain } from './library/fetchAgain.ts'
import type { HeldPages } from './library/heldPages.ts'
import type { ImageFetcher, ImageQueue } from './library/imageQueue.ts'
import type { Loaded } from './library/importSource.ts'
import type { LibraryPort } from './library/libraryPort.ts'
import { type PageFetcher, pageSource } from './library/pageSource.ts'
import type { Parser } from './library/parser.ts'
import { toPreview } from './library/preview.ts'
import { readSource } from './library/readSource.ts'
import { wantedArticle } from './library/wantedArticle.ts'
import { fetchImagesBy } from './web/fetchImagesBy.ts'

export type WebContext = {
  port: LibraryPort
  parser: Parser
  run: ImportRun
  held: HeldPages
  images: ImageQueue
  fetchPage: PageFetcher
  capture: Pick<CaptureWindow, 'fetch'>
}

type WebCalls = Pick<
  Handlers<AppContract>,
  | 'import.previewUrl'
  | 'import.fetched'
  | 'import.urls'
  | `page.${'outline' | 'preview'}`
  | 'article.parseAgain'
  | 'article.fetchAgain'
  | 'article.fetchImages'
  | 'answer.accept'
>

/** Answers everything that brings pages of the web in, and asks for them again. */
export function webHandlers(context: WebContext): WebCalls {
  const { port, parser, run, held, images, fetchPage, capture } = context

  const loadedOf = async (source: PageSource): Promise<Loaded> => {
    if ('token' in source) return held.get(source.token)
    return { file: fileOf(await port.sourceOfArticle(source)) }
  }

  return {
    'import.previewUrl': ({ url }) =>
      run.during(async (signal) => {
        const source = pageSource(url, fetchPage)
        const known = await port.findByAddress({ addresses: source.addresses ?? [] })
        if (known) return { kind: 'already-there' as const, ...known }
        let loaded: Loaded | undefined
        try {
          loaded = await source.load(signal)
          const [incoming] = await readSource(loaded, parser, { repairsOff: [] }, signal)
          if (!incoming) throw new AppError('no-text', 'There is no text in it to read.')
          // The pages that follow are part of what is held.
          const whole = { ...loaded, file: { ...loaded.file, ...bundleOf(incoming) } }
          const token = held.hold(whole)
          return { kind: 'page' as const, token, preview: toPreview(incoming) }
        } catch (error) {
          const failed = failedImport(url, error)
          if (failed.status !== 'failed') throw error
          return {
            kind: 'failed' as const,
            error: failed.error,
            report: failed.report ?? null,
            token: loaded ? held.hold(loaded) : null,
          }
        }
      }),
    'import.fetched': async ({ token, extraction }) => {
      const { next: _, ...loaded } = held.get(token)
      const context = { repairsOff: [], ...(extraction && { extraction }) }
      const [outcome] = await run.bringIn([
        { label: loaded.web?.address ?? '', load: async () => loaded, context },
      ])
      if (!outcome) throw new Error('An import ended without an outcome')
      return outcome
    },
    'import.urls': async ({ urls }) => ({
      outcomes: await run.bringIn([...new Set(urls)].map((url) => pageSource(url, fetchPage))),
    }),
    'page.outline': async ({ source }) => {
      const { file } = await loadedOf(source)
      return { elements: await parser.outline({ file }) }
    },
    'page.preview': async ({ source, extraction }) => {
      const { next: _, ...loaded } = await loadedOf(source)
      const [incoming] = await readSource(loaded, parser, { repairsOff: [], extraction })
      if (!incoming) throw new AppError('no-text', 'There is no text in it to read.')
      return toPreview(incoming)
    },
    'article.parseAgain': async ({ id, extraction }) => ({
      revisionId: await readAgain(id, { extraction, label: 'Read Again' }, { port, parser }),
    }),
    'article.fetchAgain': ({ id }) =>
      run.during(async (signal) => {
        const outcome = await fetchAgain(id, { port, parser, fetchPage, signal })
        if (outcome.kind === 'revised') images.add(await wantedArticle(port, id))
        return outcome
      }),
    'article.fetchImages': ({ articleId }) =>
      run.during(async (signal) => {
        const { isCaptured, ...wanted } = await wantedArticle(port, articleId)
        // What was seen with a login may want it for its images too.
        const fetch = isCaptured ? await capture.fetch() : undefined
        const fetchImages: ImageFetcher | undefined =
          fetch && ((request) => fetchImagesBy(fetch, request))
        return images.fetchMissing({ ...wanted, ...(fetchImages && { fetchImages }) }, signal)
      }),
    'answer.accept': async (answer) => {
      const revisionId = await acceptAnswer(answer, { port, parser })
      images.add(await wantedArticle(port, answer.articleId))
      return { revisionId }
    },
  }
}

/** The source as it will be kept: one page, or all the pages of an article. */
function bundleOf({ bytes, web }: { bytes: Uint8Array; web?: { contentType: string } }) {
  return { bytes, ...(web && { contentType: web.contentType }) }
}
