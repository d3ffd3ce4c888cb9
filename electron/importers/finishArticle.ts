import type { ArticleDetails } from '#shared/domain/article.ts'
import type { Block } from '#shared/domain/block.ts'
import type { ImportedArticle } from '#shared/domain/importedArticle.ts'
import type { Repair, RepairKind } from '#shared/domain/repair.ts'
import { AppError } from '#shared/errors.ts'
import { finishBlock } from './finishBlock.ts'
import { directionOf, languageOf } from './language.ts'
import { withoutPlainLabels } from './listLabels.ts'
import { siteOf, webAddress } from './webAddress.ts'

export type Draft = Partial<ArticleDetails> & {
  blocks: readonly Block[]
  /** Images that came inside the file. */
  media?: NonNullable<ImportedArticle['media']>
  nextPage?: string
  rule?: string
  repairs: ReadonlyMap<RepairKind, number>
}

/** In UTF-16 code units; longer ones end in "…". */
const longestTitle = 300
const longestFallbackTitle = 90
/** More would not fit into one reply between processes. */
const mostBlocks = 500_000

/**
 * Makes what an importer read into an article all later code can rely on, whatever the format:
 * it has a title and text, every mark lies within its block and they are in order, no text holds
 * a control character or half a surrogate pair, no block holds a line feed it may not, and every
 * fact is within the bounds of `ArticleDetails`.
 * @throws AppError `no-text`, `too-large`
 */
export function finishArticle(draft: Draft, fallbackTitle: string): ImportedArticle {
  const blocks = withoutPlainLabels(draft.blocks.map(finishBlock).filter(isWorthKeeping))
  if (!blocks.some((block) => block.kind !== 'divider')) {
    throw new AppError('no-text', 'There is no text in it to read.')
  }
  if (blocks.length > mostBlocks) {
    throw new AppError(
      'too-large',
      'It has more than 500,000 paragraphs, which is more than can be shown.',
    )
  }
  const sample = sampleOf(blocks)
  const url = webAddress(draft.url ?? '')
  const title = oneLine(draft.title ?? '')
  const nextPage = webAddress(draft.nextPage ?? '')
  return {
    title:
      shortened(title, longestTitle) ||
      firstWords(sample) ||
      oneLine(fallbackTitle).slice(0, longestTitle) ||
      'Untitled',
    subtitle: cut(oneLine(draft.subtitle ?? ''), 5_000),
    authors: distinct(draft.authors, { most: 100, longest: 500 }),
    site: cut(oneLine(draft.site ?? '') || siteOf(url), 500),
    url,
    publishedAt: draft.publishedAt ?? null,
    modifiedAt: draft.modifiedAt ?? null,
    image: webAddress(draft.image ?? ''),
    language: draft.language ?? languageOf(sample),
    direction: draft.direction ?? directionOf(sample),
    tags: distinct(draft.tags, { most: 200, longest: 200 }),
    blocks,
    ...(draft.media && draft.media.length > 0 && { media: draft.media }),
    ...(nextPage !== '' && { nextPage }),
    ...(draft.rule && { rule: draft.rule }),
    repairs: toRepairs(draft.repairs),
    highlights: [],
  }
}

function isWorthKeeping(block: Block): boolean {
  return block.kind === 'divider' || block.text.trim() !== ''
}

/** The beginning of what is prose in it, for telling language and direction. */
function sampleOf(blocks: readonly Block[]): string {
  let sample = ''
  for (const block of blocks) {
    if (block.kind !== 'code' && block.kind !== 'table') sample += `${block.text.slice(0, 6_000)}\n`
    if (sample.length > 6_000) break
  }
  return sample
}

function firstWords(text: string): string {
  return shortened(oneLine(text.trim().split('\n')[0] ?? ''), longestFallbackTitle)
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const words = cut(text, longest)
  const lastSpace = words.lastIndexOf(' ')
  return `${(lastSpace > longest / 2 ? words.slice(0, lastSpace) : words).trimEnd()} …`
}

/** White space as single spaces, and nothing that cannot be shown. */
function oneLine(text: string): string {
  return text
    .slice(0, 20_000)
    .toWellFormed()
    .replace(/[\s\0-\x1f\x7f-\x9f]+/g, ' ')
    .trim()
}

/** At most so many UTF-16 code units, never half a surrogate pair. */
function cut(text: string, longest: number): string {
  return text
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
}

function distinct(
  values: readonly string[] | undefined,
  { most, longest }: { most: number; longest: number },
): string[] {
  const kept = (values ?? []).map((value) => cut(oneLine(value), longest)).filter(Boolean)
  return [...new Set(kept)].slice(0, most)
}

function toRepairs(counts: ReadonlyMap<RepairKind, number>): Repair[] {
  return [...counts].filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count }))
}
