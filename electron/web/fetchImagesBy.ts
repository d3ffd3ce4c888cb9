import { createHash } from 'node:crypto'
import type { ImageResult, ImagesRequest } from './fetchImages.ts'
import { readImageHeader, whyImageIsRefused } from './imageHeader.ts'

/** A `fetch` of somebody's own: the capture window's session, with its logins. */
export type Fetch = (url: string, init?: { signal?: AbortSignal }) => Promise<Response>

/** For one image, milliseconds. */
const longest = 60_000
const notKept = 'What came is not an image of a kind that can be kept.'
const tooLarge = 'This image is larger than is kept.'

/** As `fetchImages`, one after another, by a `fetch` that judges for itself what it may reach. */
export async function fetchImagesBy(fetch: Fetch, request: ImagesRequest): Promise<ImageResult[]> {
  const { images, perImageBytes = 10_000_000, perArticleBytes = 60_000_000, signal } = request
  let left = perArticleBytes
  const results: ImageResult[] = []
  for (const { url } of images.slice(0, request.mostImages ?? 500)) {
    if (signal?.aborted) break
    try {
      const response = await fetch(url, { signal: within(longest, signal) })
      if (!response.ok) throw new Error(`The server answered with ${response.status}.`)
      const bytes = await readUpTo(response, Math.min(perImageBytes, left))
      results.push(bytes ? checked(url, bytes) : { url, status: 'too-large', reason: tooLarge })
      left -= bytes?.length ?? 0
    } catch (error) {
      results.push({ url, status: 'failed', reason: (error as Error).message })
    }
  }
  return results
}

function within(milliseconds: number, signal: AbortSignal | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(milliseconds)
  return signal ? AbortSignal.any([timeout, signal]) : timeout
}

/** A whole body, or undefined when it is longer. */
async function readUpTo(response: Response, most: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.length
    if (length > most) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function checked(url: string, bytes: Uint8Array): ImageResult {
  const header = readImageHeader(bytes)
  if (!header) return { url, status: 'not-an-image', reason: notKept }
  const reason = whyImageIsRefused(header, bytes.length)
  if (reason) return { url, status: 'too-large', reason }
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { url, status: 'fetched', bytes, hash, ...header }
}
