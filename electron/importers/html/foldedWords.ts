/** Longer texts are compared by their beginnings; UTF-16 code units. */
const longest = 20_000

/** Letters and digits alone, lower case, one space between words: as texts are compared. */
export function foldedWords(text: string): string {
  return text
    .slice(0, longest)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether a text says these words too, as whole words in a row; never for no words. */
export function saysAlso(text: string, words: string): boolean {
  const wanted = foldedWords(words)
  return wanted !== '' && ` ${foldedWords(text)} `.includes(` ${wanted} `)
}

/** Whether two texts say the same words; never for no words. */
export function saysSame(one: string, other: string): boolean {
  const words = foldedWords(one)
  return words !== '' && words === foldedWords(other)
}
