/** What was typed or pasted to be added. */
export type Entry =
  | { kind: 'empty' }
  | { kind: 'text' }
  /** One page to fetch. */
  | { kind: 'address'; url: string }
  /** Several, one a line, each once. */
  | { kind: 'addresses'; urls: string[] }

/** So many pages are fetched in one go at most. */
export const mostAddresses = 1_000

/** Longer lines are no addresses; UTF-16 code units. */
const longestAddress = 8_000

/** Tells addresses from a text: they stand alone on their lines, and nothing else is there. */
export function readEntry(text: string): Entry {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'empty' }
  if (!/\s/.test(trimmed)) {
    const url = addressIn(trimmed) ?? addressIn(withScheme(trimmed))
    return url ? { kind: 'address', url } : { kind: 'text' }
  }
  const urls: string[] = []
  for (const line of trimmed.split('\n')) {
    if (line.trim() === '') continue
    const url = addressIn(line.trim())
    if (!url) return { kind: 'text' }
    urls.push(url)
  }
  const different = [...new Set(urls)]
  const [first] = different
  if (different.length === 1 && first) return { kind: 'address', url: first }
  return { kind: 'addresses', urls: different }
}

function addressIn(line: string): string | undefined {
  if (line.length > longestAddress || !/^(?:https?:\/\/|www\.)[^\s<>"]+$/i.test(line))
    return undefined
  return URL.parse(/^www\./i.test(line) ? `https://${line}` : line)?.href
}

/** `harbour.example/bend` as it is typed; a word with a full stop behind it is none. */
function withScheme(word: string): string {
  const isHost = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}(?::\d{1,5})?(?:[/?#]|$)/i
  return isHost.test(word) ? `https://${word}` : word
}
