import { AppError } from '#shared/errors.ts'
import type { Importer, ImportFile } from '../importer.ts'
import { largestFileBytes } from '../largestFile.ts'
import { embeddedImages } from './embeddedImages.ts'
import { readPage } from './html.ts'
import { type MimePart, mimeParts } from './mimeParts.ts'

/** Web pages saved whole in one file, images and all (RFC 2557). */
export const mhtml: Importer = {
  id: 'mhtml',
  label: 'Web page in one file',
  extensions: ['mhtml', 'mht'],
  detect: (file) => {
    if (/\.mht(?:ml)?$/i.test(file.name)) return 1
    if (
      /^(?:multipart\/related|message\/rfc822|application\/x-mimearchive)\b/i.test(
        file.contentType ?? '',
      )
    )
      return 1
    if (/\.\w{1,8}$/.test(file.name) && !/\.eml$/i.test(file.name)) return 0
    const head = Buffer.from(file.bytes.subarray(0, 4_000)).toString('latin1')
    return /^MIME-Version:/im.test(head) && /^Content-Type:\s*multipart\/related/im.test(head)
      ? 0.97
      : 0
  },
  read: (file, context) => {
    const { page, images } = openMhtml(file)
    return [readPage(page, context, images)]
  },
}

/**
 * The page in such a file, as if it were a file of its own, and the images beside it.
 * @throws AppError `no-text`, `too-large`
 */
export function openMhtml(file: ImportFile) {
  if (file.bytes.length > largestFileBytes)
    throw new AppError(
      'too-large',
      `${file.name || 'The page'} is larger than 50 MB, which is more than can be read.`,
    )
  const { parts, start, location } = mimeParts(file.bytes)
  const root = rootOf(parts, start, location)
  if (!root) throw new AppError('no-text', 'There is no web page in the file.')
  const address = [root.location, location].find((said) => /^https?:\/\//i.test(said))
  const page: ImportFile = {
    // What is beside the page lies in the file, not in a folder.
    name: file.name.replace(/\.mht(?:ml)?$/i, ''),
    bytes: root.bytes,
    contentType: root.contentType,
    ...((file.url ?? address) && { url: file.url ?? address }),
  }
  const images = new Map<string, Uint8Array>()
  for (const { type, location: from, id, bytes } of parts) {
    if (!type.startsWith('image/') && type !== 'application/octet-stream') continue
    if (from !== '' && !images.has(from)) images.set(from, bytes)
    if (id !== '') images.set(`cid:${id}`, bytes)
  }
  return { page, images: embeddedImages((from) => images.get(from)) }
}

/** The part the file begins with: the one named, else the one at the address saved, else the first page. */
function rootOf(parts: readonly MimePart[], start: string, location: string): MimePart | undefined {
  const pages = parts.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml')
  return (
    pages.find(({ id }) => start !== '' && id === start) ??
    pages.find((part) => location !== '' && part.location === location) ??
    pages[0]
  )
}
