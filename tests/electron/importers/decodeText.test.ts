import { describe, expect, it } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { decodeText } from '../../../electron/importers/decodeText.ts'
import { largestFileBytes } from '../../../electron/importers/largestFile.ts'

const decode = (bytes: Uint8Array) => decodeText({ name: 'a.txt', bytes })

function refusal(bytes: Uint8Array): string {
  try {
    decode(bytes)
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'was read'
}

const text = 'Kalvø bridge, “open”\nat night.\n'

describe('the encoding is told', () => {
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['utf-16be', Buffer.from(text, 'utf16le').swap16()],
    ['windows-1252', Buffer.from('Kalv\xf8 bridge, \x93open\x94\nat night.\n', 'latin1')],
  ])('%s', (encoding, bytes) => expect(decode(bytes)).toEqual({ text, encoding }))
})

it.each(['a\r\nb', 'a\rb', 'a\nb', 'a\u0085b', 'a\u2028b', 'a\u2029b'])(
  '%j has one line end',
  (given) => {
    expect(decode(Buffer.from(given)).text).toBe('a\nb')
  },
)

it('a lone surrogate comes through as it is, to be counted as damage', () => {
  expect(decode(Buffer.from('\ufeffa b c \ud800 d', 'utf16le')).text).toBe('a b c \ud800 d')
})

it('one zero byte in a long text is damage, several in a short one are not text', () => {
  const long = 'The bridge stays open through the night. '.repeat(100)
  expect(decode(Buffer.from(`${long}\0${long}`)).text).toContain('\0')
  expect(refusal(Buffer.from('a\0b\0c and so on'))).toBe('binary-file')
})

describe('a file is refused in words', () => {
  it.each([
    ['empty-file', Buffer.alloc(0)],
    ['empty-file', Buffer.from(' \n\t\u00a0\u2003\n')],
    ['empty-file', Buffer.from([0xff, 0xfe])],
    ['binary-file', Buffer.from('%PDF-1.7\nobj')],
    ['binary-file', Buffer.from([0x50, 0x4b, 3, 4, 20, 0])],
    ['binary-file', Buffer.from('a\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f')],
    ['binary-file', Buffer.from([0, 1, 2, 3, 4, 5])],
    ['too-large', Buffer.alloc(largestFileBytes + 1, 'a')],
    ['too-large', Buffer.alloc(4_000_000, 'a\n')],
  ])('%s', (code, bytes) => expect(refusal(bytes)).toBe(code))

  it('and one of exactly the largest size is read', () => {
    expect(decode(Buffer.alloc(largestFileBytes, 'a ')).text.length).toBe(largestFileBytes)
  })
})
