import { findQuote } from '#shared/anchoring/anchor.ts'
import { AppError } from '#shared/errors.ts'
import { getArticleRow } from '../db/article.ts'
import { listColors } from '../db/color.ts'
import type { LibraryDb } from '../db/open.ts'
import { getRevisionRow } from '../db/revision.ts'
import { create } from '../library/annotate.ts'
import type { Print } from './runCommand.ts'
import { toFacts } from './show.ts'

export type HighlightCommand = {
  id: string
  quote: string
  prefix: string
  suffix: string
  color: string | undefined
  note: string
  tags: string[]
}

/** Marks a passage by its words. Its line is printed once the highlight is durable. */
export function highlightQuote(
  library: LibraryDb,
  command: HighlightCommand,
  print: Print,
): number {
  const revision = getRevisionRow(library, getArticleRow(library, command.id).revision_id)
  const { quote: exact, prefix, suffix } = command
  const found = findQuote(revision.text, { exact, prefix, suffix })
  if (found === undefined) {
    throw new AppError('not-found', 'These words are not in the article.')
  }
  if ('ambiguous' in found) {
    throw new AppError(
      'ambiguous',
      `These words occur ${found.ambiguous.length} times in the article. Say which with --prefix or --suffix.`,
    )
  }
  const highlight = create(library, {
    articleId: command.id,
    revisionId: revision.uid,
    ...found.passage,
    color: colorKey(library, command.color),
    note: command.note,
    tags: command.tags.map((tag) => tag.trim()).filter(Boolean),
  })
  const facts = toFacts(highlight)
  print(facts, `${highlight.id}  [${highlight.color}] ${highlight.quote.exact}`)
  return 0
}

/** Key or name in any case, the first colour when none is said. @throws AppError that lists them */
function colorKey(library: LibraryDb, wanted: string | undefined): string {
  const colors = listColors(library)
  const fold = (text: string) => text.toLocaleLowerCase('en')
  const color =
    wanted === undefined
      ? colors[0]
      : (colors.find(({ key }) => fold(key) === fold(wanted)) ??
        colors.find(({ name }) => fold(name) === fold(wanted)))
  if (!color) {
    const known = colors.map(({ key, name }) => `${key} (${name})`).join(', ')
    throw new AppError('invalid-input', `There is no colour “${wanted}”. There are: ${known}.`)
  }
  return color.key
}
