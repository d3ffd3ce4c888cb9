import { AppError } from '#shared/errors.ts'
import { fileSignatures } from './fileSignatures.ts'
import type { ImportFile } from './importer.ts'
import { largestFileBytes } from './largestFile.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** A text of more lines than this would need more memory than a process has. */
const mostLines = 1_500_000
/** A text with zero bytes outside UTF-16 is damaged, not binary, when they are rarer than this. */
const mostZeroBytes = 0.001
/** The same for control characters; a few are always let through. */
const mostControls = 0.02
const fewControls = 8
/** A file in UTF-8 may have this share of its multi-byte characters broken and still be read as such. */
const mostBrokenSequences = 0.2

/**
 * The text of a file: UTF-8 or UTF-16 by its byte order mark, UTF-16 without one where zero bytes
 * tell, else UTF-8, else Windows-1252 (WHATWG Encoding). The mark is left out and every kind of
 * line end (CRLF, CR, NEL, U+2028, U+2029) is LF. Broken bytes are U+FFFD; lone surrogates stay.
 * @throws AppError `too-large` (more than `largestFileBytes` or 1,500,000 lines), `binary-file`, `empty-file`
 */
export function decodeText(file: ImportFile): { text: string; encoding: Encoding } {
  const { bytes } = file
  const name = file.name || 'This text'
  if (bytes.length > largestFileBytes) {
    throw new AppError('too-large', `${name} is larger than 50 MB, which is more than can be read.`)
  }
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  const known = fileSignatures.find(([signature]) => head.startsWith(signature))
  if (known) throw new AppError('binary-file', `${name} is ${known[1]}, not a text.`)
  const decoded = decode(bytes)
  if (decoded === undefined || looksBinary(decoded.text)) {
    throw new AppError('binary-file', `${name} does not hold text that can be read.`)
  }
  const text = decoded.text.replace(/^\ufeff/, '').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
  if (!/[^\s\0\ufeff]/.test(text)) {
    throw new AppError('empty-file', `${name} is empty, so there is nothing to read.`)
  }
  if (hasMoreLines(text, mostLines)) {
    throw new AppError(
      'too-large',
      `${name} has more than 1,500,000 lines, which is more than can be read.`,
    )
  }
  return { text, encoding: decoded.encoding }
}

function decode(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be')
  const zeros = countZeros(bytes)
  if (isUtf16Half(zeros.odd, zeros.even, bytes, 1)) return utf16(bytes, 'utf-16le')
  if (isUtf16Half(zeros.even, zeros.odd, bytes, 0)) return utf16(bytes, 'utf-16be')
  if (zeros.even + zeros.odd > bytes.length * mostZeroBytes) return undefined
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    if (isMostlyUtf8(bytes))
      return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' }
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

/** By Node's own conversion, which keeps lone surrogates; an odd last byte is dropped. */
function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be') {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2))
  const buffer =
    encoding === 'utf-16be'
      ? Buffer.from(even).swap16()
      : Buffer.from(even.buffer, even.byteOffset, even.length)
  return { text: buffer.toString('utf16le'), encoding }
}

/**
 * Whether the bytes at odd (1) or even (0) places are the upper halves of UTF-16: many are zero
 * (spaces, digits and line ends in any script), the lower halves never, and the others are
 * mostly the same, as those of one alphabet are.
 */
function isUtf16Half(upper: number, lower: number, bytes: Uint8Array, place: 0 | 1): boolean {
  const half = Math.floor(bytes.length / 2)
  if (upper < half * 0.05 || lower > half * 0.001) return false
  if (upper >= half * 0.5) return true
  const seen = new Uint32Array(256)
  for (let at = place; at < bytes.length; at += 2)
    seen[bytes[at] ?? 0] = (seen[bytes[at] ?? 0] ?? 0) + 1
  return Math.max(...seen.subarray(1)) >= (half - upper) * 0.7
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0
  let odd = 0
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  return { even, odd }
}

/** Whether bytes beyond ASCII come as whole UTF-8 sequences but for a few: a damaged file. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1
    let follows = 1
    while (follows < length && ((bytes[at + follows] ?? 0) & 0xc0) === 0x80) follows += 1
    if (length > 1 && follows === length) whole += 1
    else broken += 1
    at += follows - 1
  }
  return whole > 0 && broken <= Math.max(1, (whole + broken) * mostBrokenSequences)
}

/** More control characters than damage would explain. */
function looksBinary(text: string): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const isControl =
      unit < 0x20
        ? unit < 0x09 || (unit > 0x0d && unit !== 0x1b)
        : (unit >= 0x7f && unit < 0xa0 && unit !== 0x85) || unit === 0xfffd
    if (isControl) controls += 1
  }
  return controls > Math.max(fewControls, text.length * mostControls)
}

function hasMoreLines(text: string, most: number): boolean {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0 && lines <= most; at = text.indexOf('\n', at + 1))
    lines += 1
  return lines > most
}
