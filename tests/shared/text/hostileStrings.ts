import fc from 'fast-check'

const pieces = [
  'a',
  'b',
  'word',
  'Word',
  ' ',
  '  ',
  '\n',
  '\t',
  '.',
  '!',
  "'",
  '’',
  '"',
  '“',
  '”',
  '-',
  '—',
  '…',
  'ﬁ',
  'e\u0301',
  'é',
  'a\u0323\u0302',
  '\u0301',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u00a0',
  '\u202f',
  'שלום',
  'مرحبا',
  '\u202e',
  '漢',
  '東京',
  'か\u3099',
  'ไทย',
  '한',
  '\u1112\u1161\u11ab',
  'कि',
  '👩‍👩‍👧',
  '🇫🇷',
  '👍🏽',
  '𝔘',
  '\u{20000}',
  '\ud83d',
  '\udc00',
  '\u0000',
  'ß',
  'İ',
  'ﷺ',
  '¼',
]

/** Text in which everything that goes wrong stands close together, lone surrogates too. */
export const tangled = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .map((found) => found.join(''))

/** Any UTF-16 units at all. */
export const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units))

export const hostile = fc.oneof(tangled, anyUnits, fc.string({ unit: 'binary', maxLength: 80 }))

/** A text with a passage in it, ends anywhere, even within a character. */
export const marked = hostile
  .filter((text) => text.length > 0)
  .chain((text) =>
    fc
      .tuple(fc.nat({ max: text.length - 1 }), fc.nat({ max: text.length - 1 }))
      .map(([one, other]) => ({
        text,
        passage: { start: Math.min(one, other), end: Math.max(one, other) + 1 },
      })),
  )
