import { expect, test } from 'vitest'
import { readEntry } from '../../../renderer/dialogs/readEntry.ts'

test.each([
  ['https://harbour.example/a?b=1#c', 'https://harbour.example/a?b=1#c'],
  ['  http://localhost:8080/draft \n', 'http://localhost:8080/draft'],
  ['www.harbour.example/a', 'https://www.harbour.example/a'],
  ['harbour.example', 'https://harbour.example/'],
  ['harbour.example:8080/a', 'https://harbour.example:8080/a'],
  ['https://harbour.example/a\nhttps://harbour.example/a\n', 'https://harbour.example/a'],
])('%s is one address', (text, url) => {
  expect(readEntry(text)).toEqual({ kind: 'address', url })
})

test.each([
  'A headline',
  'Ferry.',
  'e.g.',
  'read https://harbour.example/a',
  'https://harbour.example/a\nand why it matters',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'https://',
  'http://<script>',
])('%s is a text', (text) => {
  expect(readEntry(text)).toEqual({ kind: 'text' })
})

test('addresses on lines of their own are several, each once and in their order', () => {
  const text = 'https://b.example/1\r\n\r\n  https://a.example/2\nhttps://b.example/1\n'
  expect(readEntry(text)).toEqual({
    kind: 'addresses',
    urls: ['https://b.example/1', 'https://a.example/2'],
  })
})

test('nothing but space is nothing', () => {
  expect(readEntry(' \n\t')).toEqual({ kind: 'empty' })
})
