import { textLengthWithin } from './boundedSearch.ts'
import { type DomElement, isElement } from './dom.ts'
import { firstAttribute } from './elementKinds.ts'
import { walkTree } from './walkTree.ts'

const lineNumbers =
  /(?:^|[\s_-])(?:line-?nums?|line-?numbers?(?:-rows)?|linenos?|lineno|gutter|hljs-ln-numbers|hljs-ln-n|blob-num|code-line-number|ln-num)(?:$|\s)/i
/** Numbers of all lines of a listing in one element; UTF-16 code units. */
const longestNumbers = 50_000
const lineElements = new Set(['div', 'li', 'tr', 'p', 'ol', 'ul'])
const languageClass =
  /(?:^|\s)(?:(?:language|lang|highlight-source|highlight-text|brush:|sourceCode|code)[-:\s]\s*|hljs\s+)([a-z][a-z0-9+#._-]{0,30})(?:;|$|\s)/i
const notALanguage =
  /^(?:none|plain|plaintext|text|txt|block|snippet|wrapper|container|example|toolbar|box|highlight|copyable|inline|listing|line|lines)$/i

/** Code as it was written: line feeds and indents kept, line numbers and buttons left out. */
export function codeText(element: DomElement): string {
  const pieces: string[] = []
  let endsLine = true
  const add = (text: string) => {
    if (text === '') return
    pieces.push(text)
    endsLine = text.endsWith('\n')
  }
  walkTree(element, {
    enter: (child) => {
      const { localName } = child
      if (localName === 'br') add('\n')
      if (/^(?:button|style|script|textarea|svg|noscript)$/.test(localName)) return undefined
      if (child !== element && isLineNumber(child)) return undefined
      const isLine = child !== element && lineElements.has(localName)
      if (isLine && !endsLine) add('\n')
      return () => {
        if (isLine && !endsLine) add('\n')
      }
    },
    text: (node) => add(node.nodeValue ?? ''),
  })
  return withoutNumbers(
    pieces
      .join('')
      .replace(/\r\n?/g, '\n')
      .replace(/[\u200b\ufeff]/g, '')
      .replace(/^\n/, '')
      .trimEnd(),
  )
}

/** Code without the numbers its lines begin with, when they count; nothing of a column of numbers alone. */
function withoutNumbers(text: string): string {
  const lines = text.split('\n')
  const first = Number(/^\s*(\d{1,5})/.exec(lines[0] ?? '')?.[1] ?? Number.NaN)
  if (lines.length < 3 || Number.isNaN(first)) return text
  const kept: string[] = []
  for (const [index, line] of lines.entries()) {
    const number = /^\s*(\d{1,5})(?!\d)/.exec(line)
    if (Number(number?.[1]) !== first + index) return text
    kept.push(line.slice(number?.[0].length))
  }
  // Where a space was kept between the number and the line it belongs to neither.
  const isSpaced = kept.every((line) => line === '' || line.startsWith(' '))
  return kept
    .map((line) => (isSpaced ? line.slice(1) : line))
    .join('\n')
    .trimEnd()
}

/** Whether a `code` element outside of `pre` is a listing: several lines, and nothing beside it. */
export function isListing(element: DomElement): boolean {
  if (element.localName !== 'code' || element.nextSibling?.nodeValue?.trim()) return false
  if (/^(?:p|li|td|th|a|span|h[1-6]|pre|code)$/.test(element.parentElement?.localName ?? ''))
    return false
  return (
    textLengthWithin(element, longestNumbers) < longestNumbers &&
    element.textContent.trim().includes('\n')
  )
}

/** Whether the element holds nothing but the number of a line. */
export function isLineNumber(element: DomElement): boolean {
  if (element.className === '' || !lineNumbers.test(element.className)) return false
  // "line-numbers" is also said of the whole listing that shows them.
  return (
    element.localName !== 'pre' &&
    element.localName !== 'code' &&
    textLengthWithin(element, longestNumbers) < longestNumbers &&
    !/[^\d\s.:|]/.test(element.textContent)
  )
}

/** The language a listing says it is in, lower case; undefined when it says none. */
export function codeLanguage(pre: DomElement): string | undefined {
  let element: DomElement | null = pre
  const inner = [...pre.children].find(({ localName }) => localName === 'code')
  for (const candidate of inner ? [inner] : []) {
    const language = languageOf(candidate)
    if (language) return language
  }
  for (let up = 0; element && up < 4; up += 1) {
    const language = languageOf(element)
    if (language) return language
    element = isElement(element.parentElement) ? element.parentElement : null
    // Further out only elements that hold this listing alone speak of it.
    if (element && (element.localName === 'body' || (up > 0 && holdsMore(element)))) break
  }
  return undefined
}

function holdsMore(element: DomElement): boolean {
  let child = element.firstElementChild
  for (let count = 0; child && count < 3; count += 1) child = child.nextElementSibling
  return child !== null
}

function languageOf(element: DomElement): string | undefined {
  const said = firstAttribute(element, ['data-lang', 'data-language', 'data-code-language'])
  const language = said || languageClass.exec(element.className)?.[1]
  if (!language || notALanguage.test(language) || !/^[a-z0-9+#._-]{1,30}$/i.test(language))
    return undefined
  return language.toLowerCase()
}
