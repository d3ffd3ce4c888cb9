import type { ArticleDetails } from '#shared/domain/article.ts'
import type { Block, Mark } from '#shared/domain/block.ts'
import type { ImportedArticle } from '#shared/domain/importedArticle.ts'
import type { Repair, RepairKind } from '#shared/domain/repair.ts'
import { AppError } from '#shared/errors.ts'
import { directionOf, languageOf } from './language.ts'

export type Draft = Partial<ArticleDetails> & {
  blocks: readonly Block[]
  repairs: ReadonlyMap<RepairKind, number>
}

const longestTitle = 300
const mostBlocks = 200_000

/** Kinds whose text keeps its line feeds; elsewhere one line feed is one space. */
const keepsLines = new Set<Block['kind']>(['verse', 'code', 'table'])

/**
 * Makes what an importer read into an article all later code can rely on: it has a title and
 * text, every mark lies within its block, no block holds a line feed it may not.
 * @throws AppError `no-text`, `too-large`
 */
export function finishArticle(draft: Draft, fallbackTitle: string): ImportedArticle {
  const blocks = draft.blocks.map(finishBlock).filter(isWorthKeeping)
  if (!blocks.some((block) => block.kind !== 'divider')) {
    throw new AppError('no-text', 'There is no text in it to read.')
  }
  if (blocks.length > mostBlocks) {
    throw new AppError(
      'too-large',
      'It has more than 200,000 paragraphs, which is more than can be shown.',
    )
  }
  const sample = sampleOf(blocks)
  const url = webAddress(draft.url ?? '')
  return {
    title: cut(
      draft.title?.replace(/\s+/g, ' ').trim() || firstWords(sample) || fallbackTitle || 'Untitled',
    ),
    subtitle: (draft.subtitle ?? '').replace(/\s+/g, ' ').trim().slice(0, 5_000),
    authors: [...new Set(draft.authors ?? [])].slice(0, 100),
    site: (draft.site || siteOf(url)).slice(0, 500),
    url,
    publishedAt: draft.publishedAt ?? null,
    language: draft.language ?? languageOf(sample),
    direction: draft.direction ?? directionOf(sample),
    tags: [...new Set(draft.tags ?? [])].slice(0, 200),
    blocks,
    repairs: toRepairs(draft.repairs),
    highlights: [],
  }
}

/** An absolute http or https address as it was written, else empty. */
export function webAddress(address: string): string {
  try {
    const url = new URL(address)
    return url.protocol === 'http:' || url.protocol === 'https:' ? address.slice(0, 8_000) : ''
  } catch {
    return ''
  }
}

function finishBlock(block: Block): Block {
  if (keepsLines.has(block.kind)) {
    const text = block.text.replace(/\s+$/, '')
    return { ...block, text, marks: marksWithin(block.marks, text.length) }
  }
  // Every replacement is one character for one, so offsets of marks stay true.
  const flat = block.text.replace(/[\n\t\v\f]/g, ' ')
  const text = flat.trimEnd()
  return { ...block, text, marks: marksWithin(block.marks, text.length) }
}

function marksWithin(marks: readonly Mark[], length: number): Mark[] {
  return marks
    .map((mark) => ({ ...mark, end: Math.min(mark.end, length) }))
    .filter((mark) => mark.start < mark.end)
    .sort((one, other) => one.start - other.start || other.end - one.end)
}

function isWorthKeeping(block: Block): boolean {
  return block.kind === 'divider' || block.text.trim() !== ''
}

function sampleOf(blocks: readonly Block[]): string {
  let sample = ''
  for (const block of blocks) {
    if (block.kind !== 'code') sample += `${block.text}\n`
    if (sample.length > 6_000) break
  }
  return sample
}

function firstWords(text: string): string {
  const line = text.trim().split('\n')[0] ?? ''
  if (line.length <= 90) return line
  return `${line.slice(0, 90).replace(/\s+\S*$/, '')} …`
}

function cut(title: string): string {
  return title.length <= longestTitle
    ? title
    : `${title.slice(0, longestTitle).replace(/\s+\S*$/, '')} …`
}

function siteOf(url: string): string {
  return url ? new URL(url).hostname.replace(/^www\./, '') : ''
}

function toRepairs(counts: ReadonlyMap<RepairKind, number>): Repair[] {
  return [...counts].filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count }))
}
