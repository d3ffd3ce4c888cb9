import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  apostropheOf,
  mangledApostrophes,
  withApostrophes,
} from '../../../electron/importers/apostrophes.ts'

const mended = (text: string, continues = false) =>
  withApostrophes(text, mangledApostrophes(text, continues), '’')

describe('a mark between letters is mended', () => {
  it.each([
    ['Lavrov"s visit', 'Lavrov’s visit'],
    ['Japan”s visit', 'Japan’s visit'],
    ['WHAT"S NEXT', 'WHAT’S NEXT'],
    ['it isn"t, they"ll, we"re, I"ve, I"m, he"d', 'it isn’t, they’ll, we’re, I’ve, I’m, he’d'],
    ['O"Brien and l"homme, jusqu"à dell"anno', 'O’Brien and l’homme, jusqu’à dell’anno'],
    ['the 1990"s', 'the 1990’s'],
    ['"It"s Japan"s," he said.', '"It’s Japan’s," he said.'],
    ['He said "no" to Japan"s offer', 'He said "no" to Japan’s offer'],
    ['“Japan”s offer,” he said', '“Japan’s offer,” he said'],
    ['the news from Sana"a', 'the news from Sana’a'],
    ['(Lavrov"s) "x" — Japan"s', '(Lavrov’s) "x" — Japan’s'],
    ['She (the "chief") isn"t', 'She (the "chief") isn’t'],
  ])('%s', (given, expected) => expect(mended(given)).toBe(expected))
})

describe('a mark that quotes, measures or abbreviates stays', () => {
  it.each([
    'he said "yes"s?',
    'the "Boss"s car',
    'the "Boss"s car and the "Chief"s hat',
    'the "word"s end and then "another" one',
    '"yes"and "no"',
    'said"yes" he did',
    'a 6" pipe and a 5"s one, 6"2 tall',
    'דובר צה"ל אמר',
    '他说"是"的',
    'plain "quotation" here',
    '“typographic” quotation',
    '„deutsches“ Zitat und “noch” eins',
    '{"a":"b","c":"d"}',
    'x="y" z="w"',
    '"',
    '""""',
  ])('%s', (given) => expect(mended(given)).toBe(given))
})

it('an opening mark without a closing one is let be when the quotation goes on', () => {
  expect(mended('"Japan"s roads are old.', true)).toBe('"Japan’s roads are old.')
})

it('the apostrophe is the one the text uses, else U+2019', () => {
  expect(apostropheOf("don't and isn't and it’s")).toBe("'")
  expect(apostropheOf('don’t')).toBe('’')
  expect(apostropheOf("'quoted' only")).toBe('’')
})

it('mending changes marks between letters or before a decade’s s alone, one unit for one', () => {
  const text = fc
    .array(fc.constantFrom('"', '”', '“', ' ', 'a', 's', 'n', 't', 'O', '0', '.', ',', '—'), {
      maxLength: 40,
    })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.boolean(), (given, continues) => {
      const after = mended(given, continues)
      expect(after.length).toBe(given.length)
      for (let at = 0; at < given.length; at += 1) {
        if (after[at] === given[at]) continue
        expect(after[at]).toBe('’')
        expect(/^[a-z0O]["”][a-zO]$/.test(given.slice(at - 1, at + 2))).toBe(true)
      }
    }),
  )
})

it('balanced quotations of whole words with spaces around them are never touched', () => {
  const quotation = fc
    .array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.array(fc.tuple(quotation, quotation), { maxLength: 5 }), (parts) => {
      const text = parts.map(([said, by]) => `"${said}," ${by}`).join(' ')
      expect(mended(text)).toBe(text)
    }),
  )
})
