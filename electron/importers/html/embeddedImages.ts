import { createHash } from 'node:crypto'

export type EmbeddedImage = {
  /** SHA-256 of `bytes`, lower-case hex. */
  hash: string
  type: string
  bytes: Uint8Array
}

/** The images that came with a page. */
export type EmbeddedImages = {
  /** Takes an address with an image in it out of the markup; gives what stands for it there. */
  embed: (address: string) => string
  /** Gives the hash of an image known under an address, which is then kept; else undefined. */
  keepImage: (address: string) => string | undefined
  kept: () => EmbeddedImage[]
}

const mostBytes = 10 * 1024 * 1024
const mostBytesTogether = 100 * 1024 * 1024
const scheme = 'embedded:'

/**
 * Images in a page's own markup, and those that lie beside it in the same file.
 * @param parts finds the bytes of a part of the file by its address
 */
export function embeddedImages(
  parts: (address: string) => Uint8Array | undefined = () => undefined,
): EmbeddedImages {
  const addresses: string[] = []
  const kept = new Map<string, EmbeddedImage>()
  const hashes = new Map<string, string | undefined>()
  let left = mostBytesTogether
  const keep = (address: string): string | undefined => {
    const bytes = address.startsWith(scheme)
      ? bytesOf(addresses[Number(address.slice(scheme.length))] ?? '')
      : parts(address)
    if (!bytes || bytes.length === 0 || bytes.length > Math.min(mostBytes, left)) return undefined
    const type = imageType(bytes)
    if (!type) return undefined
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (!kept.has(hash)) {
      kept.set(hash, { hash, type, bytes })
      left -= bytes.length
    }
    return hash
  }
  return {
    embed: (address) => {
      addresses.push(address)
      return `${scheme}${addresses.length - 1}`
    },
    keepImage: (address) => {
      if (!hashes.has(address)) hashes.set(address, keep(address))
      return hashes.get(address)
    },
    kept: () => [...kept.values()],
  }
}

/** The bytes a `data:` address holds. */
function bytesOf(address: string): Uint8Array | undefined {
  const comma = address.indexOf(',')
  if (comma < 0 || comma > 200 || address.length > mostBytes * 2) return undefined
  const content = address.slice(comma + 1)
  if (/;\s*base64\s*$/i.test(address.slice(0, comma))) {
    // Character references stand for nothing base64 needs but its own three signs.
    return Buffer.from(/[%&]/.test(content) ? unescaped(content) : content, 'base64')
  }
  return Buffer.from(unescaped(content))
}

function unescaped(content: string): string {
  const text = content
    .replace(/&(?:amp|#38|#x26);/gi, '&')
    .replace(/&(?:lt|#60|#x3c);/gi, '<')
    .replace(/&(?:gt|#62|#x3e);/gi, '>')
    .replace(/&(?:quot|#34|#x22);/gi, '"')
    .replace(/&(?:apos|#39|#x27);/gi, "'")
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The media type of an image by its first bytes; undefined for anything that is not shown. */
export function imageType(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 32))
  const hex = head.toString('hex')
  if (hex.startsWith('89504e470d0a1a0a')) return 'image/png'
  if (hex.startsWith('ffd8ff')) return 'image/jpeg'
  if (/^474946383[79]61/.test(hex)) return 'image/gif'
  const form = head.toString('latin1', 8, 12)
  if (hex.startsWith('52494646') && form === 'WEBP') return 'image/webp'
  if (head.toString('latin1', 4, 8) === 'ftyp' && /^avi[fs]$/.test(form)) return 'image/avif'
  const opening = Buffer.from(bytes.subarray(0, 1_000)).toString('utf8').trimStart()
  return /^(?:\ufeff)?(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*|<!doctype svg[^>]*>\s*)*<svg[\s>]/i.test(
    opening,
  )
    ? 'image/svg+xml'
    : undefined
}
