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

export type ImageQueue = {
  add: (article: WantedArticle) => void
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
  port: Pick<LibraryPort, 'wantedImages' | 'storeImages'>
  fetchImages: ImageFetcher
  limits: () => Promise<ImageLimits>
  onFailure: (error: unknown) => void
}): ImageQueue {
  const stopping = new AbortController()
  let last: Promise<void> = Promise.resolve()
  const fetchFor = async (article: WantedArticle) => {
    const { isOn, perImageBytes, perArticleBytes } = await options.limits()
    if (!isOn || stopping.signal.aborted) return
    const { articleId, address, privateHost, fetchImages = options.fetchImages } = article
    const urls = await options.port.wantedImages({ articleId })
    if (urls.length === 0) return
    const results = await fetchImages({
      images: urls.map((url) => ({ url })),
      articleUrl: address,
      ...(privateHost && { privateHost }),
      perImageBytes,
      perArticleBytes,
      signal: stopping.signal,
    })
    for (const images of inPortions(results.map(toFound))) {
      await options.port.storeImages({ articleId, images })
    }
  }
  return {
    add: (article) => {
      last = last.then(() => fetchFor(article)).catch(options.onFailure)
    },
    settled: () => last,
    stop: () => stopping.abort(),
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
