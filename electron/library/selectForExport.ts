import type { ExportScope } from '#shared/ipc/appCalls.ts'
import { getArticle, getArticleRow, listArticleIds } from '../db/article.ts'
import { listColors } from '../db/color.ts'
import { listHighlights } from '../db/highlight.ts'
import type { LibraryDb } from '../db/open.ts'
import { blocksOf, getRevisionRow, toRevision } from '../db/revision.ts'
import type { Selection } from '../exporters/exporter.ts'

/** Everything exporters need about the articles of a scope. @throws AppError `not-found` */
export function selectForExport(library: LibraryDb, scope: ExportScope): Selection {
  const ids = scope.kind === 'all' ? listArticleIds(library) : [...new Set(scope.ids)]
  return {
    colors: listColors(library),
    articles: ids.map((id) => {
      const revision = getRevisionRow(library, getArticleRow(library, id).revision_id)
      return {
        article: getArticle(library, id),
        revision: toRevision(revision),
        blocks: blocksOf(revision),
        text: revision.text,
        highlights: listHighlights(library, id),
      }
    }),
  }
}
