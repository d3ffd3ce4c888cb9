import type { ImportedArticle } from '#shared/domain/importedArticle.ts'
import { AppError } from '#shared/errors.ts'
import { html } from './html/html.ts'
import { mhtml } from './html/mhtml.ts'
import { pages } from './html/pages.ts'
import type { ImportContext, Importer, ImportFile } from './importer.ts'
import { markdown } from './markdown/markdown.ts'
import { plainText } from './plainText/plainText.ts'

/** Every format that can be read. */
export const importers: readonly Importer[] = [html, mhtml, pages, markdown, plainText]

/**
 * Reads a file with the importer that is surest of it, or with the one named: an article is
 * read again by the one that read it first.
 * @throws AppError with a sentence when the file cannot be read.
 */
export function readFile(
  file: ImportFile,
  context: ImportContext,
  importerId?: string,
): { importer: string; articles: ImportedArticle[] } {
  const importer =
    importerId === undefined
      ? importers.reduce((best, other) => (other.detect(file) > best.detect(file) ? other : best))
      : importers.find(({ id }) => id === importerId)
  if (!importer)
    throw new AppError('unsupported-file', `There is nothing that reads “${importerId}”.`)
  const articles = importer.read(file, context)
  const removed = new Set(context.extraction?.removed)
  if (removed.size === 0) return { importer: importer.id, articles }
  return {
    importer: importer.id,
    articles: articles.map((article) => ({
      ...article,
      blocks: article.blocks.filter(({ text }) => !removed.has(text)),
    })),
  }
}
