import type { Passage } from '#shared/domain/passage.ts'
import { randomFrom } from './prose.ts'

/** A word that keeps its number through every edit; -1 for one that was put in. */
type Token = { id: number; word: string; isLast: boolean }

/** A text with the place of every numbered word in it, UTF-16 offsets; -1 where it is gone. */
export type Rendered = { text: string; starts: Int32Array; ends: Int32Array }

/** Marked words: from the first to the last of these numbers. */
export type Marked = { first: number; last: number }

/** How many of a hundred sentences are one of a few that come again and again. */
const stockShare = 0.08

/**
 * A text of made-up words in which frequent words are far more frequent than rare ones and some
 * sentences are repeated to the letter, so that a passage is not always known by its words.
 */
export function makeTokens(count: number, seed: number): Token[] {
  const random = randomFrom(seed)
  const word = wordsOf(random)
  const sentence = () => Array.from({ length: 7 + Math.floor(random() * 16) }, word)
  const stock = Array.from({ length: 40 }, sentence)
  const tokens: Token[] = []
  while (tokens.length < count) {
    const isStock = random() < stockShare
    const words = isStock ? (stock[Math.floor(random() * stock.length)] ?? []) : sentence()
    const isParagraph = random() < 0.22
    for (const [at, said] of words.entries()) {
      const isLast = at === words.length - 1
      tokens.push({
        id: tokens.length,
        word: isLast ? `${said}.` : said,
        isLast: isLast && isParagraph,
      })
    }
  }
  return tokens
}

function wordsOf(random: () => number): () => string {
  const syllables = 'ba do ki len mor nat pel qui ras su tel vo wen xi yor zan'.split(' ')
  const vocabulary = Array.from({ length: 6_000 }, () =>
    Array.from(
      { length: 1 + Math.floor(random() * 3) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join(''),
  )
  return () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'ba'
}

/**
 * The text after an edit: new paragraphs in front and between, and this share of its words
 * replaced (six in ten), dropped (two) or with another word put before them (two).
 */
export function edit(tokens: readonly Token[], share: number, seed: number): Token[] {
  const random = randomFrom(seed)
  const word = wordsOf(random)
  const fresh = (length: number): Token[] =>
    Array.from({ length }, (_, at) => ({ id: -1, word: word(), isLast: at === length - 1 }))
  const edited: Token[] = fresh(600)
  for (const token of tokens) {
    const chance = share > 0 ? random() : 1
    if (chance < share * 0.6) edited.push({ ...token, word: word() })
    else if (chance >= share * 0.8 && chance < share) edited.push(...fresh(1).map(inLine), token)
    else if (chance >= share) edited.push(token)
    if (token.isLast && share > 0 && random() < 1 / 60) edited.push(...fresh(60))
  }
  return edited
}

function inLine(token: Token): Token {
  return { ...token, isLast: false }
}

export function render(tokens: readonly Token[], count: number): Rendered {
  const starts = new Int32Array(count).fill(-1)
  const ends = new Int32Array(count).fill(-1)
  const parts: string[] = []
  let at = 0
  for (const { id, word, isLast } of tokens) {
    if (id >= 0) {
      starts[id] = at
      ends[id] = at + word.length
    }
    parts.push(word, isLast ? '\n' : ' ')
    at += word.length + 1
  }
  return { text: parts.join(''), starts, ends }
}

/** Passages of 5 to 60 words anywhere in the text; one in ten is a short one of 2 to 4. */
export function makeMarked(words: number, count: number, seed: number): Marked[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => {
    const length = random() < 0.1 ? 2 + Math.floor(random() * 3) : 5 + Math.floor(random() * 56)
    const first = Math.floor(random() * (words - length))
    return { first, last: first + length - 1 }
  })
}

/** Where marked words lie in a text: from the first to the last that is left; undefined when none is. */
export function placeOf({ first, last }: Marked, { starts, ends }: Rendered): Passage | undefined {
  let from = first
  let to = last
  while (from <= to && (starts[from] ?? -1) < 0) from += 1
  while (to >= from && (ends[to] ?? -1) < 0) to -= 1
  if (from > to) return undefined
  return { start: starts[from] ?? 0, end: ends[to] ?? 0 }
}
