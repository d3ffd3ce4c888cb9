import type { FetchedImage, ImageResult, ImagesRequest } from '../web/fetchImages.ts'
import type { FoundImage } from './articleImages.ts'
import type { LibraryPort } from './libraryPort.ts'

/** Fetches images; the network is bound in it. */
export type ImageFetcher = (request: ImagesRequest) => Promise<ImageResult[]>

/** How much images may take up, and whether there are to be any. Bytes. */
export type ImageLimits = { isOn: boolean; perImageBytes: number; perArticleBytes: number }

export type WantedArticle = {
  articleId: string
  /** The article's own address, which servers are told. */
  address: string
  privateHost?: string | undefined
  /** Another way to fetch: the capture window's session. */
  fetchImages?: ImageFetcher
}

/** What came of fetching images because the reader asked for them. */
export type ImagesOutcome = {
  kept: number
  missing: number
  /** Why, as a sentence, when it is the same for all that are missing; else empty. */
  reason: string
}

export type ImageQueue = {
  add: (article: WantedArticle) => void
  /**
   * Fetches at once what an article shows and the library does not have, whatever the settings
   * say of images in general: the reader asked for these.
   * @throws AppError `cancelled`, `not-found`
   */
  fetchMissing: (article: WantedArticle, signal?: AbortSignal) => Promise<ImagesOutcome>
  /** Resolves when everything that was added is done. */
  settled: () => Promise<void>
  stop: () => void
}

/** Images are stored in transactions of at most this many bytes, so that nobody waits for one. */
const mostAtOnce = 4_000_000

/**
 * Fetches the images of one article after another, apart from what brought the articles in: they
 * can be read meanwhile. A failure leaves the alt text and the caption where the image would be.
 */
export function imageQueue(options: {
  port: Pick<LibraryPort, 'wantedImages' | 'wantMissingImages' | 'storeImages'>
  fetchImages: ImageFetcher
  limits: () => Promise<ImageLimits>
  onFailure: (error: unknown) => void
}): ImageQueue {
  const { port } = options
  const stopping = new AbortController()
  let last: Promise<void> = Promise.resolve()

  const fetchAndStore = async (
    { articleId, address, privateHost, fetchImages = options.fetchImages }: WantedArticle,
    urls: readonly string[],
    how: Pick<ImagesRequest, 'perImageBytes' | 'perArticleBytes' | 'signal'>,
  ): Promise<ImageResult[]> => {
    if (urls.length === 0) return []
    const results = await fetchImages({
      images: urls.map((url) => ({ url })),
      articleUrl: address,
      ...(privateHost && { privateHost }),
      ...how,
    })
    for (const images of inPortions(results.map(toFound))) {
      await port.storeImages({ articleId, images })
    }
    return results
  }

  const fetchWanted = async (article: WantedArticle) => {
    const { isOn, ...limits } = await options.limits()
    const { signal } = stopping
    if (!isOn || signal.aborted) return
    const urls = await port.wantedImages({ articleId: article.articleId })
    await fetchAndStore(article, urls, { ...limits, signal })
  }

  return {
    add: (article) => {
      last = last.then(() => fetchWanted(article)).catch(options.onFailure)
    },
    fetchMissing: async (article, signal = stopping.signal) => {
      const { perImageBytes, perArticleBytes } = await options.limits()
      const { urls, keptBytes } = await port.wantMissingImages({ articleId: article.articleId })
      const results = await fetchAndStore(article, urls, {
        perImageBytes,
        perArticleBytes: Math.max(0, perArticleBytes - keptBytes),
        signal: AbortSignal.any([stopping.signal, signal]),
      })
      return outcomeOf(urls.length, results)
    },
    settled: () => last,
    stop: () => stopping.abort(),
  }
}

function outcomeOf(asked: number, results: readonly ImageResult[]): ImagesOutcome {
  const missing = results.filter((result) => result.status !== 'fetched')
  const reasons = new Set(missing.map(({ reason }) => reason))
  return {
    kept: results.length - missing.length,
    // One that was stopped has no answer for the rest.
    missing: asked - results.length + missing.length,
    reason: reasons.size === 1 ? ([...reasons][0] ?? '') : '',
  }
}

function toFound(result: ImageResult): FoundImage {
  if (result.status === 'fetched') {
    const { url, bytes, hash, type, width, height }: FetchedImage = result
    return { url, bytes, hash, type, width, height }
  }
  return { url: result.url, reason: result.reason }
}

function inPortions(images: readonly FoundImage[]): FoundImage[][] {
  const portions: FoundImage[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const image of images) {
    const bytes = 'bytes' in image ? image.bytes.length : 0
    if (size + bytes > mostAtOnce) {
      portions.push([])
      size = 0
    }
    portions.at(-1)?.push(image)
    size += bytes
  }
  return portions
}
