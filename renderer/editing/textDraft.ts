import type { Block } from '#shared/domain/block.ts'
import type { TextSplice } from '#shared/domain/textSplice.ts'

/** A paragraph that is being edited. */
export type DraftParagraph = {
  /** Another one whenever its text changed by something else than typing in it. */
  key: number
  /** The block whose kind it has, by its index in the text as it was; null for a plain paragraph. */
  like: number | null
  text: string
}

/** The reader's changes to one state of a text that are not saved yet. */
export type TextDraft = {
  articleId: string
  revisionId: string
  /** The text as it was. */
  blocks: readonly Block[]
  paragraphs: readonly DraftParagraph[]
  nextKey: number
}

/** Where the caret goes after a change: offset in a paragraph's text, UTF-16 code units. */
export type Caret = { key: number; offset: number }
export type Changed = { draft: TextDraft; caret: Caret }

/** Kinds in which Enter begins another paragraph; in the others it is part of the text. */
const partable: ReadonlySet<Block['kind']> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'quote',
  'footnote',
])

export function draftOf(
  { articleId, revisionId, blocks }: Pick<TextDraft, 'articleId' | 'revisionId' | 'blocks'>,
  splices: readonly TextSplice[] = [],
): TextDraft {
  const paragraphs: DraftParagraph[] = []
  let key = 0
  const put = (text: string, like: number | null) => {
    paragraphs.push({ key, like, text })
    key += 1
  }
  let at = 0
  const keep = (end: number) => {
    for (; at < end; at += 1) put(blocks[at]?.text ?? '', at)
  }
  for (const splice of splices) {
    keep(splice.at)
    for (const { text, like } of splice.blocks) put(text, like)
    at += splice.count
  }
  keep(blocks.length)
  return { articleId, revisionId, blocks, paragraphs, nextKey: key }
}

export function kindOf({ blocks }: TextDraft, { like }: DraftParagraph): Block['kind'] {
  return (like === null ? undefined : blocks[like]?.kind) ?? 'paragraph'
}

/** Whether there are words in it that can be changed: not in a rule, nor in a picture without any. */
export function isEditable(draft: TextDraft, paragraph: DraftParagraph): boolean {
  return kindOf(draft, paragraph) !== 'divider' && paragraph.text !== '\ufffc'
}

/** Whether Enter begins another paragraph in it. */
export function isPartable(draft: TextDraft, paragraph: DraftParagraph): boolean {
  return partable.has(kindOf(draft, paragraph))
}

/** What was typed. Where Enter parts paragraphs, so do line feeds that were pasted. */
export function withText(draft: TextDraft, key: number, text: string): Changed | TextDraft {
  const at = indexOf(draft, key)
  const paragraph = draft.paragraphs[at]
  if (!paragraph || paragraph.text === text) return draft
  if (!isPartable(draft, paragraph) || !text.includes('\n')) {
    return { ...draft, paragraphs: draft.paragraphs.with(at, { ...paragraph, text }) }
  }
  const pieces = text.split(/\s*\n\s*/).filter((piece) => piece !== '')
  return replaced(draft, at, 1, pieces.length > 0 ? pieces : [''], (last) => last.length)
}

/** Two paragraphs where there was one; undefined where Enter is part of the text. */
export function parted(draft: TextDraft, { key, offset }: Caret): Changed | undefined {
  const at = indexOf(draft, key)
  const paragraph = draft.paragraphs[at]
  if (!paragraph || !isPartable(draft, paragraph)) return undefined
  const { text } = paragraph
  const pieces = [text.slice(0, offset).trimEnd(), text.slice(offset).trimStart()]
  const changed = replaced(draft, at, 1, pieces, () => 0)
  // What is written behind a heading is the text below it.
  const isAfterHeading = kindOf(draft, paragraph) === 'heading' && pieces[1] === ''
  if (!isAfterHeading) return changed
  const { draft: next } = changed
  const second = next.paragraphs[at + 1] as DraftParagraph
  const paragraphs = next.paragraphs.with(at + 1, { ...second, like: null })
  return { ...changed, draft: { ...next, paragraphs } }
}

/**
 * One paragraph of two: the one with this key and the one before it. A rule between them goes.
 * Undefined where they are not of a kind that can be joined.
 */
export function joined(draft: TextDraft, key: number): Changed | undefined {
  const at = indexOf(draft, key)
  const paragraph = draft.paragraphs[at]
  const before = draft.paragraphs[at - 1]
  if (!paragraph || !before) return undefined
  if (kindOf(draft, before) === 'divider') {
    const paragraphs = draft.paragraphs.toSpliced(at - 1, 1)
    return { draft: { ...draft, paragraphs }, caret: { key, offset: 0 } }
  }
  if (paragraph.text === '' && isEditable(draft, before)) {
    const paragraphs = draft.paragraphs.toSpliced(at, 1)
    return {
      draft: { ...draft, paragraphs },
      caret: { key: before.key, offset: before.text.length },
    }
  }
  if (!isPartable(draft, paragraph) || !isPartable(draft, before)) {
    return undefined
  }
  const needsSpace = /\S$/.test(before.text) && /^\S/.test(paragraph.text)
  const lead = before.text + (needsSpace ? ' ' : '')
  return replaced(draft, at - 1, 2, [lead + paragraph.text], () => before.text.length)
}

/** The paragraph after one is joined to it, as Delete at its end means. */
export function joinedNext(draft: TextDraft, key: number): Changed | undefined {
  const next = draft.paragraphs[indexOf(draft, key) + 1]
  return next && joined(draft, next.key)
}

/** The changes as the library is told them; none when the text is as it was. */
export function splicesOf({ blocks, paragraphs }: TextDraft): TextSplice[] {
  const splices: TextSplice[] = []
  let at = 0
  let pending: TextSplice['blocks'] = []
  const close = (end: number) => {
    if (pending.length > 0 || end > at) splices.push({ at, count: end - at, blocks: pending })
    pending = []
    at = end
  }
  for (const { like, text } of paragraphs) {
    if (like !== null && like >= at && blocks[like]?.text === text) {
      close(like)
      at = like + 1
    } else pending.push({ text, like })
  }
  close(blocks.length)
  return splices
}

function indexOf({ paragraphs }: TextDraft, key: number): number {
  return paragraphs.findIndex((paragraph) => paragraph.key === key)
}

function replaced(
  draft: TextDraft,
  at: number,
  count: number,
  pieces: readonly string[],
  offsetIn: (last: string) => number,
): Changed {
  const like = draft.paragraphs[at]?.like ?? null
  const fresh = pieces.map((text, index) => ({ key: draft.nextKey + index, like, text }))
  const paragraphs = draft.paragraphs.toSpliced(at, count, ...fresh)
  const nextKey = draft.nextKey + pieces.length
  const caret = { key: nextKey - 1, offset: offsetIn(pieces.at(-1) ?? '') }
  return { draft: { ...draft, paragraphs, nextKey }, caret }
}
