import type { ImportPreview } from '#shared/ipc/webCalls.ts'
import { articleText } from '#shared/text/articleText.ts'
import { wordCount } from '#shared/text/segment.ts'
import type { Import } from './addArticle.ts'

/** What is shown of something that could be stored. */
export function toPreview({ importer, article }: Import): ImportPreview {
  const { media: _media, nextPage: _next, highlights: _highlights, ...shown } = article
  return { ...shown, format: importer, wordCount: wordCount(articleText(article.blocks)) }
}
