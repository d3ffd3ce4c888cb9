import type { ImportedArticle } from '#shared/domain/importedArticle.ts'
import { finishArticle } from '../finishArticle.ts'
import type { Importer, ImportFile } from '../importer.ts'
import { parseHtml } from './dom.ts'
import { findMainContent } from './mainContent.ts'
import { readMetadata } from './metadata.ts'
import { toBlocks } from './toBlocks.ts'

/** Web pages: saved, fetched or pasted. */
export const html: Importer = {
  id: 'html',
  label: 'Web page',
  extensions: ['html', 'htm', 'xhtml'],
  detect: (file) => (/\.x?html?$/i.test(file.name) ? 1 : 0),
  read: (file) => [readPage(file)],
}

function readPage(file: ImportFile): ImportedArticle {
  const document = parseHtml(new TextDecoder().decode(file.bytes))
  const address = file.url ?? ''
  const metadata = readMetadata(document, address)
  const roots = findMainContent(document, metadata)
  const blocks = toBlocks(roots, { baseUrl: address || metadata.url, title: metadata.title })
  const { direction, ...facts } = metadata
  const draft = { ...facts, ...(direction && { direction }), blocks, repairs: new Map() }
  return finishArticle(draft, file.name)
}
