import { readImageHeader } from './imageHeader.ts'

export type ContentType = { type: string; charset: string | null }

const pageTypes = new Set([
  'text/html',
  'application/xhtml+xml',
  'application/xml',
  'text/xml',
  'text/plain',
  'text/markdown',
  'text/x-markdown',
  'multipart/related',
  'message/rfc822',
  'application/x-mimearchive',
])

/** A Content-Type header in its parts, lower case; the type is empty when there is none. */
export function readContentType(header: string | undefined): ContentType {
  const text = (header ?? '').slice(0, 500)
  const [type = '', ...parameters] = text.split(';')
  const charset = parameters.map((part) => part.trim()).find((part) => /^charset\s*=/i.test(part))
  const name = charset?.slice(charset.indexOf('=') + 1).replace(/["'\s]/g, '')
  return { type: type.trim().toLowerCase(), charset: name ? name.toLowerCase() : null }
}

/** Whether an article can be in it. Without a type, the bytes tell. */
export function isPageType(type: string): boolean {
  return type === '' || pageTypes.has(type)
}

const otherFiles: readonly [string, string][] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\x1f\x8b', 'a compressed file'],
  ['OggS', 'a recording'],
  ['ID3', 'a recording'],
  ['\x1aE\xdf\xa3', 'a video'],
]

/** What bytes sent as a page are instead, when their beginning shows it. */
export function otherFileIn(head: Uint8Array): string | undefined {
  const start = Buffer.from(head.subarray(0, 16)).toString('latin1')
  const known = otherFiles.find(([signature]) => start.startsWith(signature))
  if (known) return known[1]
  if (start.startsWith('ftyp', 4) && !readImageHeader(head)) return 'a video'
  const image = readImageHeader(head)
  return image && image.type !== 'image/svg+xml' ? 'an image' : undefined
}
