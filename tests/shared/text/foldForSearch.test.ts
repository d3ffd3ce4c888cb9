import SqliteDatabase from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { searchQuery, searchText } from '#shared/text/foldForSearch.ts'
import { hostile } from './hostileStrings.ts'

const db = new SqliteDatabase(':memory:')
db.exec(
  "CREATE VIRTUAL TABLE page USING fts5 (text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')",
)
const insert = db.prepare('INSERT INTO page (rowid, text) VALUES (?, ?)')
const clear = db.prepare('DELETE FROM page WHERE rowid = ?')
const select = db.prepare<[string], number>('SELECT rowid FROM page WHERE page MATCH ?').pluck()

afterAll(() => {
  db.close()
})

function finds(text: string, typed: string): boolean {
  insert.run(1, searchText(text))
  try {
    const query = searchQuery(typed)
    return query !== undefined && select.all(query).length > 0
  } finally {
    clear.run(1)
  }
}

describe('searching by FTS5', () => {
  test.each([
    ['Lavrov’s visit', "lavrov's"],
    ['Lavrov’s visit', 'Lavrovs'],
    ['Lavrov’s visit', 'Lavrov’s visit'],
    ["O'Brien spoke", 'obrien'],
    ['Depuis l’homme de la rue', 'homme'],
    ['Depuis l’homme de la rue', "l'homme"],
    ["rock'n'roll", 'rock’n’roll'],
    ['Łódź, Tromsø and Đà Nẵng', 'lodz tromso "da nang"'],
    ['Die Straße nach Gießen', 'strasse giessen'],
    ['Ænima by Þór, œuvre', 'aenima thor oeuvre'],
    ['İstanbul, ısı', 'istanbul isi'],
    ['ΟΔΟΣ', 'οδος'],
    ['Ещё не всё', 'еще все'],
    ['cafe\u0301 society', 'CAFÉ'],
    ['ex\u00adam\u00adple', 'example'],
    ['新しい東京タワーの写真', '東京'],
    ['新しい東京タワーの写真', '東京タワー 写真'],
    ['ฉันกินข้าวแล้ว', 'กินข้าว'],
    ['किताब पढ़ना', 'किताब'],
    ['twenty-one pilots', 'twenty-one'],
    ['The U.S. Senate', 'u.s. sen'],
    ['Windows™ users', 'windows users'],
    ['searching for words', 'searching wor'],
    ['one two three', '"two three"'],
    ['one two three', '"two thr'],
  ])('%s is found by %s', (text, typed) => {
    expect(finds(text, typed)).toBe(true)
  })

  test.each([
    ['one two three', '"one three"', 'words in quotes stand together'],
    ['one two three', '"two thr"', 'a closed quotation ends with a whole word'],
    ['one two three', 'tw three', 'only the last word may be a beginning'],
    ['one two three', 'one four', 'every word must occur'],
    ['京都と東海', '東京', 'characters without spaces stand together'],
    ['かき', 'がき', 'voicing marks make other syllables'],
  ])('%s is not found by %s: %s', (text, typed) => {
    expect(finds(text, typed)).toBe(false)
  })

  test('what holds no letter or digit is no query', () => {
    for (const typed of ['', '   ', '"', '""', '*', '(-:', "'", '🎉', '\ud800', '^^ + -']) {
      expect(searchQuery(typed)).toBeUndefined()
    }
  })

  test('the operators of FTS5 are words like others', () => {
    expect(finds('NEAR AND OR NOT', 'near and or not')).toBe(true)
    expect(finds('title: a', 'title:a')).toBe(true)
    expect(searchQuery('NEAR(one, 2)')).toBe('"near one" AND "2" *')
  })

  const operators = fc
    .array(
      fc.constantFrom(
        '"',
        '""',
        '*',
        '(',
        ')',
        '^',
        ':',
        '-',
        '+',
        '{',
        '}',
        'AND',
        'NEAR(',
        ' ',
        'a',
        'é',
        '東',
        '\u0000',
        ';',
        "'",
        ',',
        '\\',
      ),
      { maxLength: 40 },
    )
    .map((found) => found.join(''))

  test('FTS5 accepts every query, whatever was typed', () => {
    insert.run(1, 'a e 東 京')
    fc.assert(
      fc.property(fc.oneof(hostile, operators), (typed) => {
        const query = searchQuery(typed)
        if (query !== undefined) expect(() => select.all(query)).not.toThrow()
      }),
      { numRuns: 3_000 },
    )
    clear.run(1)
  })

  test('FTS5 accepts a whole page as a query', () => {
    for (const typed of [
      'a '.repeat(5_000),
      '東'.repeat(5_000),
      '"a" '.repeat(5_000),
      `"${'a '.repeat(5_000)}`,
    ]) {
      const query = searchQuery(typed)
      expect(query).toBeDefined()
      expect(() => select.all(query ?? '')).not.toThrow()
    }
  })

  test('a text is found by each of its own first words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zà-öø-ÿ'’-]{1,9}$/u), { minLength: 1, maxLength: 8 }),
        (words) => {
          const text = words.join(' ')
          fc.pre(searchQuery(text) !== undefined)
          expect(finds(text, text)).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('searchText', () => {
  test('folding twice finds the same words as folding once', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = searchText(text)
        const words = (folded: string) => folded.match(/[\p{L}\p{N}]+/gu)
        fc.pre(!/['’‘ʼʹ′＇]/.test(text))
        expect(words(searchText(once))).toEqual(words(once))
      }),
      { numRuns: 500 },
    )
  })

  test('a mark repeated a million times is read through', () => {
    expect(searchText(`a${'\u0301\u0316'.repeat(500_000)}b`)).toBe('ab')
  })
})
