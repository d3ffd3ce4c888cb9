const unsegmented =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const betweenUnsegmented = new RegExp(`(?<=[${unsegmented}])|(?=[${unsegmented}])`, 'gu')
const hasUnsegmented = new RegExp(`[${unsegmented}]`, 'u')

/** Letters that Unicode does not decompose, but readers type without. */
const letters: Readonly<Record<string, string>> = {
  ı: 'i', ł: 'l', ø: 'o', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ħ: 'h', ŧ: 't', ĸ: 'k', ŋ: 'n',
}
const foldable = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

/**
 * A text as the search index holds it: without case and diacritics, apostrophes inside words
 * dropped (so that "Lavrov’s" and "Lavrovs" are one word), and a space between characters of
 * scripts that put none between words. Deterministic; linear.
 */
export function searchText(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+|[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(/(?<=[\p{L}\p{N}])['’ʼ′`](?=[\p{L}\p{N}])/gu, '')
    .replace(foldable, (letter) => letters[letter] ?? letter)
  return hasUnsegmented.test(folded) ? folded.replace(betweenUnsegmented, ' ') : folded
}

/**
 * What the reader typed as an FTS5 query: every word must occur, the last one may be a
 * beginning, words in double quotes stand together. Undefined when nothing can be searched for.
 * Whatever was typed, the result is a query FTS5 accepts.
 */
export function searchQuery(typed: string): string | undefined {
  const phrases: string[] = []
  let isOpenEnded = false
  for (const match of typed.slice(0, 1_000).matchAll(/["“”„]([^"“”„]*)["“”„]?|[^\s"“”„]+/gu)) {
    const words = searchText(match[1] ?? match[0]).match(/[\p{L}\p{N}]+/gu)
    if (!words) continue
    phrases.push(`"${words.join(' ')}"`)
    isOpenEnded = match[1] === undefined
  }
  if (phrases.length === 0) return undefined
  return phrases.join(' AND ') + (isOpenEnded ? ' *' : '')
}
