import { createHash } from 'node:crypto'
import { AppError } from '#shared/errors.ts'
import { chainCookies } from './chainCookies.ts'
import { startDeadline } from './deadline.ts'
import { connectionFailure, fetchFailure } from './fetchFailure.ts'
import { follow } from './follow.ts'
import {
  type ImageHeader,
  type ImageType,
  imageTypeOf,
  readImageHeader,
  whyImageIsRefused,
} from './imageHeader.ts'
import { type FetchLimits, pageLimits } from './limits.ts'
import type { Network } from './network.ts'
import { readBody } from './readBody.ts'
import { refuseStatus } from './status.ts'
import { readWebUrl } from './webUrl.ts'

export type FetchedImage = {
  url: string
  status: 'fetched'
  bytes: Uint8Array
  type: ImageType
  /** As shown, in pixels. */
  width: number
  height: number
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string
}
export type MissingImage = {
  url: string
  status: 'failed' | 'too-large' | 'not-an-image'
  /** A sentence for the reader. */
  reason: string
}
export type ImageResult = FetchedImage | MissingImage

export type ImagesRequest = {
  images: readonly { url: string }[]
  /** The article's address: its origin is named to the servers, as browsers do. */
  articleUrl: string
  /** The host the article came from, when that lies in the local network. */
  privateHost?: string
  perImageBytes?: number
  perArticleBytes?: number
  atOnce?: number
  /** Images beyond this many are left out, so that a page cannot send its reader to flood others. */
  mostImages?: number
  /** For each image, where they differ from `pageLimits`. */
  limits?: Partial<FetchLimits>
  signal?: AbortSignal
  onProgress?: (progress: { done: number; total: number; bytes: number }) => void
}

/**
 * Fetches an article's images, several at once, each address once.
 * @returns one result per image asked for, in that order
 * @throws AppError `cancelled`
 */
export async function fetchImages(
  request: ImagesRequest,
  network: Network,
): Promise<ImageResult[]> {
  const { images, atOnce = 4, mostImages = 500, signal, onProgress } = request
  const urls = [...new Set(images.map(({ url }) => url))]
  const total = urls.length
  const budget = { left: request.perArticleBytes ?? 60_000_000 }
  const results = new Map<string, ImageResult>()
  const waiting = urls.slice(0, mostImages)
  let bytes = 0
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const result = await fetchImage(url, { request, network, budget })
      results.set(url, result)
      if (result.status === 'fetched') bytes += result.bytes.length
      onProgress?.({ done: results.size, total, bytes })
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, work))
  if (signal?.aborted) {
    const url = request.articleUrl
    throw fetchFailure('cancelled', 'Fetching the images was stopped.', { url })
  }
  return images.map(
    ({ url }) =>
      results.get(url) ?? {
        url,
        status: 'failed',
        reason: `Only the first ${mostImages} images of an article are fetched.`,
      },
  )
}

type ImageContext = {
  request: ImagesRequest
  network: Network
  /** Bytes the article's images may still take, shared by all that are under way. */
  budget: { left: number }
}

async function fetchImage(url: string, context: ImageContext): Promise<ImageResult> {
  let taken = 0
  const take = (count: number) => {
    taken += count
    context.budget.left -= count
    if (context.budget.left < 0) {
      throw fetchFailure('too-large', 'The images of this article are larger than is kept.', {
        url,
      })
    }
  }
  try {
    return { url, ...(await fetchAndCheck(url, take, context)) }
  } catch (error) {
    context.budget.left += taken
    const { code, message } = error instanceof AppError ? error : connectionFailure(error, { url })
    const status =
      code === 'too-large' ? 'too-large' : code === 'not-a-page' ? 'not-an-image' : 'failed'
    return { url, status, reason: message }
  }
}

async function fetchAndCheck(
  address: string,
  take: (bytes: number) => void,
  { request, network }: ImageContext,
): Promise<Omit<FetchedImage, 'url'>> {
  const maxBytes = request.perImageBytes ?? 10_000_000
  const limits = { ...pageLimits, totalMs: 60_000, ...request.limits, maxBytes }
  const url = readWebUrl(address)
  const deadline = startDeadline(url.host, limits.totalMs, request.signal)
  try {
    const { place, answer } = await follow(
      { url, redirects: [], privateHost: request.privateHost },
      {
        headers: (target) => imageHeaders(target, request, network),
        cookies: chainCookies(network.now),
        network,
        limits,
        deadline,
      },
    )
    try {
      const details = { url: place.url.href, host: place.url.host, status: answer.status }
      refuseStatus(details)
      const bytes = await readBody(answer.body, {
        url: place.url,
        maxBytes,
        contentEncoding: answer.headers['content-encoding'],
        onUnpacked: take,
        inspectHead: (head) => checkHead(head, address),
      })
      const header = checkWhole(bytes, address)
      const hash = createHash('sha256').update(bytes).digest('hex')
      return { status: 'fetched', bytes, ...header, hash }
    } catch (error) {
      throw connectionFailure(error, { url: place.url.href, host: place.url.host })
    } finally {
      answer.close()
    }
  } finally {
    deadline.end()
  }
}

/** Ends what cannot become an image that is kept, before all of it has come. */
function checkHead(head: Uint8Array, url: string): void {
  const header = readImageHeader(head)
  // The size may stand further on than the beginning reaches.
  if (!header && !imageTypeOf(head)) throw notAnImage(url)
  const reason = header && whyImageIsRefused(header, head.length)
  if (reason) throw fetchFailure('too-large', reason, { url })
}

function checkWhole(bytes: Uint8Array, url: string): ImageHeader {
  const header = readImageHeader(bytes)
  if (!header) throw notAnImage(url)
  const reason = whyImageIsRefused(header, bytes.length)
  if (reason) throw fetchFailure('too-large', reason, { url })
  return header
}

function notAnImage(url: string) {
  return fetchFailure('not-a-page', 'What came is not an image of a kind that can be kept.', {
    url,
  })
}

function imageHeaders(
  target: URL,
  { articleUrl }: ImagesRequest,
  network: Network,
): Record<string, string> {
  const article = URL.parse(articleUrl)
  // Never from a secured page to an open connection (the browsers' default referrer policy).
  const isTold =
    article?.protocol === 'http:' ||
    (article?.protocol === 'https:' && target.protocol === 'https:')
  return {
    'user-agent': network.userAgent,
    accept: 'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5',
    'accept-language': network.acceptLanguage,
    'accept-encoding': 'gzip, deflate, br, zstd',
    ...(article && isTold && { referer: `${article.origin}/` }),
  }
}
