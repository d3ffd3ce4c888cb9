import { createHash } from 'node:crypto'
import type { Block } from '#shared/domain/block.ts'
import type { ImportedArticle } from '#shared/domain/importedArticle.ts'
import { AppError } from '#shared/errors.ts'
import { joinPages } from '../importers/html/pages.ts'
import type { ImportContext, ImportFile } from '../importers/importer.ts'
import { readImageHeader, whyImageIsRefused } from '../web/imageHeader.ts'
import type { Import } from './addArticle.ts'
import type { Loaded } from './importSource.ts'
import type { Parser } from './parser.ts'

/** An article of more pages than this is cut there. */
const mostPages = 25

/**
 * Reads what was loaded, with the pages that continue it and the images that lie beside it:
 * all that is needed to store it. @throws AppError
 */
export async function readSource(
  loaded: Loaded,
  parser: Pick<Parser, 'read'>,
  context: ImportContext,
  signal?: AbortSignal,
): Promise<Import[]> {
  const first = await readOne(loaded.file, parser, context)
  const joined = await withNextPages(loaded, first, { parser, context, ...(signal && { signal }) })
  const { file, parsed } = joined
  return Promise.all(
    parsed.articles.map(async (article) => ({
      importer: parsed.importer,
      fileName: loaded.file.name,
      bytes: file.bytes,
      article: await withCompanions(article, loaded),
      repairsOff: context.repairsOff,
      ...(context.extraction && { extraction: context.extraction }),
      ...(loaded.web && {
        web: { ...loaded.web, contentType: file.contentType ?? loaded.web.contentType },
      }),
    })),
  )
}

async function readOne(file: ImportFile, parser: Pick<Parser, 'read'>, context: ImportContext) {
  try {
    return await parser.read({ file, context })
  } catch (error) {
    if (error instanceof AppError && file.url !== undefined) {
      // What came back is part of why it failed.
      error.details ??= {
        url: file.url,
        status: 200,
        contentType: file.contentType ?? '',
        bytes: file.bytes.length,
        seen: error.message,
      }
    }
    throw error
  }
}

type Reading = { parser: Pick<Parser, 'read'>; context: ImportContext; signal?: AbortSignal }

/** Follows an article over its pages; they are kept, and read again, as one source. */
async function withNextPages(
  { file, next }: Loaded,
  first: Awaited<ReturnType<Parser['read']>>,
  { parser, context, signal }: Reading,
) {
  const files = [file]
  const seen = new Set([file.url])
  let last = first.articles[0]
  while (next && last?.nextPage && !seen.has(last.nextPage) && files.length < mostPages) {
    seen.add(last.nextPage)
    try {
      const page = await next(last.nextPage, signal)
      if (!page || seen.has(`bytes ${hashOf(page.bytes)}`)) break
      seen.add(`bytes ${hashOf(page.bytes)}`)
      const read = await parser.read({ file: page, context })
      files.push(page)
      last = read.articles[0]
    } catch (error) {
      // The pages that came are an article all the same; a cancelled one is not.
      if (!(error instanceof AppError) || error.code === 'cancelled') throw error
      break
    }
  }
  if (files.length === 1) return { file, parsed: first }
  const bundle = joinPages(files)
  return { file: bundle, parsed: await parser.read({ file: bundle, context }) }
}

/** Figures whose image lies in a folder beside the page carry it along. */
async function withCompanions(
  article: ImportedArticle,
  { companion }: Loaded,
): Promise<ImportedArticle> {
  if (!companion) return article
  const media = [...(article.media ?? [])]
  const blocks: Block[] = []
  for (const block of article.blocks) {
    const path = block.kind === 'figure' && !block.media ? block.url : undefined
    const bytes = path && !/^[a-z][a-z0-9+.-]*:/i.test(path) ? await companion(path) : undefined
    const header = bytes && readImageHeader(bytes)
    if (block.kind !== 'figure' || !bytes || !header || whyImageIsRefused(header, bytes.length)) {
      blocks.push(block)
      continue
    }
    const hash = hashOf(bytes)
    media.push({ hash, type: header.type, bytes })
    blocks.push({ ...block, media: hash })
  }
  return { ...article, blocks, media }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
