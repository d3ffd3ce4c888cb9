/** Deeper values hold no article. */
const deepest = 200

/** A value a script says literally, and the offset after it. */
export type Literal = { value: unknown; end: number }

type Open = { list: unknown[] } | { object: Record<string, unknown>; key: string | undefined }

/**
 * Reads the literal of a script that begins at `start`: JSON, and what programs write in its
 * place (`undefined`, `!0`, `void 0`, names without quotation marks, single ones, commas too many).
 * Nothing is run; undefined for anything that would have to be. Linear.
 */
export function scriptLiteral(text: string, start: number): Literal | undefined {
  const open: Open[] = []
  let at = start
  while (at < text.length) {
    const sign = text[at] ?? ''
    if (/\s/.test(sign) || sign === ',') {
      at += 1
      continue
    }
    const top = open.at(-1)
    if (sign === '}' || sign === ']') {
      if (!top || 'list' in top !== (sign === ']')) return undefined
      open.pop()
      at += 1
      const value = 'list' in top ? top.list : top.object
      if (open.length === 0) return { value, end: at }
      put(open.at(-1), value)
      continue
    }
    if (top && 'object' in top && top.key === undefined) {
      const key = readKey(text, at)
      if (!key) return undefined
      top.key = key.name
      at = key.end
      continue
    }
    if (sign === '{' || sign === '[') {
      if (open.length >= deepest) return undefined
      open.push(sign === '[' ? { list: [] } : { object: {}, key: undefined })
      at += 1
      continue
    }
    const word = readString(text, at) ?? readWord(text, at)
    if (!word) return undefined
    if (!top) return word
    put(top, word.value)
    at = word.end
  }
  return undefined
}

function put(place: Open | undefined, value: unknown): void {
  if (!place) return
  if ('list' in place) place.list.push(value)
  else if (place.key !== undefined) {
    // As JSON.parse does: a key of this name is one like any other.
    Object.defineProperty(place.object, place.key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
    place.key = undefined
  }
}

function readKey(text: string, at: number): { name: string; end: number } | undefined {
  const quoted = readString(text, at)
  const bare = /[\w$]{1,200}/y
  bare.lastIndex = at
  const name = quoted?.value ?? bare.exec(text)?.[0]
  if (name === undefined) return undefined
  const colon = /\s*:/y
  colon.lastIndex = quoted?.end ?? at + name.length
  return colon.test(text) ? { name, end: colon.lastIndex } : undefined
}

/** A string in quotation marks of any kind, its escapes read. */
export function readString(text: string, at: number): { value: string; end: number } | undefined {
  const quote = text[at]
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined
  let end = at + 1
  while (end < text.length && text[end] !== quote) end += text[end] === '\\' ? 2 : 1
  if (end >= text.length) return undefined
  const raw = text.slice(at + 1, end)
  if (quote === '`' && raw.includes('${')) return undefined
  return { value: raw.includes('\\') ? unescaped(raw) : raw, end: end + 1 }
}

const escapes: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
}

function unescaped(raw: string): string {
  return raw.replace(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi,
    (_, point, unit, byte, sign: string) => {
      if (point !== undefined) {
        const code = Number.parseInt(point, 16)
        return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      }
      const code: string | undefined = unit ?? byte
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
      return escapes[sign] ?? sign
    },
  )
}

const words: Record<string, unknown> = {
  true: true,
  false: false,
  null: null,
  undefined: null,
  NaN: null,
  Infinity: null,
  '!0': true,
  '!1': false,
  'void 0': null,
}

function readWord(text: string, at: number): Literal | undefined {
  const pattern =
    /-?\d{1,400}(?:\.\d{1,400})?(?:e[+-]?\d{1,5})?n?|true|false|null|undefined|NaN|-?Infinity|![01]|void 0|new Date\(\s{0,9}(?:"([^"]{0,60})"|'([^']{0,60})'|(\d{1,16}))\s{0,9}\)/iy
  pattern.lastIndex = at
  const found = pattern.exec(text)
  if (!found || /[\w$.(]/.test(text[pattern.lastIndex] ?? '')) return undefined
  const [said] = found
  const value = Object.hasOwn(words, said)
    ? words[said]
    : said.startsWith('new')
      ? (found[1] ?? found[2] ?? Number(found[3]))
      : Number.parseFloat(said)
  return { value, end: pattern.lastIndex }
}
