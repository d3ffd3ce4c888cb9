import type { ExpectedPage, MeasuredBlock } from './extractCase.ts'

/** Scripts written without spaces, where every character is counted as a word. */
const unsegmented =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}\\p{Script=Myanmar}'
const word = new RegExp(`[${unsegmented}]|(?:(?![${unsegmented}])[\\p{L}\\p{M}\\p{N}_])+`, 'gu')
const shingleLength = 4

/** How to read a Chinese character, in brackets after it: ruby, where there is none. */
const reading = /(?<=\p{Script=Han})[(（][\p{Script=Hiragana}\p{Script=Katakana}ー]+[)）]/gu

/** Texts are compared without regard to typography, white space and readings of characters. */
export function squash(text: string): string {
  return text
    .replace(reading, '')
    .normalize('NFKC')
    .replace(/[‘’‚‛′ʼ`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

export function wordsOf(text: string): string[] {
  return squash(text).toLowerCase().match(word) ?? []
}

export type Counts = ReadonlyMap<string, number>

export function countsOf(values: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function sumOf(counts: Counts): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

/** How many values two multisets have in common. */
export function sharedCount(one: Counts, other: Counts): number {
  let shared = 0
  for (const [value, count] of one) shared += Math.min(count, other.get(value) ?? 0)
  return shared
}

/** Dice coefficient of two multisets, 0 to 1; two empty ones are alike. */
export function likeness(one: Counts, other: Counts): number {
  const size = sumOf(one) + sumOf(other)
  return size === 0 ? 1 : (2 * sharedCount(one, other)) / size
}

function shinglesOf(text: string): Counts {
  const words = wordsOf(text)
  if (words.length === 0) return new Map()
  const last = Math.max(1, words.length - shingleLength + 1)
  return countsOf(
    Array.from({ length: last }, (_, at) => words.slice(at, at + shingleLength).join(' ')),
  )
}

export type TextScore = { precision: number; recall: number; f1: number }

export function f1Of(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** Both texts as multisets of four words in a row. */
export function scoreText(expected: string, found: string): TextScore {
  const truth = shinglesOf(expected)
  const got = shinglesOf(found)
  const shared = sharedCount(truth, got)
  const precision = got.size === 0 ? 0 : shared / sumOf(got)
  const recall = truth.size === 0 ? 1 : shared / sumOf(truth)
  return { precision, recall, f1: f1Of(precision, recall) }
}

/** The blocks that count: not those whose every line and cell the case allows to be left out. */
export function countedBlocks(
  blocks: readonly MeasuredBlock[],
  { optional }: ExpectedPage,
): MeasuredBlock[] {
  const ignored = new Set(optional.map(squash))
  const isIgnored = (text: string) =>
    ignored.has(squash(text)) ||
    text.split(/[\n\t]+/).every((part) => part.trim() === '' || ignored.has(squash(part)))
  return blocks.filter((block) => block.kind === 'divider' || !isIgnored(block.text))
}

/** The text of blocks; pictures count only if they have a caption, which is text of the page. */
export function textOf(blocks: readonly MeasuredBlock[]): string {
  return blocks
    .filter((block) => block.kind !== 'figure' || squash(block.text) !== squash(block.alt ?? ''))
    .map((block) => block.text)
    .join('\n')
}
