/** Objects written one after another in one script. */
const mostObjects = 50

/**
 * The values a JSON text holds, also when it is not quite JSON: comments and CDATA around it, line
 * breaks in strings, commas too many or too few, entities for its quotation marks, several objects
 * in a row, an end that is missing. Linear.
 */
export function looseJson(text: string): unknown[] {
  const whole = parsed(text)
  if (whole !== undefined) return [whole]
  const bare = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/,
    '',
  )
  const plain = /^\s*[{[]\s*&(?:quot|#0*34|#x0*22);/i.test(bare) ? withoutEntities(bare) : bare
  const values: unknown[] = []
  let at = 0
  while (values.length < mostObjects) {
    const start = nextOf(plain, at)
    if (start < 0) break
    const piece = tidied(plain, start)
    const value = parsed(piece.json)
    if (value !== undefined) values.push(value)
    at = piece.end
  }
  return values
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function nextOf(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '{' || sign === '[') return at
  }
  return -1
}

/** The object or list that begins at `start`, written as JSON wants it, and the offset after it. */
function tidied(text: string, start: number): { json: string; end: number } {
  const out: string[] = []
  const open: string[] = []
  let at = start
  while (at < text.length) {
    const sign = text[at] ?? ''
    if (sign === '"') {
      const { written, end } = tidiedString(text, at)
      if (isValueBefore(out)) out.push(',')
      out.push(written)
      at = end
      continue
    }
    if (sign === '/' && (text[at + 1] === '*' || text[at + 1] === '/')) {
      at = afterComment(text, at)
      continue
    }
    if (sign === '{' || sign === '[') {
      if (isValueBefore(out)) out.push(',')
      open.push(sign === '{' ? '}' : ']')
      out.push(sign)
    } else if (sign === '}' || sign === ']') {
      if (out.at(-1) === ',') out.pop()
      out.push(open.pop() ?? sign)
      if (open.length === 0) return { json: out.join(''), end: at + 1 }
    } else if (sign === ',') {
      if (out.at(-1) !== ',' && out.at(-1) !== '{' && out.at(-1) !== '[') out.push(',')
    } else if (!/\s/.test(sign) && sign !== ';') out.push(sign)
    at += 1
  }
  if (out.at(-1) === ',') out.pop()
  return { json: out.join('') + open.reverse().join(''), end: at }
}

/** Whether a comma is missing before what comes next. */
function isValueBefore(out: readonly string[]): boolean {
  const last = out.at(-1) ?? ''
  return last === '}' || last === ']' || (last.length > 1 && last.endsWith('"'))
}

function tidiedString(text: string, start: number): { written: string; end: number } {
  let at = start + 1
  let from = at
  const parts: string[] = ['"']
  while (at < text.length && text[at] !== '"') {
    const code = text.charCodeAt(at)
    if (code === 0x5c) {
      // A backslash before a sign that needs none.
      if (!/["\\/bfnrtu]/.test(text[at + 1] ?? '')) {
        parts.push(text.slice(from, at))
        from = at + 1
      }
      at += 2
      continue
    }
    if (code < 0x20) {
      parts.push(text.slice(from, at), ' ')
      from = at + 1
    }
    at += 1
  }
  parts.push(text.slice(from, at), '"')
  return { written: parts.join(''), end: at + 1 }
}

function afterComment(text: string, at: number): number {
  const isLine = text[at + 1] === '/'
  const end = text.indexOf(isLine ? '\n' : '*/', at + 2)
  return end < 0 ? text.length : end + (isLine ? 1 : 2)
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:quot|#0*34|#x0*22);/gi, '"').replace(/&amp;/gi, '&')
}
