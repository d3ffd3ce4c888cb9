import { francAll } from 'franc-min'
import type { Direction } from '#shared/domain/article.ts'

/** Longer samples make every language look alike to the trigram distance. */
const sampleLength = 500
const leastLetters = 90

/**
 * The language of a text as a BCP 47 tag, by its letter trigrams; null when the text is too
 * short or another language is nearly as likely.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, sampleLength)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < leastLetters) return null
  const [best, next] = francAll(sample)
  if (!best || best[0] === 'und' || (next && next[1] > 0.95)) return null
  return new Intl.Locale(best[0]).language
}

/** Right to left when most letters of the text are of a script written so. */
export function directionOf(text: string): Direction {
  const sample = text.slice(0, sampleLength)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const rightToLeft =
    sample.match(
      /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu,
    )?.length ?? 0
  return rightToLeft * 2 > letters ? 'rtl' : 'ltr'
}
