/** One part of a MIME message, its bytes decoded. */
export type MimePart = {
  /** Media type in lower case, without parameters. */
  type: string
  /** The Content-Type as it was written. */
  contentType: string
  /** Content-Location, or empty. */
  location: string
  /** Content-ID without its brackets, or empty. */
  id: string
  bytes: Uint8Array
}

const mostParts = 5_000
const deepest = 8
/** Heads of parts are lines, not texts; in bytes. */
const longestHead = 64_000

/**
 * The parts of a message saved as a file (RFC 2045, 2046, 2557), those of nested multiparts among
 * them in order, and which of them is said to be the beginning. Linear but for nesting, which is
 * at most eight deep.
 */
export function mimeParts(bytes: Uint8Array): {
  parts: MimePart[]
  start: string
  location: string
} {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = headOf(whole)
  const parts: MimePart[] = []
  collect(whole, head, parts, 0)
  const contentType = head.fields.get('content-type') ?? ''
  return {
    parts,
    start: withoutBrackets(parameter(contentType, 'start')),
    location:
      head.fields.get('snapshot-content-location') ?? head.fields.get('content-location') ?? '',
  }
}

type Head = { fields: Map<string, string>; bodyAt: number }

function collect(bytes: Buffer, head: Head, parts: MimePart[], depth: number): void {
  const contentType = head.fields.get('content-type') ?? 'text/plain'
  const type = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase()
  const boundary = parameter(contentType, 'boundary')
  if (type.startsWith('multipart/') && boundary !== '' && depth < deepest) {
    for (const piece of piecesOf(bytes.subarray(head.bodyAt), boundary)) {
      if (parts.length >= mostParts) return
      collect(piece, headOf(piece), parts, depth + 1)
    }
    return
  }
  parts.push({
    type,
    contentType,
    location: unfolded(head.fields.get('content-location') ?? ''),
    id: withoutBrackets(head.fields.get('content-id') ?? ''),
    bytes: decoded(bytes.subarray(head.bodyAt), head.fields.get('content-transfer-encoding') ?? ''),
  })
}

function headOf(bytes: Buffer): Head {
  const text = bytes.toString('latin1', 0, Math.min(bytes.length, longestHead))
  const blank = /\r?\n[ \t]*\r?\n|^\r?\n/.exec(text)
  const bodyAt = blank ? blank.index + blank[0].length : bytes.length
  const lines = text
    .slice(0, blank?.index ?? text.length)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
  const fields = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return { fields, bodyAt }
}

/** What stands between the lines of a boundary. */
function piecesOf(bytes: Buffer, boundary: string): Buffer[] {
  const pieces: Buffer[] = []
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  let from = -1
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    if (at > 0 && bytes[at - 1] !== 0x0a) continue
    if (from >= 0) pieces.push(bytes.subarray(from, Math.max(from, withoutLineEnd(bytes, at))))
    const lineEnd = bytes.indexOf(0x0a, at)
    from = lineEnd < 0 ? bytes.length : lineEnd + 1
    if (
      pieces.length >= mostParts ||
      bytes.toString('latin1', at + mark.length, at + mark.length + 2) === '--'
    )
      return pieces
  }
  // A file cut off in its last part.
  if (from >= 0 && from < bytes.length) pieces.push(bytes.subarray(from))
  return pieces
}

function withoutLineEnd(bytes: Buffer, at: number): number {
  const end = bytes[at - 1] === 0x0a ? at - 1 : at
  return bytes[end - 1] === 0x0d ? end - 1 : end
}

function decoded(bytes: Buffer, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(bytes.toString('latin1'), 'base64')
    case 'quoted-printable':
      return quotedPrintable(bytes)
    default:
      return bytes
  }
}

function quotedPrintable(bytes: Buffer): Uint8Array {
  const result = Buffer.alloc(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte !== 0x3d) {
      result[length] = byte
      length += 1
      continue
    }
    const [next, after] = [bytes[at + 1], bytes[at + 2]]
    const value = Number.parseInt(bytes.toString('latin1', at + 1, at + 3), 16)
    if (isHex(next) && isHex(after)) {
      result[length] = value
      length += 1
      at += 2
    } else if (next === 0x0a) at += 1
    else if (next === 0x0d && after === 0x0a) at += 2
    else {
      result[length] = byte
      length += 1
    }
  }
  return result.subarray(0, length)
}

function isHex(byte: number | undefined): boolean {
  return byte !== undefined && /[0-9a-f]/i.test(String.fromCharCode(byte))
}

function parameter(field: string, name: string): string {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{0,300})"|([^\\s;"]{1,300}))`, 'i').exec(
    field,
  )
  return found?.[1] ?? found?.[2] ?? ''
}

function withoutBrackets(id: string): string {
  return id.trim().replace(/^<|>$/g, '')
}

/** Long addresses are folded over lines; white space is never part of one. */
function unfolded(address: string): string {
  return address.replace(/\s+/g, '')
}
