import { AppError } from '#shared/errors.ts'
import type { ImportFile } from './importer.ts'
import { largestFileBytes } from './largestFile.ts'

/** First bytes of files that are never text, with what they are. */
const signatures: readonly [string, string][] = [
  ['25504446', 'a PDF'],
  ['504b0304', 'a ZIP archive or an office document'],
  ['89504e47', 'an image'],
  ['ffd8ff', 'an image'],
  ['47494638', 'an image'],
  ['1f8b', 'a compressed file'],
  ['7f454c46', 'a program'],
  ['4d5a90', 'a program'],
  ['d0cf11e0', 'an old office document'],
  ['53514c69746520666f726d6174', 'a database'],
]

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16 of either order, else
 * Windows-1252 (WHATWG Encoding), with every kind of line end as LF.
 * @throws AppError `empty-file`, `too-large` or `binary-file`
 */
export function decodeText(file: ImportFile): string {
  const { bytes } = file
  const name = file.name || 'The text'
  if (bytes.length > largestFileBytes) {
    throw new AppError('too-large', `${name} is larger than 50 MB, which is more than can be read.`)
  }
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  const known = signatures.find(([signature]) => head.startsWith(signature))
  if (known) throw new AppError('binary-file', `${name} is ${known[1]}, not a text.`)
  const text = decode(bytes)
  if (text === undefined || looksBinary(text)) {
    throw new AppError('binary-file', `${name} does not hold text that can be read.`)
  }
  if (!/[^\s\0\ufeff]/.test(text)) {
    throw new AppError('empty-file', `${name} is empty, so there is nothing to read.`)
  }
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const zeros = zeroBytes(bytes.subarray(0, 4096))
  // Latin text in UTF-16 has a zero in every other byte; text in UTF-8 has none at all.
  if (zeros.odd > 0.3 && zeros.even < 0.05) return new TextDecoder('utf-16le').decode(bytes)
  if (zeros.even > 0.3 && zeros.odd < 0.05) return new TextDecoder('utf-16be').decode(bytes)
  if (zeros.even + zeros.odd > 0.1) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Share of zero bytes at even and at odd places. */
function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0
  let odd = 0
  bytes.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even += 1
    else odd += 1
  })
  const half = Math.max(1, bytes.length / 2)
  return { even: even / half, odd: odd / half }
}

/** More control characters than damage would explain. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536)
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0
  return controls > Math.max(8, sample.length * 0.02)
}
