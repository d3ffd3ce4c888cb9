import { francAll } from 'franc-min'
import type { Direction } from '#shared/domain/article.ts'

/** Longer samples make every language look alike to the trigram distance; UTF-16 code units. */
const sampleLength = 500
const leastLetters = 60
const fewLetters = 150

/** Letters that settle which language of one script it is, the first that fits. */
const telling: readonly { scriptOf: RegExp; has: RegExp; lacks: RegExp; language: string }[] = [
  { scriptOf: /\p{Script=Hebrew}/gu, has: /\p{Script=Hebrew}/u, lacks: /[װױײ]/u, language: 'he' },
  { scriptOf: /\p{Script=Cyrillic}/gu, has: /ў/iu, lacks: /[їєґқңөү]/iu, language: 'be' },
  { scriptOf: /\p{Script=Cyrillic}/gu, has: /[їєґ]/iu, lacks: /[ыэъё]/iu, language: 'uk' },
  {
    scriptOf: /\p{Script=Cyrillic}/gu,
    has: /[ыэё]/iu,
    lacks: /[^А-Яа-яЁё\P{Script=Cyrillic}]/u,
    language: 'ru',
  },
]

/**
 * The language of a text as a BCP 47 tag, by its letter trigrams; null when the text is too
 * short or another language is nearly as likely.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, sampleLength)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const { scriptOf, has, lacks, language } of telling) {
    const own = sample.match(scriptOf)?.length ?? 0
    if (own >= leastLetters && own > letters * 0.8 && has.test(sample) && !lacks.test(sample))
      return language
  }
  const [best, next] = francAll(sample)
  if (!best || best[0] === 'und') return null
  // A script that one language alone is written in needs fewer letters.
  if (next === undefined ? letters < leastLetters / 3 : letters < leastLetters) return null
  if (next && next[1] > (letters < fewLetters ? 0.92 : 0.95)) return null
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
