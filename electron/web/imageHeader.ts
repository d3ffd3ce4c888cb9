import { imageSize } from 'image-size'
import { readSvgSize } from './svgHeader.ts'

export type ImageType =
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'image/avif'
  | 'image/svg+xml'

/** Width and height as shown, in pixels. */
export type ImageHeader = { type: ImageType; width: number; height: number }

/** Larger images are not kept: one would take 200 MB to show. */
export const mostPixels = 50_000_000
/** Drawings are text that a renderer works through, so they are kept small. */
export const largestSvgBytes = 2_000_000
/** Dimensions are looked for in this much of a file; photographs carry large profiles before them. */
const prefixBytes = 1_000_000

/**
 * What kind of image bytes are, by their signature. Undefined for anything else; a drawing is
 * known for sure only by `readImageHeader`.
 */
export function imageTypeOf(bytes: Uint8Array): Exclude<ImageType, 'image/svg+xml'> | undefined {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'image/gif'
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'image/webp'
  if (start.startsWith('ftyp', 4)) {
    // Brands follow in fours to the end of the box; which comes first says nothing of the format.
    if (/^(?:.{4})*?avi[fs]/s.test(start.slice(8, bytes[3]))) return 'image/avif'
  }
  return undefined
}

/**
 * Kind and size of an image, from its header alone: nothing is decoded. Undefined when it is no
 * image of a kind that is kept, or its header is broken.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const type = imageTypeOf(bytes)
  if (!type) {
    const size = readSvgSize(bytes)
    return size && { type: 'image/svg+xml', ...size }
  }
  // A copy of its own: past the end of a shared one, the library would read what is not the image's.
  const prefix = new Uint8Array(bytes.subarray(0, prefixBytes))
  // The library reads the size of moving pictures and of those with another first brand no other way.
  if (type === 'image/avif') prefix.set(Buffer.from('avif'), 8)
  const size = sizeIn(prefix)
  return size && { type, ...size }
}

function sizeIn(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (!(width > 0 && height > 0)) return undefined
    // Cameras store a picture lying on its side and say so.
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return undefined
  }
}

/** Why an image is not kept; undefined when it is. */
export function whyImageIsRefused(
  { type, width, height }: ImageHeader,
  bytes: number,
): string | undefined {
  if (type === 'image/svg+xml') {
    return bytes > largestSvgBytes ? 'The drawing is larger than 2 MB.' : undefined
  }
  if (width * height <= mostPixels) return undefined
  return `The image has ${Math.round((width * height) / 1_000_000)} megapixels, and at most 50 are kept.`
}
