import type { Block } from '#shared/domain/block.ts'
import { ImportedArticle } from '#shared/domain/importedArticle.ts'
import { readFile } from '../../electron/importers/index.ts'
import type { MeasuredBlock, PageCase } from './extractCase.ts'
import type { Facts } from './extractFacts.ts'

/** What a reader makes of a page. */
export type Reading = Facts & { blocks: MeasuredBlock[] }

/** Our importers alone; what they give is checked elsewhere, so that only their own work is timed. */
export function importPage({ input, expected }: PageCase): ImportedArticle {
  const file = { name: input.name, bytes: input.bytes, url: expected.address ?? expected.url }
  const [article] = readFile(file, { repairsOff: [] }).articles
  if (!article) throw new Error('The importer gave no article.')
  return article
}

/** @throws ZodError when the importer gives what is no article */
export function readingOf(imported: ImportedArticle): Reading {
  const article = ImportedArticle.parse(imported)
  return { ...article, byline: article.authors.join(', '), blocks: article.blocks.map(measured) }
}

function measured(block: Block): MeasuredBlock {
  const { marks, quoteDepth, ...rest } = block
  const links = marks.flatMap((mark) => (mark.kind === 'link' ? [mark.href] : []))
  const fields: MeasuredBlock = links.length > 0 ? { ...rest, links } : rest
  // A paragraph within a block quote is a quotation, however it is kept.
  return quoteDepth !== undefined && rest.kind === 'paragraph'
    ? { ...fields, kind: 'quote', pull: false }
    : fields
}
