import fc from 'fast-check'

const signs = [
  '---',
  '|',
  '==',
  '%%',
  '$',
  '$$',
  '#tag',
  '# ',
  '^id',
  '^hl-00000000b001',
  '[[x]]',
  '![[x]]',
  '`',
  '```',
  '~~~',
  '> ',
  '[!note] ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '1) ',
  '\t',
  '    ',
  '  ',
  '\n',
  '\n\n',
  '\u2028',
  '\u2029',
  '<b>',
  '<!--',
  '-->',
  '</b>',
  '&amp;',
  '&',
  '\\',
  '*',
  '_',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '[a](b)',
  '[^1]',
  '[a]: b',
  '::',
  'https://x.example',
  'www.x.example',
  'me@x.example',
  '| - |',
  '===',
  '\r\n',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '“',
  '"',
  "'",
  'é',
  '字',
  '🙂',
  'end',
]

/** Text made of what Markdown, YAML and Obsidian give a meaning, between ordinary and odd letters. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...signs),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('a', 'word ', ' '),
    ),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''))

/** The same as an article text holds it: no carriage return and no half of a surrogate pair. */
export const articleWords = hostileText
  .map((text) => text.toWellFormed().replaceAll('\r', ''))
  .filter((text) => text.trim() !== '')
