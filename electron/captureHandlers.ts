import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import { AppError } from '#shared/errors.ts'
import type { AppContract } from '#shared/ipc/contract.ts'
import type { Handlers } from '#shared/ipc/define.ts'
import type { CaptureWindow } from './captureWindow.ts'
import type { ImportRun } from './importRun.ts'
import { type FetchedAgain, judge } from './library/fetchAgain.ts'
import type { ImageFetcher, ImageQueue } from './library/imageQueue.ts'
import type { Loaded } from './library/importSource.ts'
import type { LibraryPort } from './library/libraryPort.ts'
import type { Parser } from './library/parser.ts'
import { fetchImagesBy } from './web/fetchImagesBy.ts'
import { readWebUrl } from './web/webUrl.ts'

export type CaptureContext = {
  port: LibraryPort
  parser: Parser
  run: ImportRun
  images: ImageQueue
  capture: CaptureWindow
}

type CaptureCalls = Pick<Handlers<AppContract>, Extract<keyof AppContract, `capture.${string}`>>

/** Answers everything about the capture window. */
export function captureHandlers(context: CaptureContext): CaptureCalls {
  const { port, parser, run, images, capture } = context

  /** The article a captured page was checked for: its new text, or an answer put aside. */
  const check = async (articleId: string, loaded: Loaded): Promise<ImportOutcome> => {
    const source = await port.sourceOfArticle({ articleId })
    const outcome = await judge({ articleId, source, loaded, status: 200 }, { port, parser })
    if (outcome.kind === 'put-aside') throw new AppError('not-a-page', sentence(outcome))
    return { file: loaded.web?.address ?? '', status: 'imported', articleId, title: source.title }
  }

  const save = async ({ selectionOnly }: { selectionOnly: boolean }): Promise<ImportOutcome> => {
    const { articleId } = capture.state()
    const page = await capture.save({ selectionOnly })
    const contentType = 'text/html; charset=utf-8'
    const loaded: Loaded = {
      file: {
        name: '',
        bytes: new TextEncoder().encode(page.html),
        url: page.url,
        contentType,
      },
      web: { address: page.url, etag: '', lastModified: '', isCaptured: true, contentType },
    }
    // With the logins of the window that showed it.
    const fetchImages: ImageFetcher = (request) => fetchImagesBy(page.fetch, request)
    if (articleId !== null && !selectionOnly) {
      const outcome = await check(articleId, loaded)
      images.add({ articleId, address: page.url, fetchImages })
      return outcome
    }
    const extraction = selectionOnly ? wholeSelection : undefined
    const [outcome] = await run.bringIn(
      [
        {
          label: page.url,
          load: async () => loaded,
          context: { repairsOff: [], ...(extraction && { extraction }) },
        },
      ],
      { fetchImages },
    )
    if (!outcome) throw new Error('A capture ended without an outcome')
    return outcome
  }

  return {
    'capture.open': async ({ url, articleId }) => {
      await capture.open({ url: readWebUrl(url).href, articleId })
      return null
    },
    'capture.save': async (request) => {
      try {
        const outcome = await save(request)
        capture.say(outcome.status === 'failed' ? notSaved(outcome.error.message) : words.saved)
        return outcome
      } catch (error) {
        if (error instanceof AppError) capture.say(notSaved(error.message))
        throw error
      }
    },
    'capture.close': () => {
      capture.close()
      return null
    },
    'capture.forgetLogins': async () => {
      await capture.forgetLogins()
      return null
    },
  }
}

/** What was selected is all meant. */
const wholeSelection = { method: 'wholePage' as const, steps: [], removed: [] }

const words = { saved: 'Saved in Pullquote', notSaved: 'Not saved' }

function notSaved(why: string): string {
  return `${words.notSaved}: ${why}`
}

function sentence({ reasons }: FetchedAgain): string {
  return `The page was put aside: ${reasons.join(' ')}`
}
