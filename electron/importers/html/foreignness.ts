/*
 * Text read in the wrong encoding is still text; it only looks like no language. What is counted
 * here happens in no language and in every such mistake.
 */

/** Characters that bytes become where the encoding has none for them. */
const impossible = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]/gu
/** Three Latin letters with marks in a row: Cyrillic or Greek read as Western. */
const manyMarks = /[À-ÖØ-öø-ÿ]{3,}/gu
/** Signs within words: Western pages read as something else, UTF-8 read as Western. */
const signsInWords = /(?<=\p{L})[¡-©«-´¶-¹»-¿×÷†‡•…‰€™]+(?=\p{L})/gu
/** Small letters before capitals within a word of one script: KOI8 read as Windows, and the other way. */
const turnedCase = /\p{Script=Cyrillic}(?<=\p{Ll})\p{Lu}{2,}/gu
/** Letters of two scripts in a word: Western letters with marks read as Cyrillic or Greek. */
const mixedScripts =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]\p{Script=Latin}/gu
/** Half-width katakana stand where two bytes were taken for two letters. */
const halfWidth = /[\uff61-\uff9f]{2,}/gu
const boxes = /[\u2500-\u259f]/gu

/**
 * How much of what is beyond ASCII in a text looks like bytes read in the wrong encoding, as a
 * share from 0 (nothing) to 1.
 */
export function foreignness(text: string): number {
  const beyond = countOf(text, /[^\0-\x7f]/gu)
  if (beyond === 0) return 0
  const odd =
    countOf(text, impossible) * 3 +
    lengthOf(text, manyMarks) +
    countOf(text, signsInWords) +
    lengthOf(text, turnedCase) +
    countOf(text, mixedScripts) +
    lengthOf(text, halfWidth) +
    countOf(text, boxes)
  return Math.min(1, odd / beyond)
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function lengthOf(text: string, pattern: RegExp): number {
  let length = 0
  for (const found of text.match(pattern) ?? []) length += found.length
  return length
}
