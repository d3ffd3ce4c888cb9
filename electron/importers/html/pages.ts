import { z } from 'zod'
import type { Block } from '#shared/domain/block.ts'
import { AppError } from '#shared/errors.ts'
import type { Importer, ImportFile } from '../importer.ts'
import { html } from './html.ts'

/** How several pages of one article are kept as one source: JSON with each page's bytes as base64. */
const pagesType = 'application/vnd.pullquote.pages+json'

const Pages = z.object({
  pages: z
    .array(z.object({ url: z.string(), contentType: z.string(), base64: z.string() }))
    .min(1)
    .max(100),
})

/** The pages of one article as one file. */
export function joinPages(files: readonly ImportFile[]): ImportFile {
  const pages = files.map(({ url = '', contentType = '', bytes }) => ({
    url,
    contentType,
    base64: Buffer.from(bytes).toString('base64'),
  }))
  return {
    name: files[0]?.name ?? '',
    bytes: new TextEncoder().encode(JSON.stringify({ pages })),
    ...(files[0]?.url !== undefined && { url: files[0].url }),
    contentType: pagesType,
  }
}

/** An article that was followed over several pages. */
export const pages: Importer = {
  id: 'pages',
  label: 'Web page in several parts',
  extensions: [],
  detect: (file) => (file.contentType === pagesType ? 1 : 0),
  read: (file, context) => {
    const parts = read(file).map((page) => html.read(page, context)[0])
    const [first, ...rest] = parts
    if (!first) throw new AppError('no-text', 'There is no text in it to read.')
    // What stands on every page (a standfirst, a note) belongs to the first.
    const known = new Set(first.blocks.map(({ kind, text }) => `${kind} ${text}`))
    const more = rest.flatMap((part): Block[] =>
      (part?.blocks ?? []).filter(({ kind, text }) => !known.has(`${kind} ${text}`)),
    )
    const { nextPage: _, ...article } = first
    const media = parts.flatMap((part) => part?.media ?? [])
    return [{ ...article, blocks: [...first.blocks, ...more], ...(media.length > 0 && { media }) }]
  },
}

function read(file: ImportFile): ImportFile[] {
  const parsed = Pages.safeParse(jsonOf(file.bytes))
  if (!parsed.success) throw new AppError('unsupported-file', 'The pages kept cannot be read.')
  return parsed.data.pages.map(({ url, contentType, base64 }) => ({
    name: '',
    url,
    contentType,
    bytes: Buffer.from(base64, 'base64'),
  }))
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
