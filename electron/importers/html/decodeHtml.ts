import { isAscii, isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import { AppError } from '#shared/errors.ts'
import { fileSignatures } from '../fileSignatures.ts'
import type { ImportFile } from '../importer.ts'
import { largestFileBytes } from '../largestFile.ts'
import { foreignness } from './foreignness.ts'

/** The declaration of a charset stands in the first bytes, or is no declaration. */
const headBytes = 4_096
const sampleBytes = 200_000
/** What is no text shows it soon; UTF-16 code units. */
const binarySample = 100_000
/** So much of a text may be odd before what its page says about it is doubted. */
const mostForeign = 0.02
/** The same share of broken sequences as elsewhere makes bytes UTF-8 with damage. */
const mostBroken = 0.1

/**
 * The markup of a page: by byte order mark, else by what the answer, the page or its bytes say
 * about them, whichever fits them first. Valid UTF-8 is UTF-8 whatever is said of it.
 * @throws AppError `too-large`, `binary-file`, `empty-file`
 */
export function decodeHtml(file: ImportFile): { html: string; encoding: string } {
  const { bytes } = file
  const name = file.name || 'The page'
  if (bytes.length > largestFileBytes)
    throw new AppError('too-large', `${name} is larger than 50 MB, which is more than can be read.`)
  const opening = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  const known = fileSignatures.find(([signature]) => opening.startsWith(signature))
  if (known) throw new AppError('binary-file', `${name} is ${known[1]}, not a web page.`)
  const encoding = encodingOf(bytes, file.contentType ?? '')
  const html = new TextDecoder(encoding).decode(bytes)
  if (!/[^\s\0]/.test(html))
    throw new AppError('empty-file', `${name} is empty, so there is nothing to read.`)
  if (looksBinary(html))
    throw new AppError('binary-file', `${name} does not hold a page that can be read.`)
  return { html, encoding }
}

function encodingOf(bytes: Uint8Array, contentType: string): string {
  const mark = Buffer.from(bytes.subarray(0, 3)).toString('hex')
  if (mark === 'efbbbf') return 'utf-8'
  if (mark.startsWith('fffe')) return 'utf-16le'
  if (mark.startsWith('feff')) return 'utf-16be'
  const wide = wideEncoding(bytes)
  if (wide) return wide
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1')
  const said = [charsetIn(contentType), declaredIn(head)].flatMap(supported)
  // Bytes of ASCII alone: only an encoding that switches by escapes says more.
  if (isAscii(bytes)) return said.find((name) => name === 'iso-2022-jp') ?? 'utf-8'
  if (isUtf8(bytes)) return 'utf-8'
  const utf8 = utf8Share(bytes)
  if (utf8.broken === 0) return 'utf-8'
  const broken = utf8.broken / (utf8.broken + utf8.whole)
  if (utf8.whole > 0 && broken <= mostBroken) return 'utf-8'
  const sample = textBytes(bytes)
  const candidates = said.filter((name) => name !== 'utf-8' && !name.startsWith('utf-16'))
  for (const name of candidates) if (foreignness(decoded(sample, name)) <= mostForeign) return name
  const guessed = analyse(sample)
    .filter(({ confidence }) => confidence >= 10)
    .slice(0, 6)
    .flatMap(({ name }) => supported(name))
    .filter((name) => name !== 'utf-8' && !name.startsWith('utf-16'))
  return best([...guessed, ...candidates, 'windows-1252'], sample)
}

/** The one the bytes look least odd in; the first of equals. */
function best(names: readonly string[], sample: Uint8Array): string {
  const scored = [...new Set(names)].map((name) => ({
    name,
    odd: foreignness(decoded(sample, name)),
  }))
  scored.sort((one, other) => one.odd - other.odd)
  return scored[0]?.name ?? 'windows-1252'
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** The name of an encoding as it is known here (`latin1` is `windows-1252`, as in every browser). */
function supported(label: string | undefined): string[] {
  if (!label) return []
  try {
    return [new TextDecoder(label.trim()).encoding]
  } catch {
    return []
  }
}

function charsetIn(contentType: string): string | undefined {
  return /charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(contentType)?.[1]
}

function declaredIn(head: string): string | undefined {
  for (const [tag] of head.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<meta\s[^>]{0,500}/gi)) {
    const charset = charsetIn(tag)
    if (charset) return charset
  }
  return /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head)?.[1]
}

/** UTF-16 without a byte order mark: in markup every second byte is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 1_000) & ~1
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  if (odd * 2 > length * 0.4 && even * 10 < odd) return 'utf-16le'
  if (even * 2 > length * 0.4 && odd * 10 < even) return 'utf-16be'
  return undefined
}

/** How many sequences of bytes beyond ASCII are whole UTF-8, and how many are not. */
function utf8Share(bytes: Uint8Array): { whole: number; broken: number } {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const length =
      lead >= 0xf0 && lead < 0xf5
        ? 4
        : lead >= 0xe0 && lead < 0xf0
          ? 3
          : lead >= 0xc2 && lead < 0xe0
            ? 2
            : 1
    let follows = 1
    while (follows < length && ((bytes[at + follows] ?? 0) & 0xc0) === 0x80) follows += 1
    if (length > 1 && follows === length) whole += 1
    // A page cut off within a character is not broken.
    else if (at + length <= bytes.length || length === 1) broken += 1
    at += follows - 1
  }
  return { whole, broken }
}

/** The bytes of a page that are text, markup left out: what statistics go by. */
function textBytes(bytes: Uint8Array): Uint8Array {
  const markup = Buffer.from(bytes.subarray(0, sampleBytes * 5)).toString('latin1')
  const text = markup
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\t\n\r ]+/g, ' ')
  return Buffer.from(text.slice(0, sampleBytes), 'latin1')
}

function looksBinary(html: string): boolean {
  let controls = 0
  const length = Math.min(html.length, binarySample)
  for (let at = 0; at < length; at += 1) {
    const unit = html.charCodeAt(at)
    if (unit < 0x09 || (unit > 0x0d && unit < 0x1b) || unit === 0xfffd) controls += 1
  }
  return controls > Math.max(20, length * 0.05)
}
