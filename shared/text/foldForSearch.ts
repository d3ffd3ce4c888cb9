/** Scripts written without a space between words; their marks are not matched, only bases. */
const unsegmented =
  '[[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\u30fc]--\\p{M}]'
const hasUnsegmented = new RegExp(unsegmented, 'v')
const unsegmentedCluster = new RegExp(`${unsegmented}\\p{M}*`, 'gv')

/**
 * Marks readers leave out when they search. Those of Indic and South-East Asian scripts are
 * vowels, and the Japanese voicing marks make other syllables: they stay.
 */
const diacritics =
  /[[[\p{Mn}&&[\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}]]\p{Me}]--[\u3099\u309a]]+/gv
/** Soft hyphen, zero-width characters, joiners, marks of direction, Arabic tatweel. */
const invisible = /[\u00ad\u034f\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/g
/** The trade marks decompose into letters, which would stick to the word before. */
const tradeMarks = /[\u2120\u2122]/g
/**
 * Unicode's Stream-Safe Text Format (UAX 15, 13) allows 30 marks in a row; more are dropped,
 * because normalising takes quadratic time in the length of a run.
 */
const markRun = /(\p{M}{30})\p{M}+/gu

const apostrophe = "['’‘ʼʹ′＇]"
/** French, Italian and Catalan articles and pronouns that lost their vowel, as in "l’homme". */
const elision = new RegExp(
  `(?<![\\p{L}\\p{N}'’])(l|d|j|m|n|s|t|c|qu|jusqu|lorsqu|puisqu|quoiqu|un|gl|all|dell|nell|dall|sull|quell|quest)${apostrophe}(?=\\p{L}\\p{M}*\\p{L})`,
  'gu',
)
const innerApostrophe = new RegExp(`(?<=[\\p{L}\\p{N}\\p{M}])${apostrophe}(?=[\\p{L}\\p{N}])`, 'gu')

/** Letters that Unicode does not decompose, and what readers type for them. */
const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ɓ: 'b',
  ɗ: 'd',
  ə: 'e',
  ς: 'σ',
}
const foldable = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

const word = /[\p{L}\p{N}\p{M}]+/gu
const hasLetter = /[\p{L}\p{N}]/u
/** Opening or closing marks of a phrase, as they are typed or pasted. */
const closingMark = /["“”„«»]$/
const typedPiece = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|[^\s"“”„«»]+/gu

/** What is typed is read no further than this, UTF-16 code units. */
const longestQuery = 1_000
/** Words beyond this many are left out, so that a pasted page is still a query. */
const mostWords = 64

/**
 * A text as the search index holds it: without case and diacritics; apostrophes inside words
 * dropped, so that "Lavrov’s", "Lavrov's" and "Lavrovs" are one word, but after an elided article
 * a space, so that "homme" finds "l’homme"; between the characters of scripts without spaces one
 * space, so that each is a token of its own. The same text gives the same result on every system.
 * Takes any string; linear.
 */
export function searchText(text: string): string {
  if (/^[\x20-\x26\x28-\x7e\n]*$/.test(text)) return text.toLowerCase()
  const folded = text
    .replace(markRun, '$1')
    .replace(tradeMarks, ' ')
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(diacritics, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(elision, '$1 ')
    .replace(innerApostrophe, '')
    .replace(foldable, (letter) => letters[letter] ?? letter)
  return hasUnsegmented.test(folded) ? folded.replace(unsegmentedCluster, ' $& ') : folded
}

/**
 * What the reader typed as an FTS5 query (SQLite FTS5, 3): every word must occur, words in double
 * quotes stand together, and so do the characters of a script without spaces; the last word may
 * be a beginning, unless its quotes are closed. Undefined when there is no letter or digit to look for.
 * Every token is in double quotes and holds letters, digits and marks only, so that FTS5 accepts
 * the result whatever was typed.
 */
export function searchQuery(typed: string): string | undefined {
  const phrases: string[] = []
  let count = 0
  let isOpenEnded = false
  for (const [whole, quoted] of typed.slice(0, longestQuery).matchAll(typedPiece)) {
    const words = wordsOf(quoted ?? whole).slice(0, mostWords - count)
    if (words.length === 0) continue
    count += words.length
    phrases.push(`"${words.join(' ')}"`)
    isOpenEnded = quoted === undefined || !closingMark.test(whole.slice(1))
  }
  if (phrases.length === 0) return undefined
  return phrases.join(' AND ') + (isOpenEnded ? ' *' : '')
}

function wordsOf(piece: string): string[] {
  return (searchText(piece).match(word) ?? []).filter((found) => hasLetter.test(found))
}
