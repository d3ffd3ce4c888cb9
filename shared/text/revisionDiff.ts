import { z } from 'zod'
import { alignTexts } from '../anchoring/alignTexts.ts'
import type { Block } from '../domain/block.ts'
import { articleText } from './articleText.ts'
import { tidied } from './diffPieces.ts'
import { normalise } from './normalise.ts'
import { wordCount } from './segment.ts'

/** A stretch of text that both states have, or only one of them. */
export const DiffPiece = z.object({
  kind: z.enum(['same', 'removed', 'added']),
  text: z.string(),
})
export type DiffPiece = z.infer<typeof DiffPiece>

/**
 * The difference of two states of a text as paragraphs. The line feed that ends a block
 * stands at the end of its paragraph, in whichever piece has it, so that `same` and `removed` pieces
 * joined are the old text to the letter, and `same` and `added` ones the new.
 */
export const RevisionDiff = z.object({
  paragraphs: z.array(z.array(DiffPiece)),
  /** How many words only the one and only the other has. */
  removedWords: z.int().nonnegative(),
  addedWords: z.int().nonnegative(),
})
export type RevisionDiff = z.infer<typeof RevisionDiff>

type TextBlock = Pick<Block, 'text'>

/**
 * What changed from one state of an article's text to another, word by word. By one alignment of
 * the two; near linear in their length.
 */
export function revisionDiff(
  before: readonly TextBlock[],
  after: readonly TextBlock[],
): RevisionDiff {
  const pieces = tidied(wordPieces(articleText(before), articleText(after)))
  const words = (kind: DiffPiece['kind']) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? wordCount(piece.text) : 0), 0)
  return {
    paragraphs: inParagraphs(pieces, { before: blockEnds(before), after: blockEnds(after) }),
    removedWords: words('removed'),
    addedWords: words('added'),
  }
}

/** Words that stand in both to the letter are `same`; what lies between them is compared whole. */
function wordPieces(oldText: string, newText: string): DiffPiece[] {
  if (oldText === newText) return oldText === '' ? [] : [{ kind: 'same', text: oldText }]
  const { old, new: fresh, toNew } = alignTexts(normalise(oldText), normalise(newText))
  const pieces: DiffPiece[] = []
  let oldAt = 0
  let newAt = 0
  for (let word = 0; word < toNew.length; word += 1) {
    const target = toNew[word] ?? -1
    if (target < 0) continue
    const oldStart = old.starts[word] ?? 0
    const newStart = fresh.starts[target] ?? 0
    const oldEnd = old.ends[word] ?? 0
    const newEnd = fresh.ends[target] ?? 0
    // One sign may stand for several words: “…” is compared as three full stops.
    if (oldStart < oldAt || newStart < newAt || oldEnd - oldStart !== newEnd - newStart) continue
    const text = oldText.slice(oldStart, oldEnd)
    if (!newText.startsWith(text, newStart)) continue
    pushGap(pieces, oldText.slice(oldAt, oldStart), newText.slice(newAt, newStart))
    push(pieces, 'same', text)
    oldAt = oldEnd
    newAt = newEnd
  }
  pushGap(pieces, oldText.slice(oldAt), newText.slice(newAt))
  return pieces
}

/** What stands between two words that are left: the white space both have at its ends is `same`. */
function pushGap(pieces: DiffPiece[], old: string, fresh: string): void {
  if (old === fresh) {
    push(pieces, 'same', old)
    return
  }
  const least = Math.min(old.length, fresh.length)
  let lead = 0
  while (lead < least && old[lead] === fresh[lead] && isSpace(old, lead)) lead += 1
  let tail = 0
  while (
    tail < least - lead &&
    old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail] &&
    isSpace(old, old.length - 1 - tail)
  ) {
    tail += 1
  }
  push(pieces, 'same', old.slice(0, lead))
  push(pieces, 'removed', old.slice(lead, old.length - tail))
  push(pieces, 'added', fresh.slice(lead, fresh.length - tail))
  push(pieces, 'same', old.slice(old.length - tail))
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}

function push(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string): void {
  if (text === '') return
  const last = pieces.at(-1)
  if (last?.kind === kind) last.text += text
  else pieces.push({ kind, text })
}

/** Offsets of the line feeds that end blocks; others stand inside of one. */
function blockEnds(blocks: readonly TextBlock[]): ReadonlySet<number> {
  const ends = new Set<number>()
  let offset = 0
  for (const { text } of blocks) {
    offset += text.length
    ends.add(offset)
    offset += 1
  }
  return ends
}

function inParagraphs(
  pieces: readonly DiffPiece[],
  ends: { before: ReadonlySet<number>; after: ReadonlySet<number> },
): DiffPiece[][] {
  const paragraphs: DiffPiece[][] = []
  let paragraph: DiffPiece[] = []
  let oldAt = 0
  let newAt = 0
  for (const [index, { kind, text }] of pieces.entries()) {
    let from = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      const endsOld = kind !== 'added' && ends.before.has(oldAt + at)
      const endsNew = kind !== 'removed' && ends.after.has(newAt + at)
      if (!endsOld && !endsNew) continue
      paragraph.push({ kind, text: text.slice(from, at + 1) })
      paragraphs.push(paragraph)
      paragraph = []
      from = at + 1
    }
    if (from < text.length) paragraph.push({ kind, text: text.slice(from) })
    // Several paragraphs that gave way to others stand apart from them.
    if (from > 0 && kind === 'removed' && pieces[index + 1]?.kind === 'added') {
      if (paragraph.length > 0) paragraphs.push(paragraph)
      paragraph = []
    }
    if (kind !== 'added') oldAt += text.length
    if (kind !== 'removed') newAt += text.length
  }
  if (paragraph.length > 0) paragraphs.push(paragraph)
  return paragraphs
}
