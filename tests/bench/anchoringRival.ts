import search from 'approx-string-match'
import type { TextQuoteSelector } from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'

/**
 * One highlight searched for by itself in the whole text with approx-string-match, in the manner
 * of the Hypothesis client: up to half of the quote may differ, and the candidate with the best
 * sum of quote, context and position is always taken.
 */
export function rivalPlace(
  text: string,
  { exact, prefix, suffix }: TextQuoteSelector,
  hint: number,
): Passage | undefined {
  const exactly = allPlaces(text, exact)
  const found =
    exactly.length > 0 ? exactly : search(text, exact, Math.min(256, Math.floor(exact.length / 2)))
  let best: (Passage & { score: number }) | undefined
  for (const { start, end, errors } of found) {
    const quoteScore = 1 - errors / exact.length
    const before = likeness(text.slice(Math.max(0, start - prefix.length), start), prefix)
    const after = likeness(text.slice(end, end + suffix.length), suffix)
    const near = 1 - Math.abs(start - hint) / text.length
    const score = (50 * quoteScore + 20 * before + 20 * after + 2 * near) / 92
    if (!best || score > best.score) best = { start, end, score }
  }
  return best
}

function allPlaces(text: string, exact: string) {
  const places: { start: number; end: number; errors: number }[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    places.push({ start: at, end: at + exact.length, errors: 0 })
  return places
}

function likeness(text: string, pattern: string): number {
  if (pattern === '') return 1
  if (text === '') return 0
  const [first] = search(text, pattern, pattern.length)
  return first ? 1 - first.errors / pattern.length : 0
}
