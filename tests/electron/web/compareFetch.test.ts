import { expect, test } from 'vitest'
import { compareFetch } from '../../../electron/web/compareFetch.ts'

const paragraphs = [
  'The ferry left the harbour at seven, an hour late, with forty people and three goats aboard.',
  'Nobody complained. The captain had been up all night with the engine and said so to everyone who asked.',
  'By noon the islands came in sight, low and brown, and the wind had turned to the north.',
  'The goats were let out first, as is the custom there, and then the schoolteacher with her boxes.',
  'She had waited eleven years for a post like this and did not look back at the boat even once.',
  'In the evening the lamps were lit along the quay and somebody played an accordion, badly but with feeling.',
]
const old = { title: 'The late ferry', text: paragraphs.join('\n'), language: 'en-GB' }
const oldUrl = 'https://islands.example/2026/ferry'
const fetched = { ...old, status: 200, url: oldUrl, oldUrl }

const kindOf = (change: Partial<typeof fetched>, from = old) =>
  compareFetch(from, { ...fetched, ...change }).kind

test('the same text is unchanged, whatever its spaces and typographic signs', () => {
  expect(compareFetch(old, fetched)).toEqual({ kind: 'unchanged', reasons: [] })
  expect(kindOf({ text: `${old.text.replaceAll(' ', '\u00a0')}\n` })).toBe('unchanged')
})

test('a new title over the same text is told, and no more', () => {
  expect(compareFetch(old, { ...fetched, title: 'A ferry, late' })).toEqual({
    kind: 'unchanged',
    reasons: ['The title is now “A ferry, late”.'],
  })
})

test.each([
  ['a corrected word', old.text.replace('forty', 'fifty')],
  ['a paragraph more', `${old.text}\nThe next boat is due in a week.`],
  ['a paragraph less', paragraphs.slice(1).join('\n')],
  ['twice as much', `${old.text}\n${old.text.replaceAll('the', 'a')}`],
  [
    'a story that speaks of logins and cookies',
    `${old.text}\nShe forgot her password and had to log in with the captain’s.`,
  ],
])('%s is a change', (_, text) => {
  expect(kindOf({ text })).toBe('changed')
})

test('a short article stays one, though a newsletter asks to sign up', () => {
  const short = { ...old, text: paragraphs.slice(0, 2).join('\n') }
  const text = `${short.text.replace('forty', 'fifty')}\nSign up for our letter.`
  expect(kindOf({ text }, short)).toBe('changed')
})

test.each([404, 410, 403, 500, 503])('status %i is something else', (status) => {
  const { kind, reasons } = compareFetch(old, { ...fetched, status })
  expect(kind).toBe('something-else')
  expect(reasons[0]).toContain(String(status))
})

test.each([
  ['Page not found', 'Sorry, the page could not be found. Try the search.', /error page/],
  ['Seite nicht gefunden', 'Diese Seite wurde nicht gefunden.', /error page/],
  ['Sign in', 'Sign in to continue. Forgot your password? Create an account.', /login/],
  [
    'The late ferry',
    `${paragraphs[0]}\n${paragraphs[1]}\nSubscribe to continue reading. Already a subscriber? Log in here.`,
    /login/,
  ],
  ['Before you continue', 'We use cookies. Accept all cookies or choose.', /consent/],
  ['Just a moment', 'Verify you are human by completing the action below.', /person/],
  ['The late ferry', 'You need to enable JavaScript to run this app.', /browser/],
  ['', '', /no text/],
  ['The late ferry', paragraphs[0], /much shorter/],
])('a page with the title %j that says %j is something else', (title, text = '', reason = /./) => {
  const result = compareFetch(old, { ...fetched, title, text })
  expect(result.kind).toBe('something-else')
  expect(result.reasons.join(' ')).toMatch(reason)
})

test('an address of a login or consent page tells, where the old one did not', () => {
  const text = 'A few words that say nothing.'
  for (const url of ['https://islands.example/login?next=1', 'https://consent.islands.example/x']) {
    expect(compareFetch(old, { ...fetched, text, url }).reasons[0]).toMatch(/login|consent/)
  }
  expect(kindOf({ text: `${old.text} More.`, url: 'https://islands.example/login' })).toBe(
    'changed',
  )
})

test('another title and another language are something else, unless the text is mostly there', () => {
  const other = { title: 'Die späte Fähre', language: 'de' }
  const text = 'Die Fähre verließ den Hafen um sieben, eine Stunde zu spät. '.repeat(20)
  expect(kindOf({ ...other, text })).toBe('something-else')
  expect(kindOf({ ...other, text: `${old.text}\nEnde.` })).toBe('changed')
})

test('another article under the same address is something else', () => {
  const text =
    'Potatoes were dear that winter, and the market stood empty until well into spring. '.repeat(9)
  expect(kindOf({ title: 'Potatoes', text })).toBe('something-else')
  // Under the same title a text may be written anew.
  expect(kindOf({ text })).toBe('changed')
})

test('texts without spaces between words are compared by their characters', () => {
  const japanese = {
    title: '船',
    text: '船は七時に港を出た。四十人と三頭の山羊が乗っていた。'.repeat(20),
    language: 'ja',
  }
  const text = japanese.text.replace('四十', '五十')
  expect(kindOf({ ...japanese, title: '船の話', text }, japanese)).toBe('changed')
})

test('texts made to be slow to compare are not', () => {
  const huge = 'accept '.repeat(1_000_000)
  expect(kindOf({ text: huge })).toBe('changed')
  expect(kindOf({ text: `${'page '.repeat(100_000)}x`, title: ' '.repeat(100_000) })).toBe(
    'something-else',
  )
})
