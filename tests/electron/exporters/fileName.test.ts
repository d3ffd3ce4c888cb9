import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNames, fileStem } from '../../../electron/exporters/fileName.ts'
import { hostileText } from './hostileText.ts'

const anyTitle = fc.oneof(
  hostileText,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 300 }),
  fc
    .array(fc.constantFrom('.', '/', '\\', '..', ' ', 'con', 'COM1', ':', '\u200d', 'x'), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
)
const titled = (titles: readonly string[]) =>
  titles.map((title, index) => ({ id: String(index).padStart(6, '0'), title }))

test('a file name is never empty, a path, hidden, reserved or longer than 200 bytes', () => {
  fc.assert(
    fc.property(anyTitle, (title) => {
      const [name = ''] = fileNames(titled([title]), 'md')
      const stem = name.slice(0, -'.md'.length)
      expect(stem).not.toBe('')
      expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e]/u)
      expect(name).not.toContain('..')
      expect(stem).not.toMatch(/^[.\s]|[.\s]$/)
      expect(stem).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)/i)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
      expect(Array.from(name).length).toBeLessThanOrEqual(125)
      expect(name.normalize('NFC')).toBe(name)
      expect(name.isWellFormed()).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('no two names of one export are one file where case and form do not count', () => {
  const titles = fc.array(
    fc.constantFrom('a', 'A', 'a (2)', 'a:', 'á', 'a\u0301', 'ß', 'SS', 'ﬀ', 'FF', ''),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(titles, (all) => {
      const names = fileNames(titled(all), 'md')
      const folded = names.map((name) => name.normalize('NFC').toUpperCase().normalize('NFC'))
      expect(new Set(folded).size).toBe(all.length)
    }),
  )
})

test('names do not depend on the order of the articles', () => {
  const titles = fc.array(fc.constantFrom('a', 'A', 'a (2)', 'b'), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(titles, (all) => {
      const articles = titled(all)
      const reversed = fileNames(articles.toReversed(), 'md').toReversed()
      expect(reversed).toEqual(fileNames(articles, 'md'))
    }),
  )
})

test('titles become the names a reader would choose', () => {
  expect(fileStem('What’s next? A/B: the “plan”')).toBe('What’s next A B the “plan”')
  expect(fileStem('Wait... what')).toBe('Wait… what')
  expect(fileStem('.hidden. ')).toBe('hidden')
  expect(fileStem('con')).toBe('con_')
  expect(fileStem('Nul.txt')).toBe('Nul_.txt')
  expect(fileStem('CON\u200d')).toBe('CON_')
  expect(fileStem('Console')).toBe('Console')
  expect(fileStem('???')).toBe('Untitled')
  expect(fileStem('می\u200cخواهم')).toBe('می\u200cخواهم')
  expect(fileStem('gpj.\u202eexe')).toBe('gpj.exe')
})

test('a long title is cut between letters, never inside an emoji', () => {
  const family = '👨‍👩‍👧‍👦'
  const stem = fileStem(family.repeat(20))
  expect(stem).toBe(family.repeat(7))
  expect(fileStem('é'.repeat(200))).toBe('é'.repeat(90))
})
